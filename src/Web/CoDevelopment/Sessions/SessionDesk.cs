using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Domain.Stages;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Web.Communities;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.CoDevelopment.Sessions;

/// <summary>The page of a session outside its room: the announcement, one's answer, calling it off, what became of the action.</summary>
internal sealed class SessionDesk(SessionStore sessions, SessionDirectory directory, GroupDirectory groups, Shared.Forms.Deed deed, Work work, TimeProvider clock)
{
    private static readonly IReadOnlyDictionary<PersonId, GroupPerson> Nobody = new Dictionary<PersonId, GroupPerson>();

    public static Task<IResult> ShowAsync(HttpContext http, SessionDesk desk) => desk.PageAsync(http, Posted.Nothing);

    public static Task<IResult> AnswerAsync(HttpContext http, SessionDesk desk) => desk.RunAsync(http, "answered", desk.AskedAsync, (session, form, now) =>
    {
        var me = http.Viewer().Id;
        if (form.Choice<PlannedPresence>("answer") is not ({ } answer and not PlannedPresence.Unknown)) return SessionRefusals.UnknownChoice.At("answer");
        if (session.WhyNotAnswerInvitation(me) is { } refusal) return refusal;
        session.AnswerInvitation(me, answer == PlannedPresence.Coming, now);
        return null;
    });

    public static async Task<IResult> CancelAsync(HttpContext http, SessionDesk desk) => await desk.CancelAsync(http, await Posted.ReadAsync(http));

    public static Task<IResult> FollowUpAsync(HttpContext http, SessionDesk desk) => desk.RunAsync(http, "followed-up", desk.SeenAsync, (session, form, now) =>
    {
        var me = http.Viewer().Id;
        var outcome = form.Choice<FollowUpOutcome>("outcome") ?? (FollowUpOutcome)(-1);
        var (agrees, comment, date) = (form.Ticked("agrees"), form.Raw("comment"), form.Date("date"));
        if (session.WhyNotRecordFollowUp(me, agrees, outcome, comment, date, now) is { } refusal) return refusal;
        session.RecordFollowUp(me, agrees, outcome, comment, date, treatedIn: null, now);
        return null;
    });

    // Calling one off says of two what becomes of the other: it is called off as well, or stands alone from now on.
    private Task<IResult> CancelAsync(HttpContext http, Posted form)
    {
        var (standing, mine, me, now) = (http.Standing(), http.Session(), http.Viewer().Id, clock.GetUtcNow());
        var organises = standing.May(Act.PlanMeetings);
        return deed.RunAsync(http, form, standing.Group.Value, $"{CoDevelopmentRoutes.Session(standing.Slug, mine.Number)}?done=cancelled", async ct =>
        {
            await work.HoldMoreAsync(new[] { mine.Session, mine.Other }.OfType<SessionId>().Select(s => s.Value), ct);
            if (await PlannedAsync(http, ct) is not { } session) return [SessionRefusals.NotYours];
            var other = session.Meeting is { } meeting ? await sessions.PlannedForOperatorAsync(meeting.Other, ct) : null;
            var both = other is not null && form.Raw("which") == "both";
            if ((session.WhyNotCancel(me, organises) ?? (both ? other!.WhyNotCancel(me, organises) : null)) is { } refusal) return [refusal];
            session.Cancel(me, organises, now);
            if (both) other!.Cancel(me, organises, now);
            else other?.Separate(now);
            await work.SaveAsync(ct);
            return [];
        }, refused => PageAsync(http, refused));
    }

    /// <summary>The page again, where something done from it was refused.</summary>
    public Task<IResult> AgainAsync(HttpContext http, Posted refused) => PageAsync(http, refused);

    private Task<CoDevelopmentSession?> AskedAsync(HttpContext http, CancellationToken ct) => sessions.AskedAsync(http.Viewer().Id, http.Session().Session, ct);

    private Task<CoDevelopmentSession?> PlannedAsync(HttpContext http, CancellationToken ct) => sessions.PlannedForOperatorAsync(http.Session().Session, ct);

    private Task<CoDevelopmentSession?> SeenAsync(HttpContext http, CancellationToken ct) => sessions.SeenByAsync(http.Viewer().Id, http.Session().Session, ct);

    private async Task<IResult> RunAsync(
        HttpContext http, string done, Func<HttpContext, CancellationToken, Task<CoDevelopmentSession?>> load, Func<CoDevelopmentSession, Posted, DateTimeOffset, Refusal?> act)
    {
        var form = await Posted.ReadAsync(http);
        var (standing, mine) = (http.Standing(), http.Session());
        return await deed.RunAsync(http, form, mine.Session.Value, $"{CoDevelopmentRoutes.Session(standing.Slug, mine.Number)}?done={done}", async ct =>
        {
            if (await load(http, ct) is not { } session) return [SessionRefusals.NotYours];
            if (act(session, form, clock.GetUtcNow()) is { } refusal) return [refusal];
            await work.SaveAsync(ct);
            return [];
        }, refused => PageAsync(http, refused));
    }

    private async Task<IResult> PageAsync(HttpContext http, Posted form)
    {
        var (ct, me, standing, mine) = (http.RequestAborted, http.Viewer().Id, http.Standing(), http.Session());
        var session = mine.MayRead ? await sessions.ShownToAsync(me, mine.Session, ct) : null;
        var names = session is null ? Nobody : await groups.NamesForOperatorAsync([.. session.Attendances.Select(a => a.Person)], ct);
        // Whoever plans is told whose subject waits for a date; the directory knows where that ends.
        var client = session is not null ? names.GetValueOrDefault(session.Client)?.Name
            : standing.May(Act.PlanMeetings) ? (await directory.OfGroupSeenByAsync(me, standing, mine.Number + 1, 1, ct)).FirstOrDefault(s => s.Number == mine.Number)?.ClientName
            : null;
        return Show.Page<SessionPage>(new()
        {
            ["View"] = new SessionView
            {
                Standing = standing, Mine = mine, Session = session, ClientName = client ?? "", Names = names, Me = me,
                Now = clock.GetUtcNow(), Zone = Reader.Of(http)!.Zone, Other = mine.Other is { } other ? await directory.OtherSeenByAsync(me, other, ct) : null,
            },
            ["Done"] = http.Request.Query["done"].ToString(),
        }, form);
    }
}
