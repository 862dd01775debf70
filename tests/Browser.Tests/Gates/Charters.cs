using Terreau.World;

namespace Terreau.Browser.Tests.Gates;

/// <summary>Charters, from nothing written to a change that waits for everyone's answer.</summary>
internal static class Charters
{
    private static readonly string Consulted = $"/groups/{DeputyHeads.Group.Slug}/charter", Awaited = $"/groups/{ResourceTeachers.Group.Slug}/charter", None = $"/groups/{Newcomers.Group.Slug}/charter";

    public static async Task WalkAsync(Walk walk)
    {
        await walk.SeeAsync("charter, nothing written", Cast.Geneviève, None);
        await walk.SeeAsync("charter, nothing written, member", Cast.Fatou, None);
        await walk.SeeAsync("charter, nothing to write", Cast.Geneviève, None + "/edit");
        await walk.SeeAsync("charter, nothing to consult on", Cast.Fatou, None + "/consultation");
        await walk.SendAsync("charter, begun", 200, Cast.Geneviève, None, None + "/draft");
        await walk.RefusedAsync("charter, too long", Cast.Geneviève, None + "/edit", None + "/edit", ("seen", "1"), ("part-Purpose", new string('a', 2001)));
        await walk.SeeAsync("charter, being written, member", Cast.Fatou, None + "/edit");
        await walk.RefusedAsync("charter, proposal too short", Cast.Fatou, None + "/edit", None + "/proposals", ("part", "Purpose"), ("remark-Purpose", "a"));
        await walk.SendAsync("charter, proposed", 200, Cast.Fatou, None + "/edit", None + "/proposals", ("part", "Purpose"), ("remark-Purpose", "Ne plus débuter chacun dans son coin."));
        await walk.SeeAsync("charter, a proposal to take up", Cast.Geneviève, None + "/edit");
        await walk.SendAsync("charter, nothing to consult on yet", 409, Cast.Geneviève, None + "/consultation", None + "/consultation", ("seen", "1"), ("until", "2999-01-01"));

        await walk.SeeAsync("charter in force, another in consultation", Cast.Maude, Consulted);
        await walk.SeeAsync("charter in force, to endorse", Cast.Amina, Consulted);
        await walk.SeeAsync("charter, consultation", Cast.Maude, Consulted + "/consultation");
        await walk.RefusedAsync("charter, empty comment", Cast.Maude, Consulted + "/consultation", Consulted + "/consultation/comments", ("part", "Purpose"), ("remark-Purpose", ""));
        await walk.SeeAsync("charter, consultation, facilitator", Cast.Josée, Consulted + "/consultation");
        await walk.SeeAsync("charter, in consultation, not to be written", Cast.Josée, Consulted + "/edit");
        await walk.SeeAsync("charter, version touched up", Cast.Maude, Consulted + "/versions/2");
        await walk.SendAsync("charter, consultation ended", 200, Cast.Josée, Consulted + "/consultation", Consulted + "/consultation/end");
        await walk.SeeAsync("charter, comments while writing", Cast.Josée, Consulted + "/edit");
        await walk.RefusedAsync("charter, put forward too early", Cast.Josée, Consulted + "/consultation", Consulted + "/put-forward", ("seen", "4"), ("weight", "major"), ("from", "2020-01-01"));

        await walk.SeeAsync("charter in force, another awaited", Cast.Nathalie, Awaited);
        await walk.SeeAsync("charter, version to endorse", Cast.Nathalie, Awaited + "/versions/2");
        await walk.SendAsync("charter, endorsed", 200, Cast.Nathalie, Awaited + "/versions/2", Awaited + "/endorse", ("version", "2"));
        await walk.SeeAsync("charter, version that is not", Cast.Nathalie, Awaited + "/versions/9", 404);
    }
}
