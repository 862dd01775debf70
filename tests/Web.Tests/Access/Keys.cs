using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Store.People;
using Terreau.Web.People;
using Terreau.Web.Tests.People;

namespace Terreau.Web.Tests.Access;

/// <summary>Passkeys of the people of the village.</summary>
internal sealed class Keys(Site site, Village village)
{
    private static readonly string[] Asking = ["/sign-in/passkey", "/profile/security/passkeys"];

    /// <summary>What the browser adds to a form that a passkey sends; nothing to other forms.</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> BodyAsync(string pattern, string actor)
    {
        if (!Asking.Contains(pattern)) return [];
        using var authenticator = new Authenticator();
        var self = village.Who(pattern == "/sign-in/passkey" ? "helper" : actor);
        var viewer = new Viewer(self, "Personne", "P", "personne@example.org", "fr-CA", "America/Toronto", Agreement.Neutral, []);
        await using var scope = site.Services.CreateAsyncScope();
        var door = scope.ServiceProvider.GetRequiredService<PasskeyDoor>();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        var asked = await door.AskNewAsync(http, viewer);
        var made = authenticator.Create(asked.Options);
        if (pattern != "/sign-in/passkey") return [new("state", asked.State), new("credential", made)];

        await site.WriteAsync(services => services.GetRequiredService<PasskeyStore>().Add(authenticator.AsStored(self)));
        var proof = await door.AskAsync(http);
        return [new("state", proof.State), new("credential", authenticator.Get(proof.Options))];
    }

    /// <summary>A passkey that somebody has.</summary>
    public async Task<Guid> OwnedAsync(string actor)
    {
        using var authenticator = new Authenticator();
        var stored = authenticator.AsStored(village.Who(actor));
        await site.WriteAsync(services => services.GetRequiredService<PasskeyStore>().Add(stored));
        return stored.Id;
    }
}
