using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using static Terreau.Domain.Tests.CoDevelopment.Consultation;
using static Terreau.Domain.Tests.CoDevelopment.Team;

namespace Terreau.Domain.Tests.CoDevelopment;

public class StepTests
{
    public static TheoryData<Step, string, string, string> Possible => new()
    {
        { Step.Welcome, "session.welcome-first", "session.welcome-first", "session.welcome-first" },
        { Step.Presentation, "session.only-the-summary-now", "session.only-the-client-writes-now", "session.only-the-client-writes-now" },
        { Step.Clarification, "session.only-answers-now", "session.only-questions-now", "session.facilitator-guides-now" },
        { Step.Request, "session.only-the-request-now", "session.only-restatements-now", "session.facilitator-guides-now" },
        { Step.Suggestions, "session.client-listens-now", "session.only-suggestions-now", "session.facilitator-guides-now" },
        { Step.SynthesisAction, "session.only-choices-now", "session.client-chooses-now", "session.client-chooses-now" },
        { Step.ReflectionEvaluation, "session.only-reflection-now", "session.only-reflection-now", "session.only-reflection-now" },
    };

    [Theory]
    [MemberData(nameof(Possible))]
    public void A_refusal_says_what_is_possible_now(Step step, string client, string consultant, string facilitator)
    {
        var session = At(step).Session;

        Assert.Equal(client, Elsewhere(session, Maude)?.Key);
        Assert.Equal(consultant, Elsewhere(session, Karim)?.Key);
        Assert.Equal(facilitator, Elsewhere(session, Josée)?.Key);
    }

    [Fact]
    public void In_step_2_only_the_client_writes()
    {
        var session = At(Step.Presentation).Session;

        Assert.Null(session.WhyNotWriteSummary(Maude, "Voici."));
        Assert.Equal(SessionRefusals.OnlyTheClientWritesNow, session.WhyNotAsk(Karim, "Pourquoi ?"));
        Assert.Equal(SessionRefusals.OnlyTheClientWritesNow, session.WhyNotWriteSummary(Josée, "Voici."));
    }

    [Fact]
    public void In_step_3_a_suggestion_is_refused_and_a_question_is_not()
    {
        var session = At(Step.Clarification).Session;

        Assert.Null(session.WhyNotAsk(Karim, "Depuis quand ?"));
        Assert.Equal(SessionRefusals.OnlyQuestionsNow, session.WhyNotSuggest(Karim, SuggestionKind.Idea, "Dîner à deux."));
    }

    [Fact]
    public void In_step_5_the_client_listens_and_the_facilitator_keeps_the_frame()
    {
        var session = At(Step.Suggestions).Session;

        Assert.Null(session.WhyNotSuggest(Karim, SuggestionKind.Encouragement, "Tu as déjà commencé."));
        Assert.Equal(SessionRefusals.ClientListensNow, session.WhyNotWriteSynthesis(Maude, "Merci"));
        Assert.Equal(SessionRefusals.FacilitatorGuidesNow, session.WhyNotSuggest(Josée, SuggestionKind.Idea, "Moi, je…"));
    }

    [Fact]
    public void Each_step_names_the_output_it_misses()
    {
        Assert.Equal(SessionRefusals.NeedsSummary, At(Step.Presentation).WhyNotAdvance());
        Assert.Equal(SessionRefusals.NeedsAnsweredQuestion, At(Step.Clarification).WhyNotAdvance());
        Assert.Equal(SessionRefusals.NeedsBothSentences, At(Step.Request).WhyNotAdvance());
        Assert.Equal([3], At(Step.Suggestions).WhyNotAdvance()!.Values);
        Assert.Equal(SessionRefusals.NeedsSynthesis, At(Step.SynthesisAction).WhyNotAdvance());
        Assert.Equal([5], At(Step.ReflectionEvaluation).WhyNotAdvance()!.Values);
    }

