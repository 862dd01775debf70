using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

public sealed partial class CoDevelopmentSession
{
    private const int LongText = 4000;
    private const int QuestionMost = 600;
    private const int AnswerMost = 2000;

    private readonly List<Question> _questions = [];

    /// <summary>The client's summary of the situation (step 2), or null.</summary>
    public string? Summary { get; private set; }

    /// <summary>The questions of step 3, in the order they were asked.</summary>
    public IReadOnlyList<Question> Questions => _questions;

    /// <summary>Whether the facilitator noted that nobody has a question.</summary>
    public bool NobodyAsks { get; private set; }

    /// <summary>Why the summary cannot be written, or null: step 2, by the client, at most 4000 characters.</summary>
    public Refusal? WhyNotWriteSummary(PersonId by, string? text) =>
        WhyNotDo(by, Deed.WriteSummary) ?? Texts.WhyNot(Texts.Tidy(text), 1, LongText, "summary");

    /// <summary>Writes, or rewrites, the summary.</summary>
    public void WriteSummary(PersonId by, string? text, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotWriteSummary(by, text));
        Summary = Texts.Tidy(text);
        Wrote(now);
    }

    /// <summary>Why a question cannot be asked, or null: step 3, by a consultant, at most 600 characters.</summary>
    public Refusal? WhyNotAsk(PersonId by, string? text) =>
        WhyNotDo(by, Deed.Ask) ?? Texts.WhyNot(Texts.Tidy(text), 1, QuestionMost, "question");

    /// <summary>Asks the client.</summary>
    public QuestionId Ask(PersonId by, string? text, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotAsk(by, text));
        var question = new Question(QuestionId.New(), by, Texts.Tidy(text), now);
        _questions.Add(question);
        NobodyAsks = false;
        Wrote(now);
        return question.Id;
    }

    /// <summary>Why a question cannot be answered, or null: step 3, by the client, at most 2000 characters.</summary>
    public Refusal? WhyNotAnswer(PersonId by, QuestionId question, string? text) =>
        WhyNotDo(by, Deed.Answer)
        ?? (_questions.Exists(q => q.Id == question) ? null : SessionRefusals.NoSuchQuestion)
        ?? Texts.WhyNot(Texts.Tidy(text), 1, AnswerMost, "answer");

    /// <summary>Answers, or answers anew.</summary>
    public void Answer(PersonId by, QuestionId question, string? text, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotAnswer(by, question, text));
        var index = _questions.FindIndex(q => q.Id == question);
        _questions[index] = _questions[index] with { Answer = Texts.Tidy(text), AnsweredAt = now };
        Wrote(now);
    }

    /// <summary>Why « aucune question » cannot be noted, or null: step 3, by the facilitator, when there is none.</summary>
    public Refusal? WhyNotDeclareNoQuestion(PersonId by) =>
        WhyNotDo(by, Deed.DeclareNoQuestion) ?? (_questions.Count > 0 ? SessionRefusals.ThereAreQuestions : null);

    /// <summary>Notes that nobody has a question.</summary>
    public void DeclareNoQuestion(PersonId by, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotDeclareNoQuestion(by));
        NobodyAsks = true;
        Wrote(now);
    }
}
