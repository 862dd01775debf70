using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Web.Shared;

namespace Terreau.Web.CoDevelopment.Seasons;

/// <summary>A season in words.</summary>
internal static class SeasonWords
{
    /// <summary>« un mardi sur quatre, à 16 h »</summary>
    public static string Rhythm(Words T, SeasonPlan plan) => plan.EveryWeeks switch
    {
        1 => T["Chaque {0}, à {1}.", T.Weekday(plan.First), T.Time(plan.At)],
        2 => T["Un {0} sur deux, à {1}.", T.Weekday(plan.First), T.Time(plan.At)],
        3 => T["Un {0} sur trois, à {1}.", T.Weekday(plan.First), T.Time(plan.At)],
        4 => T["Un {0} sur quatre, à {1}.", T.Weekday(plan.First), T.Time(plan.At)],
        _ => T["Un {0} toutes les {2} semaines, à {1}.", T.Weekday(plan.First), T.Time(plan.At), plan.EveryWeeks],
    };

    /// <summary>What somebody does that day, said to them.</summary>
    public static string MyPart(Words T, SeasonView view, TurnRole role) => role == TurnRole.Client
        ? T["Vous apportez un sujet"] : T["Vous animez"];

    /// <summary>One line of the history.</summary>
    public static string Told(Words T, SeasonView view, SeasonChange change)
    {
        var (who, other) = (view.NameOf(change.By), change.Other is { } id ? view.NameOf(id) : "");
        string Day(DateOnly? day) => day is { } known ? T.Day(known) : "";
        return change.Kind switch
        {
            SeasonChangeKind.Planned => T["{0} a planifié la saison.", who],
            SeasonChangeKind.Revised => T["{0} a revu les dates à venir.", who],
            SeasonChangeKind.Moved => T["{0} a déplacé la séance du {1} au {2}.", who, Day(change.Day), Day(change.ToDay)],
            SeasonChangeKind.Added => T["{0} a ajouté une date : le {1}.", who, Day(change.Day)],
            SeasonChangeKind.Skipped => change.Role == TurnRole.Client ? T["{0} passe son tour du {1} : pas cette fois.", who, Day(change.Day)] : T["{0} n'animera pas le {1} : pas cette fois.", who, Day(change.Day)],
            SeasonChangeKind.MakeUpAdded => T["Une reprise est prévue pour {0}, le {1}.", who, Day(change.Day)],
            SeasonChangeKind.Absent => T["{0} ne sera pas là le {1}.", who, Day(change.Day)],
            SeasonChangeKind.PresentAgain => T["{0} sera finalement là le {1}.", who, Day(change.Day)],
            SeasonChangeKind.SwapProposed => T["{0} propose un échange à {1} : le {2} contre le {3}.", who, other, Day(change.Day), Day(change.ToDay)],
            SeasonChangeKind.Swapped => T["{0} et {1} échangent leurs tours du {2} et du {3}.", who, other, Day(change.ToDay), Day(change.Day)],
            SeasonChangeKind.SwapDeclined => T["{0} garde son tour du {1}.", who, Day(change.ToDay)],
            SeasonChangeKind.SwapWithdrawn => T["{0} retire sa proposition d'échange.", who],
            SeasonChangeKind.Joined => T["{0} rejoint le groupe.", who],
            SeasonChangeKind.Left => T["{0} quitte le groupe.", who],
            SeasonChangeKind.Willingness => T["{0} a choisi ses rôles pour la saison.", who],
            SeasonChangeKind.Prepared => T["{0} prépare sa consultation du {1}.", who, Day(change.Day)],
            SeasonChangeKind.Released => T["La consultation du {0} est annulée ; la date reste à la saison.", Day(change.Day)],
            SeasonChangeKind.Held => T["La séance du {0} a eu lieu.", Day(change.Day)],
            SeasonChangeKind.GoneBy => T["Rien n'a eu lieu le {0} ; la rotation se poursuit avec les dates qui restent.", Day(change.Day)],
            SeasonChangeKind.NotesGone => T["Les notes des séances ont été détruites, comme convenu."],
            _ => T["{0} a terminé la saison.", who],
        };
    }

    /// <summary>What is missing before a session can take place, and what to do about it (INV-02).</summary>
    public static string Shortfall(Words T, Quorum quorum) =>
        !quorum.HasClient ? T["Personne n'apporte encore de sujet ce jour-là. Demandez au groupe qui en a un, ou déplacez la date."]
        : !quorum.HasFacilitator ? T["Personne n'anime encore ce jour-là. Il suffit qu'un membre l'accepte ; sinon, déplacez la date."]
        : T["Il manque {0:une personne|# personnes} pour aider. Invitez à revenir sur une absence, échangez deux tours ou déplacez la date.", quorum.MissingConsultants];

    /// <summary>How a role has gone round, as one sentence: never a score (INV-26).</summary>
    public static string Evenness(Words T, CoDevelopmentSeason season, TurnRole role, DateTimeOffset now)
    {
        int[] times = [.. season.Places(role, planned: true, now).Where(p => season.IsWilling(p.Person, role)).Select(p => p.Times)];
        return times.Length == 0 ? ""
            : times.Max() == times.Min() ? T["chacun autant de fois."]
            : times.Max() - times.Min() == 1 ? T["au plus un tour d'écart, on ne peut guère faire plus égal."]
            : T["l'écart vient des absences, des échanges ou des arrivées ; les prochains tours le réduisent."];
    }
}