    [Fact]
    public void A_question_without_answer_does_not_close_step_3_no_question_does()
    {
        var told = At(Step.Clarification);
        Assert.Equal(Helpers, told.Session.AwaitedIn(Step.Clarification));
        told.Session.DeclareNoQuestion(Josée, told.Now);
        Assert.Null(told.WhyNotAdvance());

        told.Session.Ask(Karim, "Finalement : depuis quand ?", told.Now);
        Assert.Equal(SessionRefusals.NeedsAnsweredQuestion, told.WhyNotAdvance());
        Assert.Equal(SessionRefusals.ThereAreQuestions, told.Session.WhyNotDeclareNoQuestion(Josée));
        Assert.Equal([Maude], told.Session.AwaitedIn(Step.Clarification));
    }

    [Fact]
    public void The_request_is_a_contract_on_the_wording_that_both_saw()
    {
        var told = At(Step.Request);
        var session = told.Session;
        Assert.Equal(SessionRefusals.NoRequestYet, session.WhyNotRestate(Karim, 1, "Tu veux…"));
        session.WriteRequest(Maude, "J'ai besoin d'aide pour créer un appui", "Je serais satisfaite si je repartais avec un pas", told.Now);
        Assert.Equal(("créer un appui", "je repartais avec un pas"), (session.Request!.NeedHelpTo, session.Request.SatisfiedIf));
        Assert.Equal(SessionRefusals.NeedsRestatement, told.WhyNotAdvance());

        var first = session.Restate(Karim, 1, "Tu cherches un appui.", told.Now);
        Assert.Equal(SessionRefusals.NeedsAcceptance, told.WhyNotAdvance());
        session.WriteRequest(Maude, "créer un appui discret", "je repartais avec un pas", told.Now);
        Assert.Equal(SessionRefusals.RestatementHasChanged, session.WhyNotAccept(Maude, first));
        Assert.Equal(SessionRefusals.RequestHasChanged, session.WhyNotRestate(Rose, 1, "Un appui ?"));
        Assert.Equal(SessionRefusals.NeedsRestatement, told.WhyNotAdvance());

        var second = session.Restate(Rose, 2, "Un appui discret.", told.Now);
        Assert.Equal(SessionRefusals.OnlyRestatementsNow, session.WhyNotAccept(Karim, second));
        session.Accept(Maude, second, told.Now);
        Assert.Null(told.WhyNotAdvance());
        Assert.Equal(SessionRefusals.AlreadyAccepted, session.WhyNotRestate(Rose, 2, "Encore."));
    }

    [Fact]
    public void Adjusting_an_accepted_request_undoes_the_acceptance_saving_it_again_does_not()
    {
        var told = At(Step.Request);
        told.Write();
        var request = told.Session.Request!;

        told.Session.WriteRequest(Maude, request.NeedHelpTo, request.SatisfiedIf, told.Now);
        Assert.NotNull(told.Session.Accepted);

        told.Session.WriteRequest(Maude, "tout autre chose", request.SatisfiedIf, told.Now);
        Assert.Null(told.Session.Accepted);
    }

    [Fact]
    public void Passing_and_suggesting_exclude_each_other()
    {
        var told = At(Step.Suggestions);
        told.Session.PassOnSuggesting(Karim, told.Now);
        told.Session.Suggest(Karim, SuggestionKind.Resource, "Un article.", told.Now);

        Assert.Empty(told.Session.PassedOnSuggesting);
        Assert.Equal(SessionRefusals.YouHaveSuggested, told.Session.WhyNotPassOnSuggesting(Karim));
    }

    [Fact]
    public void Step_6_needs_a_synthesis_a_word_on_the_suggestions_and_an_action()
    {
        var told = At(Step.SynthesisAction);
        var session = told.Session;
        session.WriteSynthesis(Maude, "Commencer petit.", told.Now);
        session.Sort(Maude, session.Suggestions[0].Id, Sorting.Keep, told.Now);
        Assert.Equal(SessionRefusals.NeedsComment, told.WhyNotAdvance());

        session.Comment(Maude, session.Suggestions[0].Id, "J'y pensais.", told.Now);
        Assert.Equal(SessionRefusals.NeedsAction, told.WhyNotAdvance());

        session.KeepNothing(Maude, "Je dois y réfléchir.", told.Now);
        Assert.Null(told.WhyNotAdvance());

        var action = session.Commit(Maude, "L'inviter à dîner", Tuesday, told.Now);
        Assert.Null(session.KeepsNothingBecause);
        Assert.Equal(SessionRefusals.ThereAreActions, session.WhyNotKeepNothing(Maude, "Rien."));

        session.RemoveAction(Maude, action, told.Now);
        Assert.Equal(SessionRefusals.NeedsAction, told.WhyNotAdvance());
    }

