using System.Globalization;
using Terreau.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["baseline", var port]:
        await Baseline.RunAsync(int.Parse(port, CultureInfo.InvariantCulture));
        return 0;
    case ["pages"]:
        await PagesBench.RunAsync();
        return 0;
    case ["groups"]:
        await GroupsBench.RunAsync();
        return 0;
    case ["live"]:
        await LiveBench.RunAsync();
        return 0;
    case ["seed", var folder]:
        // To look at the measured pages, or to take a profile of them.
        var seeded = await Seed.OneSeasonAsync(folder);
        Console.WriteLine($"{{\"path\":\"/groups/{seeded.Slug}/sessions/{seeded.Open}/room\",\"cookie\":\"terreau={seeded.People[2].Cookie}\"}}");
        return 0;
    case ["seed", var folder, "community"]:
        var community = await SeedCommunity.OfAsync(folder, 2000);
        Console.WriteLine($"{{\"path\":\"/groups/{community.Slug}\",\"cookie\":\"terreau={community.Member.Cookie}\"}}");
        return 0;
    default:
        Console.Error.WriteLine("bin/bench groups | live | pages | seed FOLDER [community]");
        return 2;
}
