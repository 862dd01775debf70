using Terreau.Domain.Shared;
using Terreau.Domain.Stages;

namespace Terreau.Domain.Tests.Stages;

public class PresenceTests
{
    private static readonly DateTimeOffset Ten = new(2026, 3, 3, 15, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Rose = PersonId.New(), Karim = PersonId.New();

    [Fact]
    public void Who_left_was_here_and_is_no_longer()
    {
        var presence = Expecting(Rose, Karim);
        presence.Enter(Rose, Ten);
        presence.Leave(Rose, Ten.AddMinutes(5));

        Assert.True(presence.HasEntered(Rose));
        Assert.False(presence.IsHere(Rose));
        Assert.Empty(presence.Here);
    }

    [Fact]
    public void Who_comes_back_keeps_the_hour_of_the_first_entry()
    {
        var presence = Expecting(Rose);
        presence.Enter(Rose, Ten);
        presence.Leave(Rose, Ten.AddMinutes(5));
        presence.Enter(Rose, Ten.AddMinutes(9));

        Assert.Equal(new Attendance(Rose, PlannedPresence.Coming, Ten), presence.Of(Rose));
    }

    [Fact]
    public void A_new_date_asks_again_a_new_company_does_not()
    {
        var presence = Expecting(Rose, Karim);
        presence.Answer(Rose, PlannedPresence.Coming);

        presence.Expect([Rose]);
        Assert.Equal(PlannedPresence.Coming, presence.Of(Rose)!.Planned);
        Assert.Null(presence.Of(Karim));

        presence.Expect([Rose], askAgain: true);
        Assert.Equal(PlannedPresence.Unknown, presence.Of(Rose)!.Planned);
    }

    private static Presence Expecting(params PersonId[] people)
    {
        var presence = new Presence();
        presence.Expect(people);
        return presence;
    }
}
