using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using static Terreau.Domain.Tests.CoDevelopment.Consultation;
using static Terreau.Domain.Tests.CoDevelopment.Team;

namespace Terreau.Domain.Tests.CoDevelopment;

public class AsynchronousTests
{
    private static readonly DateTimeOffset Questions = Ten.AddDays(5), Suggestions = Ten.AddDays(10);

    [Theory]
    [InlineData(null, 10, "session.questions-until-when")]
    [InlineData(5, null, "session.suggestions-until-when")]
    [InlineData(0, 10, "session.questions-before-start")]
    [InlineData(5, 5, "session.suggestions-before-questions")]
    [InlineData(5, 61, "session.too-many-days")]
    [InlineData(5, 10, null)]
    public void Over_days_steps_3_and_5_have_deadlines_in_their_order(int? questions, int? suggestions, string? refused)
    {
        var plan = Plan() with { Mode = SessionMode.Asynchronous, QuestionsUntil = questions is { } q ? Ten.AddDays(q) : null, SuggestionsUntil = suggestions is { } s ? Ten.AddDays(s) : null, Place = null };

        Assert.Equal(refused, Prepared().Session.WhyNotSchedule(Josée, true, plan, Members, Ten.AddDays(-10))?.Key);
    }

    [Fact]
    public void Held_at_once_it_needs_a_place_and_has_no_deadline()
    {
        Assert.Equal("session.place-or-link", Prepared().Session.WhyNotSchedule(Josée, true, Plan() with { Mode = SessionMode.Remote, Place = null }, Members, Ten.AddDays(-10))?.Key);
        Assert.Null(At(Step.Clarification).Session.Deadline);
    }

    [Fact]
    public void At_the_deadline_an_answered_step_closes_by_itself()
    {
        var told = InClarification();
        told.Session.Answer(Maude, told.Session.Ask(Karim, "Depuis quand ?", told.Now), "Octobre.", told.Now);
        Assert.False(told.Session.LetDeadlinePass(Questions.AddMinutes(-1)));

        Assert.True(told.Session.LetDeadlinePass(Questions));

        Assert.Equal(Step.Request, told.Session.Step);
    }

    [Fact]
    public void Nobody_answers_for_the_client_and_silence_is_no_question()
    {
        var told = InClarification();
        told.Session.Ask(Karim, "Depuis quand ?", told.Now);
        Assert.False(told.Session.LetDeadlinePass(Questions));
        Assert.Equal(Step.Clarification, told.Session.Step);

        var silent = InClarification();
        Assert.True(silent.Session.LetDeadlinePass(Questions));
        Assert.True(silent.Session.NobodyAsks);
    }

    [Fact]
    public void Who_offered_nothing_by_the_deadline_counts_as_away_and_may_come_back()
    {
        var told = InSuggestions();
        told.Session.Suggest(Karim, SuggestionKind.Idea, "Un café.", told.Now);

        Assert.True(told.Session.LetDeadlinePass(Suggestions));

        Assert.Equal(Step.SynthesisAction, told.Session.Step);
        Assert.False(told.Session.IsHere(Rose));
        Assert.Null(told.Session.WhyNotEnter(Rose, ready: true));
    }

    [Fact]
    public void Those_awaited_are_called_when_the_step_opens_and_reminded_once_a_day_before()
    {
        var told = Asynchronous(Step.Presentation);
        told.Session.TakeEvents();
        told.Write();
        told.Session.Advance(Josée, Step.Presentation, true, told.Now);
        Assert.Equal([Karim, Rose, Étienne], told.Session.TakeEvents().OfType<StepAwaits>().Single().To);

        told.Session.Ask(Karim, "Depuis quand ?", told.Now);
        Assert.False(told.Session.RemindOfDeadline(Questions.AddHours(-25)));
        Assert.True(told.Session.RemindOfDeadline(Questions.AddHours(-23)));
        Assert.False(told.Session.RemindOfDeadline(Questions.AddHours(-22)));

        var reminder = told.Session.TakeEvents().OfType<StepAwaits>().Single();
        Assert.True(reminder.IsReminder);
        Assert.Equal([Rose, Étienne, Maude], reminder.To);
    }

    [Fact]
    public void A_step_that_opens_late_still_gets_two_days()
    {
        var told = Asynchronous(Step.Presentation);
        told.Write();

        told.Session.Advance(Josée, Step.Presentation, true, Questions.AddDays(1));

        Assert.Equal(Questions.AddDays(3), told.Session.Deadline);
    }

    [Fact]
    public void Nobody_is_expected_to_stay()
    {
        Assert.False(InClarification().Session.NoteLeadGone(Ten));
    }

    [Fact]
    public void A_deadline_moves_to_a_later_day_only_and_everybody_is_told()
    {
        var told = InClarification();
        told.Session.TakeEvents();
        Assert.Equal("session.deadline-only-later", told.Session.WhyNotMoveDeadline(Josée, Step.Clarification, Questions, told.Now)?.Key);
        Assert.Equal("session.deadline-only-later", told.Session.WhyNotMoveDeadline(Josée, Step.Clarification, null, told.Now)?.Key);
        Assert.Equal("session.too-many-days", told.Session.WhyNotMoveDeadline(Josée, Step.Clarification, Ten.AddDays(61), told.Now)?.Key);
        Assert.Equal("session.only-the-facilitator", told.Session.WhyNotMoveDeadline(Karim, Step.Clarification, Questions.AddDays(2), told.Now)?.Key);
        Assert.Equal("session.step-has-moved", told.Session.WhyNotMoveDeadline(Josée, Step.Suggestions, Questions.AddDays(2), told.Now)?.Key);
        Assert.Equal("session.no-deadline", At(Step.Clarification).Session.WhyNotMoveDeadline(Josée, Step.Clarification, Questions, Ten)?.Key);

        told.Session.MoveDeadline(Josée, Step.Clarification, Questions.AddDays(4), told.Now);

        Assert.Equal((Questions.AddDays(4), Questions.AddDays(6)), (told.Session.Deadline, told.Session.SuggestionsUntil));
        Assert.Equal([Maude, Karim, Rose, Étienne], told.Session.TakeEvents().OfType<DeadlineMoved>().Single().To);
        Assert.False(told.Session.LetDeadlinePass(Questions.AddDays(1)));
    }

    [Fact]
    public void Those_awaited_are_reminded_anew_before_the_later_day()
    {
        var told = InClarification();
        Assert.True(told.Session.RemindOfDeadline(Questions.AddHours(-20)));

        told.Session.MoveDeadline(Josée, Step.Clarification, Questions.AddDays(4), Questions.AddHours(-19));

        Assert.False(told.Session.RemindOfDeadline(Questions));
        Assert.True(told.Session.RemindOfDeadline(Questions.AddDays(4).AddHours(-20)));
    }

    private static Consultation InClarification() => Asynchronous(Step.Clarification);

    private static Consultation InSuggestions() => Asynchronous(Step.Suggestions);

    private static Consultation Asynchronous(Step step)
    {
        var told = Prepared();
        told.Session.Schedule(Josée, true, Plan() with { Mode = SessionMode.Asynchronous, QuestionsUntil = Questions, SuggestionsUntil = Suggestions }, Members, told.Now);
        told.Now = Ten;
        told.Session.Open(Josée, ready: true, told.Now);
        foreach (var person in (PersonId[])[Maude, .. told.Session.Consultants]) told.Session.Enter(person, ready: true, told.Now);
        while (told.Session.Step < step) told.Finish();
        return told;
    }
}
