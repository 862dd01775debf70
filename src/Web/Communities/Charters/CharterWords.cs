using Terreau.Domain.Communities.Charters;
using Terreau.Store.Communities;
using Terreau.Web.Shared;

namespace Terreau.Web.Communities.Charters;

/// <summary>The prompts of a charter (domain.md 6.5), and its states in words.</summary>
internal static class CharterWords
{
    /// <summary>The parts that this group's charter has, and those written under another kind.</summary>
    public static IReadOnlyList<CharterPart> PartsOf(Standing standing, params IEnumerable<CharterVersion> versions) =>
        CharterParts.Shown(CharterParts.Of(standing.Kind), versions.Select(v => v.Parts));

    public static string Prompt(Words t, CharterPart part) => part switch
    {
        CharterPart.Purpose => t["Pourquoi ce groupe doit-il exister, en une phrase ?"],
        CharterPart.Scope => t["De quoi nous occupons-nous, et de quoi pas ?"],
        CharterPart.Welcome => t["Qui est bienvenu et comment entre-t-on ?"],
        CharterPart.Expectations => t["Que peut-on attendre les uns des autres ?"],
        CharterPart.Rhythm => t["Quand et comment nous voyons-nous ; que fait-on entre-temps ?"],
        CharterPart.Decisions => t["Comment décidons-nous et comment change-t-on cette charte ?"],
        CharterPart.Confidentiality => t["Qu'est-ce qui reste entre nous, qu'est-ce qui peut sortir ?"],
        CharterPart.Worth => t["À quoi verrons-nous, dans six mois, que cela vaut la peine ?"],
        CharterPart.FirstPurpose => t["Quelle finalité d'abord : informer, outiller, relier, s'exercer ?"],
        CharterPart.FromAfar => t["Comment peut-on participer de loin sans être jugé ?"],
        CharterPart.Outsiders => t["Quelle place aux gens de l'extérieur ?"],
        CharterPart.Mission => t["Mission : qui servons-nous et qu'est-ce qui doit aller mieux pour eux ?"],
        CharterPart.Vision => t["Vision : dans trois ans, que verrait un visiteur ?"],
        CharterPart.Values => t["Valeurs : quels comportements nous reprocherions-nous d'oublier ?"],
        CharterPart.Goals => t["Objectifs : les trois au plus qui comptent cette année"],
        CharterPart.WhenOneStruggles => t["Que faisons-nous quand l'un de nous n'y arrive pas ?"],
        CharterPart.Sessions => t["Combien de séances, à quel rythme, pour que chacun soit client au moins une fois ?"],
        CharterPart.Facilitation => t["Animation à tour de rôle ou constante ?"],
        CharterPart.Absence => t["Que faire d'une absence ?"],
        CharterPart.Parting => t["Comment se quitte-t-on ?"],
        _ => "",
    };

    public static string State(Words t, CharterState state) => state switch
    {
        CharterState.Draft => t["en cours d'écriture"],
        CharterState.Consultation => t["en consultation"],
        CharterState.Endorsement => t["proposée à l'adhésion"],
        CharterState.InForce => t["en vigueur"],
        CharterState.Replaced => t["remplacée"],
        _ => "",
    };

    /// <summary>The last day of what ends at midnight.</summary>
    public static DateTimeOffset LastDay(DateTimeOffset end) => end.AddSeconds(-1);
}
