using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Browser.Tests.Shared;
using Terreau.Domain.Shared;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.World;

namespace Terreau.Browser.Tests.Gates;

/// <summary>What a visitor may come to: signing in, passwords, invitations, errors; and what everybody signed in has.</summary>
internal static partial class Doors
{
    private const string Password = "la pluie sur les pommiers en mai";

    private static readonly string Members = $"/groups/{Newcomers.Group.Slug}/members";

    public static async Task WalkAsync(Walk walk, ProgramHost host)
    {
        await SignInAsync(walk, host);
        await JoinAsync(walk);
        await ErrorsAsync(walk);
        await OwnAsync(walk, host);
    }

    private static async Task SignInAsync(Walk walk, ProgramHost host)
    {
        await walk.SeeAsync("sign-in of the demonstration", null, "/sign-in");
        await walk.RefusedAsync("sign-in refused", null, "/sign-in", "/sign-in", ("email", "personne@example.org"), ("password", "pas le bon mot de passe"));
        await walk.SeeAsync("password forgotten", null, "/forgotten-password");
        await walk.RefusedAsync("password forgotten, no address", null, "/forgotten-password", "/forgotten-password", ("email", "pas une adresse"));
        await walk.SendAsync("password forgotten, sent", 200, null, "/forgotten-password", "/forgotten-password", ("email", Cast.Rafael.Email));
        await walk.SeeAsync("new password, dead link", null, "/new-password/nimportequoi");
        var link = await ResetAsync(host, Cast.Rafael);
        await walk.SeeAsync("new password", null, link);
        await walk.RefusedAsync("new password too short", null, link, link, ("password", "court"));
        await LinkAsync(walk, host);
        await walk.SeeAsync("style page", null, "/style");
    }

    private static async Task LinkAsync(Walk walk, ProgramHost host)
    {
        await walk.SeeAsync("sign-in link", null, "/sign-in/link");
        await walk.RefusedAsync("sign-in link, no address", null, "/sign-in/link", "/sign-in/link", ("email", "pas une adresse"));
        await walk.SendAsync("sign-in link, sent", 200, null, "/sign-in/link", "/sign-in/link", ("email", Cast.Rafael.Email));
        await walk.SeeAsync("sign-in link that no longer serves", null, "/sign-in/link/nimportequoi");
        await using var scope = host.Services.CreateAsyncScope();
        var (people, links, keys, work) = (scope.ServiceProvider.GetRequiredService<PersonStore>(), scope.ServiceProvider.GetRequiredService<SignInStore>(), scope.ServiceProvider.GetRequiredService<KeyRing>(), scope.ServiceProvider.GetRequiredService<Work>());
        var known = (await people.ByAddressForOperatorAsync(Cast.Rafael.Email, CancellationToken.None))!;
        await work.HoldAsync(known.Id.Value, CancellationToken.None);
        var link = (await links.OpenLinkAsync(known.Id, CancellationToken.None))!.Value;
        await work.SaveAsync(CancellationToken.None);
        await walk.SeeAsync("sign-in link, to confirm", null, $"/sign-in/link/{link:N}{keys.Secret("sign-in", link)}");
    }

    private static async Task KeysAsync(Walk walk, ProgramHost host)
    {
        await walk.SendAsync("passkey not accepted", 409, null, "/sign-in", "/sign-in/passkey", ("state", ""), ("credential", "{}"));
        await using var scope = host.Services.CreateAsyncScope();
        var (people, keys, work) = (scope.ServiceProvider.GetRequiredService<PersonStore>(), scope.ServiceProvider.GetRequiredService<PasskeyStore>(), scope.ServiceProvider.GetRequiredService<Work>());
        var known = (await people.ByAddressForOperatorAsync(Cast.Rose.Email, CancellationToken.None))!;
        await work.HoldAsync(known.Id.Value, CancellationToken.None);
        var key = new Passkey { PersonId = known.Id, CredentialId = [1, 2, 3], PublicKey = [4], Name = "Mon téléphone", IsBackedUp = true };
        keys.Add(key);
        await work.SaveAsync(CancellationToken.None);
        await walk.SeeAsync("security, with a passkey", Cast.Rose, "/profile/security?done=added");
        await walk.RefusedAsync("passkey, name refused", Cast.Rose, "/profile/security", $"/profile/security/passkeys/{key.Id}/rename", ("passkey", key.Id.ToString()), ("name", ""));
    }

