using Terreau.Domain.People;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Hosting;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.People;

/// <summary>Signing in and out.</summary>
internal static class SignInDesk
{
    public static async Task<IResult> ShowAsync(HttpContext http, PasskeyDoor passkeys, DemoFaces faces) =>
        http.ViewerOrNull() is null ? await PageAsync(http, Posted.FromQuery(http), passkeys, faces) : SeeOther.To(Posted.FromQuery(http).Back("/"));

    public static async Task<IResult> SignInAsync(HttpContext http, PersonStore people, PasswordDesk passwords, PasskeyDoor passkeys, SignIns signIns, Work work, DemoFaces faces)
    {
        var form = await Posted.ReadAsync(http);
        var ct = http.RequestAborted;
        var isAddress = EmailAddress.WhyNot(form.Raw("email"), out var email) is null;
        if (passwords.WhyNotTry(email, http.Network()) is { } wait) return await PageAsync(http, form.Refused(wait), passkeys, faces);

        // Nobody has what is no address, and PostgreSQL takes no NUL; the password is tried all the same, so that both take as long.
        var person = isAddress ? await people.ByAddressForOperatorAsync(email, ct) : null;
        var hash = person is null ? null : await people.HashForOperatorAsync(person.Id, ct);
        if (!await passwords.IsRightAsync(hash, form.Raw("password"), ct))
        {
            passwords.Failed(email, http.Network());
            return await PageAsync(http, form.Refused(PeopleRefusals.SignInFailed), passkeys, faces);
        }
        await StartAsync(http, people, signIns, work, person!, form.Ticked("shared"));
        return SeeOther.To(form.Back("/"));
    }

    /// <summary>Starts a sign-in in this browser.</summary>
    public static async Task StartAsync(HttpContext http, PersonStore people, SignIns signIns, Work work, Person person, bool sharedComputer)
    {
        await work.HoldAsync(person.Id.Value, http.RequestAborted);
        signIns.Start(http, people, person.Id, sharedComputer);
        await work.SaveAsync(http.RequestAborted);
    }

    public static async Task<IResult> SignOutAsync(HttpContext http, PersonStore people, SignIns signIns)
    {
        await signIns.EndAsync(http, people);
        return SeeOther.To(PeopleRoutes.SignIn);
    }

    public static async Task<IResult> SignOutEverywhereAsync(HttpContext http, PersonStore people, SignIns signIns, Work work)
    {
        var person = http.Viewer().Id;
        await work.HoldAsync(person.Value, http.RequestAborted);
        await people.SignOutEverywhereAsync(person, http.RequestAborted);
        work.Tell(new SignInsEnded(person));
        await work.SaveAsync(http.RequestAborted);
        await signIns.EndAsync(http, people);
        return SeeOther.To(PeopleRoutes.SignIn);
    }

    /// <summary>The page, with a question of its own for a passkey.</summary>
    public static async Task<IResult> PageAsync(HttpContext http, Posted form, PasskeyDoor passkeys, DemoFaces faces) =>
        Show.Page<SignInPage>(new() { ["Provider"] = http.RequestServices.GetRequiredService<Settings>().SingleSignOn?.Name, ["Faces"] = faces.All, ["Passkey"] = await passkeys.AskAsync(http) }, form);
}

/// <summary>Accounts of the demonstration, one click each on the sign-in page; empty otherwise.</summary>
internal sealed record DemoFaces(IReadOnlyList<DemoFace> All);

/// <summary>One of them.</summary>
public sealed record DemoFace(string Email, string Name, string Initials, string Function);
