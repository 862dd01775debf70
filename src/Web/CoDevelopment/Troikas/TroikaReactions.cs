using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Web.Shared;

namespace Terreau.Web.CoDevelopment.Troikas;

/// <summary>What is planned follows its people: whoever leaves the group, or a group that closes, calls it off.</summary>
internal sealed class TroikaReactions(TroikaStore troikas, GroupStore groups, Work work, TimeProvider clock) : IReaction
{
    public static readonly Type[] Events = [typeof(MembershipChanged), typeof(GroupClosed)];

    public IReadOnlyList<Type> To => Events;

    public Task ReactAsync(Happened happened, CancellationToken ct) => happened.Event switch
    {
        MembershipChanged changed => LeftAsync(changed.Group, changed.Person, ct),
        GroupClosed closed => ClosedAsync(closed.Group, ct),
        _ => Task.CompletedTask,
    };

    private async Task LeftAsync(GroupId group, PersonId person, CancellationToken ct)
    {
        if (await troikas.AliveForOperatorAsync(group, person, ct) is not { Count: > 0 } alive) return;
        if (await groups.MembershipForOperatorAsync(group, person, ct) is { Status: MembershipStatus.Active }) return;
        await work.HoldMoreAsync(alive.Select(t => t.Value), ct);
        foreach (var troika in await troikas.ThoseForOperatorAsync(alive, ct)) troika.Depart(person, clock.GetUtcNow());
    }

    private async Task ClosedAsync(GroupId group, CancellationToken ct)
    {
        if (await troikas.AliveForOperatorAsync(group, null, ct) is not { Count: > 0 } alive) return;
        await work.HoldMoreAsync(alive.Select(t => t.Value), ct);
        foreach (var troika in await troikas.ThoseForOperatorAsync(alive, ct)) troika.CallOff(clock.GetUtcNow());
    }
}

/// <summary>Troïkas, in the rail of every group, for its members.</summary>
internal sealed class TroikaPages : Communities.IGroupPages
{
    public IEnumerable<Communities.GroupPage> Of(Standing standing, Words T) =>
        standing.IsMember ? [new(Communities.GroupPlace.Troikas, T["Troïkas"], TroikaRoutes.OfGroup(standing.Slug))] : [];
}
