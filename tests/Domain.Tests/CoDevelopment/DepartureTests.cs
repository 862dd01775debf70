using Terreau.Domain.CoDevelopment;
using Terreau.Domain.People;
using Terreau.Domain.Stages;
using static Terreau.Domain.Tests.CoDevelopment.Team;

namespace Terreau.Domain.Tests.CoDevelopment;

/// <summary>Somebody erases their account: what becomes of sessions and of the season (P-04, P-17).</summary>
public sealed class DepartureTests
{
    [Theory]
    [InlineData(WordsOnLeaving.Kept)]
    [InlineData(WordsOnLeaving.Removed)]
    public void A_subject_that_has_not_come_to_its_end_goes_with_its_client(WordsOnLeaving words)
    {
        foreach (var told in (Consultation[])[Consultation.Drafted(), Consultation.Prepared(), Consultation.Scheduled(), Consultation.At(Step.Suggestions)])
        {
            Assert.True(told.Session.GoesWith(Maude, words));
            told.Session.Depart(Maude, words, told.Now);
            Assert.Equal(SessionState.Cancelled, told.Session.State);
            Assert.Contains(told.Session.Events, e => e is SessionCancelled);
        }
    }

    [Fact]
    public void One_that_was_held_goes_only_if_its_words_are_taken_back_and_nobody_waits_for_its_follow_up_any_more()
    {
        var told = Consultation.Ended();

        Assert.True(told.Session.GoesWith(Maude, WordsOnLeaving.Removed));
        Assert.False(told.Session.GoesWith(Maude, WordsOnLeaving.Kept));
        Assert.False(told.Session.GoesWith(Karim, WordsOnLeaving.Removed));
        told.Session.Depart(Maude, WordsOnLeaving.Kept, told.Now);

        Assert.Equal(SessionState.Closed, told.Session.State);
        Assert.Equal(FollowUpOutcome.Dropped, Assert.Single(told.Session.FollowUps).Outcome);
        Assert.Equal("Commencer petit.", told.Session.Synthesis);
    }

    [Fact]
    public void Words_taken_back_leave_a_mark_and_what_others_wrote_stays()
    {
        var told = Consultation.Ended();

        told.Session.Depart(Karim, WordsOnLeaving.Removed, told.Now);
        told.Reload();

        var session = told.Session;
        Assert.Equal(CoDevelopmentSession.TakenBack, Assert.Single(session.Questions).Text);
        Assert.Equal("Depuis octobre.", session.Questions[0].Answer);
        Assert.All(session.Restatements, r => Assert.Equal(CoDevelopmentSession.TakenBack, r.Text));
        Assert.Equal([CoDevelopmentSession.TakenBack, "Dîner à deux.", "Dîner à deux."], session.Suggestions.Select(s => s.Text));
        Assert.DoesNotContain(Karim, session.LearningWrittenBy);
        Assert.Equal(5, session.EvaluatedBy.Count);
    }

    [Fact]
    public void Words_kept_stay_word_for_word()
    {
        var told = Consultation.Ended();
        var before = told.Session.Suggestions.Select(s => s.Text).ToList();

        told.Session.Depart(Karim, WordsOnLeaving.Kept, told.Now);

        Assert.Equal(before, told.Session.Suggestions.Select(s => s.Text));
        Assert.Contains(Karim, told.Session.LearningWrittenBy);
    }

    [Fact]
    public void From_a_session_to_come_a_consultant_is_taken_off_and_a_facilitator_counts_as_not_coming()
    {
        var told = Consultation.Scheduled();

        told.Session.Depart(Karim, WordsOnLeaving.Kept, told.Now);
        told.Session.Depart(Josée, WordsOnLeaving.Kept, told.Now);

        Assert.Equal([Rose, Étienne], told.Session.Consultants);
        Assert.Null(told.Session.PartOf(Karim));
        Assert.Equal(PlannedPresence.NotComing, told.Session.Attendances.Single(a => a.Person == Josée).Planned);
        Assert.Null(told.Session.WhyNotReschedule(Solange, organises: true, Consultation.Plan(Rose, Étienne, Amina), Members, told.Now));
    }

    [Fact]
    public void Who_facilitates_an_open_room_closes_or_interrupts_it_first()
    {
        var told = Consultation.At(Step.Clarification);

        Assert.Equal(ErasureRefusals.InRoom, told.Session.WhyNotDepart(Josée));
        Assert.Null(told.Session.WhyNotDepart(Karim));
        told.Session.Interrupt(Josée, told.Now);
        Assert.Null(told.Session.WhyNotDepart(Josée));
    }

    [Fact]
    public void Dates_to_come_of_a_season_forget_who_leaves_and_those_held_remember_that_somebody_was_there()
    {
        var season = SeasonScene.Begun(SeasonScene.Plan() with { Facilitator = Josée });
        season.HoldNext(SeasonScene.September);
        var held = season.Turns[0];

        season.Depart(Josée, Solange, SeasonScene.September.AddDays(30));

        Assert.Equal(Solange, season.Plan.Facilitator);
        Assert.DoesNotContain(Josée, season.Members);
        Assert.Equal(held, season.Turns[0]);
        Assert.All(season.Turns.Skip(1), t => Assert.DoesNotContain(Josée, new[] { t.Client, t.Facilitator }));
    }
}
