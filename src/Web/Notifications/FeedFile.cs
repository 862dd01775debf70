using System.Security.Cryptography;
using System.Text;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Notifications;
using Terreau.Store.Shared;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Hosting;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Notifications;

/// <summary>What a calendar program reads: dates, groups' names and numbers, never a sealed word. Whoever holds the address reads it; revoked, there is nothing.</summary>
internal static class FeedFile
{
    private const string Purpose = "calendar";

    public static string Token(KeyRing keys, Guid feed) => $"{feed:N}{keys.Secret(Purpose, feed)}";

    public static async Task<IResult> ReadAsync(HttpContext http, FeedStore feeds, SessionDirectory sessions, KeyRing keys, Settings settings, TimeProvider clock)
    {
        var (token, ct) = (http.GetRouteValue("token") as string ?? "", http.RequestAborted);
        if (token.Length <= 32 || !Guid.TryParseExact(token[..32], "N", out var id) || !keys.IsSecret(Purpose, id, token[32..])
            || await feeds.HeldForOperatorAsync(id, ct) is not { } feed) return ErrorPages.Page(StatusCodes.Status404NotFound);
        var text = Write(feed, await sessions.DatesSeenByAsync(feed.Person, feed.Group, clock.GetUtcNow(), ct), settings.Origin);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32]}\"";
        (http.Response.Headers.ETag, http.Response.Headers.CacheControl) = (tag, "private, max-age=900");
        return http.Request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Text(text, "text/calendar; charset=utf-8");
    }

    /// <summary>The calendar of an address.</summary>
    public static string Write(Feed feed, IReadOnlyList<CalendarDate> dates, Uri origin)
    {
        var words = Letter.WordsOf(feed.Language);
        return Calendar.Write([.. dates.Select(d => Entry(feed, d, words, origin))]);
    }

    private static CalendarEntry Entry(Feed feed, CalendarDate date, Words words, Uri origin)
    {
        var group = Letter.Said(date.GroupName);
        var page = new Uri(origin, date.Troika is { } troika ? $"/troikas/{troika.Value}" : date.Number is { } number ? $"/groups/{date.GroupSlug}/sessions/{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}" : $"/groups/{date.GroupSlug}/season");
        return new CalendarEntry($"{date.Uid}@{origin.IdnHost}", date.Sequence, feed.MadeAt, date.StartsAt, TimeSpan.FromMinutes(date.Minutes),
            date.Troika is not null ? words["Troïka"] : date is { Number: { } which, Order: { } order } ? words["{0} : séance de codéveloppement {1}, consultation {2} de 2", group, which, order]
            : date.Number is { } n ? words["{0} : séance de codéveloppement {1}", group, n] : words["{0} : séance de codéveloppement, à préparer", group])
        {
            Zone = TimeZoneInfo.TryFindSystemTimeZoneById(date.ZoneId, out var zone) && zone != TimeZoneInfo.Utc ? zone : null,
            Description = Hours(feed, date, words) + "\n" + page.AbsoluteUri,
            Url = page,
            IsCancelled = date.IsCancelled,
        };
    }

    // Where the group's hour is not the reader's, both are said.
    private static string Hours(Feed feed, CalendarDate date, Words words)
    {
        var (there, here) = (Letter.ZoneOf(date.ZoneId), Letter.ZoneOf(feed.TimeZone));
        return there.GetUtcOffset(date.StartsAt) == here.GetUtcOffset(date.StartsAt)
            ? Letter.When(words, date.StartsAt, date.ZoneId)
            : Letter.When(words, date.StartsAt, date.ZoneId) + "\n" + Letter.When(words, date.StartsAt, feed.TimeZone);
    }
}
