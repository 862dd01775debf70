using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Parser;
using Terreau.Web.Shared.Hosting;
using Terreau.Web.Tests.Shared;

namespace Terreau.Web.Tests.People;

/// <summary>npm's oidc-provider on this machine, and what a browser does there.</summary>
internal sealed class HonestProvider : IAsyncDisposable
{
    private readonly Process _node;

    private HonestProvider(Process node, string issuer) => (_node, Settings) = (node, new SingleSignOnSettings(issuer, "terreau", "un secret de client assez long", "Val-Portail"));

    public SingleSignOnSettings Settings { get; }

    public static async Task<HonestProvider> StartAsync(Uri returnTo)
    {
        var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(SourceTree.Root, "tests/Web.Tests/People/provider.mjs"), returnTo.AbsoluteUri]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        node.ErrorDataReceived += (_, _) => { };
        node.BeginErrorReadLine();
        // It warns on its output, too, of what is for development only.
        while (await node.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith("http://", StringComparison.Ordinal))
            {
                _ = node.StandardOutput.ReadToEndAsync();
                return new HonestProvider(node, line);
            }
        throw new InvalidOperationException("The provider did not start.");
    }

    /// <summary>Goes where the browser is sent, says who it is, agrees, and gives the address to which it is sent back.</summary>
    public static async Task<Uri> AgreeAsync(string sentTo, string name)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });
        var address = new Uri(sentTo);
        using var first = await http.GetAsync(address);
        var answer = first;
        for (var step = 0; step < 12; step++)
        {
            if (answer.Headers.Location is { } location)
            {
                address = new Uri(address, location);
                if (address.Host == "localhost" && address.AbsolutePath == "/sign-in/organisation/return") return address;
                answer = await http.GetAsync(address);
                continue;
            }
            var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
            var form = page.QuerySelector("form") ?? throw new InvalidOperationException($"{(int)answer.StatusCode} at {address}: {page.Body?.TextContent}");
            var fields = form.QuerySelectorAll("input[name]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("name") is "login" or "password" ? name : i.GetAttribute("value") ?? ""));
            address = new Uri(address, form.GetAttribute("action")!);
            using var content = new FormUrlEncodedContent(fields);
            answer = await http.PostAsync(address, content);
        }
        throw new InvalidOperationException("The provider leads nowhere.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_node.HasExited) _node.Kill();
        await _node.WaitForExitAsync(CancellationToken.None);
        _node.Dispose();
    }
}
