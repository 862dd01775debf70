using Terreau.Domain.CoDevelopment;
using Terreau.Web.Shared;

namespace Terreau.Web.CoDevelopment.Room;

/// <summary>What helps whoever facilitates through one step: a sentence to open it with, what to look after, and what to do when it goes otherwise.</summary>
/// <param name="Say">Said aloud.</param>
/// <param name="Watch">What to look after.</param>
/// <param name="Otherwise">What may happen, and what helps.</param>
public sealed record Guide(string Say, string Watch, string Otherwise)
{
    /// <summary>The guide of a step (domain.md 3.3, 6.3), with the client's first name; <paramref name="again"/>: a second consultation, after a first that was held.</summary>
    internal static Guide Of(Words t, Step step, string client, bool again = false) => step switch
    {
        Step.Welcome when again => new(
            t["Nous voici pour la deuxième consultation. Ce qui se dit ici reste ici. {0}, quand vous serez prêt·e.", client],
            t["Le retour sur l'action précédente a été fait dans la première : on n'y revient pas. Chaque personne est revenue de la pause."],
            t["Quelqu'un est encore dans la première : un mot pour clore, un silence, puis on commence."]),
        Step.Welcome => new(
            t["Merci d'être là. Ce qui se dit ici reste ici. Commençons par l'action de la dernière fois."],
            t["Chaque personne s'est entendue parler une fois. L'entente est rappelée, le suivi est noté ou reporté."],
            t["Quelqu'un arrive en retard : un mot d'accueil, puis on continue. La salle lui montre où l'on en est."]),
        Step.Presentation => new(
            t["{0}, la parole est à vous. Nous écoutons ; gardez vos questions, nous y viendrons.", client],
            t["Une seule voix. S'il reste du temps : « Qu'est-ce qui vous touche le plus dans cette situation ? »"],
            t["L'exposé se perd dans les détails : « En une phrase, qu'est-ce qui se passe ? »"]),
        Step.Clarification => new(
            t["Des questions courtes, pour comprendre, une à la fois. Les idées viendront à l'étape 5."],
            t["Une vraie question ne contient pas sa réponse. Faites un tour complet avant de redonner la parole."],
            t["Un conseil se glisse dans une question : « Gardez cette idée. Que voulez-vous savoir d'abord ? »"]),
        Step.Request => new(
            t["{0}, de quoi avez-vous besoin de notre part ? « J'ai besoin d'aide pour… »", client],
            t["La demande porte sur ce que {0} peut faire. Quelqu'un la redit ; {0} confirme que c'est bien cela.", client],
            t["La demande reste floue : revenez une fois aux questions. C'est prévu, et cela aide."]),
        Step.Suggestions => new(
            t["À tour de rôle : un vécu, une idée, une question, une ressource. {0} écoute et note, sans répondre.", client],
            t["Chaque personne parle une fois avant qu'une autre parle deux fois. On peut passer son tour."],
            t["On cherche à convaincre, ou {0} se justifie : « Merci. Le choix viendra à l'étape suivante. »", client]),
        Step.SynthesisAction => new(
            t["{0}, que retenez-vous ? Quel est le premier petit pas, et pour quand ?", client],
            t["L'action dépend de {0}, tient en une phrase et porte une date. Plus personne n'ajoute de conseil.", client],
            t["Rien ne s'impose : c'est une réponse. On note pourquoi, sans forcer."]),
        _ => new(
            t["Qu'avez-vous appris pour votre propre pratique ? Une minute en silence, puis un tour."],
            t["On parle de soi, plus de la situation. La date du suivi est fixée avant de se quitter."],
            t["Le temps manque : passez à l'écrit. Chaque personne note son apprentissage, la salle le garde."]),
    };
}
