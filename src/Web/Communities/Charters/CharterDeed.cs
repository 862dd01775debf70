using Microsoft.AspNetCore.Components;
using Terreau.Domain.Communities.Charters;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities.Charters;

/// <summary>What somebody does to a charter: the charter, what they sent, who they are and when.</summary>
internal sealed record CharterAct(Charter Charter, Posted Form, CharterHand By, DateTimeOffset Now);

/// <summary>The pages on which a charter is written and consulted on, and a deed done from one of them.</summary>
internal sealed class CharterDeed(CharterStore charters, Deed deed, Work work, TimeProvider clock)
{
    public CharterStore Charters => charters;

    /// <summary>Where the deed leads when it is not to the page from which it was done.</summary>
    public void LandOn(string address) => work.Landing = address;

    /// <summary>Does it, and leads to <paramref name="lands"/>; refused, the page stands again with what was typed.</summary>
    public async Task<IResult> RunAsync<TPage>(HttpContext http, string lands, Func<CharterAct, CancellationToken, Task<IReadOnlyList<Refusal>>> act) where TPage : IComponent
    {
        var form = await Posted.ReadAsync(http);
        var standing = http.Standing();
        return await deed.RunAsync(http, form, standing.Group.Value, lands, async ct =>
        {
            if (await act(new CharterAct(await charters.SeenByAsync(standing, ct), form, http.Hand(), clock.GetUtcNow()), ct) is { Count: > 0 } refusals) return refusals;
            await work.SaveAsync(ct);
            return [];
        }, refused => PageAsync<TPage>(http, refused));
    }

    public Task<IResult> RunAsync<TPage>(HttpContext http, string lands, Func<CharterAct, Refusal?> act) where TPage : IComponent =>
        RunAsync<TPage>(http, lands, (it, _) => Task.FromResult<IReadOnlyList<Refusal>>(act(it) is { } refusal ? [refusal] : []));

    public async Task<IResult> PageAsync<TPage>(HttpContext http, Posted form) where TPage : IComponent
    {
        var standing = http.Standing();
        var view = await charters.ShownToAsync(http.Viewer().Id, standing, http.RequestAborted);
        return Show.Page<TPage>(new()
        {
            ["Standing"] = standing,
            ["View"] = view,
            ["Remarks"] = view?.Charter.Draft is { } draft ? await charters.RemarksSeenByAsync(standing, draft.Number, http.RequestAborted) : [],
            ["Done"] = http.Request.Query["done"].ToString(),
            ["Now"] = clock.GetUtcNow(),
        }, form);
    }
}
