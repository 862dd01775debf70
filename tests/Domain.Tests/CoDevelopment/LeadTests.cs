using Terreau.Domain.CoDevelopment;
using static Terreau.Domain.Tests.CoDevelopment.Consultation;
using static Terreau.Domain.Tests.CoDevelopment.Team;

namespace Terreau.Domain.Tests.CoDevelopment;

public class LeadTests
{
    [Fact]
    public void The_facilitator_names_a_consultant_as_deputy_and_never_the_client()
    {
        var told = Welcomed();
        Assert.Equal(SessionRefusals.OnlyTheFacilitator, told.Session.WhyNotNameDeputy(Karim, Karim));
        Assert.Equal(SessionRefusals.DeputyIsAConsultant, told.Session.WhyNotNameDeputy(Josée, Maude));
        Assert.Equal(SessionRefusals.DeputyIsAConsultant, told.Session.WhyNotNameDeputy(Josée, Josée));

        told.Session.NameDeputy(Josée, Karim, told.Now);

        Assert.Equal(Karim, told.Session.Deputy);
        told.Session.NameDeputy(Josée, null, told.Now);
        Assert.Null(told.Session.Deputy);
    }

    [Fact]
    public void A_deputy_can_be_named_before_and_is_no_longer_one_when_not_asked_to_the_session_any_more()
    {
        var told = Scheduled();
        told.Session.NameDeputy(Josée, Étienne, told.Now);

        told.Session.Reschedule(Josée, true, Plan(null, Karim, Rose), Members, told.Now);

        Assert.Null(told.Session.Deputy);
    }

    [Fact]
    public void After_twenty_seconds_the_deputy_steps_in_once()
    {
        var told = WithDeputy(Step.Clarification);
        Assert.True(told.Session.NoteLeadGone(told.Now));
        Assert.False(told.Session.NoteLeadGone(told.Now.AddSeconds(3)));
        Assert.False(told.Session.LetDeputyStepIn(told.Now.AddSeconds(19)));

        Assert.True(told.Session.LetDeputyStepIn(told.Now.AddSeconds(20)));

        Assert.Equal(Karim, told.Session.Lead);
        Assert.False(told.Session.LetDeputyStepIn(told.Now.AddSeconds(21)));
        Assert.Equal([new LeadChange(Karim, LeadReason.SteppedIn, told.Now.AddSeconds(20))], told.Session.LeadChanges);
    }

    [Fact]
    public void Who_leads_runs_the_steps_and_goes_on_suggesting()
    {
        var told = Led(Step.Suggestions);
        Assert.Equal(SessionRefusals.OnlyTheFacilitator, told.Session.WhyNotAdvance(Josée, Step.Suggestions, true, told.Now));
        Assert.Null(told.Session.WhyNotExtend(Karim, Step.Suggestions, 5));
        Assert.Equal(SessionRefusals.FacilitatorStays, told.Session.WhyNotMarkAbsent(Karim, Karim));

        told.Session.Suggest(Karim, SuggestionKind.Idea, "Un jumelage.", told.Now);
        told.Session.Suggest(Rose, SuggestionKind.Idea, "Un café.", told.Now);
        told.Session.PassOnSuggesting(Étienne, told.Now);
        told.Session.Advance(Karim, Step.Suggestions, true, told.Now);

        Assert.Equal(Step.SynthesisAction, told.Session.Step);
        Assert.True(told.Session.WasLedBy(Karim, told.Session.Suggestions[0].At));
        Assert.False(told.Session.WasLedBy(Rose, told.Session.Suggestions[1].At));
    }

    [Fact]
    public void A_consultant_who_leads_does_not_see_what_the_client_wrote_for_the_facilitator()
    {
        var told = Led(Step.Clarification);

        Assert.Equal(("", ""), (told.Session.SheetSeenBy(Karim)!.Felt, told.Session.SheetSeenBy(Karim)!.Care));
    }

    [Fact]
    public void The_lead_can_close_a_session_from_which_the_facilitator_is_gone()
    {
        var told = Led(Step.ReflectionEvaluation);
        told.Session.MarkAbsent(Karim, Josée, told.Now);
        foreach (var person in new[] { Maude, Karim, Rose, Étienne }) told.Session.WriteLearning(person, LearningScope.OwnPractice, "Demander.", told.Now);
        told.Session.Evaluate(Maude, new Evaluation(5, 5, 5, 5), told.Now);
        Assert.Equal(SessionRefusals.OnlyReflectionNow, told.Session.WhyNotSetFollowUpDate(Rose, Tuesday.AddDays(20), told.Now));
        told.Session.SetFollowUpDate(Karim, Tuesday.AddDays(20), told.Now);

        told.Session.Advance(Karim, Step.ReflectionEvaluation, true, told.Now);

        Assert.Equal(SessionState.AwaitingFollowUp, told.Session.State);
    }

