using Microsoft.AspNetCore.WebUtilities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Hosting;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.People.SingleSignOn;

/// <summary>
/// Signing in by the organisation's identity provider: authorisation code with PKCE, state and nonce. An identity opens the
/// account that its person linked, while signed in and having proved it; an address links nothing (C-17). No account is made.
/// </summary>
internal sealed class SingleSignOnDesk(SingleSignOnSettings sso, IdentityProvider provider, IdToken tokens, Askings askings, IdentityStore identities, PasskeyStore challenges, PersonStore people, SignIns signIns, Work work, Settings settings, TimeProvider clock, ILogger<SingleSignOnDesk> log)
{
    public static Task<IResult> StartAsync(HttpContext http, SingleSignOnDesk desk) => desk.TryAsync(() => desk.StartAsync(http));

    public static Task<IResult> ReturnAsync(HttpContext http, SingleSignOnDesk desk) => desk.TryAsync(() => desk.ReturnAsync(http));

    private Uri ReturnTo => new(settings.Origin, SingleSignOnRoutes.Return);

    private async Task<IResult> TryAsync(Func<Task<IResult>> act)
    {
        try
        {
            return await act();
        }
        catch (ProviderException trouble)
        {
            // What is wrong is for whoever keeps the machine: it names no person.
            log.LogWarning("Single sign-on: {Why}", trouble.Message);
            return Trouble(trouble.Refusal);
        }
    }

    private async Task<IResult> StartAsync(HttpContext http)
    {
        var found = await provider.DiscoverAsync(http.RequestAborted);
        var asking = Asking.New(sso.Issuer, Posted.FromQuery(http).Back("/"), clock.GetUtcNow());
        askings.Remember(http, asking);
        return SeeOther.To(QueryHelpers.AddQueryString(found.Authorization.AbsoluteUri, new Dictionary<string, string?>
        {
            ["response_type"] = "code", ["client_id"] = sso.ClientId, ["redirect_uri"] = ReturnTo.AbsoluteUri, ["scope"] = "openid email",
            ["state"] = asking.State, ["nonce"] = asking.Nonce, ["code_challenge"] = asking.Challenge, ["code_challenge_method"] = "S256",
        }));
    }

    private async Task<IResult> ReturnAsync(HttpContext http)
    {
        var (query, ct) = (http.Request.Query, http.RequestAborted);
        if (askings.Take(http) is not { } asking || asking.Issuer != sso.Issuer || query["state"] is not [var state] || state != asking.State) return Trouble(SingleSignOnRefusals.Stale);
        if (!await IsFirstAsync(asking, ct)) return Trouble(SingleSignOnRefusals.Stale);
        var found = await provider.DiscoverAsync(ct);
        if (query["iss"] is { Count: > 0 } issuer ? issuer is not [var named] || named != sso.Issuer : found.NamesItself) throw ProviderException.Wrong("issuer of the return");
        if (query.ContainsKey("error")) return Trouble(SingleSignOnRefusals.Declined);
        if (query["code"] is not [{ Length: > 0 and <= 2048 } code]) throw ProviderException.Wrong("code");

        var proved = await tokens.ReadAsync(await provider.ExchangeAsync(code, asking.Verifier, ReturnTo, ct), asking.Nonce, ct);
        return await EnterAsync(http, asking, proved);
    }

    private async Task<bool> IsFirstAsync(Asking asking, CancellationToken ct)
    {
        await work.HoldAsync(PasskeyDesk.Held, ct);
        if (!await challenges.UseChallengeForOperatorAsync(asking.Hash, ct))
        {
            await work.ReleaseAsync();
            return false;
        }
        await work.SaveAsync(ct);
        return true;
    }

    private async Task<IResult> EnterAsync(HttpContext http, Asking asking, ProvedIdentity proved)
    {
        var (viewer, ct) = (http.ViewerOrNull(), http.RequestAborted);
        var person = await identities.PersonOfForOperatorAsync(sso.Issuer, proved.Subject, ct);
        if (viewer is not null)
        {
            if (person is not null) return person.Id == viewer.Id ? SeeOther.To(asking.Back) : Trouble(SingleSignOnRefusals.Taken);
            return Show.Page<LinkPage>(new() { ["Provider"] = sso.Name, ["Shown"] = proved.Shown, ["Proved"] = askings.Seal(sso.Issuer, proved.Subject, viewer.Id) });
        }
        if (person is null) return Trouble(SingleSignOnRefusals.Unknown);
        await work.HoldAsync(person.Id.Value, ct);
        await identities.UsedAsync(sso.Issuer, proved.Subject, ct);
        signIns.Start(http, people, person.Id, sharedComputer: false);
        await work.SaveAsync(ct);
        return SeeOther.To(asking.Back);
    }

    private IResult Trouble(Refusal refusal) =>
        Show.Page<SingleSignOnTroublePage>(refusal == SingleSignOnRefusals.Silent ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status409Conflict, new() { ["Provider"] = sso.Name, ["Refusal"] = refusal });
}

/// <summary>Linking one's account with one's identity, and ending it: each with a fresh proof of who one is here.</summary>
internal static class LinkDesk
{
    public static async Task<IResult> LinkAsync(HttpContext http, SingleSignOnSettings sso, Askings askings, IdentityStore identities, SecurityDesk security, Proof proof, AuditStore audit, Deed deed, Work work)
    {
        var (form, self) = (await Posted.ReadAsync(http), http.Viewer().Id);
        if (askings.Open(form.Raw("proved"), self) is not { } linking || linking.Issuer != sso.Issuer) return await security.PageAsync(http, form.Refused(SingleSignOnRefusals.Stale));
        if (await proof.AskAsync(http, form) is { } ask) return ask;
        return await deed.RunAsync(http, form, self.Value, PeopleRoutes.Security + "?done=linked", async ct =>
        {
            if (await identities.PersonOfForOperatorAsync(linking.Issuer, linking.Subject, ct) is { } person) return person.Id == self ? [] : [SingleSignOnRefusals.Taken];
            if (await identities.OwnAsync(self, linking.Issuer, ct) is not null) return [SingleSignOnRefusals.AlreadyLinked];
            identities.Add(linking.Issuer, linking.Subject, self);
            audit.Add(AuditKind.IdentityLinked, self);
            await work.SaveAsync(ct);
            return [];
        }, refused => security.PageAsync(http, refused));
    }

    public static async Task<IResult> UnlinkAsync(HttpContext http, SingleSignOnSettings sso, IdentityStore identities, SecurityDesk security, Proof proof, AuditStore audit, Deed deed, Work work)
    {
        var (form, self) = (await Posted.ReadAsync(http), http.Viewer().Id);
        if (await proof.AskAsync(http, form) is { } ask) return ask;
        return await deed.RunAsync(http, form, self.Value, PeopleRoutes.Security + "?done=unlinked", async ct =>
        {
            if (await identities.RemoveOwnAsync(self, sso.Issuer, ct)) audit.Add(AuditKind.IdentityUnlinked, self);
            await work.SaveAsync(ct);
            return [];
        }, refused => security.PageAsync(http, refused));
    }
}
