using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Leading;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Web.Communities.Units;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities;

/// <summary>Founding a group: choosing its kind, then saying what it is.</summary>
internal static class FoundingDesk
{
    // Addresses are given out one at a time, so that two groups of one name do not get the same.
    private static readonly Guid Addresses = new("7e44ea00-0000-7000-8000-000000000002");

    public static IResult ShowStart(HttpContext http) => Show.Page<FoundingPage>(new() { ["Kinds"] = Enum.GetValues<GroupKind>().Where(k => http.Viewer().MaySomewhere(KindPolicy.Founding(k))).ToList() });

    public static Task<IResult> ShowFormAsync(HttpContext http, GroupKind kind, UnitStore units, KnownTree known) => FormAsync(http, SettingsForm.Read(Posted.FromQuery(http), GroupSettings.Usual(kind)), units, known, Posted.Nothing);

    public static async Task<IResult> FoundAsync(HttpContext http, GroupKind kind, GroupStore groups, UnitStore units, KnownTree known, Deed deed, Work work, TimeProvider clock)
    {
        var form = await Posted.ReadAsync(http);
        var founder = http.Viewer().Id;
        return await deed.RunAsync(http, form, Addresses, "/", async ct =>
        {
            var settings = SettingsForm.Read(form, GroupSettings.Usual(kind));
            if (settings.WhyNot() is { Count: > 0 } wrong) return wrong;
            if (await units.WhyNotBelongAsync(settings.Unit, null, work, ct) is { } gone) return [gone];
            var now = clock.GetUtcNow();
            var tree = await units.SeenByAsync(founder, ct);
            if (await WithinAsync(http, kind, units, tree, now) is { } within && Mandates.WhyNotFound(within, tree, settings.Unit, now) is { } outside) return [outside];
            var group = new Group(GroupId.New(), await groups.FreeSlugAsync(Names.Slug(settings.Name), ct), settings, founder, now);
            groups.Add(group);
            groups.Grant(founder, Role.Facilitator, group.Id);
            if (form.Ticked("member")) groups.Add(Membership.Accept(group, founder, [], now));
            work.Tell(new RolesChanged(founder, group.Id));
            work.Landing = CommunityRoutes.Members(group.Slug) + "?founded=true";
            await work.SaveAsync(ct);
            return [];
        }, refused => FormAsync(http, GroupSettings.Usual(kind), units, known, refused));
    }

    private static async Task<IResult> FormAsync(HttpContext http, GroupSettings usual, UnitStore units, KnownTree known, Posted form)
    {
        var (tree, now) = (await known.TreeAsync(http), http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        var within = await WithinAsync(http, usual.Kind, units, tree, now);
        var offered = within is null ? tree.Units : [.. tree.Units.Where(u => within.Any(m => m.Reaches(tree, u.Id, now)))];
        return Show.Page<FoundingFormPage>(new()
        {
            ["Known"] = within is not null && offered is [var only] ? usual with { Unit = only.Id } : usual,
            ["Units"] = UnitWords.Choices(offered), ["UnitNeeded"] = within is not null,
        }, form);
    }

    // Of most people nothing has to be asked: what they hold lets them found wherever they like.
    public static async Task<IReadOnlyList<Mandate>?> WithinAsync(HttpContext http, GroupKind kind, UnitStore units, OrgTree tree, DateTimeOffset now) =>
        http.Viewer() is not { Leads.Count: > 0 } leader ? null
        : Mandates.FoundingWithin(await units.FoundingRolesAsync(leader.Id, KindPolicy.Founding(kind), http.RequestAborted), tree, now);
}
