using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Web.CoDevelopment.Room;
using Terreau.Web.CoDevelopment.Sessions;
using Terreau.Web.Communities;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.CoDevelopment.Memory;

/// <summary>A learning on its way out of its session: proposed by its author, consented to by the client, or taken back (INV-14).</summary>
internal sealed class ShareDesk(SessionStore sessions, SharedLearningStore learnings, GroupDirectory groups, GroupStore store, Shared.Forms.Deed deed, Work work, TimeProvider clock)
{
    public static readonly Refusal PerhapsNames = new("learning.perhaps-names", "text");

    public static Task<IResult> ShowAsync(HttpContext http, ShareDesk desk) => desk.PageAsync(http, Posted.Nothing);

    public static Task<IResult> ProposeAsync(HttpContext http, ShareDesk desk) => desk.RunAsync(http, "proposed", desk.PageAsync, async (session, me, form, ct) =>
    {
        var text = form.Raw("text");
        if (session.WhyNotProposeLearning(me, text) is { } refusal) return refusal;
        // Asked back once, never refused: whoever says that these are no names is believed; the client reads it too.
        if (!form.Ticked("sure") && NameSpotter.In(text, await desk.KnownAsync(http, session, ct)) is { Count: > 0 } names) return PerhapsNames.With(string.Join(", ", names));
        if (session.ProposeLearning(me, text, form.Raw("audience") == "organisation", desk.Now) is { State: ProposalState.Shared } shared) desk.Put(session, shared);
        return null;
    });

    public static Task<IResult> AnswerAsync(HttpContext http, ShareDesk desk) => desk.RunAsync(http, "answered-learning", SessionPageAsync, (session, me, form, _) =>
    {
        var (id, yes) = (new ProposalId(http.RouteId("learning")), form.Raw("consent") == "true");
        if (session.WhyNotAnswerProposal(me, id) is { } refusal) return Task.FromResult<Refusal?>(refusal);
        if (session.AnswerProposal(me, id, yes, desk.Now) is { State: ProposalState.Shared } shared) desk.Put(session, shared);
        return Task.FromResult<Refusal?>(null);
    });

    public static Task<IResult> WithdrawAsync(HttpContext http, ShareDesk desk) => desk.RunAsync(http, "withdrawn", SessionPageAsync, async (session, me, _, ct) =>
    {
        var id = new ProposalId(http.RouteId("learning"));
        if (session.WhyNotWithdraw(me, id) is { } refusal) return refusal;
        session.Withdraw(me, id, desk.Now);
        await desk.RemoveAsync(me, id, ct);
        return null;
    });

    private DateTimeOffset Now => clock.GetUtcNow();

    private void Put(CoDevelopmentSession session, LearningProposal shared) => learnings.Add(session, shared);

    private Task RemoveAsync(PersonId me, ProposalId id, CancellationToken ct) => learnings.RemoveOwnAsync(me, id, ct);

    private async Task<IResult> RunAsync(HttpContext http, string done, Func<HttpContext, Posted, Task<IResult>> again, Func<CoDevelopmentSession, PersonId, Posted, CancellationToken, Task<Refusal?>> act)
    {
        var (form, standing, mine, me) = (await Posted.ReadAsync(http), http.Standing(), http.Session(), http.Viewer().Id);
        return await deed.RunAsync(http, form, mine.Session.Value, $"{CoDevelopmentRoutes.Session(standing.Slug, mine.Number)}?done={done}", async ct =>
        {
            if (await sessions.SeenByAsync(me, mine.Session, ct) is not { } session) return [SessionRefusals.NotYours];
            if (await act(session, me, form, ct) is { } refusal) return [refusal];
            await work.SaveAsync(ct);
            return [];
        }, refused => again(http, refused));
    }

    private static Task<IResult> SessionPageAsync(HttpContext http, Posted refused) => http.RequestServices.GetRequiredService<SessionDesk>().AgainAsync(http, refused);

    private async Task<IReadOnlyList<string>> KnownAsync(HttpContext http, CoDevelopmentSession session, CancellationToken ct)
    {
        var standing = http.Standing();
        var organisation = await store.OrganisationForOperatorAsync(ct);
        return
        [
            .. (await groups.PeopleSeenByAsync(standing, ct)).Select(p => p.Name), .. (await groups.NamesForOperatorAsync([.. session.Attendances.Select(a => a.Person)], ct)).Values.Select(p => p.Name),
            .. organisation is null ? Array.Empty<string>() : [organisation.Name],
        ];
    }

    private async Task<IResult> PageAsync(HttpContext http, Posted form)
    {
        var (me, standing) = (http.Viewer().Id, http.Standing());
        if (await sessions.ShownToAsync(me, http.Session().Session, http.RequestAborted) is not { EndedAt: not null } session || !session.MayReadContent(me)) return ErrorPages.Page(StatusCodes.Status404NotFound, form);
        return Show.Page<SharePage>(new()
        {
            ["Standing"] = standing,
            ["Number"] = session.Number,
            ["Own"] = session.LearningsSeenBy(me).FirstOrDefault(l => l.By == me && l.Scope == LearningScope.Field)?.Text ?? "",
            ["IsClient"] = session.Client == me,
            ["WhyNot"] = session.WhyNotProposeLearning(me, "dix lettres au moins"),
        }, form);
    }
}
