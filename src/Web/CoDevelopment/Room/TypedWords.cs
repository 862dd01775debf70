using Terreau.Web.Shared;

namespace Terreau.Web.CoDevelopment.Room;

/// <summary>What the texts of the room are called, where they stand outside their form.</summary>
internal static class TypedWords
{
    public static string Of(Words t, string field) => field switch
    {
        "summary" => t["Votre résumé"],
        "question" => t["Votre question"],
        "needHelpTo" or "satisfiedIf" => t["Votre demande"],
        "restatement" => t["Votre reformulation"],
        "suggestion" => t["Votre suggestion"],
        "synthesis" => t["Votre synthèse"],
        "what" => t["Votre action"],
        "learning" => t["Votre apprentissage"],
        _ when field.StartsWith("answer-", StringComparison.Ordinal) => t["Votre réponse"],
        _ => t["Votre texte"],
    };
}
