using Terreau.Domain.CoDevelopment;
using static Terreau.Domain.Tests.CoDevelopment.Team;

namespace Terreau.Domain.Tests.CoDevelopment;

public class SharingTests
{
    private const string Text = "Une nouvelle venue se confie plus volontiers en marchant.";

    [Fact]
    public void A_learning_leaves_only_after_the_end_by_somebody_who_noted_one_for_the_field()
    {
        var told = Consultation.At(Step.ReflectionEvaluation);
        Assert.Equal(SessionRefusals.AfterTheEnd, told.Session.WhyNotProposeLearning(Karim, Text));
        told = Learned();

        Assert.Null(told.Session.WhyNotProposeLearning(Karim, Text));
        Assert.Equal(SessionRefusals.NoFieldLearning, told.Session.WhyNotProposeLearning(Rose, Text));
        Assert.Equal(SessionRefusals.NotYours, told.Session.WhyNotProposeLearning(Hélène, Text));
        Assert.Equal("text.too-short", told.Session.WhyNotProposeLearning(Karim, "court")?.Key);
    }

    [Fact]
    public void It_waits_for_the_client_who_alone_consents()
    {
        var told = Learned();
        var proposal = told.Session.ProposeLearning(Karim, Text, forOrganisation: false, told.Now);
        Assert.Equal((ProposalState.Waiting, true), (proposal.State, told.Session.AwaitsConsent));
        Assert.Equal(SessionRefusals.OnlyTheClientConsents, told.Session.WhyNotAnswerProposal(Josée, proposal.Id));
        Assert.Equal(SessionRefusals.AlreadyProposed, told.Session.WhyNotProposeLearning(Karim, Text));

        Assert.Equal(ProposalState.Shared, told.Session.AnswerProposal(Maude, proposal.Id, yes: true, told.Now).State);

        Assert.False(told.Session.AwaitsConsent);
        Assert.Equal(SessionRefusals.NothingToConsentTo, told.Session.WhyNotAnswerProposal(Maude, proposal.Id));
    }

    [Fact]
    public void Author_or_client_take_it_back_and_a_refusal_is_for_the_author_alone()
    {
        var told = Learned();
        var first = told.Session.ProposeLearning(Karim, Text, false, told.Now).Id;
        Assert.Equal(SessionRefusals.NotYours, told.Session.WhyNotWithdraw(Josée, first));
        told.Session.AnswerProposal(Maude, first, yes: false, told.Now);
        Assert.Empty(told.Session.ProposalsSeenBy(Maude));
        Assert.Single(told.Session.ProposalsSeenBy(Karim));
        Assert.Empty(told.Session.ProposalsSeenBy(Rose));

        var second = told.Session.ProposeLearning(Karim, Text, true, told.Now).Id;
        told.Session.AnswerProposal(Maude, second, yes: true, told.Now);
        told.Session.Withdraw(Maude, second, told.Now);

        Assert.Equal([ProposalState.Declined, ProposalState.Withdrawn], CoDevelopmentSession.Restore(told.Session.Snapshot()).Proposals.Select(p => p.State));
    }

    [Fact]
    public void The_clients_own_learning_needs_nobody_elses_consent()
    {
        var told = Learned();

        Assert.Equal(ProposalState.Shared, told.Session.ProposeLearning(Maude, Text, false, told.Now).State);
    }

    [Theory]
    [InlineData("Comme disait Mme Lavoie, on apprend en marchant.", "Mme Lavoie")]
    [InlineData("Karim a raison : on apprend en marchant.", "Karim")]
    [InlineData("À l'école Notre-Dame, on apprend en marchant.", "école Notre-Dame")]
    [InlineData("Le Dr Roy et M. Côté se parlent peu.", "Dr Roy|M. Côté")]
    [InlineData("Dr. Smith walks.", "Dr. Smith")]
    [InlineData("Une rose et une école, sans plus.", "")]
    [InlineData("On apprend en marchant.", "")]
    public void Names_are_pointed_at(string text, string found) =>
        Assert.Equal(found.Length == 0 ? [] : found.Split('|'), NameSpotter.In(text, ["Karim Haddad", "Rose Tremblay", "Centre de services des Sommets"]));

    private static Consultation Learned()
    {
        var told = Consultation.At(Step.ReflectionEvaluation);
        told.Write();
        foreach (var person in new[] { Karim, Maude }) told.Session.WriteLearning(person, LearningScope.Field, "On se confie en marchant.", told.Now);
        told.Advance();
        return told;
    }
}
