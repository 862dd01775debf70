using Terreau.Domain.Communities;
using Terreau.Store.Communities;
using Terreau.Web.People;
using Terreau.Web.Shared.Access;

namespace Terreau.Web.Communities;

/// <summary>
/// Somebody with a standing in the group of the address. For anybody else, administrators included, there is no such group;
/// of those who have one, only some may do the act.
/// </summary>
internal class InGroup(Act may, Func<Standing, bool>? groups = null, Act reads = Act.ReadGroup) : AccessRule
{
    /// <summary>The rule of an endpoint under <c>/groups/{group}</c>.</summary>
    public static InGroup Who(Act may) => new(may);

    /// <summary>The rule of the first page of a group, which its visitors read as well.</summary>
    public static InGroup Visiting() => new(Act.VisitGroup, reads: Act.VisitGroup);

    /// <summary>The rule of an endpoint that only groups that live from session to session have: under others there is no such address.</summary>
    public static InGroup WithSessions(Act may) => new(may, group => group.Policy.InSessions);

    /// <summary>The rule of what remains of sessions, in a group that has or had some.</summary>
    public static InGroup WithPastSessions(Act may) => new(may, group => group.Policy.InSessions || group.HasHadSessions);

    public override async ValueTask<Verdict> JudgeAsync(HttpContext http)
    {
        if (http.ViewerOrNull() is not { } viewer) return Verdict.SignIn;
        var slug = http.GetRouteValue("group") as string ?? "";
        var directory = http.RequestServices.GetRequiredService<GroupDirectory>();
        if (await directory.StandingSeenByAsync(viewer.Id, slug, http.RequestAborted) is not { } standing || !standing.May(reads)) return Verdict.Absent;
        if (groups is not null && !groups(standing)) return Verdict.Absent;
        http.Features.Set(standing);
        return await JudgeAsync(http, viewer.Id, standing);
    }

    /// <summary>Judges the act for somebody who reads the group.</summary>
    protected virtual ValueTask<Verdict> JudgeAsync(HttpContext http, Domain.Shared.PersonId viewer, Standing standing) =>
        new(standing.May(may) ? Verdict.Granted : Verdict.Refused);
}

internal static class Standings
{
    /// <summary>What the viewer is in the group of the address; the access rule has found it.</summary>
    public static Standing Standing(this HttpContext http) => http.Features.Get<Standing>() ?? throw new InvalidOperationException("Not under a group.");
}
