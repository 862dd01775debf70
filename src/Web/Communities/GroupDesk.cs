using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities;

/// <summary>Founding a group, and its settings.</summary>
internal static class GroupDesk
{
    // Addresses are given out one at a time, so that two groups of one name do not get the same.
    private static readonly Guid Addresses = new("7e44ea00-0000-7000-8000-000000000002");

    public static IResult ShowNew() => Show.Page<NewGroupPage>([], Posted.Nothing);

    public static async Task<IResult> CreateAsync(HttpContext http, GroupStore groups, Deed deed, Work work, TimeProvider clock)
    {
        var form = await Posted.ReadAsync(http);
        var founder = http.Viewer().Id;
        return await deed.RunAsync(http, form, Addresses, "/", async ct =>
        {
            var settings = Read(form);
            if (Group.WhyNot(settings) is { Count: > 0 } wrong) return wrong;
            var now = clock.GetUtcNow();
            var group = new CoDevelopmentGroup(GroupId.New(), await groups.FreeSlugAsync(Names.Slug(settings.Name), ct), settings, founder, now);
            groups.Add(group);
            groups.Grant(founder, Role.Facilitator, group.Id);
            if (form.Ticked("member")) groups.Add(Membership.Accept(group, founder, [], now));
            work.Tell(new RolesChanged(founder, group.Id));
            work.Landing = CommunityRoutes.Members(group.Slug) + "?founded=true";
            await work.SaveAsync(ct);
            return [];
        }, refused => Task.FromResult(Show.Page<NewGroupPage>([], refused)));
    }

    public static IResult ShowSettings(HttpContext http) => Settings(http, Posted.Nothing);

    public static async Task<IResult> ChangeSettingsAsync(HttpContext http, GroupStore groups, Deed deed, Work work)
    {
        var form = await Posted.ReadAsync(http);
        var standing = http.Standing();
        return await deed.RunAsync(http, form, standing.Group.Value, CommunityRoutes.Settings(standing.Slug) + "?saved=true", async ct =>
        {
            var settings = Read(form);
            if (Group.WhyNot(settings) is { Count: > 0 } wrong) return wrong;
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
        }, form);
    }

    private static GroupSettings Read(Posted form) => new GroupSettings(
        form.Raw("name"), form.Raw("field"), form.Raw("purpose"), form.Choice<Setting>("setting") ?? Setting.School, form.Choice<FacilitatorMode>("mode") ?? FacilitatorMode.Rotating).Tidy();
}
