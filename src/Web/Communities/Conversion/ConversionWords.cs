using Terreau.Domain.Communities;
using Terreau.Web.Shared;

namespace Terreau.Web.Communities.Conversion;

/// <summary>What a change of kind keeps and what it changes, told from the policies of the two kinds.</summary>
internal static class ConversionWords
{
    public static string Become(Words T, GroupKind kind) => kind switch
    {
        GroupKind.CoDevelopment => T["Devenir un groupe de codéveloppement"],
        GroupKind.CommunityOfPractice => T["Devenir une communauté de pratique"],
        _ => T["Devenir un groupe d'apprentissage"],
    };

    public static string Became(Words T, GroupKind kind) => kind switch
    {
        GroupKind.CoDevelopment => T["Le groupe est maintenant un groupe de codéveloppement."],
        GroupKind.CommunityOfPractice => T["Le groupe est maintenant une communauté de pratique."],
        _ => T["Le groupe est maintenant un groupe d'apprentissage."],
    };

    public static IEnumerable<string> Kept(Words T, GroupKind from)
    {
        yield return T["Le nom, le domaine, le but commun et l'adresse du groupe."];
        yield return T["Les membres et leurs rôles, les demandes et les invitations qui attendent."];
        yield return T["La charte, toutes ses versions et les adhésions de chaque personne."];
        if (KindPolicy.Of(from).InSessions) yield return T["Les séances tenues : les personnes qui y étaient continuent de les lire, et personne d'autre."];
    }

    public static IEnumerable<string> Changes(Words T, GroupKind from, GroupKind to)
    {
        var (was, will) = (KindPolicy.Of(from), KindPolicy.Of(to));
        if (will.MostMembers is { } seats) yield return T["{0} membres au plus, chacun sur un siège.", seats];
        else if (was.MostMembers is not null) yield return T["Le nombre de membres n'a plus de limite."];
        if (was.InSessions && !will.InSessions)
        {
            yield return T["Il n'y a plus de séances à venir ; la saison en cours prend fin."];
            yield return T["Personne n'est tenu de venir à chaque rencontre."];
        }
        if (will.InSessions && !was.InSessions)
        {
            yield return T["Le groupe vit de séance en séance, en sept étapes. Chaque membre est attendu."];
            yield return T["Chaque membre lit et accepte l'entente de confidentialité avant sa première séance."];
            yield return T["Le groupe devient discret : seuls ses membres savent qu'il existe, à moins que vous ne choisissiez autrement ci-dessous."];
        }
        yield return T["La charte pose les questions de la nouvelle nature ; ce qui répond aux anciennes reste visible."];
    }
}
