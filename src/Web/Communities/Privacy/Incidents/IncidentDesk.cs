using System.Globalization;
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

namespace Terreau.Web.Communities.Privacy.Incidents;

/// <summary>The register of confidentiality incidents. What is written is only added to; whoever comes second is shown what came first.</summary>
internal sealed class IncidentDesk(IncidentStore incidents, Proof proof, AuditStore audit, Deed deed, Work work, Words words, TimeProvider clock)
{
    private const int PageSize = 50, Exported = 10_000;

    public static Task<IResult> ShowAllAsync(HttpContext http, IncidentDesk desk) => desk.AllAsync(http, Posted.Nothing);

    public static IResult ShowNew() => FormPage(Posted.Nothing, null);

    public static Task<IResult> EnterAsync(HttpContext http, IncidentDesk desk) => desk.EnterAsync(http);

    public static Task<IResult> ExportAsync(HttpContext http, IncidentDesk desk) => desk.ExportAsync(http);

    public static Task<IResult> ShowAsync(HttpContext http, int incident, IncidentDesk desk) => desk.PageAsync(http, incident, Posted.Nothing);

    public static async Task<IResult> ShowEditAsync(HttpContext http, int incident, IncidentDesk desk) =>
        await desk.OneAsync(incident, http) is not { } known ? Absent : known.ClosedAt is not null ? SeeOther.To(IncidentRoutes.Incident(incident)) : FormPage(Posted.Nothing, known);

    public static Task<IResult> WriteAsync(HttpContext http, int incident, IncidentDesk desk) => desk.WriteAsync(http, incident);

    public static Task<IResult> CloseAsync(HttpContext http, int incident, IncidentDesk desk) =>
        desk.TurnAsync(http, incident, AuditKind.IncidentClosed, (i, seen, report) => i.WhyNotClose(seen, report), (i, seen, report, by, now) => i.Close(seen, report, by, now));

    public static Task<IResult> ReopenAsync(HttpContext http, int incident, IncidentDesk desk) =>
        desk.TurnAsync(http, incident, AuditKind.IncidentReopened, (i, seen, _) => i.WhyNotReopen(seen) is { } no ? [no] : [], (i, seen, report, by, now) => i.Reopen(seen, report, by, now));

    public static async Task<IResult> ShowHistoryAsync(HttpContext http, int incident, IncidentDesk desk) =>
        await desk.OneAsync(incident, http) is not { } known ? Absent
            : Show.Page<IncidentHistoryPage>(new() { ["Incident"] = known, ["Versions"] = await desk.HistoryAsync(known, http) });

    private static IResult Absent => ErrorPages.Page(StatusCodes.Status404NotFound);

    private async Task<IResult> EnterAsync(HttpContext http)
    {
        var form = await Posted.ReadAsync(http);
        return await deed.RunAsync(http, form, IncidentStore.TheRegister, IncidentRoutes.Register, async ct =>
        {
            if (IncidentForm.WhyNot(form, Today(http)) is { Count: > 0 } wrong) return wrong;
            var incident = new Incident(IncidentId.New(), await incidents.NextNumberForOperatorAsync(ct), IncidentForm.Read(form), http.Viewer().Id, clock.GetUtcNow());
            incidents.Add(incident);
            Record(AuditKind.IncidentEntered, http, incident.Number);
            work.Landing = IncidentRoutes.Incident(incident.Number) + "?saved=true";
            await work.SaveAsync(ct);
            return [];
        }, refused => Task.FromResult(FormPage(refused, null)));
    }

    private async Task<IResult> WriteAsync(HttpContext http, int number)
    {
        var form = await Posted.ReadAsync(http);
        if (await OneAsync(number, http) is null) return Absent;
        return await deed.RunAsync(http, form, IncidentStore.TheRegister, IncidentRoutes.Incident(number) + "?saved=true", async ct =>
        {
            var incident = (await incidents.ToWriteForOperatorAsync(number, ct))!;
            var seen = form.Number("seen") ?? 0;
            if (incident.WhyNotWrite(seen) is { } refusal) return [refusal];
            if (IncidentForm.WhyNot(form, Today(http)) is { Count: > 0 } wrong) return wrong;
            incident.Write(seen, IncidentForm.Read(form), http.Viewer().Id, clock.GetUtcNow());
            incidents.Keep(incident);
            Record(AuditKind.IncidentChanged, http, number);
            await work.SaveAsync(ct);
            return [];
        }, async refused => FormPage(refused, await OneAsync(number, http)));
    }

