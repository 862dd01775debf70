using Terreau.Store.Communities;
using Terreau.Web.Communities;
using Terreau.Web.Shared;

namespace Terreau.Web.CoDevelopment;

/// <summary>Sessions, in the rail of the groups that live from session to session, or that once did.</summary>
internal sealed class SessionPages : IGroupPages
{
    public IEnumerable<GroupPage> Of(Standing standing, Words T) =>
        standing.Policy.InSessions ? [new(GroupPlace.Sessions, T["Séances"], CoDevelopmentRoutes.Sessions(standing.Slug)), new(GroupPlace.Season, T["La saison"], CoDevelopmentRoutes.Season(standing.Slug)), new(GroupPlace.Learnings, T["Apprentissages partagés"], CoDevelopmentRoutes.Learnings(standing.Slug))]
        : standing.HasHadSessions ? [new(GroupPlace.Sessions, T["Séances d'avant"], CoDevelopmentRoutes.Sessions(standing.Slug))] : [];
}
