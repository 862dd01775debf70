using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;

namespace Terreau.Web.Tests.Access;

/// <summary>The client, the consultant and the facilitator of the session, three at a table.</summary>
internal sealed partial class Village
{
    /// <summary>Planned where the session is; elsewhere in the third turn, so that each had theirs.</summary>
    private TroikaId Gather(IServiceProvider services, Group group, Moment moment)
    {
        var troika = Plan(group.Id, null);
        services.GetRequiredService<TroikaStore>().Add(troika);
        if (moment == Moment.Scheduled) return troika.Id;
        troika.Start(Who("client"), Now);
        while (troika.Moment != new TroikaMoment(3, TroikaPhase.Ideas)) troika.Advance(Who("client"), troika.Moment, Now);
        return troika.Id;
    }

    /// <summary>The two others of whoever plans one; nothing for other forms.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Two(string pattern, string actor) =>
        pattern != "/groups/{group}/troikas" ? [] : [.. Members.Where(m => m != actor).Take(2).Select(m => KeyValuePair.Create("people", $"{Who(m).Value}"))];

    /// <summary>A Troïka of the three, at an hour or now.</summary>
    public Troika Plan(GroupId group, DateTimeOffset? at)
    {
        PersonId[] three = [Who("client"), Who("consultant"), Who("session-facilitator")];
        return Troika.Plan(three[0], new TroikaPlan(group, three, at, "America/Toronto", TroikaMinutes.Usual), [.. three.Select(p => new TroikaMember(p, true, null))], Now);
    }
}
