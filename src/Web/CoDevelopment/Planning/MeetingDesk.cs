using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Web.Shared.Forms;

namespace Terreau.Web.CoDevelopment.Planning;

/// <summary>Two consultations in one meeting: planned, moved and separated together. The caller holds the group, then both.</summary>
internal sealed class MeetingDesk(SessionStore sessions, TimeProvider clock)
{
    /// <summary>Plans this session and the other that the form names.</summary>
    public async Task<IReadOnlyList<Refusal>> PlanAsync(PersonId by, Standing standing, Posted form, CoDevelopmentSession session, IReadOnlyList<GroupPerson> people, IReadOnlySet<PersonId> mayTakePart, CancellationToken ct)
    {
        if (MeetingForm.OtherOf(form) is not { } id || await sessions.PlannedForOperatorAsync(id, ct) is not { } other) return [MeetingRefusals.NoSuchOther];
        if (TwoConsultations.WhyNotTogether(session, other) is { } apart) return [apart];
        var (plan, wrong) = MeetingForm.Read(form, session, other, s => ScheduleForm.MayFacilitate(standing, people, s), people.Where(p => p.Status == MembershipStatus.Active).Select(p => p.Id).ToHashSet());
        if (plan is null) return wrong;
        if (plan.WhyNot() is { } unfit) return [unfit];

        var otherBegins = form.Raw(MeetingForm.Begins) == MeetingForm.OtherBegins;
        var (first, second) = otherBegins ? plan.For(other, session) : plan.For(session, other);
        var (mine, theirs) = otherBegins ? (second, first) : (first, second);
        var (organises, now) = (standing.May(Act.PlanMeetings), clock.GetUtcNow());
        if (WhyNot(session, by, organises, mine, mayTakePart, now) is { } refusal) return [refusal];
        if (WhyNot(other, by, organises, theirs, mayTakePart, now) is { } beside) return [beside.Field == "facilitator" ? beside.At(MeetingForm.OtherFacilitator) : beside];

        await SeparateAsync(session, other.Id, ct);
        Plan(session, by, organises, mine, mayTakePart, now);
        Plan(other, by, organises, theirs, mayTakePart, now);
        return [];
    }

    /// <summary>The consultation that stood beside this one keeps its hour, alone; unless it is the one that stays beside it.</summary>
    public async Task SeparateAsync(CoDevelopmentSession session, SessionId? but, CancellationToken ct)
    {
        if (session.Meeting is not { } meeting || meeting.Other == but) return;
        if (await sessions.PlannedForOperatorAsync(meeting.Other, ct) is { } left) left.Separate(clock.GetUtcNow());
    }

    /// <summary>What the page shows of a meeting of two: what can stand beside this session, and what does.</summary>
    public async Task<MeetingView> ViewAsync(PersonId by, Standing standing, CoDevelopmentSession session, IReadOnlyList<GroupPerson> people, IReadOnlyList<PossibleOther> others, CancellationToken ct)
    {
        if (session.State is not (SessionState.Prepared or SessionState.Scheduled)) return MeetingView.Alone with { LeavesOther = session.Meeting is not null };
        var beside = session.Meeting is { } meeting ? await sessions.PlannedForOperatorAsync(meeting.Other, ct) : null;
        if (beside is not null && beside.State is not (SessionState.Prepared or SessionState.Scheduled)) return MeetingView.Alone with { LeavesOther = true };
        if (beside is not null && others.All(o => o.Id != beside.Id))
            others = [.. others, new PossibleOther(beside.Id, beside.Number, beside.Client, beside.MayRead(by) ? people.FirstOrDefault(p => p.Id == beside.Client)?.Name ?? "" : "", beside.StartsAt)];
        return new MeetingView(others, beside, session.Meeting, [.. others.SelectMany(o => MayFacilitate(standing, people, o, session)).DistinctBy(p => p.Id)]);
    }

    private static IEnumerable<GroupPerson> MayFacilitate(Standing standing, IReadOnlyList<GroupPerson> people, PossibleOther other, CoDevelopmentSession session) =>
        people.Where(p => p.Id != other.Client && (p.Id == session.Facilitator
            || (standing.Settings.FacilitatorMode == FacilitatorMode.Constant ? p.Roles.Contains(Role.Facilitator) : p is { Status: MembershipStatus.Active, IsReady: true })));

    private static Refusal? WhyNot(CoDevelopmentSession session, PersonId by, bool organises, SessionPlan plan, IReadOnlySet<PersonId> mayTakePart, DateTimeOffset now) =>
        session.State == SessionState.Prepared ? session.WhyNotSchedule(by, organises, plan, mayTakePart, now) : session.WhyNotReschedule(by, organises, plan, mayTakePart, now);

    // Whoever's consultation stays as it is gets no mail about it.
    private static void Plan(CoDevelopmentSession session, PersonId by, bool organises, SessionPlan plan, IReadOnlySet<PersonId> mayTakePart, DateTimeOffset now)
    {
        if (session.State == SessionState.Prepared) session.Schedule(by, organises, plan, mayTakePart, now);
        else if (!session.IsPlannedAs(plan)) session.Reschedule(by, organises, plan, mayTakePart, now);
    }
}

/// <summary>What the schedule's page shows of a meeting of two.</summary>
/// <param name="Others">Consultations that can stand beside this one.</param>
/// <param name="Beside">The one that does, or null.</param>
/// <param name="Part">Which of the two this one is, or null.</param>
/// <param name="MayFacilitate">Who may be chosen to facilitate the other.</param>
public sealed record MeetingView(IReadOnlyList<PossibleOther> Others, CoDevelopmentSession? Beside, PartOfMeeting? Part, IReadOnlyList<GroupPerson> MayFacilitate)
{
    /// <summary>No other consultation in sight.</summary>
    public static MeetingView Alone { get; } = new([], null, null, []);

    /// <summary>It stood beside another that keeps its own hour when this one moves.</summary>
    public bool LeavesOther { get; init; }
}
