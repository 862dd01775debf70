using Terreau.Domain.CoDevelopment;
using Terreau.Web.Shared;

namespace Terreau.Web.CoDevelopment;

/// <summary>What became of an action, in words.</summary>
internal static class FollowUpWords
{
    public static string Name(Words words, FollowUpOutcome outcome) => outcome switch
    {
        FollowUpOutcome.Reached => words["Objectif atteint"],
        FollowUpOutcome.PartlyReached => words["En partie"],
        FollowUpOutcome.NotReached => words["Pas encore"],
        FollowUpOutcome.Dropped => words["Abandonné"],
        _ => words["À reporter"],
    };

    /// <summary>The one that postpones is offered while it is allowed (INV-13).</summary>
    public static IEnumerable<FollowUpOutcome> Offered(CoDevelopmentSession session) =>
        Enum.GetValues<FollowUpOutcome>().Where(o => o != FollowUpOutcome.Postponed || session.PostponementsLeft > 0);
}
