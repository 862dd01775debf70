using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using static Terreau.Domain.Tests.CoDevelopment.Consultation;
using static Terreau.Domain.Tests.CoDevelopment.Team;

namespace Terreau.Domain.Tests.CoDevelopment;

/// <summary>A session held on paper and typed in afterwards.</summary>
public class TranscriptionTests
{
    private static readonly DateTimeOffset After = Ten.AddHours(3);
    private static readonly HashSet<PersonId> Ready = [Maude, Josée, Karim, Rose, Étienne];

    private static readonly Afterthought Own = new() { Learning = "Écouter avant d'agir.", Evaluation = new Evaluation(5, 4, 5, 4) };

    private static readonly Transcript Papers = new()
    {
        Summary = "Une collègue s'isole.", NeedHelpTo = "J'ai besoin d'aide pour créer un vrai soutien", SatisfiedIf = "je repartais avec un premier pas",
        Questions = [new PaperQuestion(Karim, "Depuis quand ?", "Depuis octobre."), new PaperQuestion(null, " ", "")],
        Turns = [new PaperTurn(Karim, PaperPresence.Offered, SuggestionKind.Idea, "Dîner à deux.\n\nEn parler à l'équipe."), new PaperTurn(Rose, PaperPresence.Passed, SuggestionKind.Idea, ""), new PaperTurn(Étienne, PaperPresence.Away, SuggestionKind.Idea, "")],
        Synthesis = "Commencer petit.", Comment = "Cela m'éclaire.", Actions = [new PaperAction("L'inviter à dîner", Tuesday.AddDays(7)), new PaperAction("", null)],
        Own = Own, FollowUpOn = Tuesday.AddDays(28),
    };

    [Fact]
    public void What_is_typed_in_stands_as_if_it_had_been_held_in_the_room()
    {
        var session = Scheduled().Session;
        session.TakeEvents();

        session.Transcribe(Maude, Papers, Ready, true, After);

        Assert.Equal((SessionState.AwaitingFollowUp, Step.ReflectionEvaluation, session.ScheduledEnd), (session.State, session.Step, session.EndedAt));
        Assert.Equal("créer un vrai soutien", session.Request!.NeedHelpTo);
        Assert.Equal([(Karim, "Dîner à deux."), (Karim, "En parler à l'équipe.")], session.Suggestions.Select(s => (s.By, s.Text)));
        Assert.Equal([Rose], session.PassedOnSuggesting);
        Assert.Equal("Depuis octobre.", Assert.Single(session.Questions).Answer);
        Assert.Equal("L'inviter à dîner", Assert.Single(session.Actions).What);
        Assert.Equal(Tuesday.AddDays(28), session.FollowUpDue);
        Assert.Equal(new Transcription(Maude, After), session.Transcription);
        Assert.Equal(Tuesday.AddDays(28), session.Events.OfType<SessionEnded>().Single().FollowUpOn);
        Assert.Equal([Josée, Karim, Rose], session.Events.OfType<SessionTranscribed>().Single().To);
    }

    [Fact]
    public void Those_who_were_there_read_it_and_whoever_was_away_does_not()
    {
        var session = Typed();

        Assert.True(session.MayReadContent(Karim));
        Assert.True(session.MayReadContent(Rose));
        Assert.False(session.MayRead(Étienne));
    }

    [Fact]
    public void The_follow_up_is_recorded_as_ever()
    {
        var session = Typed();

        session.RecordFollowUp(Maude, true, FollowUpOutcome.Reached, "C'est fait.", null, null, After.AddDays(28));

        Assert.Equal(SessionState.Closed, session.State);
    }

    [Fact]
    public void A_session_that_was_broken_off_keeps_what_the_room_had()
    {
        var told = At(Step.Suggestions);
        told.Session.Suggest(Karim, SuggestionKind.Resource, "Le guide du nouveau personnel.", told.Now);
        told.Session.Interrupt(Josée, told.Now);
        var papers = Papers with { NeedHelpTo = "créer un vrai soutien", Turns = [Papers.Turns[0] with { Text = "" }, Papers.Turns[1], Papers.Turns[2] with { Presence = PaperPresence.Passed }] };

        told.Session.Transcribe(Josée, papers, Ready, true, After);

        Assert.Equal(["Le guide du nouveau personnel."], told.Session.Suggestions.Select(s => s.Text));
        Assert.Equal(2, told.Session.Questions.Count);
        Assert.NotNull(told.Session.Accepted);
        Assert.All(told.Session.History, h => Assert.NotNull(h.EndedAt));
        told.Reload();
        Assert.Equal(Josée, told.Session.Transcription!.By);
    }

