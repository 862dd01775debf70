using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Store.Communities;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities;

/// <summary>The organisation's settings.</summary>
internal static class OrganisationDesk
{
    public static Task<IResult> ShowAsync(HttpContext http, GroupStore groups) => PageAsync(http, groups, Posted.Nothing);

    public static async Task<IResult> ChangeAsync(HttpContext http, GroupStore groups, AuditStore audit, Deed deed, Work work, FirstVisit first)
    {
        var form = await Posted.ReadAsync(http);
        return await deed.RunAsync(http, form, SetupDesk.TheOrganisation, CommunityRoutes.Organisation + "?saved=true", async ct =>
        {
            var settings = new OrganisationSettings(form.Raw("name"), form.All("languages"), form.Raw("zone"), form.Raw("beneficiaries")).Tidy();
            if (Organisation.WhyNot(settings) is { Count: > 0 } wrong) return wrong;
            var organisation = (await groups.OrganisationForOperatorAsync(ct))!;
            organisation.Change(settings);
            audit.Add(AuditKind.SettingsChanged, http.Viewer().Id);
            await work.SaveAsync(ct);
            first.Know(organisation);
            return [];
        }, refused => PageAsync(http, groups, refused));
    }

    private static async Task<IResult> PageAsync(HttpContext http, GroupStore groups, Posted form) => Show.Page<OrganisationPage>(new()
    {
        ["Organisation"] = await groups.OrganisationForOperatorAsync(http.RequestAborted),
        ["Manages"] = http.Viewer().May(Act.ManageAccounts),
        ["Saved"] = http.Request.Query.ContainsKey("saved"),
    }, form);
}
