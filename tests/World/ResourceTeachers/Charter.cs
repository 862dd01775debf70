using static Terreau.World.Cast;

namespace Terreau.World;

public static partial class ResourceTeachers
{
    private static IReadOnlyList<CharterOf> Charter() =>
    [
        new(When.InWeeks(-11, DayOfWeek.Monday, 10), new Dictionary<string, string>
        {
            ["Purpose"] = "Apprendre ensemble à accompagner des collègues sans être leur supérieur.",
            ["Expectations"] = "De la présence, de la franchise et du tact. On ne règle pas le cas d’un collègue absent : on travaille notre propre manière d’être avec lui.",
            ["Rhythm"] = "Un mardi sur trois, en visioconférence, de 15 h 45 à 17 h 15.",
            ["Confidentiality"] = "Rien ne sort des séances, pas même les prénoms des écoles.",
            ["Absence"] = "On prévient Luc, qui trouve une autre personne pour la place.",
        })
        {
            PutForward = When.InWeeks(-11, DayOfWeek.Tuesday, 9), From = When.InWeeks(-10, DayOfWeek.Monday, 0),
            Endorsed = [Luc, Nathalie, Fiona, Daniel, Wilson, Andreea, Leïla, Rosalie],
        },
        new(When.InWeeks(-2, DayOfWeek.Thursday, 12), new Dictionary<string, string>
        {
            ["Confidentiality"] = "Rien ne sort des séances, pas même les noms des écoles. Chacun peut raconter ce qu’il a lui-même essayé, et ce que cela a donné.",
            ["Decisions"] = "Nous décidons quand plus personne n’a d’objection qui tienne. La charte se relit une fois l’an, en mai.",
        })
        {
            PutForward = When.InWeeks(-1, DayOfWeek.Thursday, 13), From = When.InWeeks(2, DayOfWeek.Monday, 0), WhatChanged = "Ce qui peut sortir de nos séances, et comment nous décidons.",
            Endorsed = [Luc, Andreea],
        },
    ];
}
