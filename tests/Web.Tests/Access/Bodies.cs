using System.Globalization;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Stages;

namespace Terreau.Web.Tests.Access;

/// <summary>What fills the forms so that the act succeeds: what a form does not know it leaves.</summary>
internal static class Bodies
{
    private const string Words = "quelques mots";

    public static IReadOnlyList<KeyValuePair<string, string>> Of(string pattern, Hamlet place, Village village)
    {
        var body = Everything(pattern, place, village);
        foreach (var question in place.Session.Questions) body[$"answer-{question.Id.Value:N}"] = Words;
        foreach (var suggestion in place.Session.Suggestions) body[$"sorting-{suggestion.Id.Value:N}"] = nameof(Sorting.Keep);
        foreach (var consultant in place.Session.Consultants)
        {
            body[$"came-{consultant.Value:N}"] = consultant == village.Who("member") ? nameof(PaperPresence.Away) : nameof(PaperPresence.Offered);
            body[$"offer-{consultant.Value:N}"] = consultant == village.Who("member") ? "" : Words;
        }
        if (place.Earlier is { } earlier)
        {
            body["session"] = earlier.Id.Value.ToString();
            foreach (var field in (string[])["outcome", "comment", "agrees"]) body[$"{field}-{earlier.Id.Value:N}"] = body[field];
        }
        // Two consultants at least.
        return [.. body, new("consultants", $"{village.Who("helper").Value}")];
    }

    // One name means different things in a few forms: those are told by their address.
    private static Dictionary<string, string> Everything(string pattern, Hamlet place, Village village)
    {
        var session = place.Session;
        var day = In(9);
        return new()
        {
            ["name"] = "Un nom possible", ["field"] = "enseignement", ["purpose"] = "Nous aider les uns les autres.", ["setting"] = "School", ["mode"] = Ends("/schedule") ? "" : "Rotating", ["purposes"] = "Networking", ["plc"] = "Topic",
            ["zone"] = "America/Toronto", ["languages"] = "fr-CA", ["language"] = "fr-CA", ["beneficiaries"] = "élèves", ["initials"] = "UN", ["function"] = "agente", ["address"] = "quelque-part@example.org",
            ["agreement"] = Ends("/before-you-begin") ? "true" : "Neutral", ["basics"] = "true",
            ["email"] = pattern is "/sign-in" or "/demo/sign-in" ? village.AddressOf("helper") : $"quelqu-un-{Guid.NewGuid():N}@example.org", ["current"] = Village.Password,
            ["password"] = pattern == "/sign-in" ? Village.Password : "trois chevaux sur la colline", ["roles"] = "Coach", ["facilitator"] = Ends("/schedule") ? $"{village.Who("session-facilitator").Value}" : "false",
            ["time"] = "15:00", ["format"] = "60", ["consultants"] = $"{village.Who("consultant").Value}",
            ["title"] = Words, ["facts"] = Words, ["myPart"] = Words, ["tried"] = Words, ["draftRequest"] = Words, ["kind"] = Ends("/suggestions") ? "Idea" : "Concern",
            ["back"] = day, ["when"] = "later",
            ["seen"] = pattern.StartsWith("/troikas/", StringComparison.Ordinal) ? Ends("/order") ? "2" : "3-Ideas" : Ends("/reopen") ? "2" : pattern.Contains("/incidents/", StringComparison.Ordinal) ? "1" : pattern.Contains("/charter/", StringComparison.Ordinal) ? $"{Village.Revision}" : session.Step.ToString(), ["minutes"] = "5", ["person"] = Ends("/order") ? $"{village.Who("consultant").Value}" : pattern == "/setup" ? "Un nom possible" : Ends("/roles/hand-over") ? $"{village.Who("client").Value}" : $"{village.Who("helper").Value}",
            ["summary"] = Words, ["question"] = Words, ["needHelpTo"] = Words, ["satisfiedIf"] = Words, ["revision"] = $"{session.Request?.Revision ?? 1}",
            ["restatement"] = Ends("/accept") ? $"{(session.Restatements.Count > 0 ? session.Restatements[^1].Id.Value : Guid.Empty)}" : Words,
            ["suggestion"] = Words, ["synthesis"] = Words, ["comment"] = Words, ["what"] = Words, ["by"] = day, ["reason"] = Ends("/transcript") ? "" : Words,
            ["scope"] = "OwnPractice", ["learning"] = Words, ["date"] = day, ["outcome"] = "Reached", ["agrees"] = "true", ["answer"] = Ends("/hand-over/answer") ? "accept" : nameof(PlannedPresence.Coming),
            ["list"] = "email\nquelqu-un@example.org\n", ["word"] = Words, ["words"] = "Kept", ["understood"] = "true",
            ["part"] = "Purpose", ["part-Purpose"] = Words, ["remark-Purpose"] = Words, ["until"] = Ends("/room/deadline") ? In(20) : day, ["what-0"] = Words, ["by-0"] = day, ["followUpOn"] = day, ["from"] = day, ["weight"] = "major", ["version"] = "1",
            ["deputy"] = $"{village.Who("helper").Value}", ["consent"] = "true", ["audience"] = "organisation", ["up"] = "true", ["yes"] = "true", ["consultant"] = "true",
            ["months-Acts"] = "24", ["months-Letters"] = "12", ["months-Invitations"] = "6", ["months-Requests"] = "6", ["months-Drafts"] = "12", ["months-CalledOff"] = "12", ["months-Accounts"] = "24", ["months-Incidents"] = "60", ["risk"] = "Serious", ["on-Acts"] = "true",
            ["first"] = day, ["weeks"] = "4", ["sessions"] = "7", ["remind"] = "21", ["day"] = day, ["to"] = Ends("/settings/kind") ? "CommunityOfPractice" : day, ["move"] = "3",
            ["stage"] = "Maturing", ["note"] = Words, ["steps"] = "Sponsor", ["turn"] = "1", ["giver"] = $"{village.Who("group-facilitator").Value}", ["joint"] = day,
            ["role"] = Ends("/hand-over/answer") ? "Facilitator" : Ends("/roles/give") ? "Mentor" : Ends("/end") ? "Coach" : "Client", ["with"] = "Client-1-3", ["absence"] = "2", ["absent"] = "true", ["takes"] = "Client",
            ["under"] = Ends("/move") ? $"{village.Units.Annex.Id.Value}" : "", ["after"] = "", ["into"] = "", ["unit"] = $"{village.Units.School.Id.Value}", ["level-1"] = "Région",
            ["timeWellKept"] = "4", ["spokeAsMuchAsWished"] = "4", ["requestTakenSeriously"] = "4", ["leaveWithSomethingUseful"] = "4",
            ["place"] = Ends("/schedule") ? "Salle 12" : "summary", ["text"] = Ends("/invite/check") ? "quelqu-un@example.org" : Words,
        };

        string In(int days) => DateOnly.FromDateTime(village.Now.UtcDateTime).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        bool Ends(string end) => pattern.EndsWith(end, StringComparison.Ordinal);
    }
}