    private static async Task JoinAsync(Walk walk)
    {
        await walk.SeeAsync("invitation that no longer serves", null, "/join/nimportequoi");
        var link = LinkIn(await walk.SendAsync("members, link made", 200, Cast.Geneviève, Members, $"/groups/{Newcomers.Group.Slug}/invitations", ("kind", "link"), ("email", "")));
        await walk.SeeAsync("invitation by link, visitor", null, link);
        await walk.RefusedAsync("invitation by link, wrong address", null, link, link + "/address", ("email", "pas une adresse"));
        await walk.SendAsync("invitation by link, address given", 200, null, link, link + "/address", ("email", "nouvelle@example.org"));
        await walk.SeeAsync("invitation by link, signed in", Cast.Mireille, link);
        await walk.SendAsync("request sent", 200, Cast.Mireille, link, link);
    }

    /// <summary>Personal invitations, whose address only their mail holds.</summary>
    public static async Task PersonalAsync(Walk walk, string toNewcomer, string toMember)
    {
        await walk.SeeAsync("personal invitation, no account yet", null, toNewcomer);
        await walk.RefusedAsync("personal invitation, account refused", null, toNewcomer, toNewcomer + "/account", ("name", ""), ("function", ""), ("password", "court"));
        await walk.SeeAsync("personal invitation, account exists", null, toMember);
        await walk.SeeAsync("personal invitation of somebody else", Cast.Mireille, toMember);
        await walk.SeeAsync("personal invitation, to accept", Cast.Youssef, toMember);
    }

    private static async Task ErrorsAsync(Walk walk)
    {
        await walk.SeeAsync("nothing here", null, "/rien-de-tel", 404);
        await walk.SeeAsync("nothing here, signed in", Cast.Josée, "/groups/rien-de-tel", 404);
        await walk.SeeAsync("not for this role", Cast.Rose, $"/groups/{DeputyHeads.Group.Slug}/settings", 403);
        var forged = await (await walk.AsAsync(null)).PostAsync("/sign-in", ("email", "qui@example.org"), ("back", "/"));
        walk.Keep("forged form", forged, "/sign-in", 400, refused: true);
        var late = await (await walk.AsAsync(Cast.Fatou)).PostAsync("/profile", ("name", "Fatou"), ("function", "Un long texte écrit dans une page restée ouverte trop longtemps"));
        walk.Keep("form from a stale page", late, "/profile", 400, refused: true);
    }

    private static async Task OwnAsync(Walk walk, ProgramHost host)
    {
        await walk.SeeAsync("home, facilitator", Cast.Josée, "/");
        await walk.SeeAsync("home, in no group", Cast.Patrick, "/");
        await walk.SeeAsync("home, agreement to read", Cast.Olivier, "/");
        await walk.SeeAsync("help", Cast.Rose, "/help");
        await walk.SeeAsync("profile", Cast.Rose, "/profile");
        await walk.RefusedAsync("profile refused", Cast.Rose, "/profile", "/profile", ("name", ""), ("initials", ""), ("function", ""), ("language", "fr-CA"), ("zone", "Mars/Olympus"), ("agreement", "Neutral"));
        await walk.SeeAsync("security", Cast.Rose, "/profile/security");
        await walk.SeeAsync("own data", Cast.Rose, "/profile/data");
        await walk.SeeAsync("calendars, none made", Cast.Rose, "/calendars");
        await walk.SendAsync("calendars, an address", 200, Cast.Rose, "/calendars", "/calendars", ("calendar", ""));
        await walk.SeeAsync("erasing one's account", Cast.Rose, "/profile/data/erase");
        await walk.RefusedAsync("erasing, nothing chosen", Cast.Rose, "/profile/data/erase", "/profile/data/erase");
        await walk.SeeAsync("erasing, the last administrator", Cast.Bruno, "/profile/data/erase");
        await walk.SeeAsync("erasing, a group to hand over", Cast.Geneviève, "/profile/data/erase");
        await walk.SeeAsync("account erased", null, "/gone");
        await KeysAsync(walk, host);
        await walk.RefusedAsync("password refused", Cast.Rose, "/profile/security", "/profile/password", ("current", "pas le bon"), ("password", Password));
    }

    private static string LinkIn(Answer members) => new Uri(LinkField().Match(members.Html).Groups[1].Value).AbsolutePath;

    private static async Task<string> ResetAsync(ProgramHost host, PersonOf person)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var (people, keys, work) = (scope.ServiceProvider.GetRequiredService<PersonStore>(), scope.ServiceProvider.GetRequiredService<KeyRing>(), scope.ServiceProvider.GetRequiredService<Work>());
        var known = (await people.ByAddressForOperatorAsync(person.Email, CancellationToken.None))!;
        await work.HoldAsync(known.Id.Value, CancellationToken.None);
        var reset = await people.OpenResetAsync(known.Id, CancellationToken.None);
        await work.SaveAsync(CancellationToken.None);
        return $"/new-password/{reset:N}{keys.Secret("password", reset)}";
    }

    [GeneratedRegex("value=\"(https?://[^\"]+/join/[^\"]+)\"")]
    private static partial Regex LinkField();
}
