using static Terreau.World.Cast;

namespace Terreau.World;

public static partial class DeputyHeads
{
    private static IReadOnlyList<CharterOf> Charter() =>
    [
        new(When.InWeeks(-12, DayOfWeek.Wednesday, 16), new Dictionary<string, string>
        {
            ["Purpose"] = "Prendre le temps de penser nos situations d’adjointes et d’adjoints avant d’agir, avec des pairs qui connaissent le métier.",
            ["Scope"] = "De situations que nous vivons et sur lesquelles nous avons une prise. Pas des dossiers disciplinaires en cours, ni des personnes qui ne sont pas là pour répondre.",
            ["Welcome"] = "Les directions adjointes du secteur, sur invitation d’un membre et après une rencontre avec la personne qui anime. Nous restons dix au plus.",
            ["Expectations"] = "Être là à l’heure, l’écran fermé. Poser de vraies questions. Ne pas conseiller avant l’étape des suggestions. Dire quand ça va trop vite.",
            ["Rhythm"] = "Le premier mardi du mois, de 13 h 30 à 15 h. Entre deux séances, rien d’obligatoire.",
            ["Confidentiality"] = "Ce qui se dit dans une séance y reste. Chacun peut parler de ce qu’il a appris pour lui-même, sans nom ni indice.",
            ["Facilitation"] = "À tour de rôle, par ordre de volontariat ; Josée anime les deux premières séances.",
            ["Absence"] = "On prévient la veille. Après deux absences de suite, quelqu’un prend des nouvelles, sans reproche.",
        })
        {
            PutForward = When.InWeeks(-11, DayOfWeek.Monday, 9), From = When.InWeeks(-10, DayOfWeek.Monday, 0),
            Endorsed = [Solange, Josée, Maude, Karim, Rose, Étienne],
        },
        new(When.InWeeks(-6, DayOfWeek.Tuesday, 12), new Dictionary<string, string> { ["Rhythm"] = "Le premier mardi du mois, de 13 h à 14 h 30. Entre deux séances, rien d’obligatoire." })
        {
            PutForward = When.InWeeks(-6, DayOfWeek.Tuesday, 13), IsMajor = false, WhatChanged = "Une demi-heure plus tôt, pour les écoles qui finissent à 15 h.",
        },
        new(When.InWeeks(-1, DayOfWeek.Thursday, 8), new Dictionary<string, string>
        {
            ["Expectations"] = "Être là à l’heure, l’écran fermé. Poser de vraies questions, et laisser le silence répondre. Ne pas conseiller avant l’étape des suggestions. Dire quand ça va trop vite.",
            ["Sessions"] = "Neuf séances dans l’année, pour que chacun soit client une fois et qu’il en reste deux pour les urgences.",
            ["Parting"] = "En juin, une dernière rencontre sans client : ce que chacun emporte, et qui continue.",
        })
        {
            ConsultedUntil = When.InWeeks(1, DayOfWeek.Friday, 23, 59),
            Comments =
            [
                ("Sessions", Karim, "Neuf, c’est beaucoup pour nous avec les bilans de mars. Huit ?"),
                ("Sessions", Rose, "J’aime qu’on garde des séances pour les urgences. C’est là que j’en ai eu besoin."),
                ("Expectations", Amina, "« Laisser le silence répondre » : oui. C’est ce qui m’a le plus aidée en octobre."),
            ],
        },
    ];
}
