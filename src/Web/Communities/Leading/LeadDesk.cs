using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Leading;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.Communities.Roles;
using Terreau.Web.Communities.Units;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities.Leading;

/// <summary>
/// Who is lead learner of what, and naming one. Every change holds the organisation: of two administrators who end the same mandate
/// the second is told, and two who name the same person leave one.
/// </summary>
internal sealed class LeadDesk(UnitStore units, PersonStore people, AuditStore audit, Deed deed, Work work, TimeProvider clock)
{
    private const int MostFound = 12, PageSize = 100;

    public static Task<IResult> ShowAsync(HttpContext http, LeadDesk desk) => desk.PageAsync(http, Posted.Nothing);

    public static Task<IResult> ShowNamingAsync(HttpContext http, LeadDesk desk) => desk.NamingAsync(http, Posted.FromQuery(http));

    public static async Task<IResult> NameAsync(HttpContext http, LeadDesk desk, Proof proof)
    {
        var form = await Posted.ReadAsync(http);
        return await proof.AskAsync(http, form) ?? await desk.NameAsync(http, form);
    }

    public static async Task<IResult> EndAsync(HttpContext http, LeadDesk desk, Proof proof)
    {
        var form = await Posted.ReadAsync(http);
        return await proof.AskAsync(http, form) ?? await desk.EndAsync(http, form);
    }

    private async Task<IResult> NameAsync(HttpContext http, Posted form)
    {
        var (zone, unit) = (Reader.Of(http)!.Zone, form.Unit("unit"));
        return await deed.RunAsync(http, form, SetupDesk.TheOrganisation, Landing(unit, "named"), async ct =>
        {
            var now = clock.GetUtcNow();
            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
            if (await people.OwnAsync(PersonIn(form), ct) is not { } person) return [LeadRefusals.PersonNotFound];
            if (form.Raw("from").Length > 0 && form.Date("from") is null) return [LeadRefusals.NotAFirstDay];
            if (form.Raw("until").Length > 0 && form.Date("until") is null) return [LeadRefusals.NotALastDay];
            var known = await units.MandateForOperatorAsync(person.Id, unit, ct);
            var asked = new MandateOf(unit, form.Date("from"), form.Date("until"));
            if (Mandates.WhyNotName(asked, known, await units.ForOperatorAsync(ct), today, now) is { Count: > 0 } wrong) return wrong;
            var since = known?.HoldsAt(now) == true ? known.Since : asked.From > today ? RoleWords.EndOf(asked.From.Value.AddDays(-1), zone) : now;
            var given = new Mandate(person.Id, unit, since, asked.Until is { } last ? RoleWords.EndOf(last, zone) : null);
            // Another administrator, or the same one again, has set the very same dates: there is nothing to tell.
            if (given == known) return [];
            await units.NameAsync(given, ct);
            audit.Add(AuditKind.RoleGranted, http.Viewer().Id, person.Id, what: nameof(Role.LeadLearner));
            work.Tell(new RolesChanged(person.Id, null));
            work.Tell(new LeadNamed(person.Id, unit));
            await work.SaveAsync(ct);
            return [];
        }, refused => NamingAsync(http, refused));
    }

    private async Task<IResult> EndAsync(HttpContext http, Posted form)
    {
        var (of, unit) = (PersonIn(form), form.Unit("unit"));
        return await deed.RunAsync(http, form, SetupDesk.TheOrganisation, Landing(unit, "ended"), async ct =>
        {
            if (await units.MandateForOperatorAsync(of, unit, ct) is null) return [LeadRefusals.NotHeld];
            await units.EndAsync(of, unit, ct);
            audit.Add(AuditKind.RoleRevoked, http.Viewer().Id, of, what: nameof(Role.LeadLearner));
            work.Tell(new RolesChanged(of, null));
            work.Tell(new LeadEnded(of, unit));
            await work.SaveAsync(ct);
            return [];
        }, refused => PageAsync(http, refused));
    }

    private async Task<IResult> PageAsync(HttpContext http, Posted form)
    {
        var (ct, viewer) = (http.RequestAborted, http.Viewer());
        var tree = await units.SeenByAsync(viewer.Id, ct);
        List<MandateLine> lines =
        [
            .. (await units.MandatesForOperatorAsync(ct))
                .Where(l => tree.Find(l.Unit) is { } led ? viewer.Reads(tree, led) : viewer.May(Act.ReadAccounts))
                .OrderBy(l => tree.Find(l.Unit)?.Place ?? 0),
        ];
        var after = int.TryParse(http.Request.Query["after"], out var shown) ? Math.Clamp(shown, 0, lines.Count) : 0;
        return Show.Page<LeadsPage>(new()
        {
            ["Tree"] = tree, ["Lines"] = lines.Skip(after).Take(PageSize).ToList(), ["More"] = lines.Count > after + PageSize ? $"{LeadRoutes.Leads}?after={after + PageSize}" : null,
            ["Now"] = clock.GetUtcNow(), ["Manages"] = viewer.May(Act.AssignRoles), ["Done"] = http.Request.Query["done"].ToString(),
        }, form);
    }

    private async Task<IResult> NamingAsync(HttpContext http, Posted form)
    {
        var (ct, sought, unit) = (http.RequestAborted, form.Text("q"), form.Unit("unit"));
        var chosen = form.Raw("person").Length == 0 ? null : await people.LineForOperatorAsync(PersonIn(form), ct);
        return Show.Page<NameLeadPage>(new()
        {
            ["Tree"] = await units.SeenByAsync(http.Viewer().Id, ct),
            ["Unit"] = unit,
            ["Sought"] = sought,
            ["Chosen"] = chosen,
            ["Found"] = sought.Length == 0 || chosen is not null ? null : await people.SoughtForOperatorAsync(sought, MostFound, ct),
            ["Now"] = clock.GetUtcNow(),
        }, form);
    }

    private static string Landing(UnitId? unit, string done) => $"{(unit is { } led ? UnitRoutes.Of(led) : LeadRoutes.Leads)}?done={done}";

    private static PersonId PersonIn(Posted form) => Guid.TryParse(form.Raw("person"), out var id) ? new PersonId(id) : default;
}
