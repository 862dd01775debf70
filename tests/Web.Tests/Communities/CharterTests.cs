using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.Communities;
using Terreau.Store.Notifications;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.Communities;

public sealed class CharterTests
{
    [Fact]
    public async Task A_charter_is_written_consulted_put_forward_and_endorsed()
    {
        await using var house = await House.OpenAsync();
        var group = await house.GroupAsync("Directions adjointes", Cast.Josée, Cast.Maude, Cast.Karim);
        var charter = $"/groups/{group.Slug}/charter";
        using var josée = await house.AsAsync(Cast.Josée);
        using var maude = await house.AsAsync(Cast.Maude);

        Assert.Contains("Rien n'est encore écrit", Straight(await maude.GetAsync(charter)), StringComparison.Ordinal);
        await josée.SubmitAsync(charter, charter + "/draft");
        await josée.SubmitAsync(charter + "/edit", charter + "/edit", ("part-Purpose", "Ne plus être seuls."));
        await maude.SubmitAsync(charter + "/edit", charter + "/proposals", ("part", "Purpose"), ("remark-Purpose", "Ne plus décider seuls."));
        var edit = await josée.GetAsync(charter + "/edit");
        var proposal = edit.Document.QuerySelector("button[name=proposal]")!.GetAttribute("value")!;
        await josée.SubmitAsync(edit, charter + "/edit", ("part-Rhythm", "Le premier mardi du mois."), ("proposal", proposal));

        await josée.SubmitAsync(charter + "/consultation", charter + "/consultation", ("until", "2026-03-10"));
        var consulted = await maude.GetAsync(charter + "/consultation");
        Assert.Contains("Ne plus décider seuls.", consulted.Text, StringComparison.Ordinal);
        Assert.Contains("Le premier mardi du mois.", consulted.Text, StringComparison.Ordinal);
        await maude.SubmitAsync(consulted, charter + "/consultation/comments", ("part", "Rhythm"), ("remark-Rhythm", "Le mardi me convient."));
        Assert.Contains("Le mardi me convient.", (await josée.GetAsync(charter + "/consultation")).Text, StringComparison.Ordinal);

        house.Clock.Advance(TimeSpan.FromDays(8));
        using var later = await house.AsAsync(Cast.Josée);
        await later.SubmitAsync(charter + "/consultation", charter + "/put-forward", ("from", "2026-03-25"));
        using var maudeLater = await house.AsAsync(Cast.Maude);
        var endorsed = await maudeLater.SubmitAsync(charter, charter + "/endorse");

        Assert.Equal(HttpStatusCode.SeeOther, endorsed.Status);
        var read = await maudeLater.GetAsync(charter);
        Assert.Contains("1 membre y adhère, sur 3.", read.Text, StringComparison.Ordinal);
        Assert.Contains(Cast.Maude.Name, read.Text, StringComparison.Ordinal);
        Assert.False(read.Offers(charter + "/endorse"));
    }

