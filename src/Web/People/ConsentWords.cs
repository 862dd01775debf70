using Terreau.Store.People;
using Terreau.Web.Shared;

namespace Terreau.Web.People;

internal static class ConsentWords
{
    /// <summary>What was agreed to, in one sentence.</summary>
    public static string Said(this Words words, Consent consent)
    {
        var place = consent.Place ?? words["un groupe que vous avez quitté"];
        return consent.What switch
        {
            "agreement" => words["L'entente de confidentialité de « {0} »", place],
            "basics" => words["Les bases de l'animation, dans « {0} »", place],
            "charter" => words["La charte de « {0} », version {1}", place, consent.Version!.Value],
            _ => throw new ArgumentOutOfRangeException(nameof(consent)),
        };
    }
}
