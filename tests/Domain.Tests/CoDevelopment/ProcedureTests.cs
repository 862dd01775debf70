using Terreau.Domain.CoDevelopment;
using static Terreau.Domain.Tests.CoDevelopment.Consultation;
using static Terreau.Domain.Tests.CoDevelopment.Team;

namespace Terreau.Domain.Tests.CoDevelopment;

public class ProcedureTests
{
    [Fact]
    public void Each_consultant_offers_once_before_anybody_offers_twice()
    {
        var told = At(Step.Suggestions);
        told.Session.Suggest(Karim, SuggestionKind.Idea, "Un café.", told.Now);
        Assert.Equal("session.others-first", told.Session.WhyNotSuggest(Karim, SuggestionKind.Idea, "Deux cafés.")?.Key);
        Assert.Null(told.Session.WhyNotSuggest(Rose, SuggestionKind.Idea, "Un appel."));

        told.Session.Suggest(Rose, SuggestionKind.Idea, "Un appel.", told.Now);
        told.Session.PassOnSuggesting(Étienne, told.Now);

        Assert.Null(told.Session.WhyNotSuggest(Karim, SuggestionKind.Idea, "Deux cafés."));
    }

    [Fact]
    public void Nobody_waits_for_somebody_who_has_left()
    {
        var told = At(Step.Suggestions);
        told.Session.Suggest(Karim, SuggestionKind.Idea, "Un café.", told.Now);
        told.Session.Suggest(Rose, SuggestionKind.Idea, "Un appel.", told.Now);

        told.Session.MarkAbsent(Josée, Étienne, told.Now);

        Assert.Null(told.Session.WhyNotSuggest(Karim, SuggestionKind.Idea, "Deux cafés."));
    }

    [Fact]
    public void The_facilitator_offers_only_with_the_other_hat_on()
    {
        var told = At(Step.Suggestions);
        Assert.Equal(SessionRefusals.FacilitatorGuidesNow, told.Session.WhyNotSuggest(Josée, SuggestionKind.Idea, "Moi, je…"));
        Assert.NotNull(told.Session.WhyNotChangeHat(Karim, true));

        told.Session.ChangeHat(Josée, true, told.Now);

        Assert.Equal(SessionRefusals.HatIsOn, told.Session.WhyNotChangeHat(Josée, true));
        told.Session.Suggest(Josée, SuggestionKind.Experience, "Chez nous, un jumelage.", told.Now);
        told.Session.ChangeHat(Josée, false, told.Now);
        Assert.Equal(SessionRefusals.FacilitatorGuidesNow, told.Session.WhyNotSuggest(Josée, SuggestionKind.Idea, "Encore."));
        Assert.Equal([true, false], CoDevelopmentSession.Restore(told.Session.Snapshot()).Hats.Select(h => h.AsConsultant));
    }

    [Fact]
    public void The_hat_comes_off_with_the_step_and_is_for_step_5_alone()
    {
        Assert.Equal(SessionRefusals.FacilitatorGuidesNow, At(Step.Clarification).Session.WhyNotChangeHat(Josée, true));
        var told = At(Step.Suggestions);
        told.Session.ChangeHat(Josée, true, told.Now);

        told.Finish();

        Assert.False(told.Session.WearsOtherHat);
    }

    [Fact]
    public void Hands_keep_their_order_and_go_down_with_the_step()
    {
        var told = At(Step.Presentation);
        told.Session.RaiseHand(Rose, true, told.Now);
        told.Session.RaiseHand(Karim, true, told.Now);
        told.Session.RaiseHand(Rose, true, told.Now);
        Assert.Equal([Rose, Karim], told.Session.Hands);
        Assert.Equal(SessionRefusals.NotYours, told.Session.WhyNotRaiseHand(Hélène));

        told.Session.RaiseHand(Rose, false, told.Now);
        Assert.Equal([Karim], CoDevelopmentSession.Restore(told.Session.Snapshot()).Hands);

        told.Finish();
        Assert.Empty(told.Session.Hands);
    }

    [Fact]
    public void Anybody_asks_for_time_members_answer_and_the_facilitator_decides()
    {
        var told = At(Step.Clarification);
        Assert.Equal(SessionRefusals.NoWish, told.Session.WhyNotAnswerWish(Rose));
        told.Session.WishForTime(Maude, Step.Clarification, told.Now);
        Assert.Equal(SessionRefusals.WishWaits, told.Session.WhyNotWishForTime(Karim, Step.Clarification));

        told.Session.AnswerWish(Karim, true, told.Now);
        told.Session.AnswerWish(Rose, true, told.Now);
        told.Session.AnswerWish(Rose, false, told.Now);

        var wish = CoDevelopmentSession.Restore(told.Session.Snapshot()).Wish!;
        Assert.Equal([Maude, Karim], wish.For);
        Assert.Equal([Rose], wish.Against);
        Assert.Equal(SessionRefusals.OnlyTheFacilitator, told.Session.WhyNotCloseWish(Karim, Step.Clarification));
        told.Session.Extend(Josée, Step.Clarification, 5, told.Now);
        Assert.Null(told.Session.Wish);
    }

    [Fact]
    public void A_wish_can_be_left_at_that_and_falls_with_the_step()
    {
        var told = At(Step.Presentation);
        told.Session.WishForTime(Maude, Step.Presentation, told.Now);
        told.Session.CloseWish(Josée, Step.Presentation, told.Now);
        Assert.Null(told.Session.Wish);

        told.Session.WishForTime(Maude, Step.Presentation, told.Now);
        told.Finish();
        Assert.Null(told.Session.Wish);
    }

    [Fact]
    public void The_facilitator_sees_who_was_not_heard_yet()
    {
        var told = At(Step.Clarification);
        told.Session.Ask(Rose, "Depuis quand ?", told.Now);

        Assert.Equal([Karim, Étienne], told.Session.NotHeardYet);
        Assert.Empty(At(Step.Presentation).Session.NotHeardYet);
    }
}
