using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Web.Communities;
using Terreau.Web.Shared;

namespace Terreau.Web.CoDevelopment.Memory;

/// <summary>What waits for a client: whether a learning may leave their session. Never what it says.</summary>
internal sealed class ConsentExpects(SessionDirectory sessions) : IExpects
{
    public async Task<IReadOnlyList<Expected>> InGroupAsync(PersonId viewer, Standing standing, Words T, CancellationToken ct) =>
        !standing.Policy.InSessions ? [] : [.. (await sessions.ConsentsAskedOfAsync(viewer, ct)).Where(c => c.Slug == standing.Slug).Select(c => new Expected(T["Séance {0} : un apprentissage attend votre accord", c.Number], CoDevelopmentRoutes.Session(c.Slug, c.Number)))];

    public async Task<IReadOnlyList<Expected>> AtHomeAsync(PersonId viewer, IReadOnlyList<MyGroup> mine, Words T, CancellationToken ct) =>
        [.. (await sessions.ConsentsAskedOfAsync(viewer, ct)).Where(c => mine.Any(g => g.Slug == c.Slug)).Select(c => new Expected(T["{0}, séance {1} : un apprentissage attend votre accord", c.GroupName, c.Number], CoDevelopmentRoutes.Session(c.Slug, c.Number)))];
}
