using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Web.CoDevelopment.Room;
using Terreau.Web.Shared.Forms;

namespace Terreau.Web.CoDevelopment.Transcripts;

/// <summary>What is typed in after a session on paper: fields as the form sends them and as drafts keep them.</summary>
internal static class TranscriptForm
{
    /// <summary>What the places of its drafts start with; the field's name follows.</summary>
    public const string Drafts = "transcript.";

    /// <summary>How many rows there are for questions, and for actions.</summary>
    public const int Questions = 6, Actions = 3;

    private static readonly string[] Whole = ["summary", "needHelpTo", "satisfiedIf", "synthesis", "comment", "reason", "followUpOn", "learning"];

    /// <summary>Every field in which something is kept while it is typed.</summary>
    public static IEnumerable<string> FieldsOf(CoDevelopmentSession session) =>
    [
        .. Whole,
        .. Enumerable.Range(0, Questions).SelectMany(i => (string[])[$"asker-{i}", $"question-{i}", $"answer-{i}"]),
        .. session.Consultants.SelectMany(c => (string[])[Came(c), Kind(c), Offer(c)]),
        .. Enumerable.Range(0, Actions).SelectMany(i => (string[])[$"what-{i}", $"by-{i}"]),
    ];

    public static IEnumerable<string> PlacesOf(CoDevelopmentSession session) => FieldsOf(session).Select(field => Drafts + field);

    public static string Came(PersonId person) => $"came-{person.Value:N}";

    public static string Kind(PersonId person) => $"kind-{person.Value:N}";

    public static string Offer(PersonId person) => $"offer-{person.Value:N}";

    public static Transcript Read(Posted form, CoDevelopmentSession session) => new()
    {
        Summary = form.Raw("summary"), NeedHelpTo = form.Raw("needHelpTo"), SatisfiedIf = form.Raw("satisfiedIf"), Synthesis = form.Raw("synthesis"), Comment = form.Raw("comment"), Reason = form.Raw("reason"),
        Questions = [.. Enumerable.Range(0, Questions).Select(i => new PaperQuestion(Guid.TryParse(form.Raw($"asker-{i}"), out var by) ? new PersonId(by) : null, form.Raw($"question-{i}"), form.Raw($"answer-{i}")))],
        Turns = [.. session.Consultants.Select(c => new PaperTurn(c, form.Choice<PaperPresence>(Came(c)), form.Choice<SuggestionKind>(Kind(c)) ?? SuggestionKind.Idea, form.Raw(Offer(c))))],
        Actions = [.. Enumerable.Range(0, Actions).Select(i => new PaperAction(form.Raw($"what-{i}"), form.Date($"by-{i}")))],
        FollowUpOn = form.Date("followUpOn"), Own = Own(form),
    };

    /// <summary>What somebody adds of their own; marks only when one at least was given.</summary>
    public static Afterthought Own(Posted form)
    {
        int?[] marks = [.. ReflectionDesk.Marks.Select(form.Number)];
        return new()
        {
            Scope = form.Choice<LearningScope>("scope") ?? LearningScope.OwnPractice, Learning = form.Raw("learning"), Passes = form.Ticked("passes"),
            Evaluation = marks.All(m => m is null) ? null : new Evaluation(marks[0] ?? 0, marks[1] ?? 0, marks[2] ?? 0, marks[3] ?? 0),
        };
    }

    /// <summary>A refused scale is said beside each statement that misses a mark.</summary>
    public static IReadOnlyList<Refusal> Beside(Posted form, IReadOnlyList<Refusal> refusals) =>
        [.. refusals.SelectMany(r => r.Key != SessionRefusals.MarkRange.Key ? [r] : ReflectionDesk.Marks.Where(m => form.Number(m) is not (>= 1 and <= 5)).Select(r.At))];
}