    [Fact]
    public void An_action_is_for_today_or_later_where_people_meet()
    {
        var session = At(Step.SynthesisAction).Session;
        var lateEvening = new DateTimeOffset(2026, 3, 4, 2, 0, 0, TimeSpan.Zero);

        Assert.Null(session.WhyNotCommit(Maude, "Ce soir", Tuesday, lateEvening));
        Assert.Equal(SessionRefusals.ActionInThePast, session.WhyNotCommit(Maude, "Hier", Tuesday.AddDays(-1), lateEvening));
        Assert.Equal("what", session.WhyNotCommit(Maude, new string('a', 281), Tuesday, lateEvening)?.Field);
    }

    [Fact]
    public void Step_7_ends_with_a_learning_or_a_pass_from_everyone_an_evaluation_and_a_date()
    {
        var told = At(Step.ReflectionEvaluation);
        var session = told.Session;
        foreach (var person in (PersonId[])[Maude, Josée, Karim, Rose]) session.WriteLearning(person, LearningScope.Field, "Écouter.", told.Now);
        Assert.Equal([Étienne], session.AwaitedIn(Step.ReflectionEvaluation));
        session.PassOnLearning(Étienne, told.Now);

        Assert.Equal(SessionRefusals.NeedsEvaluation, told.WhyNotAdvance());
        session.Evaluate(Karim, new Evaluation(5, 5, 5, 5), told.Now);
        Assert.Equal(SessionRefusals.AlreadyEvaluated, session.WhyNotEvaluate(Karim, new Evaluation(1, 1, 1, 1)));
        Assert.Equal("session.mark-range", session.WhyNotEvaluate(Rose, new Evaluation(0, 5, 5, 5))?.Key);

        Assert.Equal(SessionRefusals.NeedsFollowUpDate, told.WhyNotAdvance());
        Assert.Equal(SessionRefusals.FollowUpAfterToday, session.WhyNotSetFollowUpDate(Josée, Tuesday, told.Now));
        Assert.Equal(SessionRefusals.OnlyReflectionNow, session.WhyNotSetFollowUpDate(Karim, Tuesday.AddDays(1), told.Now));
        Assert.Equal(SessionRefusals.OnlyReflectionNow, session.WhyNotSetFollowUpDate(Maude, Tuesday.AddDays(1), told.Now));
        session.SetFollowUpDate(Josée, Tuesday.AddDays(1), told.Now);
        Assert.Null(told.WhyNotAdvance());
        Assert.Equal(SessionRefusals.NeedsFollowUpDate, session.WhyNotAdvance(Josée, Step.ReflectionEvaluation, true, told.Now.AddDays(1)));
    }

    [Fact]
    public void The_evaluation_is_shown_after_the_end_from_five_answers_on()
    {
        var told = At(Step.ReflectionEvaluation);
        told.Write();
        Assert.Null(told.Session.EvaluationResult);

        told.Advance();
        Assert.Equal(5, told.Session.EvaluationResult?.Answers);
        Assert.Equal([0, 0, 0, 5, 0], told.Session.EvaluationResult!.Counts[1]);
        Assert.Equal(4.0m, told.Session.EvaluationResult.MeanOf(1));

        Assert.Null(Ended(Karim, Rose).Session.EvaluationResult);
    }

    // The first deed of the list that belongs to another step or another part.
    private static Refusal? Elsewhere(CoDevelopmentSession s, PersonId by) => s.Step is Step.Suggestions or Step.SynthesisAction
        ? s.WhyNotWriteSummary(by, "Voici.")
        : s.WhyNotSuggest(by, SuggestionKind.Idea, "Dîner à deux.");
}
