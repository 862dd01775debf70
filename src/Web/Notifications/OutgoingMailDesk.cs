using System.Globalization;
using Terreau.Store.Notifications;
using Terreau.Store.Shared;
using Terreau.Web.Shared.Hosting;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Notifications;

/// <summary>« Courrier sortant »: what left and what waits, for administrators. Texts are shown in the demonstration only.</summary>
internal static class OutgoingMailDesk
{
    private const int Size = 50;

    public static async Task<IResult> ShowAsync(HttpContext http, string? before, MailStore mails, Outbox outbox, Settings settings)
    {
        var (at, id) = Read(before);
        var lines = await mails.PageForOperatorAsync(at, id, Size + 1, http.RequestAborted);
        return Show.Page<OutgoingMailPage>(new()
        {
            ["Lines"] = lines.Take(Size).ToList(),
            ["HasMore"] = lines.Count > Size,
            ["IsFirst"] = before is null,
            ["GivenUp"] = await outbox.ParkedForOperatorAsync(http.RequestAborted),
            ["HasRelay"] = settings.Smtp is not null,
            ["ShowsTexts"] = settings.Demo,
        });
    }

    public static async Task<IResult> ShowTextAsync(HttpContext http, Guid mail, MailStore mails) =>
        await mails.TextForOperatorAsync(mail, http.RequestAborted) is { } found
            ? Show.Page<MailTextPage>(new() { ["Mail"] = found })
            : ErrorPages.Page(StatusCodes.Status404NotFound);

    // An address somebody wrote by hand shows the first page.
    private static (DateTimeOffset At, Guid Id) Read(string? before) =>
        before?.Split('-') is [var ticks, var id]
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.UtcTicks
            && Guid.TryParseExact(id, "N", out var guid)
            ? (new DateTimeOffset(at, TimeSpan.Zero), guid)
            : (DateTimeOffset.MaxValue, Guid.Empty);
}
