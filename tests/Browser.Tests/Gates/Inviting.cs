using System.Text.RegularExpressions;
using Terreau.World;

namespace Terreau.Browser.Tests.Gates;

/// <summary>Finding a group and its door; inviting from a list and by a poster.</summary>
internal static partial class Inviting
{
    private static readonly string Full = $"/groups/{DeputyHeads.Group.Slug}", Open = $"/groups/{DigitalPractice.Group.Slug}", Asked = $"/groups/{Reading.Group.Slug}";

    public static async Task WalkAsync(Walk walk)
    {
        await walk.SeeAsync("groups to find", Cast.Mireille, "/groups");
        await walk.SeeAsync("groups to find, none", Cast.Mireille, "/groups?q=introuvable");
        await walk.SeeAsync("door, open", Cast.Mireille, Open + "/door");
        await walk.SeeAsync("door, already in", Cast.Josée, Open + "/door");
        await walk.SeeAsync("door, on request", Cast.Mireille, Asked + "/door");
        await walk.RefusedAsync("door, word too long", Cast.Mireille, Asked + "/door", Asked + "/door", ("word", new string('a', 281)));
        await walk.SendAsync("door, asked", 200, Cast.Mireille, Asked + "/door", Asked + "/door", ("word", "Je lis avec mes élèves chaque matin."));
        await walk.SeeAsync("door, hidden", Cast.Mireille, Full + "/door", 404);

        await walk.SeeAsync("invite from a list", Cast.Josée, Full + "/invite");
        await walk.RefusedAsync("invite from a list, nothing", Cast.Josée, Full + "/invite", Full + "/invite/check", ("text", ""));
        await walk.SendAsync("invite from a list, judged", 200, Cast.Josée, Full + "/invite", Full + "/invite/check", ("text", "courriel;nom\nrecrue.une@example.org;Paule Roy\nbof;\n" + Cast.Maude.Email + ";Maude\nrecrue.une@example.org;\n"));
        await walk.SendAsync("invite from a list, sent", 200, Cast.Josée, Full + "/invite", Full + "/invite/list", ("list", "email\nrecrue.une@example.org\n"));
        var members = await walk.SendAsync("members, link made", 200, Cast.Josée, Full + "/members", Full + "/invitations", ("kind", "link"));
        await walk.SeeAsync("poster", Cast.Josée, Poster().Match(members.Html).Value);
    }

    [GeneratedRegex("/groups/[a-z0-9-]+/invitations/[0-9a-f-]{36}/poster")]
    private static partial Regex Poster();
}
