using System.Net;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.Communities;

public sealed partial class LeadTests
{
    [Fact]
    public async Task Groups_are_founded_in_ones_units_each_time_and_what_was_typed_stays()
    {
        await using var house = await House.OpenAsync();
        var tree = await DescribeAsync(house);
        await NamedAsync(house, Cast.Mireille, tree.School);
        using var mireille = await house.AsAsync(Cast.Mireille);
        (string, string)[] form = [("name", "Lire au primaire"), ("field", "lecture"), ("purpose", "Faire lire chaque enfant, chaque jour."), ("purposes", "Networking")];

        for (var time = 1; time <= 2; time++)
        {
            var page = await mireille.GetAsync(Founding);
            Assert.Equal(["", $"{tree.School.Value}", $"{tree.Team.Value}"], page.Document.QuerySelectorAll("select[name=unit] option").Select(o => o.GetAttribute("value") ?? ""));
            var nowhere = await mireille.SubmitAsync(Founding, Founding, [.. form, ("unit", "")]);
            var elsewhere = await mireille.ForceAsync(Founding, [.. form, ("setting", "School"), ("joining", "Open"), ("visibility", "Listed"), ("mode", "Rotating"), ("unit", $"{tree.Other.Value}")]);
            Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (nowhere.Status, nowhere.Document.QuerySelector("#unit-error") is not null));
            Assert.Contains(nowhere.Filled(Founding, []), f => f is { Key: "name", Value: "Lire au primaire" });
            Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (elsewhere.Status, elsewhere.Text.Contains("n’est pas une unité dont vous êtes", StringComparison.Ordinal)));
            Assert.Equal(HttpStatusCode.SeeOther, (await mireille.SubmitAsync(Founding, Founding, [.. form, ("unit", $"{tree.Team.Value}")])).Status);
        }

        // Nor are they carried elsewhere afterwards, which would open all units.
        const string settings = "/groups/lire-au-primaire/settings";
        foreach (var unit in (string[])["", $"{tree.Other.Value}"])
        {
            var moved = await mireille.SubmitAsync(settings, settings, ("unit", unit));
            Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (moved.Status, moved.Document.QuerySelector("#unit-error") is not null));
        }
        Assert.Equal(HttpStatusCode.SeeOther, (await mireille.SubmitAsync(settings, settings, ("unit", $"{tree.School.Value}"))).Status);
    }
}