    [Fact]
    public void Nobody_who_was_in_the_room_was_away()
    {
        var told = At(Step.Suggestions);
        told.Session.Interrupt(Josée, told.Now);

        Assert.Contains(told.Session.WhyNotTranscribe(Josée, Papers, Ready, true, After), r => r == SessionRefusals.WasInTheRoom.At($"came-{Étienne.Value:N}"));
    }

    [Fact]
    public void It_is_typed_in_once_by_the_client_or_the_facilitator()
    {
        var session = Scheduled().Session;
        Assert.Equal("session.client-or-facilitator-transcribes", session.WhyNotTranscribe(Karim, After)?.Key);
        Assert.Equal("session.not-yours", session.WhyNotTranscribe(Hélène, After)?.Key);
        Assert.Null(session.WhyNotTranscribe(Josée, After));

        session.Transcribe(Josée, Papers, Ready, true, After);

        Assert.Equal("session.already-transcribed", session.WhyNotTranscribe(Maude, After)?.Key);
    }

    [Fact]
    public void Only_a_session_whose_hour_has_come_and_whose_room_is_not_open()
    {
        Assert.Equal("session.too-early-to-transcribe", Scheduled().Session.WhyNotTranscribe(Maude, Ten.AddMinutes(-1))?.Key);
        Assert.Equal("session.not-scheduled", Prepared().Session.WhyNotTranscribe(Maude, After)?.Key);
        Assert.Equal("session.room-is-still-open", At(Step.Request).Session.WhyNotTranscribe(Maude, After)?.Key);
        Assert.Equal("session.already-ended", Ended().Session.WhyNotTranscribe(Maude, After)?.Key);
        var written = Prepared();
        written.Session.Schedule(Josée, true, Plan() with { Mode = SessionMode.Asynchronous, QuestionsUntil = Ten.AddDays(5), SuggestionsUntil = Ten.AddDays(10) }, Members, written.Now);
        Assert.Equal("session.nothing-on-paper", written.Session.WhyNotTranscribe(Maude, After)?.Key);
    }

    [Fact]
    public void Every_output_is_asked_for_beside_its_field()
    {
        var refused = Scheduled().Session.WhyNotTranscribe(Maude, new Transcript { Turns = [.. Helpers.Select(h => new PaperTurn(h, null, SuggestionKind.Idea, ""))] }, Ready, true, After);

        Assert.Equal(
            ["came-", "came-", "came-", "evaluation", "followUpOn", "learning", "needHelpTo", "satisfiedIf", "summary", "synthesis", "what-0"],
            refused.Select(r => r.Field!.StartsWith("came-", StringComparison.Ordinal) ? "came-" : r.Field).Order(StringComparer.Ordinal));
    }

