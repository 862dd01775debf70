using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.People;

/// <summary>What a page gives the browser to ask for a passkey, and what its form must bring back.</summary>
public sealed record PasskeyAsk(string Options, string State);

/// <summary>
/// Passkeys by the framework's own handler, on our own tables: made for this origin only, the person verified, each challenge
/// answered once within the hour (C-28). Discoverable only, so that a page asks without knowing who is there (C-18).
/// </summary>
internal sealed class PasskeyDoor(PasskeyStore store, PasskeyKeeper keeper, IDataProtectionProvider protection, Settings settings, TimeProvider clock, IServiceProvider services)
{
    private readonly IDataProtector _states = protection.CreateProtector("passkey");
    private PasskeyHandler<PasskeyOwner>? _handler;

    private PasskeyHandler<PasskeyOwner> Handler => _handler ??= new(
        new UserManager<PasskeyOwner>(keeper, Options.Create(new IdentityOptions()), null!, [], [], null!, null!, services, services.GetRequiredService<ILogger<UserManager<PasskeyOwner>>>()),
        Options.Create(new IdentityPasskeyOptions
        {
            ServerDomain = settings.Origin.Host,
            UserVerificationRequirement = "required",
            ResidentKeyRequirement = "required",
            AttestationConveyancePreference = "none",
            ValidateOrigin = seen => ValueTask.FromResult(!seen.CrossOrigin && IsOurs(seen.Origin)),
        }));

    /// <summary>To sign in: any passkey of this place.</summary>
    public async Task<PasskeyAsk> AskAsync(HttpContext http)
    {
        var asked = await Handler.MakeRequestOptionsAsync(null, http);
        return new PasskeyAsk(asked.RequestOptionsJson, Protect("get", asked.AssertionState!));
    }

    /// <summary>To add a passkey to one's own account.</summary>
    public async Task<PasskeyAsk> AskNewAsync(HttpContext http, Viewer self)
    {
        var asked = await Handler.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = self.Id.Value.ToString("N"), Name = self.Email, DisplayName = self.Name }, http);
        return new PasskeyAsk(asked.CreationOptionsJson, Protect("create", asked.AttestationState!));
    }

    /// <summary>Who is proved by the passkey that a form brings, or why nobody is. What its use changed goes into the current work.</summary>
    public async Task<(PasskeyOwner? Who, Refusal? Refusal)> ProveAsync(HttpContext http, Posted form, string prefix = "")
    {
        if (Unprotect("get", form.Raw(prefix + "state")) is not { } state) return (null, PasskeyRefusals.Stale);
        var proof = await AssertAsync(new PasskeyAssertionContext { HttpContext = http, CredentialJson = form.Raw(prefix + "credential"), AssertionState = state });
        if (proof is not { Succeeded: true, User: { } who, Passkey: { } passkey }) return (null, PasskeyRefusals.NotAccepted);
        if (!await store.UseChallengeForOperatorAsync(HashOf(state), http.RequestAborted)) return (null, PasskeyRefusals.Stale);
        await store.UsedAsync(who.Id, passkey.CredentialId, passkey.SignCount, passkey.IsBackedUp, http.RequestAborted);
        return (who, null);
    }

    /// <summary>The passkey that a form brings for this person, not yet stored, or why there is none.</summary>
    public async Task<(Passkey? Passkey, Refusal? Refusal)> MakeAsync(HttpContext http, PersonId self, Posted form)
    {
        if (Unprotect("create", form.Raw("state")) is not { } state) return (null, PasskeyRefusals.Stale);
        var made = await Handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = http, CredentialJson = form.Raw("credential"), AttestationState = state });
        if (made is not { Succeeded: true, Passkey: { } key, UserEntity.Id: { } id } || id != self.Value.ToString("N")) return (null, PasskeyRefusals.NotAccepted);
        if (await store.IsKnownForOperatorAsync(key.CredentialId, http.RequestAborted)) return (null, PasskeyRefusals.NotAccepted);
        if (!await store.UseChallengeForOperatorAsync(HashOf(state), http.RequestAborted)) return (null, PasskeyRefusals.Stale);
        return (new Passkey
        {
            PersonId = self,
            CredentialId = key.CredentialId,
            PublicKey = key.PublicKey,
            SignCount = key.SignCount,
            Transports = Transports(key.Transports),
            IsBackupEligible = key.IsBackupEligible,
            IsBackedUp = key.IsBackedUp,
        }, null);
    }

    private Task<PasskeyAssertionResult<PasskeyOwner>> AssertAsync(PasskeyAssertionContext proof) => Handler.PerformAssertionAsync(proof);

    private bool IsOurs(string origin) => Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.GetLeftPart(UriPartial.Authority) == settings.Origin.GetLeftPart(UriPartial.Authority);

    // What browsers say of the way is kept only where it is one of the few known words.
    private static string Transports(IEnumerable<string>? said) =>
        string.Join(' ', (said ?? []).Intersect(["internal", "hybrid", "usb", "nfc", "ble", "smart-card"]));

    private string Protect(string kind, string state) => _states.Protect($"{kind} {clock.GetUtcNow().Add(Passkeys.Waits).UtcTicks.ToString(CultureInfo.InvariantCulture)} {state}");

    private string? Unprotect(string kind, string said)
    {
        try
        {
            return said.Length > 0 && _states.Unprotect(said).Split(' ', 3) is [var of, var until, var state] && of == kind
                && long.Parse(until, CultureInfo.InvariantCulture) > clock.GetUtcNow().UtcTicks ? state : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static byte[] HashOf(string state) => SHA256.HashData(Encoding.UTF8.GetBytes(state));
}
