using Terreau.Domain.Communities;
using Terreau.Store.Communities;
using Terreau.Web.Communities.Charters;
using Terreau.Web.Communities.Life;
using Terreau.Web.Shared;

namespace Terreau.Web.Communities;

/// <summary>The rooms of a group, in the order in which its rail lists them.</summary>
public enum GroupPlace { Home, Sessions, Season, Learnings, Troikas, Members, Charter, Life, BeforeYouBegin, Settings }

/// <summary>One line of a group's rail.</summary>
public sealed record GroupPage(GroupPlace Place, string Text, string Href);

/// <summary>What a room of the house adds to the rail of a group, for this reader and this kind. Asks nothing of the database.</summary>
internal interface IGroupPages
{
    IEnumerable<GroupPage> Of(Standing standing, Words T);
}

/// <summary>The home of groups of some kinds, at <c>/groups/{group}</c>. Each kind has exactly one.</summary>
internal interface IGroupHome
{
    bool Serves(GroupKind kind);

    Task<IResult> ShowAsync(HttpContext http, Standing standing);
}

/// <summary>What every group has.</summary>
internal sealed class CommonPages : IGroupPages
{
    public IEnumerable<GroupPage> Of(Standing standing, Words T)
    {
        yield return new(GroupPlace.Home, T["Accueil du groupe"], CommunityRoutes.Group(standing.Slug));
        yield return new(GroupPlace.Members, T["Membres"], CommunityRoutes.Members(standing.Slug));
        yield return new(GroupPlace.Charter, T["Charte"], CharterRoutes.Of(standing.Slug));
        yield return new(GroupPlace.Life, T["Vie du groupe"], LifeRoutes.Of(standing.Slug));
        if (standing.Policy.CommitsFirst) yield return new(GroupPlace.BeforeYouBegin, T["Avant de commencer"], CommunityRoutes.BeforeYouBegin(standing.Slug));
        if (standing.May(Act.ReadSettings)) yield return new(GroupPlace.Settings, T["Réglages"], CommunityRoutes.Settings(standing.Slug));
    }
}
