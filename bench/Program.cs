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
    case ["live"]:
        await LiveBench.RunAsync();
        return 0;
    default:
        Console.Error.WriteLine("bin/bench live | pages");
        return 2;
}
