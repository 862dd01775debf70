using Terreau.Domain.People;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.People;

/// <summary>
/// Before a sensitive act: whoever proved a moment ago goes on; the others are asked, by password or passkey, on a page that
/// carries all that the form held and sends it again.
/// </summary>
internal sealed class Proof(SignInStore store, SignIns signIns, PersonStore people, PasswordDesk passwords, PasskeyDoor door, Work work, TimeProvider clock)
{
    /// <summary>The page that asks, or null when the act may go on. Nothing must be held yet.</summary>
    public async Task<IResult?> AskAsync(HttpContext http, Posted form)
    {
        var viewer = http.Viewer();
        var ct = http.RequestAborted;
        var here = signIns.HashOf(http);
        if (await store.ProvedAtForOperatorAsync(here, ct) is { } proved && Proofs.StillHolds(proved, clock.GetUtcNow())) return null;

        if (form.Raw("proof-credential").Length > 0)
        {
            await work.HoldAsync(PasskeyDesk.Held, ct);
            var (who, refusal) = await door.ProveAsync(http, form, "proof-");
            if (who?.Id == viewer.Id)
            {
                await store.ProvedAsync(here, ct);
                await work.SaveAsync(ct);
                return null;
            }
            await work.ReleaseAsync();
            return await PageAsync(http, form.Refused(refusal ?? PasskeyRefusals.NotAccepted));
        }
        if (!form.Has("proof")) return await PageAsync(http, form);
        if (passwords.WhyNotTry(viewer.Email, http.Network()) is { } wait) return await PageAsync(http, form.Refused(wait.At("proof")));
        if (!await passwords.IsRightAsync(await people.HashForOperatorAsync(viewer.Id, ct), form.Raw("proof"), ct))
        {
            passwords.Failed(viewer.Email, http.Network());
            return await PageAsync(http, form.Refused(PeopleRefusals.WrongPassword.At("proof")));
        }
        await work.HoldAsync(viewer.Id.Value, ct);
        await store.ProvedAsync(here, ct);
        await work.SaveAsync(ct);
        return null;
    }

    private async Task<IResult> PageAsync(HttpContext http, Posted form) =>
        Show.Page<ProofPage>(new() { ["Action"] = http.Request.Path.Value, ["Passkey"] = await door.AskAsync(http) }, form);
}
