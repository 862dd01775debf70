using System.Collections.Concurrent;
using Terreau.Browser.Tests.Shared;

namespace Terreau.Browser.Tests.Gates;

/// <summary>Every page in every state, seen once in each language and shared by the gates.</summary>
internal static class Pages
{
    public static readonly string[] Languages = ["fr-CA", "en-CA"];

    /// <summary>Addresses that answer something else than a page.</summary>
    private static readonly string[] NoPages = ["assets/{fingerprint}/{**name}", "health", "live", "sign-in/organisation", "sign-in/organisation/return"];

    private static readonly ConcurrentDictionary<string, Lazy<Task<Collected>>> Known = new();

    public static Task<Collected> InAsync(string language) => Known.GetOrAdd(language, l => new(() => CollectAsync(l))).Value;

    private static async Task<Collected> CollectAsync(string language)
    {
        List<Seen> pages = [];
        HashSet<string> showable = [];
        await using (var bare = await ProgramHost.StartAsync())
        {
            using var walk = new Walk(bare, language);
            await FirstVisit.WalkAsync(walk);
            pages.AddRange(walk.Pages);
            showable.UnionWith(walk.Showable);
        }
        await using (var demo = await ProgramHost.DemoAsync())
        {
            await demo.SpeakAsync(language);
            using var walk = new Walk(demo, language);
            await Doors.WalkAsync(walk, demo);
            await Groups.WalkAsync(walk, demo);
            await Charters.WalkAsync(walk);
            await Troikas.WalkAsync(walk);
            await Inviting.WalkAsync(walk);
            await Organisation.WalkAsync(walk);
            await Sessions.WalkAsync(walk, demo);
            await Room.WalkAsync(walk, demo);
            await Meetings.WalkAsync(walk, demo);
            pages.AddRange(walk.Pages);
            showable.UnionWith(walk.Showable);
        }
        return new(pages, [.. showable.Except(NoPages).Where(route => Path.GetExtension(route) is not (".ics" or ".csv"))]);
    }
}

/// <summary>The pages of a language, and the routes of which each must be among them.</summary>
internal sealed record Collected(IReadOnlyList<Seen> Pages, IReadOnlyList<string> Routes);
