using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Shared;
using Terreau.World;

namespace Terreau.Web.Demo;

/// <summary>Told Troïkas, planned by the first of their three.</summary>
internal sealed class DemoTroikas(TroikaStore troikas, Work work, DemoClock clock)
{
    public async Task PlayAsync(GroupOf told, GroupId group, Dictionary<string, PersonId> cast, Func<When, DateTimeOffset> at)
    {
        foreach (var meeting in told.Troikas)
        {
            clock.GoTo(at(meeting.Planned));
            await work.HoldAsync(group.Value, CancellationToken.None);
            PersonId[] three = [.. meeting.People.Select(p => cast[p.Email])];
            troikas.Add(Troika.Plan(three[0], new TroikaPlan(group, three, at(meeting.At), Network.Organisation.Zone, TroikaMinutes.Usual),
                await troikas.MembersForOperatorAsync(group, commitsFirst: true, three, CancellationToken.None), clock.GetUtcNow()));
            await work.SaveAsync(CancellationToken.None);
            clock.ComeBack();
        }
    }
}
