using System.Globalization;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;

namespace Terreau.Web.Tests.Access;

/// <summary>Fills the patterns of the table with a real place, or with one that is not.</summary>
internal static class Addresses
{
    private static readonly string[] Readers = ["founder", "group-facilitator", "member", "coach", "consultant", "client", "session-facilitator"];

    /// <summary>The state in which the act of an address makes sense.</summary>
    public static Moment MomentOf(string pattern, bool acts) => pattern.Split("/charter/").ElementAtOrDefault(1) switch
    {
        _ when pattern == "/learnings/{learning}/withdraw" => Moment.Shared,
        "draft" => Moment.Chartered,
        "consultation/end" or "consultation/comments" => Moment.Consulted,
        _ when pattern.StartsWith("/troikas/", StringComparison.Ordinal) => pattern.Split('/')[^1] is "advance" or "end" or "note" ? Moment.Presentation : Moment.Scheduled,
        // With a session planned no group changes its kind, and none closes.
        _ when pattern.EndsWith("/come-back", StringComparison.Ordinal) => Moment.Paused,
        _ when pattern.EndsWith("/settings/kind", StringComparison.Ordinal) || pattern.EndsWith("/settings/close", StringComparison.Ordinal) => Moment.Held,
        _ => MomentInSession(pattern, acts),
    };

    private static Moment MomentInSession(string pattern, bool acts) => pattern.Split("/{number}/").ElementAtOrDefault(1) switch
    {
        "room/open" => Moment.Scheduled,
        "room/enter" or "room/extend" or "room/interrupt" or "room/absent" or "room/previous-follow-up" or "room/hand" or "room/time-wish" or "room/deputy" => Moment.Welcome,
        "room/deadline" => Moment.Written,
        "room/deputy/ask" => Moment.Deputed,
        "room/lead/take" => Moment.Called,
        "room/lead/back" => Moment.Led,
        "room/time-wish/answer" or "room/time-wish/close" => Moment.Wished,
        "room/advance" => Moment.Suggested,
        "room/resume" => Moment.Interrupted,
        "room/summary" => Moment.Presentation,
        "room/no-question" or "room/questions" => Moment.Clarification,
        "room/questions/{question}/answer" => Moment.Asked,
        "room/request" or "room/ask-again" => Moment.Request,
        "room/restatement" => Moment.Requested,
        "room/request/accept" => Moment.Restated,
        "room/suggestions" or "room/pass" or "room/hat" => Moment.Suggestions,
        "room/sorting" or "room/synthesis" or "room/actions" or "room/keep-nothing" => Moment.Choices,
        "room/actions/{action}/remove" => Moment.Committed,
        "room/learning" or "room/learning/pass" or "room/evaluation" or "room/follow-up-date" => Moment.Reflection,
        "follow-up" or "summary" or "learnings" => Moment.Held,
        "learnings/{learning}/answer" or "learnings/{learning}/withdraw" => Moment.Offered,
        "transcript" => Moment.OnPaper,
        "learning" => Moment.Transcribed,
        "room" or "projector" => Moment.Presentation,
        // Before it is scheduled only its client knows of the sheet.
        "sheet/submit" when acts => Moment.Drafted,
        _ => pattern.Contains("session:", StringComparison.Ordinal) ? Moment.Presentation : Moment.Scheduled,
    };

    public static string Of(string pattern, Hamlet place, Village village) => Fill(pattern, place.Slug, place.Session.Number, place.Group.Value, place.Session.Id.Value)
        .Replace("{token}", village.OpenLink, StringComparison.Ordinal)
        .Replace("/{person}/role", $"/{village.Who("helper").Value}/role", StringComparison.Ordinal)
        .Replace("/roles/{person}/end", $"/roles/{village.Who("coach").Value}/end", StringComparison.Ordinal)
        .Replace("{person}", village.Who("requested").Value.ToString(), StringComparison.Ordinal)
        .Replace("{invitation}/poster", $"{place.Link.Value}/poster", StringComparison.Ordinal)
        .Replace("{invitation}", place.Invitation.Value.ToString(), StringComparison.Ordinal)
        .Replace("{incident}", "987654", StringComparison.Ordinal)
        .Replace("{version}", "1", StringComparison.Ordinal)
        .Replace("{question}", (place.Session.Questions.Select(q => q.Id.Value).FirstOrDefault(Guid.NewGuid())).ToString(), StringComparison.Ordinal)
        .Replace("{action}", (place.Session.Actions.Select(a => a.Id.Value).FirstOrDefault(Guid.NewGuid())).ToString(), StringComparison.Ordinal)
        .Replace("{learning}", (place.Session.Proposals.Select(p => p.Id.Value).FirstOrDefault(Guid.NewGuid())).ToString(), StringComparison.Ordinal)
        .Replace("troika:{troika}", new Topic("troika", place.Troika.Value).ToString(), StringComparison.Ordinal)
        .Replace("{troika}", place.Troika.Value.ToString(), StringComparison.Ordinal)
        .Replace("{swap}", place.Swap.Value.ToString(), StringComparison.Ordinal)
        .Replace("{unit}/empty", $"{village.Units.Spare.Id.Value}/empty", StringComparison.Ordinal)
        .Replace("{unit}/move", $"{village.Units.Spare.Id.Value}/move", StringComparison.Ordinal)
        .Replace("{unit}/remove", $"{village.Units.Spare.Id.Value}/remove", StringComparison.Ordinal)
        .Replace("{unit}", village.Units.School.Id.Value.ToString(), StringComparison.Ordinal)
        .Replace("/assets/{fingerprint}/{name}", Terreau.Web.Shared.Hosting.AssetFiles.Style, StringComparison.Ordinal)
        .Replace("{passkey}", Guid.Empty.ToString(), StringComparison.Ordinal)
        .Replace("{signIn}", Guid.Empty.ToString(), StringComparison.Ordinal)
        .Replace("{mail}", Guid.Empty.ToString(), StringComparison.Ordinal)
        + (pattern == "/live" ? $"?on={new Topic("person", village.Who("outsider").Value)}" : "");

    /// <summary>The same kind of address, where nothing is: for whoever reads the group a session that is not, for others a group that is not.</summary>
    public static string Nowhere(string pattern, string actor, Hamlet place, Village village)
    {
        if (pattern.StartsWith("/live?", StringComparison.Ordinal)) return Fill(pattern, "", 0, Guid.NewGuid(), Guid.NewGuid()).Replace("troika:{troika}", new Topic("troika", Guid.NewGuid()).ToString(), StringComparison.Ordinal);
        if (pattern.Contains("{number}", StringComparison.Ordinal) && Readers.Contains(actor)) return Of(pattern.Replace("{number}", "987", StringComparison.Ordinal), place, village);
        if (pattern.Contains("{group}", StringComparison.Ordinal)) return Of(pattern.Replace("{group}", "nulle-part", StringComparison.Ordinal), place, village);
        return "/nulle-part" + Of(pattern, place, village);
    }

    public static string Fill(string pattern, string slug, int number, Guid group, Guid session) => pattern
        .Replace("group:{group}", new Topic("group", group).ToString(), StringComparison.Ordinal)
        .Replace("session:{session}", new Topic("session", session).ToString(), StringComparison.Ordinal)
        .Replace("{group}", slug, StringComparison.Ordinal)
        .Replace("{number}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
