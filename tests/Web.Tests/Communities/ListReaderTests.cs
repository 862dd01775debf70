using System.Text;
using Terreau.Domain.Communities;
using Terreau.Web.Communities.Inviting;

namespace Terreau.Web.Tests.Communities;

public sealed class ListReaderTests
{
    private const string French = "Nom;Courriel;Fonction;Langue\r\n\"Vézina; Rose\";rose@example.org;Directrice adjointe;français\r\nÉtienne Côté;etienne@example.org;;\r\n";

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("windows-1252", false)]
    public void What_a_spreadsheet_saves_in_French_is_read(string encoding, bool mark)
    {
        var kind = encoding == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(encoding);
        byte[] bytes = [.. mark ? kind.GetPreamble() : [], .. kind.GetBytes(French)];

        var (people, wrong) = ListReader.Read(bytes);

        Assert.Null(wrong);
        Assert.Equal([new ListedPerson(2, "rose@example.org", "Vézina; Rose", "Directrice adjointe", "français"), new ListedPerson(3, "etienne@example.org", "Étienne Côté", "", "")], people);
    }

    [Fact]
    public void Commas_English_headers_and_doubled_quotes_are_read() =>
        Assert.Equal(new ListedPerson(2, "dan@example.org", "Daniel \"Dan\" Osei", "", "en"), ListReader.Read("email,name,language\n\"dan@example.org\",\"Daniel \"\"Dan\"\" Osei\",en\n").People.Single());

    [Fact]
    public void Addresses_alone_one_a_line_are_read() =>
        Assert.Equal(["a@example.org", "b@example.org"], ListReader.Read("a@example.org\n\n  b@example.org  \n").People.Select(p => p.Address));

    [Fact]
    public void A_list_without_addresses_says_so() => Assert.Equal(ListReader.NoAddressColumn, ListReader.Read("prénom;ville\nRose;Magog\n").Wrong);

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    [InlineData("courriel;nom\n")]
    public void An_empty_list_says_so(string text) => Assert.Equal(ListReader.Empty, ListReader.Read(text).Wrong);

    [Fact]
    public void A_workbook_or_a_file_with_nuls_is_no_list()
    {
        Assert.Equal(ListReader.NotText, ListReader.Read("PK\u0003\u0004rest"u8).Wrong);
        Assert.Equal(ListReader.NotText, ListReader.Read("courriel\na\0@example.org\n"u8).Wrong);
    }

    [Fact]
    public void A_hundred_thousand_lines_are_refused_before_they_are_kept()
    {
        var text = string.Join('\n', Enumerable.Range(0, 100_000).Select(i => $"p{i}@e.org").Prepend("email"));
        Assert.Equal(ListReader.TooManyLines, ListReader.Read(text).Wrong);
        Assert.Equal(ListReader.TooLong, ListReader.Read(Encoding.UTF8.GetBytes(text)).Wrong);
    }

    [Fact]
    public void Formulas_and_broken_quotes_are_words_like_others()
    {
        var (people, wrong) = ListReader.Read("email;name\na@example.org;=cmd|'/C calc'!A0\nb@example.org;\"open\nc@example.org;x\n");

        Assert.Null(wrong);
        Assert.Equal("=cmd|'/C calc'!A0", people[0].Name);
        Assert.Equal(ListedFate.BadName, InvitationList.Judge(people, new HashSet<string>(), new HashSet<string>(), null)[0].Fate);
    }

    [Fact]
    public void What_was_judged_is_read_again_as_it_was()
    {
        var people = ListReader.Read(French).People;
        var judged = InvitationList.Judge(people, new HashSet<string>(), new HashSet<string>(), null);

        var again = InvitationList.Judge(ListReader.Read(ListReader.Write(judged)).People, new HashSet<string>(), new HashSet<string>(), null);

        Assert.Equal(judged.Select(j => (j.Email, j.Person.Name, j.Person.Function, j.Language)), again.Select(j => (j.Email, j.Person.Name, j.Person.Function, j.Language)));
    }
}
