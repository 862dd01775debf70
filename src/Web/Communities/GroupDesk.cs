using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities;

/// <summary>A group's settings.</summary>
internal static class GroupDesk
{
    public static IResult ShowSettings(HttpContext http) => Settings(http, Posted.Nothing);

    public static async Task<IResult> ChangeSettingsAsync(HttpContext http, GroupStore groups, Deed deed, Work work)
    {
        var form = await Posted.ReadAsync(http);
        var standing = http.Standing();
        return await deed.RunAsync(http, form, standing.Group.Value, CommunityRoutes.Settings(standing.Slug) + "?saved=true", async ct =>
        {
            var settings = SettingsForm.Read(form, standing.Settings);
            if (settings.WhyNot() is { Count: > 0 } wrong) return wrong;
            (await groups.SeenByAsync(http.Viewer().Id, standing.Group, ct))!.Change(settings);
            await work.SaveAsync(ct);
            return [];
        }, refused => Task.FromResult(Settings(http, refused)));
    }

    private static IResult Settings(HttpContext http, Posted form)
    {
        var standing = http.Standing();
        return Show.Page<GroupSettingsPage>(new()
        {
            ["Standing"] = standing,
            ["Saved"] = http.Request.Query.ContainsKey("saved"),
            ["Converted"] = http.Request.Query.ContainsKey("converted"),
        }, form);
    }
}
