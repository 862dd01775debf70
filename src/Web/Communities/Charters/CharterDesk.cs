using System.Globalization;
using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Charters;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Web.People;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities.Charters;

/// <summary>Reading a charter and its versions, and endorsing for oneself.</summary>
internal static class CharterDesk
{
    private const int PageSize = 60;

    public static async Task<IResult> ShowAsync(HttpContext http, CharterStore charters, TimeProvider clock) => await PageAsync(http, charters, clock, Posted.Nothing);

    public static async Task<IResult> ShowVersionAsync(HttpContext http, int version, CharterStore charters, TimeProvider clock)
    {
        var view = await charters.ShownToAsync(http.Viewer().Id, http.Standing(), http.RequestAborted);
        return view?.Charter.PutForwardAs(version) is { } shown
            ? Show.Page<CharterVersionPage>(new() { ["Standing"] = http.Standing(), ["View"] = view, ["Version"] = shown, ["Now"] = clock.GetUtcNow() })
            : ErrorPages.Page(StatusCodes.Status404NotFound);
    }

    public static async Task<IResult> EndorseAsync(HttpContext http, CharterStore charters, Deed deed, Work work, Words words, TimeProvider clock)
    {
        var form = await Posted.ReadAsync(http);
        var standing = http.Standing();
        return await deed.RunAsync(http, form, standing.Group.Value, CharterRoutes.Of(standing.Slug) + "?done=endorsed", async ct =>
        {
            var (by, now, read) = (http.Hand(), clock.GetUtcNow(), form.Number("version") ?? 0);
            var charter = await charters.SeenByAsync(standing, ct);
            var own = await charters.OwnAsync(by.Person, standing.Group, ct);
            if (charter.WhyNotEndorse(by, read, own, now) is { } refusal) return [refusal];
            charters.Add(charter.Endorse(by, read, own, words.Language.Tag, now));
            if (charter.Asked(now)!.Number != read) work.Landing = $"{CharterRoutes.Of(standing.Slug)}?done=endorsed&read={read}";
            await work.SaveAsync(ct);
            return [];
        }, refused => PageAsync(http, charters, clock, refused));
    }

    /// <summary>Who acts on the charter of the address.</summary>
    public static CharterHand Hand(this HttpContext http) =>
        new(http.Viewer().Id, http.Standing().May(Act.ChangeSettings), http.Standing().IsMember);

    private static async Task<IResult> PageAsync(HttpContext http, CharterStore charters, TimeProvider clock, Posted form)
    {
        var (standing, now, query) = (http.Standing(), clock.GetUtcNow(), http.Request.Query);
        var view = await charters.ShownToAsync(http.Viewer().Id, standing, http.RequestAborted);
        IReadOnlyList<Endorser> endorsers = [];
        if ((view?.Charter.InForce(now) ?? view?.Charter.Awaited(now)) is { } shown)
            endorsers = await charters.EndorsersSeenByAsync(standing, shown, query["after"].ToString(), AfterAt(query["at"].ToString()), PageSize + 1, http.RequestAborted);
        return Show.Page<CharterPage>(new()
        {
            ["Standing"] = standing,
            ["View"] = view,
            ["Endorsers"] = endorsers.Take(PageSize).ToList(),
            ["More"] = endorsers.Count > PageSize ? $"{CharterRoutes.Of(standing.Slug)}?after={Uri.EscapeDataString(endorsers[PageSize - 1].NameKey)}&at={endorsers[PageSize - 1].At.UtcTicks}#endorsers" : null,
            ["Done"] = query["done"].ToString(),
            ["Read"] = int.TryParse(query["read"], out var read) ? read : null,
            ["Now"] = now,
        }, form);
    }

    private static DateTimeOffset AfterAt(string ticks) =>
        long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.UtcTicks ? new DateTimeOffset(at, TimeSpan.Zero) : DateTimeOffset.MinValue;
}
