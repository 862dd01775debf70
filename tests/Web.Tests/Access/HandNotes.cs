using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;

namespace Terreau.Web.Tests.Access;

/// <summary>What was written by hand in a session on paper, in canaries.</summary>
internal static class HandNotes
{
    /// <summary>The session, once they are typed in.</summary>
    public static CoDevelopmentSession Typed(CoDevelopmentSession session, PersonId by, PersonId away, IReadOnlySet<PersonId> ready, Func<int, string> word, DateTimeOffset now)
    {
        session.Transcribe(by, Of(session, away, word, now), ready, previousFollowUpTreated: true, now);
        return session;
    }

    private static Transcript Of(CoDevelopmentSession session, PersonId away, Func<int, string> word, DateTimeOffset now) => new()
    {
        Summary = word(11), NeedHelpTo = word(14), SatisfiedIf = word(15), Synthesis = word(21), Comment = word(20), Actions = [new PaperAction(word(22), session.Today(now).AddDays(7))],
        Questions = [new PaperQuestion(session.Consultants[0], word(12), word(13))], FollowUpOn = session.Today(now).AddDays(28),
        Turns = [.. session.Consultants.Select((c, i) => c == away ? new PaperTurn(c, PaperPresence.Away, SuggestionKind.Idea, "") : new PaperTurn(c, PaperPresence.Offered, SuggestionKind.Idea, word(17 + i)))],
        Own = new Afterthought { Learning = word(23), Evaluation = new Evaluation(4, 4, 5, 3) },
    };
}
