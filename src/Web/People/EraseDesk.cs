using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.People;

/// <summary>Erasing one's own account: shown before, proved, done once, and gone from the files when the page says so.</summary>
internal sealed class EraseDesk(Erasures erasures, Proof proof, AccountLetters letters, SignIns signIns, PersonStore people, Deed deed, Work work, HomeLanguage home)
{
    public static Task<IResult> ShowAsync(HttpContext http, EraseDesk desk) => desk.PageAsync(http, Posted.Nothing);

    public static IResult ShowGone() => Show.Page<GonePage>([]);

    public static Task<IResult> EraseAsync(HttpContext http, EraseDesk desk) => desk.EraseAsync(http);

    private async Task<IResult> EraseAsync(HttpContext http)
    {
        var form = await Posted.ReadAsync(http);
        if (Incomplete(form) is { Count: > 0 } incomplete) return await PageAsync(http, form.Refused(incomplete));
        var viewer = http.Viewer();
        if (await proof.AskAsync(http, form) is { } ask) return await IsGoneAsync(viewer) ? SeeOther.To(PeopleRoutes.Gone) : ask;

        var (words, former, done) = (form.Choice<WordsOnLeaving>("words")!.Value, Words.In(home.Language)["Ancien membre"], false);
        var answer = await deed.RunAsync(http, form, viewer.Id.Value, PeopleRoutes.Gone, async ct =>
        {
            var groups = (await erasures.PreviewAsync(viewer.Id, ct)).Groups;
            if (await erasures.EraseAsync(new Erasure(viewer.Id, words, former, HeirsIn(form, groups)), ct) is { Count: > 0 } refusals) return refusals;
            await letters.FarewellAsync(viewer, ct);
            await work.SaveAsync(ct);
            done = true;
            return [];
        }, refused => PageAsync(http, refused));
        if (!done) return await IsGoneAsync(viewer) ? SeeOther.To(PeopleRoutes.Gone) : answer;

        // It is done, whoever leaves the page now; what is broken off here goes on within the hour.
        await signIns.EndAsync(http, people);
        await erasures.FinishAsync(viewer.Id, words, former, CancellationToken.None);
        return answer;
    }

    // Pressed twice: the second finds nobody.
    private async Task<bool> IsGoneAsync(Viewer viewer) => await people.OwnAsync(viewer.Id, CancellationToken.None) is null;

    private static List<Refusal> Incomplete(Posted form) =>
    [
        .. new[] { form.Choice<WordsOnLeaving>("words") is null ? ErasureRefusals.ChoiceNeeded : null, form.Ticked("understood") ? null : ErasureRefusals.NotUnderstood }.OfType<Refusal>(),
    ];

    private static Dictionary<GroupId, PersonId> HeirsIn(Posted form, IEnumerable<ErasureGroup> groups) =>
        groups.Where(g => Guid.TryParse(form.Raw($"heir-{g.Slug}"), out _)).ToDictionary(g => g.Id, g => new PersonId(Guid.Parse(form.Raw($"heir-{g.Slug}"))));

    private async Task<IResult> PageAsync(HttpContext http, Posted form) =>
        Show.Page<ErasePage>(new() { ["Preview"] = await erasures.PreviewAsync(http.Viewer().Id, http.RequestAborted) }, form);
}

/// <summary>Finishes, within the hour, erasures that were broken off between their commit and the cleaning of the files.</summary>
internal sealed class UnfinishedErasures(Erasures erasures) : IChore
{
    public Task RunAsync(CancellationToken ct) => erasures.FinishLeftOverForOperatorAsync(ct);
}