    [Fact]
    public void The_facilitator_gets_the_lead_back_on_returning()
    {
        var told = Led(Step.Clarification);

        Assert.True(told.Session.NoteBack(Josée, told.Now));

        Assert.Equal(Josée, told.Session.Lead);
        Assert.Equal([LeadReason.SteppedIn, LeadReason.Returned], CoDevelopmentSession.Restore(told.Session.Snapshot()).LeadChanges.Select(c => c.Why));
    }

    [Fact]
    public void Noted_as_absent_the_facilitator_gets_it_back_by_coming_in_again()
    {
        var told = Led(Step.Clarification);
        told.Session.MarkAbsent(Karim, Josée, told.Now);
        Assert.False(told.Session.NoteBack(Josée, told.Now));

        told.Session.Enter(Josée, ready: true, told.Now);

        Assert.Equal(Josée, told.Session.Lead);
    }

    [Fact]
    public void Asked_to_the_deputy_takes_over_and_keeps_the_lead_until_the_facilitator_takes_it_back()
    {
        var told = WithDeputy(Step.Clarification);
        Assert.Equal(SessionRefusals.LeadIsHere, told.Session.WhyNotTakeOver(Karim, told.Now));
        told.Session.AskDeputy(Josée, true, told.Now);
        Assert.Equal(SessionRefusals.LeadIsHere, told.Session.WhyNotTakeOver(Rose, told.Now));

        told.Session.TakeOver(Karim, told.Now);

        Assert.False(told.Session.NoteBack(Josée, told.Now));
        Assert.Equal(Karim, told.Session.Lead);
        told.Session.TakeBack(Josée, told.Now);
        Assert.Equal(Josée, told.Session.Lead);
    }

    [Fact]
    public void The_deputy_may_go_first_and_anybody_who_helps_after_the_wait()
    {
        var told = WithDeputy(Step.Clarification);
        told.Session.NoteLeadGone(told.Now);
        Assert.Null(told.Session.WhyNotTakeOver(Karim, told.Now.AddSeconds(1)));
        Assert.Equal([19], told.Session.WhyNotTakeOver(Rose, told.Now.AddSeconds(1))!.Values);
        Assert.Equal(SessionRefusals.ConsultantsTakeOver, told.Session.WhyNotTakeOver(Maude, told.Now.AddSeconds(30)));

        told.Session.TakeOver(Rose, told.Now.AddSeconds(20));

        Assert.Equal(Rose, told.Session.Lead);
        Assert.Equal(SessionRefusals.LeadIsHere, told.Session.WhyNotTakeOver(Karim, told.Now.AddSeconds(21)));
    }

    [Fact]
    public void Without_a_deputy_nobody_steps_in_alone_and_the_first_consultant_who_offers_leads()
    {
        var told = At(Step.Clarification);
        told.Session.NameDeputy(Josée, null, told.Now);
        told.Session.NoteLeadGone(told.Now);

        Assert.False(told.Session.LetDeputyStepIn(told.Now.AddSeconds(60)));

        told.Session.TakeOver(Étienne, told.Now.AddSeconds(60));
        Assert.Equal(Étienne, told.Session.Lead);
    }

    [Fact]
    public void Who_comes_back_in_time_goes_on_leading()
    {
        var told = WithDeputy(Step.Clarification);
        told.Session.NoteLeadGone(told.Now);

        Assert.True(told.Session.NoteBack(Josée, told.Now.AddSeconds(10)));

        Assert.False(told.Session.LetDeputyStepIn(told.Now.AddSeconds(30)));
        Assert.DoesNotContain(told.Session.LeadChanges, c => c.Why == LeadReason.SteppedIn);
    }

    private static Consultation WithDeputy(Step step)
    {
        var told = At(step);
        told.Session.NameDeputy(Josée, Karim, told.Now);
        // The told consultation has passed the lead around before; a test begins without that.
        told.Restore(told.Session.Snapshot() with { LeadChanges = [] });
        return told;
    }

    private static Consultation Led(Step step)
    {
        var told = WithDeputy(step);
        told.Session.NoteLeadGone(told.Now);
        told.Session.LetDeputyStepIn(told.Now.AddSeconds(20));
        told.Now = told.Now.AddSeconds(21);
        return told;
    }
}
