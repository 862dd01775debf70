using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.People;

public sealed class ConsentTests
{
    private const string Data = "/profile/data";

    [Fact]
    public async Task What_one_agreed_to_is_listed_with_its_version_and_is_withdrawn_by_leaving()
    {
        await using var house = await House.OpenAsync();
        var group = await house.GroupAsync("Directions adjointes", Cast.Josée, Cast.Rose);
        var charter = $"/groups/{group.Slug}/charter";
        using var josée = await house.AsAsync(Cast.Josée);
        using var rose = await house.AsAsync(Cast.Rose);
        await josée.SubmitAsync(charter, charter + "/draft");
        await josée.SubmitAsync(charter + "/edit", charter + "/edit", ("part-Purpose", "Ne plus être seuls."));
        await josée.SubmitAsync(charter + "/consultation", charter + "/put-forward", ("from", "2026-03-03"));
        await rose.SubmitAsync(charter, charter + "/endorse");

        var before = Straight(await rose.GetAsync(Data));
        Assert.Contains("L'entente de confidentialité de « Directions adjointes »", before, StringComparison.Ordinal);
        Assert.Contains("Les bases de l'animation", before, StringComparison.Ordinal);
        Assert.Contains("La charte de « Directions adjointes », version 1", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Retiré", before, StringComparison.Ordinal);

        await rose.ForceAsync($"/groups/{group.Slug}/leave");
        var after = Straight(await rose.GetAsync(Data));
        Assert.Contains("Retiré en quittant le groupe", after, StringComparison.Ordinal);
        Assert.DoesNotContain("Directions adjointes", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_agreed_to_nothing_is_told_so_and_sees_nothing_of_the_others()
    {
        await using var house = await House.OpenAsync();
        await house.GroupAsync("Directions adjointes", Cast.Josée, Cast.Rose);
        using var maude = await house.AsAsync(Cast.Maude);

        var page = Straight(await maude.GetAsync(Data));

        Assert.Contains("Rien encore. Ce que vous accepterez", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Directions adjointes", page, StringComparison.Ordinal);
    }

    private static string Straight(Page page) => page.Text.Replace('’', '\'').Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