    private async Task<IResult> TurnAsync(HttpContext http, int number, AuditKind kind, Func<Incident, int, IncidentReport, IReadOnlyList<Refusal>> whyNot, Action<Incident, int, IncidentReport, PersonId, DateTimeOffset> turn)
    {
        var form = await Posted.ReadAsync(http);
        if (await OneAsync(number, http) is null) return Absent;
        return await deed.RunAsync(http, form, IncidentStore.TheRegister, IncidentRoutes.Incident(number), async ct =>
        {
            var (incident, known) = ((await incidents.ToWriteForOperatorAsync(number, ct))!, (await incidents.ForOperatorAsync(number, ct))!);
            var seen = form.Number("seen") ?? 0;
            // What is still to be said is said of the whole: this page has no fields.
            if (whyNot(incident, seen, known.Report) is { Count: > 0 } refusals) return [.. refusals.Where(r => r.Field is null), .. refusals.Any(r => r.Field is not null) ? [IncidentRefusals.NotWhole] : Array.Empty<Refusal>()];
            turn(incident, seen, known.Report, http.Viewer().Id, clock.GetUtcNow());
            incidents.Keep(incident);
            Record(kind, http, number);
            await work.SaveAsync(ct);
            return [];
        }, refused => PageAsync(http, number, refused));
    }

    private async Task<IResult> ExportAsync(HttpContext http)
    {
        var form = await Posted.ReadAsync(http);
        if (await proof.AskAsync(http, form) is { } ask) return ask;
        var (viewer, ct) = (http.Viewer(), http.RequestAborted);
        var file = IncidentFile.Of(await incidents.PageForOperatorAsync(int.MaxValue, Exported, ct), words, Reader.Of(http)!.Zone);
        await work.HoldAsync(viewer.Id.Value, ct);
        audit.Add(AuditKind.IncidentsExported, viewer.Id);
        await work.SaveAsync(ct);
        return Results.File(file, "text/csv; charset=utf-8", $"{words["incidents"]}-{clock.GetUtcNow():yyyy-MM-dd}.csv");
    }

    private void Record(AuditKind kind, HttpContext http, int number) => audit.Add(kind, http.Viewer().Id, what: number.ToString(CultureInfo.InvariantCulture));

    private Task<ShownIncident?> OneAsync(int number, HttpContext http) => incidents.ForOperatorAsync(number, http.RequestAborted);

    private Task<IReadOnlyList<ShownIncidentVersion>> HistoryAsync(ShownIncident known, HttpContext http) => incidents.HistoryForOperatorAsync(known.Id, http.RequestAborted);

    private DateOnly Today(HttpContext http) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Reader.Of(http)!.Zone).Date);

    private async Task<IResult> AllAsync(HttpContext http, Posted form)
    {
        var before = int.TryParse(http.Request.Query["before"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
        var lines = await incidents.PageForOperatorAsync(before, PageSize + 1, http.RequestAborted);
        return Show.Page<IncidentsPage>(new() { ["Lines"] = lines.Take(PageSize).ToList(), ["More"] = lines.Count > PageSize ? $"{IncidentRoutes.Register}?before={lines[PageSize - 1].Number}" : null }, form);
    }

    private async Task<IResult> PageAsync(HttpContext http, int number, Posted form) => await OneAsync(number, http) is { } known
        ? Show.Page<IncidentPage>(new() { ["Incident"] = known, ["Saved"] = http.Request.Query.ContainsKey("saved") }, form) : Absent;

    private static IResult FormPage(Posted form, ShownIncident? known) => Show.Page<IncidentFormPage>(new() { ["Incident"] = known }, form);
}
