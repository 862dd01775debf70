using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Terreau.Browser.Tests.Shared;

/// <summary>What the browser holds against our pages: broken content security policy, uncaught errors.</summary>
public sealed class Complaints
{
    private readonly ConcurrentQueue<string> _all = new();

    public IReadOnlyCollection<string> All => _all;

    public static Complaints About(IBrowserContext context)
    {
        var complaints = new Complaints();
        context.WebError += (_, error) => complaints._all.Enqueue(error.Error);
        context.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase)
                || message.Text.Contains("TrustedScript", StringComparison.Ordinal) || message.Text.Contains("TrustedHTML", StringComparison.Ordinal))
            {
                complaints._all.Enqueue(message.Text);
            }
        };
        return complaints;
    }
}
