using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Shared;
using Terreau.Web.CoDevelopment.Room;
using Terreau.Web.Communities;
using Terreau.Web.People;
using Terreau.Web.Shared.Access;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.CoDevelopment.Memory;

/// <summary>Learnings that left their sessions: of a group, of the organisation; taken back by author or client at any time.</summary>
internal static class LearningsDesk
{
    private const int PerPage = 30;

    public static async Task<IResult> ShowAsync(HttpContext http, SessionDirectory sessions)
    {
        var standing = http.Standing();
        var before = MyConsultationsDesk.Before(http);
        return Page<GroupLearningsPage>(http, before, await sessions.LearningsSeenByAsync(http.Viewer().Id, standing, before, PerPage + 1, http.RequestAborted), new() { ["Standing"] = standing });
    }

    public static async Task<IResult> ShowAllAsync(HttpContext http, SessionDirectory sessions)
    {
        var before = MyConsultationsDesk.Before(http);
        return Page<LearningsPage>(http, before, await sessions.LearningsOfAllSeenByAsync(http.Viewer().Id, before, PerPage + 1, http.RequestAborted), []);
    }

    public static async Task<IResult> WithdrawAsync(HttpContext http, SharedLearningStore learnings, SessionStore sessions, Shared.Forms.Deed deed, Work work, TimeProvider clock)
    {
        var (form, me, id) = (await Posted.ReadAsync(http), http.Viewer().Id, new ProposalId(http.RouteId("learning")));
        var session = http.Features.Get<OwnLearning.Found>()!.Session;
        return await deed.RunAsync(http, form, session.Value, "/learnings?done=withdrawn", async ct =>
        {
            await learnings.RemoveOwnAsync(me, id, ct);
            // The session may be gone; what left it goes all the same.
            if (await sessions.SeenByAsync(me, session, ct) is { } told && told.WhyNotWithdraw(me, id) is null) told.Withdraw(me, id, clock.GetUtcNow());
            await work.SaveAsync(ct);
            return [];
        }, _ => ShowAllAsync(http, http.RequestServices.GetRequiredService<SessionDirectory>()));
    }

    private static IResult Page<TPage>(HttpContext http, DateTimeOffset before, IReadOnlyList<SharedLearning> found, Dictionary<string, object?> more) where TPage : Microsoft.AspNetCore.Components.IComponent =>
        Show.Page<TPage>(new(more)
        {
            ["Learnings"] = found.Take(PerPage).ToList(),
            ["More"] = found.Count > PerPage,
            ["First"] = before == DateTimeOffset.MaxValue,
            ["Done"] = http.Request.Query["done"].ToString(),
            ["Zone"] = Reader.Of(http)!.Zone,
        });
}

/// <summary>Its author and the client who consented; for everybody else the learning has no address.</summary>
internal sealed class OwnLearning : AccessRule
{
    public static readonly OwnLearning Rule = new();

    public sealed record Found(SessionId Session);

    public override async ValueTask<Verdict> JudgeAsync(HttpContext http)
    {
        if (http.ViewerOrNull() is not { } viewer) return Verdict.SignIn;
        var store = http.RequestServices.GetRequiredService<SharedLearningStore>();
        if (await store.OwnAsync(viewer.Id, new ProposalId(http.RouteId("learning")), http.RequestAborted) is not { } session) return Verdict.Absent;
        http.Features.Set(new Found(session));
        return Verdict.Granted;
    }
}
