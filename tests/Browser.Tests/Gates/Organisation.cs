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
        await walk.SeeAsync("retention", bruno, "/organisation/retention");
        await walk.SendAsync("retention, dry run", 200, bruno, "/organisation/retention", "/organisation/retention/trial", [.. Months, ("on-Accounts", "true"), ("on-Letters", "true")]);
        await walk.RefusedAsync("retention, out of bounds", bruno, "/organisation/retention", "/organisation/retention", ("months-Acts", "500"));
        await walk.SeeAsync("incidents", bruno, "/organisation/incidents");
        await walk.SeeAsync("incident to enter", bruno, "/organisation/incidents/new");
        await walk.RefusedAsync("incident refused", bruno, "/organisation/incidents/new", "/organisation/incidents/new", ("title", ""), ("happened", "hier"), ("people", "beaucoup"));
        await walk.SeeAsync("incident, closed", bruno, "/organisation/incidents/1");
        await walk.SeeAsync("incident, history", bruno, "/organisation/incidents/1/history");
        await walk.SeeAsync("incident, open", bruno, "/organisation/incidents/2");
        await walk.SeeAsync("incident to complete", bruno, "/organisation/incidents/2/edit");
        await walk.SendAsync("incident, moved", 409, bruno, "/organisation/incidents/2/edit", "/organisation/incidents/2/edit", ("title", "Tablette"), ("seen", "7"));
        var queue = await walk.SeeAsync("outgoing mail", bruno, "/organisation/outgoing-mail");
        await walk.SeeAsync("one mail of the demonstration", bruno, Mail().Match(queue.Html).Value);
        await walk.SendAsync("people, invited", 200, bruno, "/organisation/people", "/organisation/people/invite", ("email", "recrue@example.org"));
        await walk.SeeAsync("record of actions", bruno, "/organisation/audit");
    }

    private static readonly (string, string)[] Months = [("months-Acts", "36"), ("months-Letters", "6"), ("months-Invitations", "6"), ("months-Requests", "6"), ("months-Drafts", "12"), ("months-CalledOff", "12"), ("months-Accounts", "12"), ("months-Incidents", "60")];

    [GeneratedRegex("/organisation/outgoing-mail/[0-9a-f-]{32,36}")]
    private static partial Regex Mail();
}
