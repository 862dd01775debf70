using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;

namespace Terreau.Web.CoDevelopment.Room;

/// <summary>
/// One form of the room: its place on the page, and the fields in which people type. Each of these fields has its own draft,
/// named after the field.
/// </summary>
public sealed record RoomForm(string Place, params IReadOnlyList<string> Texts)
{
    /// <summary>A button alone: nothing is typed.</summary>
    public static readonly RoomForm Button = new("");

    public static readonly RoomForm Summary = new("summary", "summary");
    public static readonly RoomForm Question = new("question", "question");
    public static readonly RoomForm Request = new("request", "needHelpTo", "satisfiedIf");
    public static readonly RoomForm Restatement = new("restatement", "restatement");
    public static readonly RoomForm Suggestion = new("suggestion", "suggestion");
    public static readonly RoomForm Synthesis = new("synthesis", "synthesis", "comment");
    public static readonly RoomForm Action = new("action", "what");
    public static readonly RoomForm Nothing = new("nothing", "reason");
    public static readonly RoomForm Learning = new("learning", "learning");
    public static readonly RoomForm Evaluation = new("evaluation");
    public static readonly RoomForm FollowUpDate = new("follow-up-date");
    public static readonly RoomForm Deadline = new("deadline");
    public static readonly RoomForm Deputy = new("deputy");

    private static readonly RoomForm[] Standing = [Summary, Question, Request, Restatement, Suggestion, Synthesis, Action, Nothing, Learning];

    /// <summary>Every field in which somebody may type in this room, whatever its step.</summary>
    public static IEnumerable<string> FieldsOf(CoDevelopmentSession session, IEnumerable<CoDevelopmentSession> earlier) =>
        Standing.Append(Sorting(session.Suggestions.Select(s => s.Id))).Concat(session.Questions.Select(q => Answer(q.Id))).Concat(earlier.Select(e => Previous(e.Id))).SelectMany(form => form.Texts);

    public static RoomForm Answer(QuestionId question) => new($"answer-{question.Value:N}", $"answer-{question.Value:N}");

    public static RoomForm Sorting(IEnumerable<SuggestionId> suggestions) => new("sorting", [.. suggestions.Select(s => $"comment-{s.Value:N}")]);

    public static RoomForm Previous(SessionId earlier) => new($"previous-{earlier.Value:N}", $"comment-{earlier.Value:N}");
}
