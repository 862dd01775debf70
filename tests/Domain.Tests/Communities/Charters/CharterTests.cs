using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Charters;
using Terreau.Domain.Shared;

namespace Terreau.Domain.Tests.Communities.Charters;

public sealed class CharterTests
{
    private static readonly DateTimeOffset Tuesday = new(2026, 3, 3, 18, 0, 0, TimeSpan.Zero);
    private static readonly CharterHand Josée = new(PersonId.New(), Organises: true, IsMember: true);
    private static readonly CharterHand Maude = new(PersonId.New(), Organises: false, IsMember: true);
    private static readonly CharterHand Coach = new(PersonId.New(), Organises: false, IsMember: false);

    [Fact]
    public void Only_organisers_begin_write_and_put_forward()
    {
        var charter = Begun();

        Assert.Equal(CommunityRefusals.NotYours, Charter.Of(GroupId.New()).WhyNotBegin(Maude));
        Assert.Equal([CommunityRefusals.NotYours], charter.WhyNotWrite(Maude, Purpose("Se taire."), 2, Tuesday));
        Assert.Equal(CommunityRefusals.NotYours, charter.WhyNotPutForward(Maude, Major(0), 2, Tuesday));
        Assert.Null(charter.WhyNotPutForward(Josée, Major(0), 2, Tuesday));
    }

    [Fact]
    public void A_member_proposes_and_the_organiser_takes_it_up()
    {
        var charter = Begun();
        var proposal = charter.Propose(Maude, CharterPart.Scope, "Ce qui nous empêche de dormir.", Tuesday);
        Assert.NotNull(charter.WhyNotPropose(Coach, CharterPart.Scope, "Autre chose.", Tuesday));

        charter.Take(Josée, proposal, 2, Tuesday);

        Assert.Equal("Ce qui nous empêche de dormir.", charter.Draft!.Parts[CharterPart.Scope]);
        Assert.Equal("Durer.", charter.Draft.Parts[CharterPart.Purpose]);
        Assert.Equal(CharterRefusals.ProposalGone, charter.WhyNotTake(Josée, proposal, 3, Tuesday));
    }

    [Fact]
    public void Who_saw_an_older_text_is_told_so()
    {
        var charter = Begun();
        charter.Write(Josée, Purpose("Durer ensemble."), 2, Tuesday);

        Assert.Equal([CharterRefusals.DraftMoved], charter.WhyNotWrite(Josée, Purpose("Partir."), 2, Tuesday));
    }

    [Fact]
    public void Nothing_moves_while_the_group_is_consulted_and_comments_end_with_it()
    {
        var charter = Begun();
        charter.Consult(Josée, Tuesday.AddDays(7), 2, Tuesday);

        Assert.Equal([CharterRefusals.InConsultation], charter.WhyNotWrite(Josée, Purpose("Partir."), 3, Tuesday));
        Assert.Equal(CharterRefusals.InConsultation, charter.WhyNotPutForward(Josée, Major(0), 3, Tuesday));
        Assert.Null(charter.WhyNotComment(Maude, CharterPart.Purpose, "Oui.", Tuesday.AddDays(7).AddTicks(-1)));
        Assert.Equal(CharterRefusals.ConsultationOver, charter.WhyNotComment(Maude, CharterPart.Purpose, "Oui.", Tuesday.AddDays(7)));
        Assert.Empty(charter.WhyNotWrite(Josée, Purpose("Partir."), 3, Tuesday.AddDays(7)));
    }

    [Fact]
    public void A_charter_without_its_first_answer_is_not_put_forward()
    {
        var charter = Charter.Of(GroupId.New());
        charter.Begin(Josée, Tuesday);
        charter.Write(Josée, new Dictionary<CharterPart, string> { [CharterPart.Rhythm] = "Le mardi.", [CharterPart.Purpose] = "" }, 1, Tuesday);

        Assert.Equal(CharterRefusals.PurposeNeeded, charter.WhyNotPutForward(Josée, Major(0), 2, Tuesday));
        Assert.Equal(CharterRefusals.PurposeNeeded, charter.WhyNotConsult(Josée, Tuesday.AddDays(3), 2, Tuesday));
    }

    [Fact]
    public void The_first_charter_is_asked_of_everyone_and_holds_from_its_date()
    {
        var charter = Begun();
        Assert.Equal(CharterRefusals.FirstIsMajor, charter.WhyNotPutForward(Josée, Minor, 2, Tuesday));

        charter.PutForward(Josée, Major(14), 2, Tuesday);

        Assert.Null(charter.InForce(Tuesday.AddDays(14).AddTicks(-1)));
        Assert.Equal(1, charter.InForce(Tuesday.AddDays(14))!.Number);
        Assert.Null(charter.WhyNotEndorse(Maude, 1, [], Tuesday));
        Assert.Contains(new CharterEndorsementAsked(charter.GroupId, 1, Josée.Person), charter.Events);
    }

