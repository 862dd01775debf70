using System.Text.RegularExpressions;
using Terreau.World;

namespace Terreau.Browser.Tests.Gates;

/// <summary>What the administrator has.</summary>
internal static partial class Organisation
{
    public static async Task WalkAsync(Walk walk)
    {
        var bruno = Cast.Bruno;
        await walk.SeeAsync("home, administrator", bruno, "/");
        await walk.SeeAsync("organisation", bruno, "/organisation");
        await walk.RefusedAsync("organisation refused", bruno, "/organisation", "/organisation", ("name", ""), ("languages", "fr-CA"), ("zone", "Mars/Olympus"), ("beneficiaries", ""));
        await walk.SeeAsync("people", bruno, "/organisation/people");
        await walk.RefusedAsync("people, wrong address", bruno, "/organisation/people", "/organisation/people/invite", ("email", "pas une adresse"));
        await walk.SeeAsync("record of actions, empty", bruno, "/organisation/audit");
        await walk.SeeAsync("privacy register", bruno, "/organisation/privacy");
        await walk.SeeAsync("privacy register, personal only", bruno, "/organisation/privacy?only=personal");
        await walk.RefusedAsync("privacy register, nobody named", bruno, "/organisation/privacy", "/organisation/privacy", ("name", ""), ("function", ""), ("address", "ici"));
        var queue = await walk.SeeAsync("outgoing mail", bruno, "/organisation/outgoing-mail");
        await walk.SeeAsync("one mail of the demonstration", bruno, Mail().Match(queue.Html).Value);
        await walk.SendAsync("people, invited", 200, bruno, "/organisation/people", "/organisation/people/invite", ("email", "recrue@example.org"));
        await walk.SeeAsync("record of actions", bruno, "/organisation/audit");
    }

    [GeneratedRegex("/organisation/outgoing-mail/[0-9a-f-]{32,36}")]
    private static partial Regex Mail();
}
