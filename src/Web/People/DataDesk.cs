using Terreau.Domain.People;
using Terreau.Store.People;
using Terreau.Store.People.Privacy;
using Terreau.Store.Shared;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.People;

/// <summary>What Terreau keeps about oneself, to read and to take away.</summary>
internal static class DataDesk
{
    public static async Task<IResult> ShowAsync(HttpContext http, AuditStore audit, Consents consents, PrivacyStore officers)
    {
        var acts = await audit.OwnAsync(http.Viewer().Id, 50, http.RequestAborted);
        return Show.Page<DataPage>(new()
        {
            ["LastTaken"] = acts.FirstOrDefault(a => a.Kind == AuditKind.DataExported)?.At,
            ["Consents"] = await consents.OwnAsync(http.Viewer().Id, http.RequestAborted),
            ["Officer"] = await officers.SeenByAsync(http.Viewer().Id, http.RequestAborted),
        });
    }

    public static async Task<IResult> ExportAsync(HttpContext http, OwnData data, Consents consents, Proof proof, AuditStore audit, Work work, Words words, TimeProvider clock)
    {
        var form = await Posted.ReadAsync(http);
        if (await proof.AskAsync(http, form) is { } ask) return ask;
        var (viewer, ct) = (http.Viewer(), http.RequestAborted);
        var now = clock.GetUtcNow();
        var archive = DataArchive.Of(await data.TablesAsync(viewer.Id, ct), await data.TextsAsync(viewer.Id, ct), await consents.OwnAsync(viewer.Id, ct), viewer.Name, words, now);
        await work.HoldAsync(viewer.Id.Value, ct);
        audit.Add(AuditKind.DataExported, viewer.Id);
        await work.SaveAsync(ct);
        return Results.File(archive, "application/zip", $"terreau-{now:yyyy-MM-dd}.zip");
    }
}
