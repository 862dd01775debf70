using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Web.Communities.Charters;
using Terreau.Web.Shared;

namespace Terreau.Web.Communities;

/// <summary>Something that waits for the reader: what, where it is done, and by when.</summary>
/// <param name="Text">One short sentence.</param>
/// <param name="Href">Where it is done.</param>
/// <param name="By">When it is due, or null.</param>
public sealed record Expected(string Text, string Href, DateOnly? By = null);

/// <summary>
/// What a room expects of a reader, in one group or at home. Any room adds its own; each may ask the database once a page,
/// whatever the number of groups.
/// </summary>
internal interface IExpects
{
    Task<IReadOnlyList<Expected>> InGroupAsync(PersonId viewer, Standing standing, Words T, CancellationToken ct);

    Task<IReadOnlyList<Expected>> AtHomeAsync(PersonId viewer, IReadOnlyList<MyGroup> mine, Words T, CancellationToken ct);
}

internal static class Expectations
{
    /// <summary>What all rooms expect in a group, the nearest date first.</summary>
    public static async Task<IReadOnlyList<Expected>> InGroupAsync(this IEnumerable<IExpects> rooms, PersonId viewer, Standing standing, Words T, CancellationToken ct)
    {
        List<Expected> lines = [];
        foreach (var room in rooms) lines.AddRange(await room.InGroupAsync(viewer, standing, T, ct));
        return InOrder(lines);
    }

    /// <summary>What all rooms expect in all groups, the nearest date first.</summary>
    public static async Task<IReadOnlyList<Expected>> AtHomeAsync(this IEnumerable<IExpects> rooms, PersonId viewer, IReadOnlyList<MyGroup> mine, Words T, CancellationToken ct)
    {
        List<Expected> lines = [];
        foreach (var room in rooms) lines.AddRange(await room.AtHomeAsync(viewer, mine, T, ct));
        return InOrder(lines);
    }

    private static IReadOnlyList<Expected> InOrder(List<Expected> lines) => [.. lines.OrderBy(e => e.By ?? DateOnly.MaxValue)];
}

/// <summary>The agreement to read, the charter to endorse, people to welcome. All are known with the group itself.</summary>
internal sealed class MembershipExpects : IExpects
{
    public Task<IReadOnlyList<Expected>> InGroupAsync(PersonId viewer, Standing standing, Words T, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Expected>>(
        [
            .. One(standing is { Asking: > 0 } && standing.May(Act.InviteMembers), () => new(T["{0:# personne demande|# personnes demandent} à entrer dans le groupe", standing.Asking], CommunityRoutes.Members(standing.Slug))),
            .. One(standing.AsksForEndorsement && standing.May(Act.EndorseCharter), () => new(T["La charte attend votre adhésion"], CharterRoutes.Of(standing.Slug))),
        ]);

    public Task<IReadOnlyList<Expected>> AtHomeAsync(PersonId viewer, IReadOnlyList<MyGroup> mine, Words T, CancellationToken ct) => Task.FromResult<IReadOnlyList<Expected>>(
    [
        .. mine.Where(g => g.Asking > 0).Select(g => new Expected(T["{0} : {1:# personne demande|# personnes demandent} à entrer", g.Name, g.Asking], CommunityRoutes.Members(g.Slug))),
        .. mine.Where(g => g.AsksForEndorsement).Select(g => new Expected(T["{0} : la charte attend votre adhésion", g.Name], CharterRoutes.Of(g.Slug))),
        .. mine.Where(g => g.MustCommit).Select(g => new Expected(T["{0} : l'entente à lire avant la première séance", g.Name], CommunityRoutes.BeforeYouBegin(g.Slug))),
    ]);

    private static IEnumerable<Expected> One(bool waits, Func<Expected> line) => waits ? [line()] : [];
}
