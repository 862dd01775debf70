using Terreau.Domain.CoDevelopment;
using static Terreau.Domain.Tests.CoDevelopment.Consultation;
using static Terreau.Domain.Tests.CoDevelopment.Team;

namespace Terreau.Domain.Tests.CoDevelopment;

public class RoomTests
{
    [Fact]
    public void The_facilitator_opens_the_room_from_an_hour_before()
    {
        var session = Scheduled().Session;

        Assert.Equal("session.too-early-to-open", session.WhyNotOpen(Josée, true, Ten.AddMinutes(-61))?.Key);
        Assert.Null(session.WhyNotOpen(Josée, true, Ten.AddMinutes(-60)));
        Assert.Equal(SessionRefusals.OnlyTheFacilitator, session.WhyNotOpen(Maude, true, Ten));
        Assert.Equal(SessionRefusals.AlreadyOpen, Welcomed().Session.WhyNotOpen(Josée, true, Ten));
    }

    [Fact]
    public void Nobody_enters_before_having_accepted_the_agreement()
    {
        Assert.Equal(SessionRefusals.AgreementFirst, Scheduled().Session.WhyNotOpen(Josée, ready: false, Ten));

        var told = Scheduled();
        told.Session.Open(Josée, true, Ten);
        Assert.Equal(SessionRefusals.AgreementFirst, told.Session.WhyNotEnter(Karim, ready: false));
        Assert.Null(told.Session.WhyNotEnter(Karim, ready: true));
    }

    [Fact]
    public void Those_who_declined_change_their_answer_first_and_others_do_not_enter_at_all()
    {
        var told = Scheduled();
        told.Session.AnswerInvitation(Karim, coming: false, told.Now);
        told.Session.Open(Josée, true, Ten);

        Assert.Equal(SessionRefusals.YouDeclined, told.Session.WhyNotEnter(Karim, true));
        Assert.Equal(SessionRefusals.NotYours, told.Session.WhyNotEnter(Amina, true));

        told.Session.AnswerInvitation(Karim, coming: true, Ten);
        Assert.Null(told.Session.WhyNotEnter(Karim, true));
    }

    [Fact]
    public void Coming_back_on_another_screen_changes_nothing()
    {
        var told = Welcomed();
        var version = told.Session.Version;

        told.Session.Enter(Karim, true, Ten.AddMinutes(2));

        Assert.Equal(version, told.Session.Version);
    }

    [Fact]
    public void The_session_begins_with_its_client_two_consultants_and_the_previous_follow_up()
    {
        var told = Scheduled();
        told.Session.Open(Josée, true, Ten);
        Assert.Equal(SessionRefusals.NeedsClient, told.WhyNotAdvance());

        told.Session.Enter(Maude, true, Ten);
        told.Session.Enter(Karim, true, Ten);
        Assert.Equal([2, 1], told.WhyNotAdvance()!.Values);

        told.Session.Enter(Rose, true, Ten);
        Assert.Equal(SessionRefusals.PreviousFollowUpFirst, told.Session.WhyNotAdvance(Josée, Step.Welcome, previousFollowUpTreated: false, Ten));
        Assert.Null(told.WhyNotAdvance());
    }

    [Fact]
    public void Only_the_facilitator_moves_it_on()
    {
        var session = At(Step.Presentation).Session;

        Assert.Equal(SessionRefusals.OnlyTheFacilitator, session.WhyNotAdvance(Maude, Step.Presentation, true, Ten));
        Assert.Equal(SessionRefusals.OnlyTheFacilitator, session.WhyNotAdvance(Karim, Step.Presentation, true, Ten));
        Assert.Equal(SessionRefusals.NotYours, session.WhyNotAdvance(Hélène, Step.Presentation, true, Ten));
    }

    [Fact]
    public void Two_presses_advance_by_one()
    {
        var told = At(Step.Presentation);
        told.Write();

        told.Session.Advance(Josée, Step.Presentation, true, told.Now);

        Assert.Equal(Step.Clarification, told.Session.Step);
        Assert.Equal(SessionRefusals.StepHasMoved, told.Session.WhyNotAdvance(Josée, Step.Presentation, true, told.Now));
    }

    [Fact]
    public void A_whole_session_runs_its_steps_in_order_on_its_planned_minutes()
    {
        var session = Ended().Session;

        Assert.Equal(SessionFormat.Blocks, session.History.Select(h => h.Step));
        Assert.Equal(SessionFormat.MinutesOf(60), session.History.Select(h => h.PlannedMinutes));
        Assert.All(session.History.Zip(session.History.Skip(1)), pair => Assert.Equal(pair.First.EndedAt, pair.Second.StartedAt));
        Assert.Equal((SessionState.AwaitingFollowUp, session.EndedAt), (session.State, session.History[^1].EndedAt));
        Assert.Equal(SessionRefusals.AlreadyEnded, session.WhyNotAdvance(Josée, Step.ReflectionEvaluation, true, Ten.AddHours(1)));
    }

