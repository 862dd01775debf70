using static Terreau.World.Cast;

namespace Terreau.World;

public static partial class DeputyHeads
{
    private static SessionOf TiredTeam() => new(2, ReachedState.AwaitingFollowUp, Solange, new SheetOf(
        "Une équipe généreuse qui n’a plus d’élan",
        Subject.Concern,
        "L’équipe d’adaptation du premier cycle, neuf personnes, porte le projet de classes ouvertes depuis trois ans. Cet automne, deux congés de maladie et une réaffectation. Les postes sont remplacés, mais plus personne ne propose rien. Aux rencontres, on me répond « comme tu veux ».",
        "Je supervise cette équipe et j’ai moi-même poussé le projet au départ. Je décide du calendrier et d’une petite part du budget de libération. Je ne décide pas des effectifs.",
        "Un dîner d’équipe en septembre, apprécié puis oublié. Des rencontres individuelles : on m’a dit que tout allait bien. J’ai repoussé une échéance de deux semaines, sans effet visible.",
        "Je suis inquiète, et je me sens un peu responsable. J’ai aimé ce projet plus que tout le monde, peut-être.",
        "Le projet va s’éteindre sans que personne l’ait décidé, et je crains un troisième congé avant les Fêtes.",
        new RequestOf("remobiliser mon équipe", "les gens recommençaient à proposer des choses"),
        "Un regard critique et des vécus",
        "Les absences elles-mêmes : je ne veux pas qu’on parle des personnes en congé."))
    {
        Schedule = new(When.InWeeks(-4, DayOfWeek.Wednesday, 15, 30), 90, Place: "Bibliothèque, école primaire du Boisé"),
        Facilitator = Étienne,
        Consultants = [Maude, Josée, Karim, Amina],
        NotComing = [Rose],
        Summary = "Je vois une équipe qui fait tout ce qu’on lui demande et qui ne demande plus rien. Le projet de classes ouvertes était le leur il y a trois ans. Aujourd’hui, j’ai l’impression d’être la dernière à y tenir et que, par égard pour moi, personne n’ose le dire. Je ne sais pas s’il faut les relancer ou leur permettre d’arrêter.",
        Questions =
        [
            new(Karim, "Quand as-tu entendu pour la dernière fois une proposition venant de l’équipe?", "En mai, pour l’accueil des nouveaux élèves. On n’a pas pu la réaliser, faute de suppléance. Je n’ai jamais expliqué pourquoi, je m’en rends compte."),
            new(Maude, "Qu’est-ce que le projet exige de chaque personne, concrètement, en une semaine?", "À peu près deux périodes de planification commune, prises le midi ou après l’école. C’était volontaire au début. Ça ne l’est plus vraiment."),
            new(Amina, "Si l’équipe te disait qu’elle veut faire une pause, qu’est-ce que ça te ferait?", "Un pincement. Et un soulagement, je pense."),
            new(Josée, "Qu’est-ce qui continue de bien fonctionner sans que tu t’en occupes?", "L’entraide entre elles. Quand l’une est débordée, une autre prend son groupe sans qu’on me le demande."),
        ],
        Request = new("ouvrir avec mon équipe une vraie conversation sur la suite du projet, pause comprise, sans que ma propre déception prenne toute la place", "j’avais les premières phrases à dire et que l’équipe sentait que les deux réponses sont permises"),
        Restatement = new(Amina, "Tu veux poser une question dont tu ne connais pas la réponse, et que ça s’entende. Ce qui t’inquiète, c’est que l’équipe réponde pour te faire plaisir."),
        Suggestions =
        [
            new(Josée, Offer.Experience, "Il y a quatre ans, j’ai dit à mon équipe que j’étais prête à mettre sur la glace un projet que j’avais lancé. J’ai commencé par dire ce que j’avais aimé, puis ce qui m’échappait. Elles en ont gardé la moitié, et c’était la bonne moitié.", Choice.Take),
            new(Karim, Offer.Idea, "Demander à chaque personne d’écrire, avant d’en parler, ce qu’elle garderait, ce qu’elle allégerait et ce qu’elle cesserait. Tu écris aussi, mais tu lis la tienne en dernier.", Choice.Take),
            new(Maude, Offer.Question, "Et si la proposition refusée en mai était la première chose dont leur parler?", Choice.Take),
            new(Maude, Offer.Idea, "Rendre deux périodes. Avec ton budget de libération, remettre la planification à l’intérieur de l’horaire jusqu’aux Fêtes, avant même de demander quoi que ce soit.", Choice.Keep),
            new(Karim, Offer.Encouragement, "Se demander si on tient à un projet plus que l’équipe, il faut une bonne dose d’honnêteté. Elles vont l’entendre.", Choice.Keep),
        ],
        Passed = [Amina],
        Synthesis = "J’ai longtemps cherché comment relancer. J’entends qu’il faut d’abord reconnaître : la proposition restée sans réponse en mai, et les midis donnés. Ensuite seulement, poser la question, par écrit, et parler la dernière.",
        Comment = "Rendre deux périodes me tente beaucoup, mais je dois vérifier ce qui reste au budget avant de le promettre. Merci d’avoir laissé un silence après ma réponse sur le soulagement.",
        Actions =
        [
            new("Revenir en début de rencontre sur la proposition de mai et expliquer pourquoi elle n’a pas eu de suite", 9),
            new("Faire écrire à chacune ce qu’elle garderait, allégerait et cesserait, et lire ma feuille en dernier", 9),
            new("Vérifier ce qui reste au budget de libération d’ici les Fêtes", 5),
        ],
        Learnings =
        [
            new(Solange, "Protéger un projet n’est pas la même chose que protéger une équipe. Je les avais confondus."),
            new(Étienne, "C’était ma première animation ici. J’ai appris à annoncer le temps qui reste avant que les gens le cherchent des yeux."),
            new(Maude, "Une suggestion peut tenir dans une question. Je vais essayer d’en poser davantage dans mon école."),
            new(Josée, "Je n’avais jamais raconté cet arrêt de projet comme une réussite. C’en était une."),
            new(Karim, "Expliquer un refus coûte deux minutes. Ne pas l’expliquer coûte des mois."),
            new(Amina, "J’ai passé mon tour aux suggestions parce que je n’avais rien de plus juste à offrir. Ça s’est bien pris."),
        ],
        Evaluations =
        [
            new(Solange, 4, 5, 5, 5), new(Étienne, 3, 4, 5, 4), new(Maude, 4, 5, 5, 4),
            new(Josée, 4, 4, 5, 4), new(Karim, 4, 4, 5, 5), new(Amina, 4, 4, 5, 4),
        ],
        Beyond = new(Karim, "Quand on dit non à une équipe, la raison compte plus que le refus : la taire le fait durer.", ForOrganisation: false, Consented: false),
        FollowUpOn = When.InMinutes(10),
    };
}
