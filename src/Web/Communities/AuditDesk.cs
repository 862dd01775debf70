using System.Globalization;
using Terreau.Store.People;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities;

/// <summary>The trace of acts that concern the organisation, for its administrators.</summary>
internal static class AuditDesk
{
    private const int PageSize = 50;

    public static async Task<IResult> ShowAsync(HttpContext http, AuditStore audit)
    {
        var query = http.Request.Query;
        var (before, beforeId) = long.TryParse(query["before"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks && Guid.TryParse(query["id"].ToString(), out var id)
            ? (new DateTimeOffset(ticks, TimeSpan.Zero), id) : (DateTimeOffset.MaxValue, Guid.Empty);
        var lines = await audit.PageForOperatorAsync(before, beforeId, PageSize + 1, http.RequestAborted);
        return Show.Page<AuditPage>(new()
        {
            ["Lines"] = lines.Take(PageSize).ToList(),
            ["More"] = lines.Count > PageSize ? $"{CommunityRoutes.Audit}?before={lines[PageSize - 1].At.UtcTicks}&id={lines[PageSize - 1].Id}" : null,
        });
    }
}
