using Terreau.Domain.CoDevelopment;
using static Terreau.Domain.Tests.CoDevelopment.Consultation;
using static Terreau.Domain.Tests.CoDevelopment.Team;

namespace Terreau.Domain.Tests.CoDevelopment;

public class ReadingTests
{
    [Fact]
    public void A_prepared_sheet_is_its_client_s_alone_then_also_the_facilitator_s()
    {
        Assert.NotNull(Prepared().Session.SheetSeenBy(Maude));
        Assert.Null(Prepared().Session.SheetSeenBy(Josée));
        Assert.False(Prepared().Session.MayRead(Josée));

        Assert.Equal(Sheet.Care, Scheduled().Session.SheetSeenBy(Josée)?.Care);
        Assert.Null(Scheduled().Session.SheetSeenBy(Karim));
    }

    [Fact]
    public void Consultants_see_it_from_the_presentation_on_without_what_was_felt_and_what_to_avoid()
    {
        Assert.Null(Welcomed().Session.SheetSeenBy(Karim));

        var seen = At(Step.Presentation).Session.SheetSeenBy(Karim);

        Assert.Equal((Sheet.Facts, "", ""), (seen?.Facts, seen?.Felt, seen?.Care));
    }

    [Fact]
    public void A_consultant_reads_the_announcement_when_invited_and_the_rest_after_entering()
    {
        var told = Scheduled();
        Assert.True(told.Session.MayRead(Karim));
        Assert.False(told.Session.MayReadContent(Karim));

        told.Session.AnswerInvitation(Karim, coming: false, told.Now);
        Assert.False(told.Session.MayRead(Karim));
        Assert.True(told.Session.MayRead(Rose));

        Assert.True(Welcomed().Session.MayReadContent(Karim));
    }

    [Fact]
    public void Afterwards_only_those_who_were_there_read()
    {
        var told = Scheduled(Karim, Rose, Étienne, Amina);
        told.Now = Ten;
        told.Session.Open(Josée, true, Ten);
        foreach (var person in new[] { Maude, Karim, Rose, Étienne }) told.Session.Enter(person, true, Ten);
        told.Session.MarkAbsent(Josée, Étienne, Ten.AddMinutes(1));
        Assert.True(told.Session.MayRead(Amina));

        told.Advance();
        told.Session.WriteSummary(Maude, "Voici.", Ten);
        told.Advance();
        told.Session.DeclareNoQuestion(Josée, Ten);
        told.Advance();
        told.Write();
        told.Advance();
        told.Session.Suggest(Karim, SuggestionKind.Idea, "Dîner.", Ten);
        told.Session.PassOnSuggesting(Rose, Ten);
        told.Advance();
        told.Write();
        told.Advance();
        foreach (var person in new[] { Maude, Josée, Karim, Rose }) told.Session.WriteLearning(person, LearningScope.OwnPractice, "Écouter.", Ten);
        told.Session.Evaluate(Karim, new Evaluation(5, 5, 5, 5), Ten);
        told.Session.SetFollowUpDate(Josée, Tuesday.AddDays(28), Ten);
        told.Advance();

        Assert.All([Maude, Josée, Karim, Rose, Étienne], person => Assert.True(told.Session.MayReadContent(person)));
        Assert.All([Amina, Hélène, Bruno, Solange], person => Assert.False(told.Session.MayRead(person)));
    }

    [Fact]
    public void A_cancelled_session_is_no_longer_announced_to_its_consultants()
    {
        var told = Scheduled();
        told.Session.Cancel(Maude, organises: false, told.Now);

        Assert.False(told.Session.MayRead(Karim));
        Assert.True(told.Session.MayRead(Josée));
    }

    [Fact]
    public void Nobody_sees_the_others_learnings_before_having_spoken_not_even_the_facilitator()
    {
        var told = At(Step.ReflectionEvaluation);
        told.Session.WriteLearning(Karim, LearningScope.Field, "Le silence aide.", told.Now);

        Assert.Single(told.Session.LearningsSeenBy(Karim));
        Assert.Empty(told.Session.LearningsSeenBy(Josée));
        Assert.Empty(told.Session.LearningsSeenBy(Maude));

        told.Session.PassOnLearning(Josée, told.Now);
        Assert.Single(told.Session.LearningsSeenBy(Josée));
        Assert.Empty(told.Session.LearningsSeenBy(Hélène));
    }

    [Fact]
    public void Everybody_has_at_most_one_part()
    {
        var session = Scheduled().Session;

        Assert.Equal([Part.Client, Part.Facilitator, Part.Consultant, null], new[] { Maude, Josée, Karim, Amina }.Select(session.PartOf));
    }
}
