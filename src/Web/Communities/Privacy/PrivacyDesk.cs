using Terreau.Domain.People;
using Terreau.Domain.People.Privacy;
using Terreau.Store.People;
using Terreau.Store.People.Privacy;
using Terreau.Store.Shared;
using Terreau.Web.People;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities.Privacy;

/// <summary>The privacy register, as the model itself says it, and who answers for it.</summary>
internal static class PrivacyDesk
{
    // One row: whoever names somebody waits for whoever does so at the same moment.
    private static readonly Guid TheOfficer = new("019310c0-0000-7000-8000-000000000001");

    public static Task<IResult> ShowAsync(HttpContext http, PrivacyStore officers, PrivacyRegister register) => PageAsync(http, officers, register, Posted.Nothing);

    public static async Task<IResult> NameOfficerAsync(HttpContext http, PrivacyStore officers, PrivacyRegister register, AuditStore audit, Deed deed, Work work)
    {
        var form = await Posted.ReadAsync(http);
        return await deed.RunAsync(http, form, TheOfficer, PrivacyRoutes.Register + "?saved=true", async ct =>
        {
            var contact = new PrivacyContact(form.Raw("name"), form.Raw("function"), form.Raw("address")).Tidy();
            if (PrivacyOfficer.WhyNot(contact) is { Count: > 0 } wrong) return wrong;
            await officers.NameForOperatorAsync(contact, ct);
            audit.Add(AuditKind.PrivacyOfficerNamed, http.Viewer().Id);
            await work.SaveAsync(ct);
            return [];
        }, refused => PageAsync(http, officers, register, refused));
    }

    public static IResult Download(HttpContext http, PrivacyRegister register, Words words, TimeProvider clock) =>
        Results.File(RegisterFile.Of(Chosen(http, register), words), "text/csv; charset=utf-8", $"{words["registre"]}-{clock.GetUtcNow():yyyy-MM-dd}.csv");

    private static IReadOnlyList<RegisterEntry> Chosen(HttpContext http, PrivacyRegister register) =>
        OnlyPersonal(http) ? [.. register.Entries.Where(e => e.IsPersonal)] : register.Entries;

    private static bool OnlyPersonal(HttpContext http) => http.Request.Query["only"] == "personal";

    private static async Task<IResult> PageAsync(HttpContext http, PrivacyStore officers, PrivacyRegister register, Posted form) => Show.Page<PrivacyPage>(new()
    {
        ["Officer"] = await officers.SeenByAsync(http.Viewer().Id, http.RequestAborted),
        ["Entries"] = Chosen(http, register),
        ["OnlyPersonal"] = OnlyPersonal(http),
        ["Saved"] = http.Request.Query.ContainsKey("saved"),
    }, form);
}
