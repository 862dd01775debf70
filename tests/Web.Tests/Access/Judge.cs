using System.Text.RegularExpressions;
using Terreau.Domain.Shared;
using Terreau.Web.Shared;

namespace Terreau.Web.Tests.Access;

/// <summary>Compares one answer with the class that was written for it (README.md beside this file).</summary>
internal static partial class Judge
{
    // Refusals that speak of who asks. An answer of class « ok » never says one; « forbidden-rule » always does.
    private static readonly string[] Who =
    [
        "session.only-the-facilitator", "session.only-the-client-prepares", "session.client-or-facilitator-records", "session.not-yours", "session.facilitator-stays",
        "session.only-the-summary-now", "session.only-the-client-writes-now", "session.only-answers-now", "session.only-questions-now", "session.only-the-request-now",
        "session.only-restatements-now", "session.client-listens-now", "session.only-suggestions-now", "session.only-choices-now", "session.client-chooses-now",
        "session.only-reflection-now", "session.facilitator-guides-now", "session.only-organisers-schedule", "session.only-organisers-cancel",
        "group.nothing-to-leave", "group.nothing-to-commit", "season.not-your-turn", "season.swap-not-yours", "group.already-in", "session.consultants-take-over", "session.only-the-client-consents", "group.by-invitation-only", "role.hand-over-gone", "session.learning-is-noted", "group.not-closed",
    ];

    private static readonly string[] Sentences = [.. Who.Select(key => Words.In(Language.FrCa).Refusal(new Refusal(key)))];

    /// <summary>What is wrong with the answer, or null. <paramref name="nowhere"/>: what the same person gets where nothing is.</summary>
    public static string? Complaint(string expected, string method, string pattern, Answer answer, bool wrote, Answer? nowhere)
    {
        var isGet = method == "GET";
        var live = pattern.StartsWith("/live", StringComparison.Ordinal);
        var complaint = expected switch
        {
            // 204: a draft saved while typing, which shows nothing.
            "ok" when answer.Status is 200 || (answer.Status is 204 && !isGet) => null,
            "ok" when answer.Status is 303 => isGet && answer.Location.StartsWith("/sign-in", StringComparison.Ordinal) ? "asked to sign in" : null,
            "sign-in" when isGet && !live => answer.Status == 303 && answer.Location.StartsWith("/sign-in", StringComparison.Ordinal) ? null : "was not led to the sign-in page",
            "sign-in" => answer.Status == 401 ? null : "was not told to sign in",
            "absent" => answer.Status != 404 ? "was not told that nothing is there" : nowhere is not null && !Same(answer, nowhere) ? "is not the answer of an address where nothing is" : null,
            "refused" => answer.Status == 403 ? null : "was not refused",
            "forbidden-rule" when answer.Status is 409 or 422 => Sentences.Any(answer.Text.Contains) ? null : "no sentence tells whose turn it is",
            "-" => null,
            _ => "of another class",
        };
        if (complaint is null && wrote && expected is not ("ok" or "-")) complaint = "something was written";
        return complaint is null ? null : $"{expected}, but got {answer.Status} {answer.Location}: {complaint}";
    }

    private static bool Same(Answer one, Answer other) => one.Status == other.Status && one.Headers == other.Headers && Masked(one.Body) == Masked(other.Body);

    /// <summary>A page without what changes at each rendering: keys of forms, and the address that was asked for.</summary>
    public static string Masked(string body) => Nonces().Replace(body, "$1-");

    [GeneratedRegex("(name=\"(?:op|token|back|state)\" value=\")[^\"]*|(?<=challenge&quot;:&quot;)[^\"&]*")]
    private static partial Regex Nonces();
}
