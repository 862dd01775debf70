using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Web.Communities;
using Terreau.Web.Shared.Access;

namespace Terreau.Web.CoDevelopment;

/// <summary>
/// Rules of endpoints under <c>/groups/{group}/sessions/{number}</c>. What a session holds exists for its participants alone
/// (INV-14); that it exists, with a date and a state, is known to all who read the group.
/// </summary>
internal sealed class InSession : InGroup
{
    private readonly Func<Standing, SessionStanding, Verdict> _judge;

    private InSession(Func<Standing, SessionStanding, Verdict> judge) : base(Act.ReadMeetings) => _judge = judge;

    /// <summary>All who read the group: date and state.</summary>
    public static readonly InSession Readers = new((_, _) => Verdict.Granted);

    /// <summary>Those for whom the session's content exists. Which of them may do what, the session itself says.</summary>
    public static readonly InSession Participants = new((_, session) => session.MayRead ? Verdict.Granted : Verdict.Absent);

    /// <summary>The client alone; the other participants know that there is a sheet.</summary>
    public static readonly InSession Client = new((_, session) => !session.MayRead ? Verdict.Absent : session.Part == Part.Client ? Verdict.Granted : Verdict.Refused);

    /// <summary>Whoever facilitates this session; the other participants know that there is something to prepare.</summary>
    public static readonly InSession Facilitator = new((_, session) => !session.MayRead ? Verdict.Absent : session.Part == Part.Facilitator ? Verdict.Granted : Verdict.Refused);

    /// <summary>Client and facilitator, who type in what was on paper; the other participants know that it is done.</summary>
    public static readonly InSession Recorders = new((_, session) => !session.MayRead ? Verdict.Absent : session.Part is Part.Client or Part.Facilitator ? Verdict.Granted : Verdict.Refused);

    /// <summary>Whoever plans the group's meetings, and the session's facilitator.</summary>
    public static readonly InSession Planners = new((group, session) => group.May(Act.PlanMeetings) || session.Part == Part.Facilitator ? Verdict.Granted : Verdict.Refused);

    /// <summary>Planners, and the client whose subject it is.</summary>
    public static readonly InSession Cancellers = new((group, session) => group.May(Act.PlanMeetings) || session.Part is Part.Facilitator or Part.Client ? Verdict.Granted : Verdict.Refused);

    /// <summary>Active members answer for themselves.</summary>
    public static readonly InSession Invited = new((group, _) => group.IsMember || group.Roles.Contains(Role.Facilitator) ? Verdict.Granted : Verdict.Refused);

    protected override async ValueTask<Verdict> JudgeAsync(HttpContext http, PersonId viewer, Standing standing)
    {
        var sessions = http.RequestServices.GetRequiredService<SessionDirectory>();
        if (!int.TryParse(http.GetRouteValue("number") as string, out var number)
            || await sessions.StandingSeenByAsync(viewer, standing.Group, number, http.RequestAborted) is not { } session) return Verdict.Absent;
        // A group that has changed its kind has no sessions any more, but for those who were in them.
        if (!standing.Policy.InSessions && !session.MayRead) return Verdict.Absent;
        http.Features.Set(session);
        return _judge(standing, session);
    }
}

internal static class SessionStandings
{
    /// <summary>What the viewer is in the session of the address; the access rule has found it.</summary>
    public static SessionStanding Session(this HttpContext http) => http.Features.Get<SessionStanding>() ?? throw new InvalidOperationException("Not under a session.");
}