    [Fact]
    public async Task A_major_change_asks_again_while_the_former_version_holds_and_is_still_read()
    {
        await using var house = await House.OpenAsync();
        var (group, charter) = await InForceAsync(house);
        using var josée = await house.AsAsync(Cast.Josée);
        using var maude = await house.AsAsync(Cast.Maude);
        await maude.SubmitAsync(charter, charter + "/endorse");
        await ChangeAsync(josée, charter, "Ne plus décider sans recul.", ("weight", "major"), ("from", "2026-03-17"));

        var during = await maude.GetAsync(charter);
        Assert.Contains("Ne plus être seuls.", during.Text, StringComparison.Ordinal);
        var proposed = await maude.GetAsync(charter + "/versions/2");
        Assert.Equal(["être seuls."], proposed.Document.QuerySelectorAll("del").Select(d => Own(d.TextContent)));
        Assert.Equal(["décider sans recul."], proposed.Document.QuerySelectorAll("ins").Select(d => Own(d.TextContent)));
        Assert.True(proposed.Offers(charter + "/endorse"));

        house.Clock.Advance(TimeSpan.FromDays(15));
        using var after = await house.AsAsync(Cast.Maude);
        var held = await after.GetAsync(charter);
        Assert.Contains("Ne plus décider sans recul.", held.Text, StringComparison.Ordinal);
        Assert.Contains("Aucun membre n'y a encore adhéré", Straight(held), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await after.GetAsync($"/groups/{group.Slug}")).Status);
    }

    [Fact]
    public async Task Who_endorses_what_was_replaced_meanwhile_is_told_and_nothing_is_noted()
    {
        await using var house = await House.OpenAsync();
        var (_, charter) = await InForceAsync(house);
        using var josée = await house.AsAsync(Cast.Josée);
        await ChangeAsync(josée, charter, "Ne plus décider sans recul.", ("weight", "major"), ("from", "2026-03-04"));
        house.Clock.Advance(TimeSpan.FromDays(2));
        using var maude = await house.AsAsync(Cast.Maude);

        var answer = await maude.ForceAsync(charter + "/endorse", ("version", "1"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("la version 2 l'a remplacée", Straight(answer), StringComparison.Ordinal);
        Assert.Contains("Aucun membre", answer.Text, StringComparison.Ordinal);
        Assert.True(answer.Offers(charter + "/endorse"));
    }

    [Fact]
    public async Task A_yes_to_the_version_before_a_touch_up_counts_and_says_so()
    {
        await using var house = await House.OpenAsync();
        var (_, charter) = await InForceAsync(house);
        using var josée = await house.AsAsync(Cast.Josée);
        using var maude = await house.AsAsync(Cast.Maude);
        var reading = await maude.GetAsync(charter);
        await ChangeAsync(josée, charter, "Ne plus être seuls, ni seules.", ("weight", "minor"));

        var answer = await maude.SubmitAsync(reading, charter + "/endorse");

        Assert.Equal($"{charter}?done=endorsed&read=1", answer.Location);
        Assert.Contains("1 membre y adhère, sur 3.", (await maude.GetAsync(answer.Location!)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_write_at_once_lose_nothing()
    {
        await using var house = await House.OpenAsync();
        var group = await house.GroupAsync("Directions adjointes", Cast.Josée, Cast.Maude);
        var charter = $"/groups/{group.Slug}/charter";
        using var one = await house.AsAsync(Cast.Josée);
        await one.SubmitAsync(charter, charter + "/draft");
        var (first, second) = (await one.GetAsync(charter + "/edit"), await one.GetAsync(charter + "/edit"));
        await one.SubmitAsync(first, charter + "/edit", ("part-Purpose", "Les premiers mots."));

        var answer = await one.SubmitAsync(second, charter + "/edit", ("part-Purpose", "Les seconds mots."));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Les premiers mots.", answer.Text, StringComparison.Ordinal);
        Assert.Equal("Les seconds mots.", answer.Document.QuerySelector("#part-Purpose")!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.SeeOther, (await one.SubmitAsync(answer, charter + "/edit")).Status);
    }

    [Fact]
    public async Task A_comment_sent_after_the_end_is_given_back()
    {
        await using var house = await House.OpenAsync();
        var group = await house.GroupAsync("Directions adjointes", Cast.Josée, Cast.Maude);
        var charter = $"/groups/{group.Slug}/charter";
        using var josée = await house.AsAsync(Cast.Josée);
        using var maude = await house.AsAsync(Cast.Maude);
        await josée.SubmitAsync(charter, charter + "/draft");
        await josée.SubmitAsync(charter + "/edit", charter + "/edit", ("part-Purpose", "Ne plus être seuls."));
        await josée.SubmitAsync(charter + "/consultation", charter + "/consultation", ("until", "2026-03-10"));
        var reading = await maude.GetAsync(charter + "/consultation");
        await josée.SubmitAsync(charter + "/consultation", charter + "/consultation/end");

        var answer = await maude.SubmitAsync(reading, charter + "/consultation/comments", ("part", "Purpose"), ("remark-Purpose", "Un mot tardif."));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Un mot tardif.", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_member_is_written_to_in_their_language_and_never_the_text()
    {
        await using var house = await House.OpenAsync();
        var group = await house.GroupAsync("Mixed group", Cast.Josée, Cast.Fiona, Cast.Maude);
        var charter = $"/groups/{group.Slug}/charter";
        using var josée = await house.AsAsync(Cast.Josée);
        await josée.SubmitAsync(charter, charter + "/draft");
        await josée.SubmitAsync(charter + "/edit", charter + "/edit", ("part-Purpose", "Ne plus être seuls."));
        await josée.SubmitAsync(charter + "/consultation", charter + "/put-forward", ("from", "2026-03-17"));

        await house.Services.GetRequiredService<Terreau.Web.Notifications.Courier>().RoundAsync(CancellationToken.None);

        var mails = await house.DoAsync(async services => await services.GetRequiredService<MailStore>().PageForOperatorAsync(DateTimeOffset.MaxValue, Guid.Empty, 20, CancellationToken.None));
        Assert.Equal([(Cast.Fiona.Email, "The charter of “Mixed group”: your answer"), (Cast.Maude.Email, "La charte de « Mixed group » : votre réponse")], mails.Select(m => (m.Recipient, m.Subject.Replace('\u00a0', ' ').Replace('\u202f', ' '))).Order());
    }

    [Fact]
    public async Task Wrong_dates_keep_everything_typed()
    {
        await using var house = await House.OpenAsync();
        var (_, charter) = await InForceAsync(house);
        using var josée = await house.AsAsync(Cast.Josée);
        await josée.SubmitAsync(charter, charter + "/draft");
        await josée.SubmitAsync(charter + "/edit", charter + "/edit", ("part-Purpose", "Autre chose."));

        var answer = await josée.SubmitAsync(charter + "/consultation", charter + "/put-forward", ("weight", "major"), ("from", "2026-03-01"), ("what", "On resserre."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("On resserre.", answer.Document.QuerySelector("#what")!.GetAttribute("value"));
        Assert.Contains("un autre jour", answer.Text, StringComparison.Ordinal);
    }

    private static async Task<(Group Group, string Charter)> InForceAsync(House house)
    {
        var group = await house.GroupAsync("Directions adjointes", Cast.Josée, Cast.Maude, Cast.Karim);
        var charter = $"/groups/{group.Slug}/charter";
        using var josée = await house.AsAsync(Cast.Josée);
        await josée.SubmitAsync(charter, charter + "/draft");
        await josée.SubmitAsync(charter + "/edit", charter + "/edit", ("part-Purpose", "Ne plus être seuls."));
        await josée.SubmitAsync(charter + "/consultation", charter + "/put-forward", ("from", "2026-03-03"));
        return (group, charter);
    }

    private static async Task ChangeAsync(Terreau.Web.Tests.Shared.Browser josée, string charter, string purpose, params (string, string)[] fields)
    {
        await josée.ForceAsync(charter + "/draft");
        await josée.SubmitAsync(charter + "/edit", charter + "/edit", ("part-Purpose", purpose));
        Assert.Equal(HttpStatusCode.SeeOther, (await josée.SubmitAsync(charter + "/consultation", charter + "/put-forward", fields)).Status);
    }

    private static string Straight(Page page) => page.Text.Replace('’', '\'');

    // Without what is said to those who do not see lines through and under words.
    private static string Own(string marked) => string.Join(' ', marked.Split(['[', ']']).Where((_, i) => i % 2 == 0)).Trim();
}
