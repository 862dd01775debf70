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
        await UnitsAsync(walk);
        await LeadsAsync(walk);
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

    private static async Task UnitsAsync(Walk walk)
    {
        const string Units = "/organisation/units";
        var bruno = Cast.Bruno;
        var tree = await walk.SeeAsync("units", bruno, Units);
        await walk.SeeAsync("units, read by a lead learner", Cast.Hélène, Units);
        await walk.RefusedAsync("units, word too long", bruno, Units, Units + "/levels", ("level-1", new string('m', 60)));
        await walk.RefusedAsync("units, no name", bruno, Units, Units, ("name", ""), ("under", ""));
        await walk.SendAsync("units, added", 200, bruno, Units, Units, ("name", "Établissement d’enseignement secondaire et centre anticonstitutionnellement"), ("under", ""));
        var one = Unit().Match(tree.Html).Value is { Length: > 0 } known ? known : Unit().Match((await walk.SeeAsync("units, one", bruno, Units)).Html).Value;
        await walk.SeeAsync("unit", bruno, one);
        await walk.SeeAsync("unit, read by a lead learner", Cast.Hélène, one);
        await walk.RefusedAsync("unit, moved under itself", bruno, one, one + "/move", ("under", one.Split('/')[^1]));
        await walk.RefusedAsync("unit, no name", bruno, one, one, ("name", ""));
        await walk.RefusedAsync("unit, emptied into itself", bruno, one, one + "/empty", ("into", one.Split('/')[^1]));
        await walk.SeeAsync("own unit", Cast.Gabriel, "/profile/unit");
        await walk.RefusedAsync("own unit, gone", Cast.Gabriel, "/profile/unit", "/profile/unit", ("unit", "00000000-0000-0000-0000-000000000001"));
        await walk.SendAsync("own unit, said", 200, Cast.Gabriel, "/profile/unit", "/profile/unit", ("unit", one.Split('/')[^1]));
        await walk.SeeAsync("directory, one unit", bruno, "/people?unit=" + one.Split('/')[^1]);
        await walk.SeeAsync("groups, one unit", bruno, "/groups?unit=" + one.Split('/')[^1]);
        await walk.SendAsync("unit, put first", 200, bruno, one, one + "/order", ("after", ""));
    }

    private static async Task LeadsAsync(Walk walk)
    {
        const string Leads = "/organisation/lead-learners", Name = Leads + "/name";
        var (bruno, mireille) = (Cast.Bruno, Cast.Mireille);
        await walk.SeeAsync("lead learners", bruno, Leads);
        await walk.SeeAsync("lead learner to name", bruno, Name);
        var found = await walk.SeeAsync("lead learner to name, found", bruno, Name + "?q=desrosiers");
        await walk.SeeAsync("lead learner to name, nobody found", bruno, Name + "?q=introuvable");
        var form = Naming().Match(found.Html).Value;
        await walk.SeeAsync("lead learner to name, chosen", bruno, form);
        await walk.RefusedAsync("lead learner refused", bruno, form, Name, ("person", form[^36..]), ("from", "2020-01-01"), ("until", "2019-01-01"));
        await walk.SeeAsync("people, read by a lead learner of a unit", mireille, "/organisation/people");
        await walk.SeeAsync("units, read by a lead learner of a unit", mireille, "/organisation/units");
        await walk.SeeAsync("lead learners, read by one of a unit", mireille, Leads);
        await walk.SeeAsync("own unit, with a mandate", mireille, "/profile/unit");
        await walk.RefusedAsync("community to found in a unit, refused", mireille, "/groups/new/community-of-practice", "/groups/new/community-of-practice", ("name", "Lire ensemble"), ("unit", ""));
        await walk.SendAsync("lead learner named", 200, bruno, form, Name, ("person", form[^36..]), ("from", ""), ("until", ""));
    }

    [GeneratedRegex("/organisation/lead-learners/name\\?person=[0-9a-f-]{36}")]
    private static partial Regex Naming();

    [GeneratedRegex("/organisation/units/[0-9a-f-]{36}")]
    private static partial Regex Unit();

    [GeneratedRegex("/organisation/outgoing-mail/[0-9a-f-]{32,36}")]
    private static partial Regex Mail();
}