    public static TheoryData<string, string?, Transcript> Wrong => new()
    {
        { "session.previous-follow-up-first", null, Papers with { Comment = "untreated" } },
        { "text.empty", "comment", Papers with { Comment = "" } },
        { "session.asked-by-whom", "asker-0", Papers with { Questions = [new PaperQuestion(Étienne, "Depuis quand ?", "Octobre.")] } },
        { "text.empty", "answer-0", Papers with { Questions = [new PaperQuestion(Karim, "Depuis quand ?", "")] } },
        { "session.offered-what", "offer", Papers with { Turns = [Papers.Turns[0] with { Text = " \n " }, .. Papers.Turns.Skip(1)] } },
        { "session.offered-and-not", "came", Papers with { Turns = [Papers.Turns[0] with { Presence = PaperPresence.Passed }, .. Papers.Turns.Skip(1)] } },
        { "session.needs-consultants", null, Papers with { Turns = [Papers.Turns[0], Papers.Turns[1] with { Presence = PaperPresence.Away }, Papers.Turns[2]] } },
        { "session.action-by-when", "by-0", Papers with { Actions = [new PaperAction("L'inviter", null)] } },
        { "session.action-before-session", "by-0", Papers with { Actions = [new PaperAction("L'inviter", Tuesday.AddDays(-1))] } },
        { "session.needs-action", "what-0", Papers with { Actions = [] } },
        { "session.there-are-actions", "reason", Papers with { Reason = "Rien ne s'impose." } },
        { "session.follow-up-after-session", "followUpOn", Papers with { FollowUpOn = Tuesday } },
        { "session.learning-or-pass", "learning", Papers with { Own = Own with { Passes = true } } },
        { "session.mark-range", "evaluation", Papers with { Own = Own with { Evaluation = null } } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_be_is_refused_and_nothing_changes(string key, string? field, Transcript papers)
    {
        var session = Scheduled().Session;
        var before = Documents.Written(session.Snapshot());

        var refused = session.WhyNotTranscribe(Maude, papers, Ready, papers.Comment != "untreated", After);

        var refusal = Assert.Single(refused);
        Assert.Equal((key, field), (refusal.Key, refusal.Field?.Split('-') is [("offer" or "came") and var place, _] ? place : refusal.Field));
        Assert.Throws<RuleBrokenException>(() => session.Transcribe(Maude, papers, Ready, papers.Comment != "untreated", After));
        Assert.Equal(before, Documents.Written(session.Snapshot()));
    }

    [Fact]
    public void Whoever_has_not_accepted_the_agreement_cannot_have_been_there()
    {
        Assert.Contains(Scheduled().Session.WhyNotTranscribe(Maude, Papers, new HashSet<PersonId> { Maude, Josée, Rose }, true, After), r => r.Key == "session.agreement-of-another");
        Assert.Contains(Scheduled().Session.WhyNotTranscribe(Maude, Papers, new HashSet<PersonId> { Maude, Karim, Rose }, true, After), r => r.Key == "session.agreement-first");
    }

    [Fact]
    public void Keeping_nothing_for_now_is_an_answer_with_its_reason()
    {
        var session = Scheduled().Session;

        session.Transcribe(Maude, Papers with { Actions = [], Reason = "Rien ne s'impose." }, Ready, true, After);

        Assert.Equal("Rien ne s'impose.", session.KeepsNothingBecause);
    }

    [Fact]
    public void Each_adds_their_own_learning_and_reads_the_others_afterwards()
    {
        var session = Typed();
        Assert.Empty(session.LearningsSeenBy(Karim));

        session.AddAfterthought(Karim, new Afterthought { Scope = LearningScope.Field, Learning = "Le silence aide." }, After);

        Assert.Equal([Maude, Karim], session.LearningsSeenBy(Karim).Select(l => l.By));
        Assert.Equal("session.learning-is-noted", Assert.Single(session.WhyNotAddAfterthought(Karim, Own)).Key);
        Assert.Equal("session.not-yours", Assert.Single(session.WhyNotAddAfterthought(Étienne, Own)).Key);
        Assert.Equal("session.learning-or-pass", Assert.Single(session.WhyNotAddAfterthought(Rose, new Afterthought())).Key);
        Assert.Equal("session.after-the-end", Assert.Single(Ended().Session.WhyNotAddAfterthought(Karim, Own)).Key);
    }

    [Fact]
    public void Marks_are_counted_until_the_follow_up_and_shown_only_then()
    {
        var told = Scheduled(Karim, Rose, Étienne, Amina);
        var papers = Papers with { Turns = [.. told.Session.Consultants.Select(c => new PaperTurn(c, PaperPresence.Passed, SuggestionKind.Idea, ""))] };
        told.Session.Transcribe(Maude, papers, new HashSet<PersonId>(Ready) { Amina }, true, After);
        foreach (var person in (PersonId[])[Josée, Karim, Rose, Étienne]) told.Session.AddAfterthought(person, Own, After);
        Assert.Null(told.Session.EvaluationResult);

        told.Session.RecordFollowUp(Maude, true, FollowUpOutcome.Reached, "", null, null, After.AddDays(3));
        told.Session.AddAfterthought(Amina, Own, After.AddDays(4));

        Assert.Equal(5, told.Session.EvaluationResult!.Answers);
        Assert.DoesNotContain(Amina, told.Session.EvaluatedBy);
    }

    private static CoDevelopmentSession Typed()
    {
        var session = Scheduled().Session;
        session.Transcribe(Maude, Papers, Ready, true, After);
        return CoDevelopmentSession.Restore(Documents.Reread(session.Snapshot()));
    }
}
