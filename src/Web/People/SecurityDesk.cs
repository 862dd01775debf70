using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Hosting;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.People;

/// <summary>How one signs in, and where one is signed in; only ever one's own.</summary>
internal sealed class SecurityDesk(SignIns signIns, SignInStore store, PasskeyStore passkeys, PasskeyDoor door, AuditStore audit, Words words)
{
    public static Task<IResult> ShowAsync(HttpContext http, SecurityDesk desk) => desk.PageAsync(http, Posted.Nothing);

    public static async Task<IResult> ChangePasswordAsync(HttpContext http, SecurityDesk desk, PersonStore people, PasswordDesk passwords, SignIns signIns, Deed deed, Work work)
    {
        var form = await Posted.ReadAsync(http);
        var viewer = http.Viewer();
        var ct = http.RequestAborted;
        // Hashing takes a while: all of it before anything is held.
        if (passwords.WhyNotTry(viewer.Email, http.Network()) is { } wait) return await desk.PageAsync(http, form.Refused(wait.At("current")));
        if (!await passwords.IsRightAsync(await people.HashForOperatorAsync(viewer.Id, ct), form.Raw("current"), ct))
        {
            passwords.Failed(viewer.Email, http.Network());
            return await desk.PageAsync(http, form.Refused(PeopleRefusals.WrongPassword));
        }
        if (Domain.People.Passwords.WhyNot(form.Raw("password"), viewer.Email, viewer.Name) is { } refusal) return await desk.PageAsync(http, form.Refused(refusal));

        var hash = await passwords.HashAsync(form.Raw("password"), ct);
        return await deed.RunAsync(http, form, viewer.Id.Value, PeopleRoutes.Security + "?done=password", async held =>
        {
            await people.SetHashAsync(viewer.Id, hash, held);
            desk.Audit.Add(AuditKind.PasswordChanged, viewer.Id);
            await people.SignOutEverywhereAsync(viewer.Id, held);
            signIns.Start(http, people, viewer.Id, sharedComputer: false);
            work.Tell(new SignInsEnded(viewer.Id));
            await work.SaveAsync(held);
            return [];
        }, refused => desk.PageAsync(http, refused));
    }

    public static Task<IResult> EndAsync(HttpContext http, Guid signIn, SecurityDesk desk, Deed deed, Work work) =>
        desk.EndAsync(http, "ended", deed, work, (self, ct) => desk.Store.EndOwnAsync(self, signIn, ct));

    public static Task<IResult> EndOthersAsync(HttpContext http, SecurityDesk desk, Deed deed, Work work) =>
        desk.EndAsync(http, "others", deed, work, (self, ct) => desk.Store.EndOthersAsync(self, desk.SignIns.HashOf(http), ct));

    private SignInStore Store => store;

    private AuditStore Audit => audit;

    private SignIns SignIns => signIns;

    public async Task<IResult> PageAsync(HttpContext http, Posted form)
    {
        var viewer = http.Viewer();
        var sso = http.RequestServices.GetRequiredService<Settings>().SingleSignOn;
        return Show.Page<SecurityPage>(new()
        {
            ["Provider"] = sso?.Name,
            ["Identity"] = sso is null ? null : await http.RequestServices.GetRequiredService<IdentityStore>().OwnAsync(viewer.Id, sso.Issuer, http.RequestAborted),
            ["SignIns"] = await store.OwnAsync(viewer.Id, signIns.HashOf(http), http.RequestAborted),
            ["Passkeys"] = await passkeys.OwnAsync(viewer.Id, http.RequestAborted),
            ["Ask"] = await door.AskNewAsync(http, viewer),
            ["Acts"] = await audit.OwnAsync(viewer.Id, 12, http.RequestAborted),
            ["ThisDevice"] = ThisDevice(http),
            ["Done"] = http.Request.Query["done"].ToString(),
        }, form);
    }

    /// <summary>This browser, as its person would call it.</summary>
    public string ThisDevice(HttpContext http) => words.Device(Device.Of(http.Request.Headers.UserAgent.ToString()));

    private async Task<IResult> EndAsync(HttpContext http, string done, Deed deed, Work work, Func<PersonId, CancellationToken, Task> end)
    {
        var form = await Posted.ReadAsync(http);
        var self = http.Viewer().Id;
        return await deed.RunAsync(http, form, self.Value, $"{PeopleRoutes.Security}?done={done}", async ct =>
        {
            await end(self, ct);
            work.Tell(new SignInsEnded(self));
            await work.SaveAsync(ct);
            return [];
        }, refused => PageAsync(http, refused));
    }
}

internal static class DeviceWords
{
    /// <summary>« Firefox sur Windows »</summary>
    public static string Device(this Words words, Device device) => device switch
    {
        { Browser: "", System: "" } => words["Navigateur inconnu"],
        { System: "" } => device.Browser,
        { Browser: "" } => words["Un navigateur sur {0}", device.System],
        _ => words["{0} sur {1}", device.Browser, device.System],
    };
}
