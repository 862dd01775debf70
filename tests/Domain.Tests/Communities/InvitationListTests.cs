using FsCheck;
using FsCheck.Fluent;
using Terreau.Domain.Communities;

namespace Terreau.Domain.Tests.Communities;

public sealed class InvitationListTests
{
    private static readonly HashSet<string> Nobody = [];

    [Fact]
    public void Each_line_has_its_fate() => Assert.Equal(
        [ListedFate.Invited, ListedFate.Duplicate, ListedFate.AlreadyMember, ListedFate.AlreadyInvited, ListedFate.NoAddress, ListedFate.BadAddress, ListedFate.BadName, ListedFate.BadLanguage],
        InvitationList.Judge(
        [
            Line(2, "Rose@Example.org"), Line(3, " rose@example.org "), Line(4, "maude@example.org"), Line(5, "karim@example.org"), Line(6, ""), Line(7, "rose@@example"),
            Line(8, "a@example.org", "=cmd|'/C calc'!A0"), Line(9, "b@example.org", language: "klingon"),
        ], Set("maude@example.org"), Set("karim@example.org"), null).Select(j => j.Fate));

    [Fact]
    public void A_duplicate_names_the_line_of_the_first() =>
        Assert.Equal(2, InvitationList.Judge([Line(2, "rose@example.org"), Line(9, "ROSE@example.org")], Nobody, Nobody, null)[1].SameAs);

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+33")]
    [InlineData("@SUM(A1)")]
    [InlineData("-2+3")]
    [InlineData("＝1+1")]
    [InlineData("cmd|calc")]
    [InlineData("https://example.org")]
    [InlineData("Rose\u202Eenirehtac")]
    [InlineData("R")]
    public void What_is_no_name_invites_nobody(string name) =>
        Assert.Equal(ListedFate.BadName, InvitationList.Judge([Line(1, "a@example.org", name)], Nobody, Nobody, null)[0].Fate);

    [Theory]
    [InlineData("Français", "fr-CA")]
    [InlineData("EN", "en-CA")]
    [InlineData("fr-FR", "fr-FR")]
    [InlineData("", null)]
    public void A_language_is_understood_as_it_is_written(string told, string? tag) =>
        Assert.Equal((ListedFate.Invited, tag), InvitationList.Judge([Line(1, "a@example.org", language: told)], Nobody, Nobody, null) is [var one] ? (one.Fate, one.Language) : default);

    [Fact]
    public void Never_more_are_invited_than_there_are_places_and_nobody_twice() => Always.Holds(
        from who in Gen.Choose(0, 15).ListOf(30)
        from members in Gen.Choose(0, 15).ListOf(4)
        from seats in Gen.Choose(0, 10)
        select (who, members, seats),
        given =>
        {
            var members = given.members.Select(Address).ToHashSet();
            var judged = InvitationList.Judge([.. given.who.Select((w, i) => Line(i + 1, Address(w)))], members, Nobody, given.seats);

            var invited = judged.Where(j => j.Fate == ListedFate.Invited).Select(j => j.Email).ToList();
            Assert.True(invited.Count <= given.seats);
            Assert.Equal(invited.Count, invited.Distinct().Count());
            Assert.DoesNotContain(invited, members.Contains);
            Assert.Equal(given.who.Count, judged.Count);
        });

    private static string Address(int who) => $"p{who}@example.org";

    private static HashSet<string> Set(params string[] addresses) => [.. addresses];

    private static ListedPerson Line(int line, string address, string name = "", string language = "") => new(line, address, name, "", language);
}
