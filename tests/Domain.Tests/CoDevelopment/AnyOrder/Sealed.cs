using System.Text.Json;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using static Terreau.Domain.Tests.CoDevelopment.Team;

namespace Terreau.Domain.Tests.CoDevelopment.AnyOrder;

/// <summary>INV-14 and the order of step 7, checked from what each person is given to see.</summary>
internal static class Sealed
{
    public static void Hold(CoDevelopmentSession session)
    {
        var snapshot = session.Snapshot();
        foreach (var person in (PersonId[])[.. Commands.Actors, Bruno, Solange]) HoldFor(person, session, snapshot);
        Assert.All(session.Events, e =>
        {
            Assert.DoesNotContain(Commands.Canary, JsonSerializer.Serialize(e, e.GetType()), StringComparison.Ordinal);
            Assert.Contains(new Topic("session", session.Id.Value), e.Topics);
        });
    }

    private static void HoldFor(PersonId person, CoDevelopmentSession session, SessionSnapshot snapshot)
    {
        var leads = person == snapshot.Client || person == snapshot.Facilitator;
        var helps = snapshot.Consultants.Contains(person);
        var entered = snapshot.Attendances.Any(a => a.Person == person && a.EnteredAt is not null);
        var over = snapshot.State is SessionState.AwaitingFollowUp or SessionState.Closed or SessionState.Cancelled;

        if (!leads && !helps) Assert.False(session.MayRead(person) || session.MayReadContent(person));
        if (leads) Assert.True(session.MayRead(person) && session.MayReadContent(person));
        if (helps && !entered) Assert.False(session.MayReadContent(person) || (over && session.MayRead(person)));
        if (helps && entered) Assert.True(session.MayReadContent(person));

        var sheet = session.SheetSeenBy(person);
        if (!leads && !(helps && entered && snapshot.Step >= Step.Presentation)) Assert.Null(sheet);
        if (!leads && sheet is not null) Assert.Equal(("", ""), (sheet.Felt, sheet.Care));

        var mine = snapshot.Learnings.Where(l => l.By == person).ToList();
        var seen = session.LearningsSeenBy(person);
        var spoke = mine.Count > 0 || snapshot.PassedOnLearning.Contains(person) || snapshot.EndedAt is not null;
        Assert.Equal(!leads && !(helps && entered) ? [] : spoke ? snapshot.Learnings : mine, seen);
    }
}
