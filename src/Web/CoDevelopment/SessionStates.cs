using Terreau.Domain.CoDevelopment;
using Terreau.Web.Shared;

namespace Terreau.Web.CoDevelopment;

/// <summary>The state of a session in words: all that a reader of the group may know of it, with its date.</summary>
internal static class SessionStates
{
    public static string Name(Words words, SessionState state) => state switch
    {
        SessionState.Draft => words["Fiche en préparation"],
        SessionState.Prepared => words["Fiche prête, date à fixer"],
        SessionState.Scheduled => words["Prévue"],
        SessionState.Welcome or SessionState.Running => words["En cours"],
        SessionState.Interrupted => words["Interrompue"],
        SessionState.AwaitingFollowUp => words["Attend son suivi"],
        SessionState.Closed => words["Terminée, suivi fait"],
        _ => words["Annulée"],
    };
}
