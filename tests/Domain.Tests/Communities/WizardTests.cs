using Terreau.Domain.Communities;
using Xunit;

namespace Terreau.Domain.Tests.Communities;

public sealed class WizardTests
{
    private const GroupForm Practice = GroupForm.CommunityOfPractice, Formal = GroupForm.FormalWorkGroup, Network = GroupForm.InformalNetwork;

    [Fact]
    public void Three_answers_out_of_four_make_a_community_of_practice()
    {
        var verdict = Form(Practice, Practice, Formal, Practice)!;

        Assert.Equal(GroupForm.CommunityOfPractice, verdict.Form);
        Assert.Equal([FormQuestion.Purpose, FormQuestion.Participants, FormQuestion.Duration], verdict.Reasons[Practice]);
        Assert.Equal([FormQuestion.Bond], verdict.Reasons[Formal]);
        Assert.Empty(verdict.Reasons[Network]);
    }

    [Fact]
    public void Two_answers_out_of_four_make_a_hybrid() => Assert.Null(Form(Practice, Formal, Network, Practice)!.Form);

    [Theory]
    [InlineData(Formal), InlineData(Network)]
    public void Each_form_can_be_found(GroupForm form) => Assert.Equal(form, Form(form, form, form, form)!.Form);

    [Fact]
    public void Nothing_is_said_before_the_four_questions_are_answered() =>
        Assert.Null(FormDiagnosis.Of(new Dictionary<FormQuestion, GroupForm> { [FormQuestion.Purpose] = Practice }));

    [Theory]
    [InlineData("no no yes yes no yes no", GroupKind.CoDevelopment)]
    [InlineData("yes yes no no yes no no", GroupKind.CommunityOfPractice)]
    [InlineData("yes no no yes no yes yes", GroupKind.ProfessionalLearningCommunity)]
    [InlineData("yes yes no yes yes yes yes", GroupKind.ProfessionalLearningCommunity)]
    public void Each_kind_is_recommended_to_whoever_describes_it(string answers, GroupKind kind)
    {
        var advice = Kind(answers)!;

        Assert.Equal([kind], advice.Recommended);
        Assert.Empty(advice.Opinions[0].Against);
    }

    [Fact]
    public void More_than_ten_people_are_never_advised_co_development()
    {
        var advice = Kind("no yes yes yes no yes no")!;

        Assert.DoesNotContain(GroupKind.CoDevelopment, advice.Recommended);
        Assert.True(advice.Opinions.Single(o => o.Kind == GroupKind.CoDevelopment).Excluded);
    }

    [Fact]
    public void What_speaks_against_the_others_is_named()
    {
        var codevelopment = Kind("yes yes no no yes no no")!.Opinions.Single(o => o.Kind == GroupKind.CoDevelopment);

        Assert.Equal([KindQuestion.Bond, KindQuestion.Size, KindQuestion.Cases, KindQuestion.Procedure, KindQuestion.Online, KindQuestion.Commitment], codevelopment.Against);
        Assert.Equal([KindQuestion.Deliverable], codevelopment.For);
    }

    [Fact]
    public void Every_set_of_answers_gets_an_advice_that_accounts_for_each_kind()
    {
        for (var bits = 0; bits < 128; bits++)
        {
            var advice = KindWizard.Of(Enum.GetValues<KindQuestion>().ToDictionary(q => q, q => (bits >> (int)q & 1) == 1))!;

            Assert.InRange(advice.Recommended.Count, 1, 3);
            Assert.Equal(Enum.GetValues<GroupKind>(), advice.Opinions.Select(o => o.Kind).Order());
            Assert.All(advice.Opinions, o => Assert.InRange(o.For.Count + o.Against.Count, 5, 7));
        }
    }

    [Fact]
    public void Nothing_is_advised_before_the_seven_questions_are_answered() =>
        Assert.Null(KindWizard.Of(new Dictionary<KindQuestion, bool> { [KindQuestion.Bond] = true }));

    private static FormVerdict? Form(params GroupForm[] answers) => FormDiagnosis.Of(Enum.GetValues<FormQuestion>().Zip(answers).ToDictionary(a => a.First, a => a.Second));

    private static KindAdvice? Kind(string answers) => KindWizard.Of(Enum.GetValues<KindQuestion>().Zip(answers.Split(' ')).ToDictionary(a => a.First, a => a.Second == "yes"));
}