    [Fact]
    public void The_facilitator_extends_a_step_within_bounds()
    {
        var told = At(Step.Suggestions);

        Assert.Equal("session.extension-range", told.Session.WhyNotExtend(Josée, Step.Suggestions, 31)?.Key);
        Assert.Equal("session.extension-range", told.Session.WhyNotExtend(Josée, Step.Suggestions, 0)?.Key);
        Assert.Equal(SessionRefusals.StepHasMoved, told.Session.WhyNotExtend(Josée, Step.Request, 5));
        told.Session.Extend(Josée, Step.Suggestions, 5, told.Now);

        Assert.Equal(25, told.Session.Clock!.At(told.Now).AllottedMinutes);
        Assert.Equal(new StepExtended(told.Session.Id, Group, Step.Suggestions, 5, told.Now), told.Session.Events[^1]);
    }

    [Fact]
    public void The_group_goes_back_from_the_request_to_the_questions_once()
    {
        var told = At(Step.Request);
        Assert.Equal(SessionRefusals.OnlyFromRequest, At(Step.Suggestions).Session.WhyNotAskAgain(Josée, Step.Suggestions));
        told.Write();

        told.Session.AskAgain(Josée, Step.Request, told.Now);

        Assert.Equal(Step.Clarification, told.Session.Step);
        Assert.NotNull(told.Session.Request);
        Assert.Null(told.Session.Accepted);

        told.Advance();
        Assert.Equal(SessionRefusals.AskedAgainAlready, told.Session.WhyNotAskAgain(Josée, Step.Request));
        Assert.Equal(SessionRefusals.NeedsAcceptance, told.WhyNotAdvance());
    }

    [Fact]
    public void Nothing_more_is_awaited_from_who_has_left()
    {
        var told = At(Step.Suggestions);
        told.Session.Suggest(Karim, SuggestionKind.Experience, "J'ai vécu cela.", told.Now);
        told.Session.PassOnSuggesting(Rose, told.Now);
        Assert.Equal([Étienne], told.Session.AwaitedIn(Step.Suggestions));
        Assert.Equal("session.waits-for-suggestions", told.WhyNotAdvance()?.Key);

        told.Session.MarkAbsent(Josée, Étienne, told.Now);

        Assert.Null(told.WhyNotAdvance());
        Assert.Equal(SessionRefusals.EnterFirst, told.Session.WhyNotSuggest(Étienne, SuggestionKind.Idea, "Trop tard ?"));
    }

    [Fact]
    public void One_marks_oneself_absent_or_the_facilitator_does_who_stays()
    {
        var session = At(Step.Suggestions).Session;

        Assert.Null(session.WhyNotMarkAbsent(Karim, Karim));
        Assert.Equal(SessionRefusals.OnlyTheFacilitator, session.WhyNotMarkAbsent(Karim, Rose));
        Assert.Equal(SessionRefusals.FacilitatorStays, session.WhyNotMarkAbsent(Josée, Josée));
        Assert.Equal(SessionRefusals.NotHere, session.WhyNotMarkAbsent(Josée, Hélène));
    }

    [Fact]
    public void An_interrupted_session_goes_on_within_a_day_where_it_was()
    {
        var told = At(Step.Suggestions);
        told.Session.Suggest(Karim, SuggestionKind.Idea, "Dîner à deux.", told.Now);
        var left = told.Session.Clock!.At(told.Now).Remaining;
        told.Session.Interrupt(Josée, told.Now);

        Assert.Equal(SessionRefusals.InterruptedNow, told.Session.WhyNotSuggest(Rose, SuggestionKind.Idea, "Une idée"));
        Assert.Equal(SessionRefusals.InterruptedNow, told.WhyNotAdvance());
        Assert.Equal(SessionRefusals.TooLateToResume, told.Session.WhyNotResume(Josée, told.Now.AddHours(25)));
        Assert.Equal(SessionRefusals.OnlyTheFacilitator, told.Session.WhyNotResume(Maude, told.Now.AddHours(2)));

        told.Session.Resume(Josée, told.Now.AddHours(2));

        Assert.Equal((SessionState.Running, Step.Suggestions), (told.Session.State, told.Session.Step));
        Assert.Equal(left, told.Session.Clock!.At(told.Now.AddHours(2)).Remaining);
        Assert.Single(told.Session.Suggestions);
    }

    [Fact]
    public void Later_than_that_it_is_moved_first_with_the_same_people()
    {
        var told = At(Step.Suggestions);
        told.Session.Interrupt(Josée, told.Now);
        var moved = Plan() with { StartsAt = Ten.AddDays(7) };

        Assert.Equal(SessionRefusals.AlreadyBegun, told.Session.WhyNotReschedule(Josée, false, moved with { Consultants = [Karim, Amina] }, Members, told.Now));
        told.Session.Reschedule(Josée, false, moved, Members, told.Now);

        Assert.Equal("session.too-early-to-open", told.Session.WhyNotResume(Josée, Ten.AddDays(6))?.Key);
        Assert.Null(told.Session.WhyNotResume(Josée, Ten.AddDays(7)));
        Assert.Equal(SessionRefusals.TooLateToResume, told.Session.WhyNotResume(Josée, Ten.AddDays(9)));
    }
}
