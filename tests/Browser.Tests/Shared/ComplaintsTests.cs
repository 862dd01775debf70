namespace Terreau.Browser.Tests.Shared;

/// <summary>A test that expects no complaint is worth something only if complaints are heard.</summary>
public sealed class ComplaintsTests(Chromium chromium)
{
    [Theory]
    [InlineData("<p style='color:red'>x</p>")]
    [InlineData("<script>1</script>")]
    [InlineData("<img src='https://elsewhere.example/x.png' alt=''>")]
    public async Task What_the_policy_forbids_is_heard(string forbidden)
    {
        await using var context = await chromium.OpenAsync();
        var complaints = Complaints.About(context);
        var page = await context.NewPageAsync();
        await page.RouteAsync("**/*", route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Headers = new Dictionary<string, string> { ["Content-Security-Policy"] = "default-src 'none'" },
            Body = forbidden,
        }));

        await page.RunAndWaitForConsoleMessageAsync(() => page.GotoAsync("http://127.0.0.1:9/"));

        Assert.NotEmpty(complaints.All);
    }
}
