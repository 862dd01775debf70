namespace Terreau.Bench;

/// <summary>The pages of a group that has had ten sessions, its open room among them.</summary>
internal static class PagesBench
{
    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("terreau-bench-").FullName;
        try
        {
            var group = await Seed.OneSeasonAsync(folder);
            using (await Server.ProductAsync(folder)) { }
            using var baseline = await Server.BaselineAsync();
            using var product = await Server.ProductAsync(folder);
            var cookies = $"terreau={group.People[0].Cookie}";
            var bare = new Page("baseline", baseline, Wire.Get("/page", ""));
            Page[] pages =
            [
                await PageCosts.PageAsync("group_home", product, $"/groups/{group.Slug}", cookies, "Ce qui a eu lieu"),
                await PageCosts.PageAsync("sign_in", product, "/sign-in", "", "name=\"password\""),
                await PageCosts.PageAsync("home", product, "/", cookies, "Mes groupes"),
                await PageCosts.PageAsync("room", product, $"/groups/{group.Slug}/sessions/{group.Open}/room", $"terreau={group.People[2].Cookie}", "name=\"token\""),
            ];
            var figures = PageCosts.Figures(await PageCosts.MeasureAsync(bare, pages));
            figures["rss_mb"] = Math.Round(product.Resident / 1024.0);
            figures["start_s"] = Math.Round(product.Started.TotalSeconds, 2);
            PageCosts.Print(figures);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
