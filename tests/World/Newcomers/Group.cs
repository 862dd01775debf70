using static Terreau.World.Cast;

namespace Terreau.World;

/// <summary>« Premiers pas »: a group being formed, two invitations unanswered, agreements missing, one sheet being written.</summary>
public static class Newcomers
{
    public static GroupOf Group { get; } = new(
        "premiers-pas",
        "Premiers pas",
        "Services professionnels aux élèves",
        "Ne pas rester seul·e la première année : apprendre le milieu en parlant de vraies situations, entre personnes qui arrivent et qui n’ont pas encore tous les codes.",
        "Services éducatifs",
        When.InWeeks(-2, DayOfWeek.Thursday, 10, 5),
        Founder: Geneviève, Facilitator: Geneviève, FacilitatorRotates: false,
        [Geneviève, Fatou, Mai, Olivier, Camille, Alexis])
    {
        NotYetAgreed = [Olivier, Camille, Alexis],
        Invited = [Youssef, Catherine],
        Sessions = [BetweenTwoSchools()],
    };

    private static SessionOf BetweenTwoSchools() => new(1, ReachedState.Draft, Fatou, new SheetOf(
        "Deux écoles, deux bureaux et aucune place à moi",
        Subject.Concern,
        "Je partage ma semaine entre deux écoles depuis septembre. Dans la première, on vient me chercher pour des urgences et je passe mes journées dans les corridors. Dans la seconde, on ne sait pas trop ce que je fais, et mon local sert aussi à la photocopie.",
        "Je bâtis mon horaire et je choisis comment je me présente aux équipes. Je n’ai pas de prise sur le partage entre les deux écoles.",
        "J’ai remis à chaque direction une feuille qui décrit mon rôle. On m’a remerciée. Rien n’a changé pour",
        "",
        "",
        new RequestOf("faire connaître mon rôle sans avoir l’air de refuser d’aider", ""),
        "",
        ""));
}
