using Terreau.Domain.People.Privacy;
using Terreau.Domain.Shared;

namespace Terreau.Domain.Tests.People;

public sealed class IncidentTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 18, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 3);
    private static readonly PersonId Bruno = PersonId.New();

    private static readonly IncidentReport Whole = new()
    {
        Title = "Liste égarée", HappenedOn = Today.AddDays(-2), NoticedOn = Today.AddDays(-1), Information = "Des noms.", Circumstances = "Restée sur une table.", Sensitivity = "Faible.",
        Consequences = "Peu.", Likelihood = "Faible.", Risk = InjuryRisk.NotSerious, Measures = "Revenue.",
    };

    private readonly Incident _incident = new(IncidentId.New(), 1, new IncidentReport { Title = "Liste égarée" }, Bruno, Now);

    [Fact]
    public void A_title_is_enough_to_begin() => Assert.Empty(new IncidentReport { Title = "Liste égarée" }.WhyNot(Today));

    [Fact]
    public void Each_thing_written_is_a_version_and_whoever_saw_another_one_is_told()
    {
        Assert.Null(_incident.WhyNotWrite(1));
        _incident.Write(1, Whole, Bruno, Now);

        Assert.Equal(2, _incident.Version);
        Assert.Equal(new IncidentVersion(2, Whole, false, Bruno, Now), _incident.Written);
        Assert.Equal(IncidentRefusals.Moved, _incident.WhyNotWrite(1));
    }

    [Fact]
    public void It_is_closed_once_all_is_said_and_nothing_is_written_then_until_it_is_opened_again()
    {
        Assert.NotEmpty(_incident.WhyNotClose(1, new IncidentReport { Title = "Liste égarée" }));

        _incident.Close(1, Whole, Bruno, Now);
        Assert.Equal(IncidentRefusals.IsClosed, _incident.WhyNotWrite(2));

        _incident.Reopen(2, Whole, Bruno, Now);
        Assert.Null(_incident.WhyNotWrite(3));
        Assert.Equal(IncidentRefusals.IsOpen, _incident.WhyNotReopen(3));
    }

    [Fact]
    public void A_serious_risk_is_closed_only_when_authority_and_persons_were_told()
    {
        var serious = Whole with { Risk = InjuryRisk.Serious };

        Assert.Equal(["authority", "told"], serious.WhyNotClose().Select(r => r.Field));
        Assert.Empty((serious with { AuthorityToldOn = Today, PeopleToldOn = Today }).WhyNotClose());
    }

    [Fact]
    public void Days_follow_one_another_and_are_not_to_come()
    {
        Assert.Equal(IncidentRefusals.DayTooEarly.At("noticed"), Assert.Single((Whole with { NoticedOn = Today.AddDays(-3) }).WhyNot(Today)));
        Assert.Equal(IncidentRefusals.DayToCome.At("authority"), Assert.Single((Whole with { AuthorityToldOn = Today.AddDays(1) }).WhyNot(Today)));
        Assert.Equal(IncidentRefusals.NotANumberOfPeople, Assert.Single((Whole with { People = -1 }).WhyNot(Today)));
    }
}