    [Fact]
    public void During_the_grace_of_a_major_change_the_former_version_holds()
    {
        var charter = InForce();
        var yes = charter.Endorse(Maude, 1, [], "fr-CA", Tuesday);
        Change(charter, "Tout autre chose.", Major(Charter.GraceDays));
        var (v1, v2) = (charter.Versions[0], charter.Versions[1]);

        Assert.Equal(CharterRefusals.GraceNeeded, Changed(InForce()).WhyNotPutForward(Josée, Major(0), 2, Tuesday));
        Assert.Equal(v1, charter.InForce(Tuesday.AddDays(13)));
        Assert.Equal(CharterState.Endorsement, charter.StateOf(v2, Tuesday.AddDays(13)));
        Assert.True(yes.HoldsFor(v1));
        Assert.False(yes.HoldsFor(v2));
        Assert.Null(charter.WhyNotEndorse(Maude, 2, [yes], Tuesday));
        Assert.Equal(CharterState.Replaced, charter.StateOf(v1, Tuesday.AddDays(14)));
    }

    [Fact]
    public void A_minor_change_holds_at_once_and_keeps_endorsements()
    {
        var charter = InForce();
        var yes = charter.Endorse(Maude, 1, [], "fr-CA", Tuesday);

        Change(charter, "Durer, le mardi.", Minor);

        Assert.Equal(2, charter.InForce(Tuesday)!.Number);
        Assert.True(yes.HoldsFor(charter.Versions[1]));
        Assert.Equal(CharterRefusals.EndorsedAlready, charter.WhyNotEndorse(Maude, 2, [yes], Tuesday));
        Assert.Contains(new CharterChangedSlightly(charter.GroupId, 2, Josée.Person), charter.Events);
    }

    [Fact]
    public void A_yes_given_while_a_minor_change_appeared_counts_and_names_what_was_read()
    {
        var charter = InForce();
        Change(charter, "Durer, le mardi.", Minor);

        var yes = charter.Endorse(Maude, 1, [], "en-CA", Tuesday);

        Assert.Equal((1, "en-CA"), (yes.Version, yes.Language));
        Assert.True(yes.HoldsFor(charter.InForce(Tuesday)!));
    }

    [Fact]
    public void A_yes_given_while_a_major_change_took_hold_is_refused_with_its_number()
    {
        var charter = InForce();
        Change(charter, "Tout autre chose.", Major(14));

        Assert.Null(charter.WhyNotEndorse(Maude, 1, [], Tuesday.AddDays(13)));
        var refusal = charter.WhyNotEndorse(Maude, 1, [], Tuesday.AddDays(14));
        Assert.Equal(CharterRefusals.MovedOn.Key, refusal?.Key);
        Assert.Equal([1, 2], refusal!.Values);
    }

    [Fact]
    public void Who_is_not_a_member_does_not_endorse()
    {
        Assert.Equal(CharterRefusals.MembersEndorse, InForce().WhyNotEndorse(Coach, 1, [], Tuesday));
        Assert.Equal(CharterRefusals.NoSuchVersion, Changed(InForce()).WhyNotEndorse(Maude, 2, [], Tuesday));
    }

    [Fact]
    public void One_change_at_a_time_is_put_forward()
    {
        var charter = InForce();
        Change(charter, "Tout autre chose.", Major(14));
        var again = Changed(charter);

        Assert.Equal(CharterRefusals.ChangeUnderWay.Key, again.WhyNotPutForward(Josée, Minor, 2, Tuesday)?.Key);
        Assert.Null(again.WhyNotPutForward(Josée, Minor, 2, Tuesday.AddDays(14)));
    }

    [Fact]
    public void The_same_words_are_no_change()
    {
        var charter = InForce();
        charter.Begin(Josée, Tuesday);

        Assert.Equal(CharterRefusals.NothingChanged, charter.WhyNotPutForward(Josée, Minor, 1, Tuesday));
    }

    [Theory]
    [InlineData(2, 3, true)]
    [InlineData(6, 9, true)]
    [InlineData(665, 1000, false)]
    [InlineData(0, 0, false)]
    public void A_share_is_compared_exactly(int endorsed, int members, bool reaches) =>
        Assert.Equal(reaches, new CharterShare(endorsed, members).Reaches(2, 3));

    [Fact]
    public void Every_kind_has_its_prompts()
    {
        Assert.Equal((12, 11, 13), (CharterParts.OfCoDevelopment.Count, CharterParts.OfCommunityOfPractice.Count, CharterParts.OfLearningCommunity.Count));
        Assert.Equal(CharterPart.Mission, CharterParts.Shown(CharterParts.OfCoDevelopment, new Dictionary<CharterPart, string> { [CharterPart.Mission] = "Servir." })[^1]);
    }

    private static CharterProposalOf Minor => new(IsMajor: false, Tuesday, "");

    private static CharterProposalOf Major(int days) => new(IsMajor: true, Tuesday.AddDays(days), "");

    private static Dictionary<CharterPart, string> Purpose(string text) => new() { [CharterPart.Purpose] = text };

    private static Charter Begun()
    {
        var charter = Charter.Of(GroupId.New());
        charter.Begin(Josée, Tuesday);
        charter.Write(Josée, Purpose("Durer."), 1, Tuesday);
        return charter;
    }

    private static Charter InForce()
    {
        var charter = Begun();
        charter.PutForward(Josée, Major(0), 2, Tuesday);
        return charter;
    }

    private static Charter Changed(Charter charter, string text = "Encore autre chose.")
    {
        charter.Begin(Josée, Tuesday);
        charter.Write(Josée, Purpose(text), 1, Tuesday);
        return charter;
    }

    private static void Change(Charter charter, string text, CharterProposalOf proposal) => Changed(charter, text).PutForward(Josée, proposal, 2, Tuesday);
}
