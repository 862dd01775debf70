namespace Terreau.Web.Tests.HouseRules;

internal static class Findings
{
    /// <summary>Fails with every finding on its own line: a shortened list helps nobody.</summary>
    public static void None(IEnumerable<string> findings)
    {
        var all = findings.Distinct().Order(StringComparer.Ordinal).ToList();
        if (all.Count > 0)
        {
            Assert.Fail(string.Join('\n', all));
        }
    }
}
