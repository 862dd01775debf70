using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.People;

/// <summary>One's own profile.</summary>
internal static class ProfileDesk
{
    public static Task<IResult> ShowAsync(HttpContext http, PersonStore people) => PageAsync(http, people, Posted.Nothing);

    public static async Task<IResult> ChangeAsync(HttpContext http, PersonStore people, Deed deed, Work work)
    {
        var form = await Posted.ReadAsync(http);
        var self = http.Viewer().Id;
        return await deed.RunAsync(http, form, self.Value, PeopleRoutes.Profile + "?saved=profile", async ct =>
        {
            var profile = ProfileForm.Read(form);
            if (Person.WhyNot(profile) is { Count: > 0 } wrong) return wrong;
            (await people.OwnAsync(self, ct))!.Change(profile);
            await work.SaveAsync(ct);
            return [];
        }, refused => PageAsync(http, people, refused));
    }

    private static async Task<IResult> PageAsync(HttpContext http, PersonStore people, Posted form) =>
        Show.Page<ProfilePage>(new() { ["Person"] = await people.OwnAsync(http.Viewer().Id, http.RequestAborted), ["Saved"] = http.Request.Query["saved"].ToString() }, form);
}

/// <summary>The profile's fields, as forms send them.</summary>
internal static class ProfileForm
{
    public static Profile Read(Posted form) => new Profile(
        form.Raw("name"), form.Raw("initials"), form.Raw("function"), form.Raw("language"), form.Raw("zone"), form.Choice<Agreement>("agreement") ?? Agreement.Neutral).Tidy();
}
