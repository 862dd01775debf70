using Terreau.Domain.CoDevelopment;
using static Terreau.Domain.Tests.CoDevelopment.Consultation;
using static Terreau.Domain.Tests.CoDevelopment.Team;

namespace Terreau.Domain.Tests.CoDevelopment;

public class PreparationTests
{
    [Fact]
    public void A_preparation_begins_as_a_draft_that_names_its_client()
    {
        var session = CoDevelopmentSession.Start(Group, 3, Maude, Ten);

        Assert.Equal((SessionState.Draft, Maude, 1), (session.State, session.Client, session.Version));
        Assert.Equal([new SessionDrafted(session.Id, Group, Maude, Ten)], session.Events);
    }

    [Fact]
    public void A_draft_may_be_kept_half_written_but_not_submitted()
    {
        var half = new PreparationSheet { Title = "Une jeune enseignante" };
        var told = Drafted();

        Assert.Null(told.Session.WhyNotSaveSheet(Maude, half));
        Assert.Equal(["kind", "facts", "tried", "draftRequest"], half.Problems(complete: true).Select(p => p.Field));
        Assert.Equal(SessionRefusals.KindNeeded, told.Session.WhyNotSubmitSheet(Maude, half));
    }

    [Fact]
    public void The_client_submits_a_complete_sheet()
    {
        var told = Drafted();

        told.Session.SubmitSheet(Maude, Sheet with { DraftRequest = "J’ai besoin d’aide pour créer un soutien autour d'elle" }, told.Now);

        Assert.Equal(SessionState.Prepared, told.Session.State);
        Assert.Equal("créer un soutien autour d'elle", told.Session.Sheet.DraftRequest);
        Assert.Equal(SessionRefusals.SheetIsSubmitted, told.Session.WhyNotSubmitSheet(Maude, Sheet));
    }

    [Fact]
    public void Nobody_else_writes_the_sheet() =>
        Assert.Equal(SessionRefusals.OnlyTheClientPrepares, Scheduled().Session.WhyNotSaveSheet(Josée, Sheet));

    [Fact]
    public void A_submitted_sheet_can_change_until_the_room_opens_and_stays_complete()
    {
        Assert.Null(Scheduled().Session.WhyNotSaveSheet(Maude, Sheet with { Facts = "Depuis novembre." }));
        Assert.Equal("text.empty", Scheduled().Session.WhyNotSaveSheet(Maude, Sheet with { Facts = " " })?.Key);
        Assert.Equal(SessionRefusals.SheetIsFixed, Welcomed().Session.WhyNotSaveSheet(Maude, Sheet));
    }

    [Theory]
    [InlineData(120, 4000, 280, null)]
    [InlineData(121, 4000, 280, "title")]
    [InlineData(120, 4001, 280, "facts")]
    [InlineData(120, 4000, 281, "draftRequest")]
    public void Texts_have_their_lengths(int title, int facts, int request, string? field)
    {
        var sheet = Sheet with { Title = new('t', title), Facts = new('f', facts), DraftRequest = new('r', request) };

        Assert.Equal(field, Drafted().Session.WhyNotSaveSheet(Maude, sheet)?.Field);
    }
}
