using Terreau.Domain.People;
using Terreau.Domain.People.Privacy;
using Terreau.Domain.Shared;
using Terreau.Store.People;
using Terreau.Store.People.Privacy;
using Terreau.Store.Shared;
using Terreau.Web.People;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities.Privacy;

/// <summary>How long what ages is kept: set with a fresh proof, and tried with no effect before it is set.</summary>
internal sealed class RetentionDesk(Retention retention, Proof proof, AuditStore audit, Deed deed, Work work)
{
    public static Task<IResult> ShowAsync(HttpContext http, RetentionDesk desk) => desk.PageAsync(http, Posted.Nothing);

    public static Task<IResult> TryAsync(HttpContext http, RetentionDesk desk) => desk.TryAsync(http);

    public static Task<IResult> SetAsync(HttpContext http, RetentionDesk desk) => desk.SetAsync(http);

    private async Task<IResult> TryAsync(HttpContext http)
    {
        var form = await Posted.ReadAsync(http);
        var settings = SettingsIn(form);
        return WhyNot(settings) is { Count: > 0 } wrong ? await PageAsync(http, form.Refused(wrong))
            : await PageAsync(http, form, await retention.TryForOperatorAsync(settings, http.RequestAborted));
    }

    private async Task<IResult> SetAsync(HttpContext http)
    {
        var form = await Posted.ReadAsync(http);
        var settings = SettingsIn(form);
        if (WhyNot(settings) is { Count: > 0 } wrong) return await PageAsync(http, form.Refused(wrong));
        if (await proof.AskAsync(http, form) is { } ask) return ask;
        return await deed.RunAsync(http, form, Retention.TheRules, PrivacyRoutes.Retention + "?saved=true", async ct =>
        {
            await retention.SetForOperatorAsync(settings, ct);
            audit.Add(AuditKind.RetentionSet, http.Viewer().Id);
            await work.SaveAsync(ct);
            return [];
        }, refused => PageAsync(http, refused));
    }

    private static IReadOnlyList<RetentionSetting> SettingsIn(Posted form) => [.. Enum.GetValues<Ageing>().Select(k => new RetentionSetting(k, form.Ticked($"on-{k}"), form.Number($"months-{k}")))];

    private static List<Refusal> WhyNot(IReadOnlyList<RetentionSetting> settings) => [.. settings.Select(s => s.WhyNot()).OfType<Refusal>()];

    private async Task<IResult> PageAsync(HttpContext http, Posted form, IReadOnlyList<RetentionTrial>? trials = null) => Show.Page<RetentionPage>(new()
    {
        ["Rules"] = await retention.RulesForOperatorAsync(http.RequestAborted),
        ["Trials"] = trials,
        ["Saved"] = http.Request.Query.ContainsKey("saved"),
    }, form);
}

/// <summary>Once a day, in one process of several: what is older than its rule goes.</summary>
internal sealed class WhatIsTooOld(Retention retention, HomeLanguage home) : IChore
{
    public Task RunAsync(CancellationToken ct) => retention.RunDueForOperatorAsync(Words.In(home.Language)["Ancien membre"], ct);
}
