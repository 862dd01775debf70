using System.Diagnostics;
using System.Text.Json;
using Terreau.Browser.Tests.Shared;

namespace Terreau.Browser.Tests.Gates;

/// <summary>The Nu HTML checker over every page and state.</summary>
[Trait("check", "html")]
public sealed class HtmlTests
{
    private static readonly string Jar = Repository.File("node_modules", "vnu-jar", "build", "dist", "vnu.jar");

    private const string Bad = "<!doctype html><html lang=\"fr\"><head><title>x</title></head><body><p id=a><p id=a></body></html>";

    // One run of the checker for everything: it takes longer to warm up than to read a page.
    private static readonly Lazy<Task<IReadOnlyList<string>>> Findings = new(AllFindingsAsync);

    [Theory]
    [InlineData("fr-CA")]
    [InlineData("en-CA")]
    public async Task Every_page_is_valid(string language)
    {
        var findings = (await Findings.Value).Where(f => f.StartsWith(language, StringComparison.Ordinal)).ToList();
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [Fact]
    public async Task A_page_that_is_not_valid_is_found() => Assert.Contains(await Findings.Value, f => f.StartsWith("bad", StringComparison.Ordinal));

    private static async Task<IReadOnlyList<string>> AllFindingsAsync()
    {
        var folder = Directory.CreateTempSubdirectory("terreau-html-");
        try
        {
            foreach (var language in Pages.Languages)
            {
                foreach (var (page, n) in (await Pages.InAsync(language)).Pages.Select((p, n) => (p, n)))
                    await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{language} {n:000} {page.Name}.html"), page.Html);
            }
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "bad.html"), Bad);
            return await FindingsAsync(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<string>> FindingsAsync(string folder)
    {
        using var vnu = Process.Start(new ProcessStartInfo("java", ["-Xss2m", "-jar", Jar, "--format", "json", "--skip-non-html", folder]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var report = await vnu.StandardError.ReadToEndAsync();
        await vnu.WaitForExitAsync();
        using var json = JsonDocument.Parse(report);
        return [.. json.RootElement.GetProperty("messages").EnumerateArray().Where(m => m.GetProperty("type").GetString() == "error" || (m.TryGetProperty("subType", out var sub) && sub.GetString() == "warning"))
            // People write in their own language, whatever the reader's: the checker guesses from their words.
            .Where(m => !m.GetProperty("message").GetString()!.StartsWith("This document appears to be written in", StringComparison.Ordinal))
            .Select(m => $"{Path.GetFileName(Uri.UnescapeDataString(m.GetProperty("url").GetString()!))}: {m.GetProperty("message").GetString()} {(m.TryGetProperty("extract", out var extract) ? extract.GetString() : "")}")];
    }
}
