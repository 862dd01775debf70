using Terreau.Domain.CoDevelopment;
using Terreau.Domain.People;
using Terreau.Web.Shared;

namespace Terreau.Web.CoDevelopment.Room;

/// <summary>What the steps and the parts are called, and who speaks (domain.md 3.3, 6.3).</summary>
internal static class StepWords
{
    public static string Name(Words t, Step step) => step switch
    {
        Step.Welcome => t["Bienvenue"],
        Step.Preparation => t["Préparation"],
        Step.Presentation => t["Exposé"],
        Step.Clarification => t["Clarification"],
        Step.Request => t["Demande"],
        Step.Suggestions => t["Suggestions"],
        Step.SynthesisAction => t["Synthèse et action"],
        _ => t["Réflexion"],
    };

    /// <summary>The facilitator's button that closes a step and opens the next.</summary>
    public static string Onwards(Words t, Step step) => step switch
    {
        Step.Welcome => t["Passer à l'exposé"],
        Step.Presentation => t["Passer à la clarification"],
        Step.Clarification => t["Passer à la demande"],
        Step.Request => t["Passer aux suggestions"],
        Step.Suggestions => t["Passer à la synthèse"],
        Step.SynthesisAction => t["Passer à la réflexion"],
        _ => t["Terminer la séance"],
    };

    /// <summary>In one line, who speaks now, said to whoever reads it.</summary>
    public static string Speaks(Words t, RoomView room)
    {
        var client = room.FirstNameOf(room.Session.Client);
        return room.Session.Step switch
        {
            Step.Welcome => t["On s'installe, on se rappelle l'entente, puis on revient sur la dernière action."],
            Step.Presentation => room.IsClient ? t["Une seule voix : la vôtre. Les autres écoutent et notent leurs questions."] : t["{0} parle. Les autres écoutent et notent leurs questions.", client],
            Step.Clarification => room.IsClient ? t["Des questions pour comprendre, vos réponses. Les conseils attendront."]
                : t["Les consultants posent des questions, {0} répond. Les idées viendront à l'étape 5.", client],
            Step.Request => room.IsClient ? t["Formulez, vérifiez, ajustez : le groupe peut-il aider à cela ?"] : t["{0} formule sa demande, on la redit, on l'ajuste : le groupe peut-il aider à cela ?", client],
            Step.Suggestions => room.IsClient ? t["Écoutez et notez. Vous réagirez à l'étape suivante."] : t["Offrez sans convaincre. {0} écoute et note.", client],
            Step.SynthesisAction => room.IsClient ? t["Que retenez-vous ? Que tenterez-vous, et pour quand ?"] : t["{0} dit ce qui est retenu, ce qui sera tenté, et pour quand.", client],
            _ => t["Qu'avez-vous appris pour votre propre pratique ?"],
        };
    }

    /// <summary>The second sentence of the request; « si » is cut before « il » and « ils ».</summary>
    public static string Satisfied(Words t, Agreement agreement, string text) =>
        text.StartsWith("il ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("ils ", StringComparison.OrdinalIgnoreCase)
            ? t.Agree(agreement, "Je serais satisfaite s'{0}", "Je serais satisfait s'{0}", "Je serais satisfait·e s'{0}", char.ToLowerInvariant(text[0]) + text[1..])
            : t.Agree(agreement, "Je serais satisfaite si {0}", "Je serais satisfait si {0}", "Je serais satisfait·e si {0}", text);

    public static string PartOf(Words t, Part? part, Agreement agreement) => part switch
    {
        Part.Client => t.Agree(agreement, "Cliente", "Client", "Client·e"),
        Part.Facilitator => t.Agree(agreement, "Animatrice", "Animateur", "À l'animation"),
        _ => t.Agree(agreement, "Consultante", "Consultant", "Consultant·e"),
    };

    public static string ModeOf(Words t, SessionMode mode) => mode switch
    {
        SessionMode.Remote => t["À distance"],
        SessionMode.OneRoom => t["Dans une même salle"],
        SessionMode.Hybrid => t["En partie à distance"],
        SessionMode.Paper => t["Sur papier, recopiée ensuite"],
        _ => t["Par écrit, sur plusieurs jours"],
    };

    public static string KindOf(Words t, SuggestionKind kind) => kind switch
    {
        SuggestionKind.Experience => t["Vécu"],
        SuggestionKind.Idea => t["Idée"],
        SuggestionKind.Question => t["Question"],
        SuggestionKind.Resource => t["Ressource"],
        _ => t["Encouragement"],
    };

    public static string SortingOf(Words t, Sorting sorting) => sorting switch
    {
        Sorting.Take => t["Je prends"],
        Sorting.Keep => t["Je garde"],
        _ => t["Pas maintenant"],
    };
}
