using Microsoft.Extensions.DependencyInjection;
using Terreau.Browser.Tests.Shared;
using Terreau.Store.Communities;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.Communities;
using Terreau.World;

namespace Terreau.Browser.Tests.Gates;

/// <summary>The pages of a group, full and empty, before and after the agreement.</summary>
internal static class Groups
{
    private static readonly string Full = $"/groups/{DeputyHeads.Group.Slug}", Young = $"/groups/{Newcomers.Group.Slug}", New = "/groups/new/co-development";

    public static async Task WalkAsync(Walk walk, ProgramHost host)
    {
        var founder = Cast.Solange;
        await walk.SeeAsync("new group", founder, "/groups/new");
        await WizardsAsync(walk, founder);
        await OpenKindsAsync(walk);
        await walk.SeeAsync("new co-development group", founder, New);
        await walk.RefusedAsync("new group refused", founder, New, New, ("name", ""), ("field", ""), ("purpose", ""), ("setting", "School"), ("mode", "Rotating"), ("member", "true"));
        var founded = await walk.SendAsync("group just founded", 200, founder, New, New,
            ("name", "Relève administrative"), ("field", "Direction"), ("purpose", "Se préparer ensemble."), ("setting", "School"), ("mode", "Rotating"), ("member", "true"));
        var slug = founded.Url.AbsolutePath.Split('/')[2];
        await walk.SeeAsync("group home, empty", founder, $"/groups/{slug}");

        await walk.SeeAsync("group home, facilitator", Cast.Josée, Full);
        await walk.SeeAsync("group home, member", Cast.Rose, Full);
        await walk.SeeAsync("group home, agreement to read", Cast.Olivier, Young);
        await walk.SeeAsync("season, not planned", founder, $"/groups/{slug}/season");
        await walk.SeeAsync("season plan", founder, $"/groups/{slug}/season/plan");
        await walk.RefusedAsync("season plan refused", founder, $"/groups/{slug}/season/plan", $"/groups/{slug}/season/plan", ("first", ""), ("weeks", "0"), ("link", "pas une adresse"));
        await walk.SeeAsync("season, facilitator", Cast.Josée, Full + "/season");
        await walk.SeeAsync("season, member who is asked", Cast.Étienne, Full + "/season");
        await walk.RefusedAsync("season, date refused", Cast.Josée, Full + "/season", Full + "/season/dates", ("day", "2020-01-01"));
        await walk.SeeAsync("members, facilitator", Cast.Josée, Full + "/members");
        await walk.SeeAsync("members, member", Cast.Rose, Full + "/members");
        await walk.RefusedAsync("members, wrong address", Cast.Josée, Full + "/members", Full + "/invitations", ("kind", "email"), ("email", "pas une adresse"));
        await walk.SendAsync("members, invited", 200, Cast.Josée, Full + "/members", Full + "/invitations", ("kind", "email"), ("email", "camarade@example.org"));
        await walk.SeeAsync("members, requests to welcome", Cast.Geneviève, Young + "/members");
        await walk.SeeAsync("settings", Cast.Josée, Full + "/settings");
        await walk.RefusedAsync("settings refused", Cast.Solange, Full + "/settings", Full + "/settings", ("name", ""), ("field", ""), ("purpose", ""), ("setting", "School"), ("mode", "Rotating"));
        await ConversionAsync(walk);
        await LifeAsync(walk, slug, founder);
        await ClosingAsync(walk, founder, slug);
        await DirectoryAsync(walk);
        await RolesAsync(walk);
        await walk.RefusedAsync("pause, no day", Cast.Rose, Full + "/members", Full + "/pause", ("back", ""));
        await walk.SendAsync("pause taken", 200, Cast.Rose, Full + "/members", Full + "/pause", ("back", DateOnly.FromDateTime(host.DemoClock.GetUtcNow().UtcDateTime).AddDays(40).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        await walk.SendAsync("back from a pause", 200, Cast.Rose, Full + "/members", Full + "/come-back");
        await walk.SeeAsync("before you begin, to accept", Cast.Olivier, Young + "/before-you-begin");
        await walk.RefusedAsync("before you begin, not accepted", Cast.Olivier, Young + "/before-you-begin", Young + "/before-you-begin");
        await walk.SeeAsync("before you begin, done", Cast.Rose, Full + "/before-you-begin");

        await Doors.PersonalAsync(walk, await InvitationAsync(host, DeputyHeads.Group.Slug, Cast.Josée, "camarade@example.org"), await InvitationAsync(host, Newcomers.Group.Slug, Cast.Geneviève, Cast.Youssef.Email));
    }

    private static async Task DirectoryAsync(Walk walk)
    {
        await walk.SeeAsync("directory", Cast.Josée, "/people");
        await walk.SeeAsync("directory, sought", Cast.Josée, "/people?q=mediation&in=Offers");
        await walk.SeeAsync("directory, nobody", Cast.Josée, "/people?q=introuvable");
        await walk.SeeAsync("card", Cast.Maude, "/profile/card");
        await walk.RefusedAsync("card refused", Cast.Rafael, "/profile/card", "/profile/card", ("fields", "a"), ("offers", "Une heure d'écoute"));
        await walk.SendAsync("card saved", 200, Cast.Rafael, "/profile/card", "/profile/card", ("fields", "service de garde"), ("offers", "Une heure d'écoute"));
        await walk.SeeAsync("members, sought in vain", Cast.Josée, $"/groups/{DigitalPractice.Group.Slug}/members?q=introuvable");
    }

    private static async Task ClosingAsync(Walk walk, PersonOf founder, string slug)
    {
        var close = $"/groups/{slug}/settings/close";
        await walk.SeeAsync("close a group, not yet", Cast.Josée, Full + "/settings/close");
        await walk.SeeAsync("close a group", founder, close);
        await walk.RefusedAsync("close a group, not understood", founder, close, close);
        await walk.SendAsync("group just closed", 200, founder, close, close, ("understood", "true"));
        await walk.SeeAsync("closed group home", founder, $"/groups/{slug}");
        await walk.SeeAsync("home, with a closed group", founder, "/");
        await walk.SeeAsync("open a group again", founder, close);
        await walk.SendAsync("group open again", 200, founder, close, $"/groups/{slug}/settings/reopen");
    }

    private static async Task RolesAsync(Walk walk)
    {
        string open = $"/groups/{DigitalPractice.Group.Slug}", roles = open + "/roles", give = roles + "/give";
        var facilitator = DigitalPractice.Group.Facilitator;
        await walk.SeeAsync("roles, facilitator", facilitator, roles);
        await walk.SeeAsync("roles, member", Cast.Nathalie, roles);
        await walk.SeeAsync("give a role, to whom", facilitator, give);
        await walk.SeeAsync("give a role, nobody", facilitator, give + "?q=introuvable");
        var found = await walk.SeeAsync("give a role, found", facilitator, give + "?q=awashish");
        var form = give + "?person=" + System.Text.RegularExpressions.Regex.Match(found.Html, "person=([0-9a-f-]{36})").Groups[1].Value;
        await walk.SeeAsync("give a role, which", facilitator, form);
        await walk.RefusedAsync("give a role, refused", facilitator, form, give, ("person", form.Split('=')[1]), ("role", "ContentExpert"), ("subject", ""), ("until", "2020-01-01"));
        await walk.SendAsync("role given", 200, facilitator, form, give, ("person", form.Split('=')[1]), ("role", "Mentor"), ("until", ""));
        var relay = roles + "/hand-over";
        await walk.SeeAsync("hand over, to whom", facilitator, relay);
        form = relay + "?person=" + System.Text.RegularExpressions.Regex.Match((await (await walk.AsAsync(facilitator)).GetAsync(relay + "?q=bouchard")).Html, "person=([0-9a-f-]{36})").Groups[1].Value;
        await walk.SeeAsync("hand over, nobody", facilitator, relay + "?q=introuvable");
        await walk.RefusedAsync("hand over, refused", facilitator, form, relay, ("person", form.Split('=')[1]), ("role", "Facilitator"), ("from", "2020-01-01"));
        await walk.SendAsync("hand over, proposed", 200, facilitator, form, relay, ("person", form.Split('=')[1]), ("role", "Facilitator"), ("word", "Les ateliers se préparent le mardi."));
        await walk.SeeAsync("roles, to answer", Cast.Nathalie, roles);
        await walk.SeeAsync("home, role to answer", Cast.Nathalie, "/");
        await walk.SeeAsync("first page of a group, visitor", Cast.Ariane, open);
        await walk.SeeAsync("home, visitor", Cast.Ariane, "/");
    }

    private static async Task LifeAsync(Walk walk, string young, PersonOf founder)
    {
        await walk.SeeAsync("life of a group that begins", founder, $"/groups/{young}/life");
        await walk.SeeAsync("life of a group, member", Cast.Rose, Full + "/life");
        await walk.RefusedAsync("life of a group, no stage", Cast.Josée, Full + "/life", Full + "/life", ("stage", ""), ("note", "Après notre bilan."));
        await walk.SendAsync("life of a group, confirmed", 200, Cast.Josée, Full + "/life", Full + "/life", ("stage", "Dormant"), ("note", "Pause jusqu'à la rentrée."));
        await walk.SeeAsync("launch list", founder, $"/groups/{young}/life/launch");
        await walk.SendAsync("launch list, ticked", 200, founder, $"/groups/{young}/life/launch", $"/groups/{young}/life/launch", ("steps", "Sponsor"));
    }

    private static async Task ConversionAsync(Walk walk)
    {
        string from = Full + "/settings/kind", open = $"/groups/{DigitalPractice.Group.Slug}/settings/kind", learning = $"/groups/{Reading.Group.Slug}/settings/kind";
        await walk.SeeAsync("kind of a group, choices", Cast.Josée, from);
        await walk.SeeAsync("kind of a group, not now", Cast.Josée, from + "?to=CommunityOfPractice");
        await walk.SeeAsync("kind of a group, to co-development", DigitalPractice.Group.Facilitator, open + "?to=CoDevelopment");
        await walk.SeeAsync("kind of a group, to say", Reading.Group.Facilitator, learning + "?to=CommunityOfPractice");
        await walk.RefusedAsync("kind of a group, refused", Reading.Group.Facilitator, learning + "?to=CommunityOfPractice", learning, ("joining", "Open"));
    }

    private static async Task WizardsAsync(Walk walk, PersonOf founder)
    {
        const string Form = "/groups/new/form", Kind = "/groups/new/kind";
        await walk.SeeAsync("form wizard", founder, Form);
        await walk.SeeAsync("form wizard, one answer", founder, Form + "?purpose=CommunityOfPractice");
        await walk.SeeAsync("form wizard, community", founder, Form + "?purpose=CommunityOfPractice&participants=CommunityOfPractice&bond=FormalWorkGroup&duration=CommunityOfPractice");
        await walk.SeeAsync("form wizard, hybrid", founder, Form + "?purpose=CommunityOfPractice&participants=FormalWorkGroup&bond=InformalNetwork&duration=CommunityOfPractice");
        await walk.SeeAsync("kind wizard", founder, Kind);
        await walk.SeeAsync("kind wizard, one answer", founder, Kind + "?bond=yes");
        await walk.SeeAsync("kind wizard, co-development", founder, Kind + "?bond=no&size=no&cases=yes&procedure=yes&online=no&commitment=yes&deliverable=no");
        await walk.SeeAsync("kind wizard, not mine to found", Cast.Josée, Kind + "?bond=yes&size=yes&cases=no&procedure=no&online=yes&commitment=no&deliverable=no");
    }

    private static async Task OpenKindsAsync(Walk walk)
    {
        foreach (var kind in (string[])["community-of-practice", "learning-community"])
        {
            var form = $"/groups/new/{kind}";
            await walk.SeeAsync($"new {kind}", Cast.Luc, form);
            await walk.RefusedAsync($"new {kind} refused", Cast.Luc, form, form, ("name", ""), ("field", ""), ("purpose", ""), ("setting", "School"), ("member", "true"));
            var founded = await walk.SendAsync($"{kind} just founded", 200, Cast.Luc, form, form,
                ("name", $"Groupe {kind}"), ("field", "Enseignement"), ("purpose", "Se préparer ensemble."), ("setting", "School"), ("purposes", "Networking"), ("plc", "Topic"), ("member", "true"));
            await walk.SeeAsync($"{kind} home, just founded", Cast.Luc, $"/groups/{founded.Url.AbsolutePath.Split('/')[2]}");
        }
        foreach (var told in (GroupOf[])[DigitalPractice.Group, Reading.Group])
        {
            await walk.SeeAsync($"{told.Sort} home", Cast.Josée, $"/groups/{told.Slug}");
            await walk.SeeAsync($"{told.Sort} members", Cast.Josée, $"/groups/{told.Slug}/members");
            await walk.SeeAsync($"{told.Sort} settings", told.Facilitator, $"/groups/{told.Slug}/settings");
        }
    }

    private static async Task<string> InvitationAsync(ProgramHost host, string slug, PersonOf by, string email)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var groups = scope.ServiceProvider.GetRequiredService<GroupDirectory>();
        var inviter = (await scope.ServiceProvider.GetRequiredService<PersonStore>().ByAddressForOperatorAsync(by.Email, CancellationToken.None))!.Id;
        var standing = (await groups.StandingSeenByAsync(inviter, slug, CancellationToken.None))!;
        var open = await groups.InvitationsSeenByAsync(standing, host.DemoClock.GetUtcNow(), CancellationToken.None);
        return CommunityRoutes.Join(Invitations.Token(scope.ServiceProvider.GetRequiredService<KeyRing>(), open.Single(i => i.Email == email).Id));
    }
}
