using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Web.Communities;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.CoDevelopment.Planning;

/// <summary>Setting or moving the date, the place and the people of a session. Whoever plans sees nothing of the sheet.</summary>
internal sealed class ScheduleDesk(SessionStore sessions, SessionDirectory directory, GroupDirectory groups, MeetingDesk meetings, Shared.Forms.Deed deed, Work work, TimeProvider clock)
{
    public static Task<IResult> ShowAsync(HttpContext http, ScheduleDesk desk) => desk.PageAsync(http, Posted.Nothing);

    public static async Task<IResult> ScheduleAsync(HttpContext http, ScheduleDesk desk) => await desk.RunAsync(http, await Posted.ReadAsync(http), http.Session());

    private Task<IResult> RunAsync(HttpContext http, Posted form, SessionStanding place)
    {
        var standing = http.Standing();
        if (MeetingForm.IsProposed(form)) return PageAsync(http, MeetingForm.Proposed(form).Refused(MeetingForm.ReadAgain));
        // A meeting is made of two sessions: plans queue on the group, then on each.
        return deed.RunAsync(http, form, standing.Group.Value, CoDevelopmentRoutes.Session(standing.Slug, place.Number), async ct =>
        {
            await work.HoldMoreAsync(new[] { place.Session, place.Other, MeetingForm.OtherOf(form) }.OfType<SessionId>().Select(s => s.Value), ct);
            if (await sessions.PlannedForOperatorAsync(place.Session, ct) is not { } session) return [SessionRefusals.NotYours];
            if (WhyNotNow(session) is { } closed) return [closed];
            if ((MeetingForm.IsTwo(form) || session.Meeting is not null) && form.Has(MeetingForm.Was) && form.Raw(MeetingForm.Was) != MeetingForm.Seen(session.Meeting?.Other, session.StartsAt)) return [MeetingForm.HasChanged];
            var people = await groups.PeopleSeenByAsync(standing, ct);
            if (MeetingForm.IsTwo(form))
            {
                var refusals = await meetings.PlanAsync(http.Viewer().Id, standing, form, session, people, MayTakePart(people), ct);
                if (refusals.Count == 0) await work.SaveAsync(ct);
                return refusals;
            }
            await meetings.SeparateAsync(session, but: null, ct);
            var (plan, wrong) = ScheduleForm.Read(form, session, [.. ScheduleForm.MayFacilitate(standing, people, session).Select(p => p.Id)]);
            if (plan is null) return wrong;
            if (Plan(session, http.Viewer().Id, standing.May(Act.PlanMeetings), plan, MayTakePart(people)) is { } refusal) return [refusal];
            await work.SaveAsync(ct);
            return [];
        }, refused => PageAsync(http, refused));
    }

    private Refusal? Plan(CoDevelopmentSession session, PersonId by, bool organises, SessionPlan plan, IReadOnlySet<PersonId> mayTakePart)
    {
        var now = clock.GetUtcNow();
        if (session.State == SessionState.Prepared)
        {
            if (session.WhyNotSchedule(by, organises, plan, mayTakePart, now) is { } refusal) return refusal;
            session.Schedule(by, organises, plan, mayTakePart, now);
            return null;
        }
        if (session.WhyNotReschedule(by, organises, plan, mayTakePart, now) is { } moving) return moving;
        session.Reschedule(by, organises, plan, mayTakePart, now);
        return null;
    }

