namespace Terreau.Browser.Tests.Gates;

/// <summary>The three steps of the first visit, and what an organisation that nobody has joined looks like.</summary>
internal static class FirstVisit
{
    public static async Task WalkAsync(Walk walk)
    {
        var first = $"?name=R%C3%A9seau+du+Val&languages={walk.Language}";
        var second = first + "&zone=America%2FToronto&beneficiaries=%C3%A9l%C3%A8ves";
        (string, string)[] carried = [("name", "Réseau du Val"), ("languages", walk.Language), ("zone", "America/Toronto"), ("beneficiaries", "élèves")];
        (string, string)[] administrator = [.. carried, ("person", "Berthe Administratrice"), ("function", ""), ("email", "berthe@example.org"), ("password", "la pluie sur les pommiers en mai")];
        await walk.SeeAsync("setup, the organisation", null, "/setup");
        await walk.SeeAsync("setup, no name given", null, "/setup/time?name=", 422);
        await walk.SeeAsync("setup, time and words", null, "/setup/time" + first);
        await walk.SeeAsync("setup, unknown zone", null, "/setup/administrator" + first + "&zone=Mars%2FOlympus&beneficiaries=", 422);
        await walk.SeeAsync("setup, the administrator", null, "/setup/administrator" + second);
        await walk.RefusedAsync("setup, administrator refused", null, "/setup/administrator" + second, "/setup", [.. carried, ("person", ""), ("email", "ni l'un ni l'autre"), ("password", "court")]);
        await walk.SendAsync("an organisation with nobody in it", 200, null, "/setup/administrator" + second, "/setup", administrator);
    }
}
