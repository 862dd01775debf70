using Terreau.Domain.People;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.People;

/// <summary>Signing in with a passkey, and looking after one's own.</summary>
internal static class PasskeyDesk
{
    // A challenge is answered once, and signatures are counted in order: one at a time, whoever it may be.
    public static readonly Guid Held = new("7a1c0e52-6b1f-4f7e-9d55-5d6e3a8c2b10");

    public static async Task<IResult> SignInAsync(HttpContext http, PasskeyDoor door, PersonStore people, SignIns signIns, Work work, DemoFaces faces)
    {
        var form = await Posted.ReadAsync(http);
        await work.HoldAsync(Held, http.RequestAborted);
        var (who, refusal) = await door.ProveAsync(http, form);
        if (who is null)
        {
            await work.ReleaseAsync();
            return await SignInDesk.PageAsync(http, form.Refused(refusal!), door, faces);
        }
        signIns.Start(http, people, who.Id, form.Ticked("shared"));
        await work.SaveAsync(http.RequestAborted);
        return SeeOther.To(form.Back("/"));
    }

    public static async Task<IResult> AddAsync(HttpContext http, SecurityDesk desk, PasskeyDoor door, PasskeyStore store, Proof proof, AuditStore audit, Deed deed, Work work)
    {
        var form = await Posted.ReadAsync(http);
        if (await proof.AskAsync(http, form) is { } ask) return ask;
        var self = http.Viewer().Id;
        return await deed.RunAsync(http, form, self.Value, PeopleRoutes.Security + "?done=added", async ct =>
        {
            var name = form.Text("name") is { Length: > 0 } typed ? typed : desk.ThisDevice(http);
            if (Passkeys.WhyNotName(name) is { } unnamed) return [unnamed];
            if (Passkeys.WhyNotAdd((await store.OwnAsync(self, ct)).Count) is { } full) return [full];
            var (made, refusal) = await door.MakeAsync(http, self, form);
            if (made is null) return [refusal!];
            made.Name = name;
            store.Add(made);
            audit.Add(AuditKind.PasskeyAdded, self);
            await work.SaveAsync(ct);
            return [];
        }, refused => desk.PageAsync(http, refused));
    }

    public static async Task<IResult> RenameAsync(HttpContext http, Guid passkey, SecurityDesk desk, PasskeyStore store, Deed deed, Work work)
    {
        var form = await Posted.ReadAsync(http);
        var self = http.Viewer().Id;
        return await deed.RunAsync(http, form, self.Value, PeopleRoutes.Security + "?done=renamed", async ct =>
        {
            if (await store.OwnAsync(self, passkey, ct) is not { } key) return [PasskeyRefusals.Gone];
            if (Passkeys.WhyNotName(form.Text("name")) is { } unnamed) return [unnamed];
            key.Name = form.Text("name");
            await work.SaveAsync(ct);
            return [];
        }, refused => desk.PageAsync(http, refused));
    }

    public static async Task<IResult> RemoveAsync(HttpContext http, Guid passkey, SecurityDesk desk, PasskeyStore store, Proof proof, AuditStore audit, Deed deed, Work work)
    {
        var form = await Posted.ReadAsync(http);
        if (await proof.AskAsync(http, form) is { } ask) return ask;
        var self = http.Viewer().Id;
        return await deed.RunAsync(http, form, self.Value, PeopleRoutes.Security + "?done=removed", async ct =>
        {
            if (await store.RemoveOwnAsync(self, passkey, ct)) audit.Add(AuditKind.PasskeyRemoved, self);
            await work.SaveAsync(ct);
            return [];
        }, refused => desk.PageAsync(http, refused));
    }
}
