using System.Globalization;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Web.CoDevelopment.Planning;
using Terreau.Web.Communities;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.CoDevelopment.Troikas;

/// <summary>One's own Troïkas in a group, and planning one.</summary>
internal sealed class TroikaDesk(TroikaStore troikas, SessionDirectory directory, GroupStore groups, GroupDirectory members, Shared.Forms.Deed deed, Work work, TimeProvider clock)
{
    private const int PageSize = 20, MostFound = 20, MostChosen = 6;

    private static readonly Refusal GroupClosed = new("troika.group-closed");

    public static async Task<IResult> ShowMineAsync(HttpContext http, TroikaDesk desk)
    {
        var (standing, before) = (http.Standing(), Before(http));
        var lines = await desk.Directory.TroikasSeenByAsync(http.Viewer().Id, standing.Group, before, PageSize + 1, http.RequestAborted);
        return Show.Page<TroikasPage>(new()
        {
            ["Standing"] = standing,
            ["Self"] = http.Viewer().Id,
            ["Troikas"] = lines.Take(PageSize).ToList(),
            ["More"] = lines.Count > PageSize ? More(TroikaRoutes.OfGroup(standing.Slug), before, lines.Take(PageSize).ToList()) : null,
            ["First"] = before == TroikasBefore.Ever,
            ["Now"] = desk.Now,
        });
    }

    public static Task<IResult> ShowNewAsync(HttpContext http, TroikaDesk desk) => desk.PageAsync(http, Posted.Nothing);

    public static async Task<IResult> FindAsync(HttpContext http, TroikaDesk desk) => await desk.PageAsync(http, await Posted.ReadAsync(http));

    public static async Task<IResult> PlanAsync(HttpContext http, TroikaDesk desk)
    {
        var (form, standing, self) = (await Posted.ReadAsync(http), http.Standing(), http.Viewer().Id);
        return await desk.Deed.RunAsync(http, form, standing.Group.Value, TroikaRoutes.OfGroup(standing.Slug), ct => desk.TryPlanAsync(form, standing, self, ct), refused => desk.PageAsync(http, refused));
    }

    private SessionDirectory Directory => directory;

    private Shared.Forms.Deed Deed => deed;

    private DateTimeOffset Now => clock.GetUtcNow();

    private async Task<IReadOnlyList<Refusal>> TryPlanAsync(Posted form, Standing standing, PersonId self, CancellationToken ct)
    {
        if (await groups.SeenByAsync(self, standing.Group, ct) is not { ClosedAt: null }) return [GroupClosed];
        List<Refusal> wrong = [];
        DateTimeOffset? starts = form.Raw("when") == TroikaWords.AtOnce ? null : ScheduleForm.StartOf(form, wrong);
        var others = Chosen(form);
        // The order is drawn by lot; the three may change it before they begin.
        PersonId[] order = [self, .. others];
        Random.Shared.Shuffle(order);
        var plan = new TroikaPlan(standing.Group, order, wrong.Count > 0 ? null : starts, TimeZoneInfo.TryFindSystemTimeZoneById(form.Raw("zone"), out var zone) ? zone.Id : TimeZoneInfo.Utc.Id, TroikaWords.MinutesOf(form));
        var three = await troikas.MembersForOperatorAsync(standing.Group, standing.Policy.CommitsFirst, order, ct);
        wrong.AddRange(Troika.WhyNotPlan(self, plan, three, Now));
        if (wrong.Count > 0) return wrong;
        var troika = Troika.Plan(self, plan, three, Now);
        troikas.Add(troika);
        work.Landing = TroikaRoutes.Of(troika.Id);
        await work.SaveAsync(ct);
        return [];
    }

    private async Task<IResult> PageAsync(HttpContext http, Posted form)
    {
        var (standing, self, ct) = (http.Standing(), http.Viewer().Id, http.RequestAborted);
        var sought = form.Text("q");
        var found = await members.MembersPageSeenByAsync(standing, sought, AfterName.Nobody, MostFound + 2, ct);
        var chosen = await ChosenAsync(standing, [.. Chosen(form).Where(p => p != self)], ct);
        return Show.Page<NewTroikaPage>(new()
        {
            ["Standing"] = standing,
            ["Chosen"] = chosen,
            ["Found"] = found.Where(m => m.Id != self && chosen.All(c => c.Id != m.Id)).Take(MostFound).ToList(),
            ["More"] = found.Count > MostFound + 1,
            ["Sought"] = sought,
            ["Now"] = Now,
        }, form);
    }

    // Of those who are no members any more, not even the name.
    private async Task<IReadOnlyList<GroupPerson>> ChosenAsync(Standing standing, IReadOnlyCollection<PersonId> chosen, CancellationToken ct)
    {
        if (chosen.Count == 0) return [];
        var still = await troikas.MembersForOperatorAsync(standing.Group, commitsFirst: false, chosen, ct);
        var names = await members.NamesForOperatorAsync([.. still.Select(m => m.Person)], ct);
        return [.. names.Values.OrderBy(p => p.NameKey, StringComparer.Ordinal)];
    }

    private static IReadOnlyList<PersonId> Chosen(Posted form) => [.. form.All("people").Take(MostChosen).Select(p => new PersonId(Guid.TryParse(p, out var id) ? id : default))];

    private static TroikasBefore Before(HttpContext http) =>
        long.TryParse(http.Request.Query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks
            && int.TryParse(http.Request.Query["shown"], NumberStyles.None, CultureInfo.InvariantCulture, out var shown) ? new(new DateTimeOffset(ticks, TimeSpan.Zero), shown) : TroikasBefore.Ever;

    private static string More(string list, TroikasBefore before, IReadOnlyList<TroikaLine> shown)
    {
        var last = shown[^1].StartsAt;
        var same = shown.Count(t => t.StartsAt == last) + (last == before.At ? before.Shown : 0);
        return string.Create(CultureInfo.InvariantCulture, $"{list}?before={last.UtcTicks}&shown={same}");
    }
}
