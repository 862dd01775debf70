using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Leading;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Web.Communities.Units;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities;

/// <summary>A group's settings.</summary>
internal static class GroupDesk
{
    public static Task<IResult> ShowSettingsAsync(HttpContext http, KnownTree known) => SettingsAsync(http, known, Posted.Nothing);

    public static async Task<IResult> ChangeSettingsAsync(HttpContext http, GroupStore groups, UnitStore units, KnownTree known, Deed deed, Work work)
    {
        var form = await Posted.ReadAsync(http);
        var standing = http.Standing();
        return await deed.RunAsync(http, form, standing.Group.Value, CommunityRoutes.Settings(standing.Slug) + "?saved=true", async ct =>
        {
            var settings = SettingsForm.Read(form, standing.Settings);
            if (settings.WhyNot() is { Count: > 0 } wrong) return wrong;
            if (await units.WhyNotBelongAsync(settings.Unit, standing.Settings.Unit, work, ct) is { } gone) return [gone];
            if (settings.Unit != standing.Settings.Unit && await WhyNotLedAsync(http, settings, units, known) is { } elsewhere) return [elsewhere];
            (await groups.SeenByAsync(http.Viewer().Id, standing.Group, ct))!.Change(settings);
            await work.SaveAsync(ct);
            return [];
        }, refused => SettingsAsync(http, known, refused));
    }

    // Who founds within units moves a group within them: else its new place would open all the others.
    private static async Task<Refusal?> WhyNotLedAsync(HttpContext http, GroupSettings wanted, UnitStore units, KnownTree known)
    {
        var (tree, now) = (await known.TreeAsync(http), http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        return await FoundingDesk.WithinAsync(http, wanted.Kind, units, tree, now) is { Count: > 0 } within ? Mandates.WhyNotFound(within, tree, wanted.Unit, now) : null;
    }

    private static async Task<IResult> SettingsAsync(HttpContext http, KnownTree known, Posted form)
    {
        var standing = http.Standing();
        return Show.Page<GroupSettingsPage>(new()
        {
            ["Standing"] = standing,
            ["Units"] = UnitWords.Choices((await known.TreeAsync(http)).Units),
            ["Saved"] = http.Request.Query.ContainsKey("saved"),
            ["Converted"] = http.Request.Query.ContainsKey("converted"),
        }, form);
    }
}
