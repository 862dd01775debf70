using Terreau.Domain.Stages;

namespace Terreau.Domain.Tests.Stages;

public class StageRightsTests
{
    private enum Stage { Round, Vote }

    private enum Seat { Chair, Member }

    private enum Act { Speak, Count }

    private static readonly StageRights<Stage, Seat, Act> Rights = new([(Stage.Round, Seat.Member, [Act.Speak]), (Stage.Vote, Seat.Chair, [Act.Count])]);

    [Fact]
    public void What_is_in_the_table_is_allowed_at_that_stage_to_that_part_only()
    {
        Assert.True(Rights.Allows(Stage.Round, Seat.Member, Act.Speak));
        Assert.False(Rights.Allows(Stage.Vote, Seat.Member, Act.Speak));
        Assert.False(Rights.Allows(Stage.Round, Seat.Chair, Act.Speak));
        Assert.False(Rights.Allows(Stage.Round, Seat.Member, Act.Count));
    }
}
