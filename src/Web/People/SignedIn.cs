using Terreau.Domain.Communities;
using Terreau.Store.People;
using Terreau.Web.Shared.Access;

namespace Terreau.Web.People;

/// <summary>Any signed-in person.</summary>
internal class SignedIn : AccessRule
{
    public static readonly SignedIn Rule = new();

    public override ValueTask<Verdict> JudgeAsync(HttpContext http) => new(http.ViewerOrNull() is { } viewer ? Judge(viewer) : Verdict.SignIn);

    protected virtual Verdict Judge(Viewer viewer) => Verdict.Granted;

    /// <summary>Signed in, with a role that grants the act, be it in some units alone; the place itself is known to everybody.</summary>
    public static SignedIn Who(Act may) => new Somewhere(may, readable: null);

    /// <summary>Signed in, with a role that reads the organisation; of those, only some may do the act.</summary>
    public static SignedIn InOrganisation(Act may) => new WithAct(may);

    /// <summary>Signed in, with a role that reads the organisation or some units of it; of those, only some may do the act.</summary>
    public static SignedIn InOrganisationOrUnits(Act may) => new Somewhere(may, Act.ReadAccounts);

    private sealed class WithAct(Act may) : SignedIn
    {
        protected override Verdict Judge(Viewer viewer) => !viewer.May(Act.ReadAccounts) ? Verdict.Absent : viewer.May(may) ? Verdict.Granted : Verdict.Refused;
    }

    private sealed class Somewhere(Act may, Act? readable) : SignedIn
    {
        protected override Verdict Judge(Viewer viewer) =>
            readable is { } read && !viewer.MaySomewhere(read) ? Verdict.Absent : viewer.MaySomewhere(may) ? Verdict.Granted : Verdict.Refused;
    }
}

internal static class Viewers
{
    /// <summary>The signed-in person, or null.</summary>
    public static Viewer? ViewerOrNull(this HttpContext http) => http.Features.Get<Viewer>();

    /// <summary>The signed-in person; the access rule has made sure that there is one.</summary>
    public static Viewer Viewer(this HttpContext http) => http.ViewerOrNull() ?? throw new InvalidOperationException("Nobody is signed in.");
}
