using static Terreau.World.Cast;

namespace Terreau.World;

public static partial class ResourceTeachers
{
    private static SessionOf FromPrimaryToSecondary() => new(3, ReachedState.Prepared, Andreea, new SheetOf(
        "Passer au secondaire sans tout recommencer",
        Subject.Project,
        "Chaque printemps, les écoles primaires nous remettent des dossiers sur les élèves qui auront besoin d’appui. Chaque automne, mes collègues recommencent l’évaluation à zéro parce qu’ils n’ont pas lu les dossiers, ou qu’ils s’en méfient. J’aimerais bâtir, pour ce printemps, un vrai passage entre deux équipes plutôt qu’un transfert de papiers.",
        "On m’a confié le dossier de la transition et quatre demi-journées de libération. Je choisis la forme. Je dépends de la bonne volonté de trois écoles primaires.",
        "Une rencontre commune en mai dernier : trop tard, et trop de monde. Une fiche d’une page remplie par le primaire : utile, mais perçue comme une tâche de plus.",
        "De l’enthousiasme, et la peur de refaire une belle rencontre qui ne change rien.",
        "Les demi-journées seront reprises par autre chose, et l’automne prochain ressemblera aux autres.",
        new RequestOf("choisir un premier pas assez petit pour que les deux équipes aient envie d’y revenir", "je repartais avec une forme de rencontre et deux personnes à appeler"),
        "Des idées, et des questions qui m’obligent à choisir",
        ""));
}
