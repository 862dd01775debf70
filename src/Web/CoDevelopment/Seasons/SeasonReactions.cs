using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Web.Shared;

namespace Terreau.Web.CoDevelopment.Seasons;

/// <summary>The season follows what happens: who joins or leaves, which consultation took place or was called off.</summary>
internal sealed class SeasonReactions(SeasonStore seasons, SessionStore sessions, GroupDirectory groups, TimeProvider clock) : IReaction
{
    public static readonly Type[] Events = [typeof(MembershipChanged), typeof(KindChanged), typeof(GroupClosed), typeof(MembershipPaused), typeof(MembershipResumed), typeof(SessionScheduled), typeof(SessionRescheduled), typeof(SessionEnded), typeof(SessionCancelled)];

    public IReadOnlyList<Type> To => Events;

    public async Task ReactAsync(Happened happened, CancellationToken ct)
    {
        var (group, now) = (GroupOf(happened.Event), clock.GetUtcNow());
        if (await seasons.OfGroupForOperatorAsync(group, ct) is not { } season) return;
        switch (happened.Event)
        {
            case MembershipChanged:
                season.Seat(await groups.MembersForOperatorAsync(group, ct), now);
                break;
            case MembershipPaused paused:
                season.KeepAway(paused.Person, paused.Back, now);
                break;
            case MembershipResumed resumed:
                season.TakeBack(resumed.Person, resumed.WouldBe, now);
                break;
            case KindChanged { From: GroupKind.CoDevelopment } changed:
                season.End(changed.By, organises: true, now);
                break;
            case GroupClosed closed:
                season.End(closed.By, organises: true, now);
                break;
            case SessionScheduled or SessionRescheduled when await sessions.PlannedForOperatorAsync(((SessionEvent)happened.Event).Session, ct) is { Facilitator: { } leads, StartsAt: { } starts } planned:
                season.Schedule(planned.Id, leads, planned.Today(starts), now);
                break;
            case SessionCancelled cancelled:
                season.Release(cancelled.Session, now);
                break;
            case SessionEnded ended when await sessions.PlannedForOperatorAsync(ended.Session, ct) is { Facilitator: { } facilitator, EndedAt: { } at } session:
                season.Hold(session.Id, session.Client, facilitator, session.Today(at), now);
                break;
        }
    }

    private static GroupId GroupOf(IEvent happened) => happened switch
    {
        SessionEvent session => session.Group,
        KindChanged changed => changed.Group,
        GroupClosed closed => closed.Group,
        MembershipPaused paused => paused.Group,
        MembershipResumed resumed => resumed.Group,
        _ => ((MembershipChanged)happened).Group,
    };
}

/// <summary>What a season does by the clock: days go by, and the next client is invited to prepare. Mails follow from the events.</summary>
internal sealed class SeasonClock(SeasonStore seasons, Work work, TimeProvider clock) : IChore
{
    public async Task RunAsync(CancellationToken ct)
    {
        // A large network is served whole, some groups at a time, and each once.
        HashSet<GroupId> seen = [];
        while ((await seasons.DueForOperatorAsync(clock.GetUtcNow(), ct)).Where(seen.Add).ToList() is { Count: > 0 } due)
            foreach (var group in due) await RunAsync(group, ct);
    }

    private async Task RunAsync(GroupId group, CancellationToken ct)
    {
        await work.HoldAsync(group.Value, ct);
        if (await seasons.OfGroupForOperatorAsync(group, ct) is { } season)
        {
            season.LetPass(clock.GetUtcNow());
            foreach (var turn in season.ToInvite(clock.GetUtcNow())) season.Invite(turn.Number, clock.GetUtcNow());
        }
        await work.SaveAsync(ct);
    }
}
