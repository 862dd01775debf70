using Terreau.Domain.People;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.People;

/// <summary>How one signs in, and where one is signed in; only ever one's own.</summary>
internal static class SecurityDesk
{
    public static Task<IResult> ShowAsync(HttpContext http, SignIns signIns, SignInStore store) => PageAsync(http, signIns, store, Posted.Nothing);

    public static async Task<IResult> ChangePasswordAsync(HttpContext http, PersonStore people, SignInStore store, PasswordDesk passwords, SignIns signIns, Deed deed, Work work)
    {
        var form = await Posted.ReadAsync(http);
        var viewer = http.Viewer();
        var ct = http.RequestAborted;
        Task<IResult> Again(Posted refused) => PageAsync(http, signIns, store, refused);
        // Hashing takes a while: all of it before anything is held.
        if (passwords.WhyNotTry(viewer.Email, http.Network()) is { } wait) return await Again(form.Refused(wait.At("current")));
        if (!await passwords.IsRightAsync(await people.HashForOperatorAsync(viewer.Id, ct), form.Raw("current"), ct))
        {
            passwords.Failed(viewer.Email, http.Network());
            return await Again(form.Refused(PeopleRefusals.WrongPassword));
        }
        if (Passwords.WhyNot(form.Raw("password"), viewer.Email, viewer.Name) is { } refusal) return await Again(form.Refused(refusal));

        var hash = await passwords.HashAsync(form.Raw("password"), ct);
        return await deed.RunAsync(http, form, viewer.Id.Value, PeopleRoutes.Security + "?done=password", async held =>
        {
            await people.SetHashAsync(viewer.Id, hash, held);
            await people.SignOutEverywhereAsync(viewer.Id, held);
            signIns.Start(http, people, viewer.Id, sharedComputer: false);
            work.Tell(new SignInsEnded(viewer.Id));
            await work.SaveAsync(held);
            return [];
        }, Again);
    }

    public static Task<IResult> EndAsync(HttpContext http, Guid signIn, SignIns signIns, SignInStore store, Deed deed, Work work) =>
        EndAsync(http, "ended", signIns, store, deed, work, (self, ct) => store.EndOwnAsync(self, signIn, ct));

    public static Task<IResult> EndOthersAsync(HttpContext http, SignIns signIns, SignInStore store, Deed deed, Work work) =>
        EndAsync(http, "others", signIns, store, deed, work, (self, ct) => store.EndOthersAsync(self, signIns.HashOf(http), ct));

    private static async Task<IResult> EndAsync(HttpContext http, string done, SignIns signIns, SignInStore store, Deed deed, Work work, Func<Domain.Shared.PersonId, CancellationToken, Task> end)
    {
        var form = await Posted.ReadAsync(http);
        var self = http.Viewer().Id;
        return await deed.RunAsync(http, form, self.Value, $"{PeopleRoutes.Security}?done={done}", async ct =>
        {
            await end(self, ct);
            work.Tell(new SignInsEnded(self));
            await work.SaveAsync(ct);
            // Pages that are still open elsewhere stop hearing; those of this browser ask again.
            return [];
        }, refused => PageAsync(http, signIns, store, refused));
    }

    private static async Task<IResult> PageAsync(HttpContext http, SignIns signIns, SignInStore store, Posted form) => Show.Page<SecurityPage>(new()
    {
        ["SignIns"] = await store.OwnAsync(http.Viewer().Id, signIns.HashOf(http), http.RequestAborted),
        ["Done"] = http.Request.Query["done"].ToString(),
    }, form);
}