    private async Task<IResult> PageAsync(HttpContext http, Posted form)
    {
        var (standing, ct) = (http.Standing(), http.RequestAborted);
        if (await sessions.PlannedForOperatorAsync(http.Session().Session, ct) is not { } session) return ErrorPages.Page(StatusCodes.Status404NotFound, form);
        var people = await groups.PeopleSeenByAsync(standing, ct);
        var toPlan = await directory.ToPlanSeenByAsync(standing, session.Id, session.Client, ct);
        return Show.Page<SchedulePage>(new()
        {
            ["Standing"] = standing,
            ["View"] = new ScheduleView(
                session.Id, session.Number, session.State, WhyNotNow(session), people.FirstOrDefault(p => p.Id == session.Client)?.Name ?? "",
                session.StartsAt, session.ZoneId ?? Reader.Of(http)!.Zone.Id, session.Place ?? "", session.Link ?? "", session.TotalMinutes, session.Facilitator,
                ScheduleForm.MayFacilitate(standing, people, session),
                [.. people.Where(p => p.Status == MembershipStatus.Active && p.Id != session.Client)], session.Consultants, clock.GetUtcNow())
            {
                Planned = session.State == SessionState.Prepared ? Planned(toPlan.Season, session.Id) : null, Meeting = await meetings.ViewAsync(http.Viewer().Id, standing, session, people, toPlan.Others, ct), Mode = session.Mode, QuestionsUntil = session.QuestionsUntil, SuggestionsUntil = session.SuggestionsUntil,
            },
        }, form);
    }

    // A date that has passed helps nobody.
    private PlannedDate? Planned(CoDevelopmentSeason? season, SessionId session)
    {
        if (season?.Of(session) is not { } turn) return null;
        // The other consultation of the same date, once its client prepares it as well.
        var beside = season.Turns.FirstOrDefault(t => t.Day == turn.Day && t.Number != turn.Number && t is { IsHeld: false, Session: not null });
        var starts = beside is null ? season.Plan.StartOf(turn) : season.Plan.StartOf(turn.Day);
        return starts <= clock.GetUtcNow() ? null
            : new PlannedDate(starts, season.Plan.ZoneId, season.Plan.Place, season.Plan.Link, season.Plan.Minutes, turn.Facilitator, turn.Absent) { Beside = beside, IsSecond = turn.IsSecond, PauseMinutes = season.Plan.PauseMinutes };
    }

    private static Refusal? WhyNotNow(CoDevelopmentSession session) => session.State switch
    {
        SessionState.Draft => SessionRefusals.SheetFirst,
        SessionState.Prepared or SessionState.Scheduled or SessionState.Interrupted => null,
        _ => SessionRefusals.CannotMove,
    };

    private static HashSet<PersonId> MayTakePart(IEnumerable<GroupPerson> people) =>
        [.. people.Where(p => p.Status == MembershipStatus.Active || p.Roles.Contains(Role.Facilitator)).Select(p => p.Id)];
}

/// <summary>What the schedule's page shows of a session: nothing of its content.</summary>
public sealed record ScheduleView(
    SessionId Session, int Number, SessionState State, Refusal? Closed, string Client,
    DateTimeOffset? StartsAt, string Zone, string Place, string Link, int? Minutes, PersonId? Facilitator,
    IReadOnlyList<GroupPerson> MayFacilitate, IReadOnlyList<GroupPerson> MayConsult, IReadOnlyList<PersonId> Consultants, DateTimeOffset Now)
{
    public SessionMode? Mode { get; init; }
    public DateTimeOffset? QuestionsUntil { get; init; }
    public DateTimeOffset? SuggestionsUntil { get; init; }

    /// <summary>Another consultation in the same meeting, and what could be.</summary>
    public MeetingView Meeting { get; init; } = MeetingView.Alone;

    /// <summary>What the season has for it, until it has a date.</summary>
    public PlannedDate? Planned { get; init; }

    /// <summary>Whether it has a date already.</summary>
    public bool Moves => StartsAt is not null;

    /// <summary>Whether it has begun: length and people stay.</summary>
    public bool HasBegun => State == SessionState.Interrupted;
}

/// <summary>A date of the season, to begin a schedule with.</summary>
public sealed record PlannedDate(DateTimeOffset StartsAt, string Zone, string Place, string Link, int Minutes, PersonId? Facilitator, IReadOnlyList<PersonId> Absent)
{
    /// <summary>The other consultation of that date, being prepared as well; null when there is none.</summary>
    public SeasonTurn? Beside { get; init; }

    /// <summary>Comes after the other.</summary>
    public bool IsSecond { get; init; }

    /// <summary>Minutes between the two.</summary>
    public int PauseMinutes { get; init; }
}
