using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Web.CoDevelopment.Planning;
using Terreau.Web.Communities;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.CoDevelopment.Seasons;

/// <summary>The season's page, and what members and organisers do on it.</summary>
internal sealed class SeasonDesk(SeasonStore seasons, GroupDirectory groups, SeasonPages pages, Shared.Forms.Deed deed, Work work, TimeProvider clock)
{
    private static readonly Refusal UnknownTurn = SeasonRefusals.NoSuchTurn;

    public static Task<IResult> ShowAsync(HttpContext http, SeasonPages pages) => pages.SeasonAsync(http, Posted.Nothing);

    public static Task<IResult> SkipAsync(HttpContext http, SeasonDesk desk) => desk.RunAsync(http, "skipped", (season, form, me, now) =>
    {
        if (form.Number("turn") is not { } turn || form.Choice<TurnRole>("role") is not { } role) return UnknownTurn;
        if (season.WhyNotSkip(me, turn, role, now) is { } refusal) return refusal;
        season.Skip(me, turn, role, now);
        return null;
    });

    public static Task<IResult> AbsenceAsync(HttpContext http, SeasonDesk desk) => desk.RunAsync(http, "absence", (season, form, me, now) =>
    {
        if (form.Number("absence") is not { } turn) return UnknownTurn;
        var absent = form.Raw("absent") != "false";
        if (season.WhyNotSayAbsent(me, turn, absent, now) is { } refusal) return refusal;
        season.SayAbsent(me, turn, absent, now);
        return null;
    });

    public static Task<IResult> RolesAsync(HttpContext http, SeasonDesk desk) => desk.RunAsync(http, "roles", (season, form, me, now) =>
    {
        if (season.WhyNotChoose(me) is { } refusal) return refusal;
        var roles = form.All("takes");
        season.Choose(me, roles.Contains(nameof(TurnRole.Client)), roles.Contains(nameof(TurnRole.Facilitator)), now);
        return null;
    });

    public static Task<IResult> ProposeAsync(HttpContext http, SeasonDesk desk) => desk.RunAsync(http, "proposed", (season, form, me, now) =>
    {
        // One choice names the role and the two dates: only pairs that can be exchanged are offered.
        if (form.Raw("with").Split('-') is not [var named, var first, var second] || !Enum.GetNames<TurnRole>().Contains(named)
            || !int.TryParse(first, out var mine) || !int.TryParse(second, out var theirs)) return SeasonRefusals.NobodyToAsk;
        var role = Enum.Parse<TurnRole>(named);
        if (season.WhyNotProposeSwap(me, role, mine, theirs, now) is { } refusal) return refusal;
        season.ProposeSwap(me, role, mine, theirs, now);
        return null;
    });

    public static Task<IResult> AcceptAsync(HttpContext http, SeasonDesk desk) => desk.RunAsync(http, "swapped", (season, _, me, now) =>
    {
        if (season.WhyNotAcceptSwap(me, SwapOf(http), now) is { } refusal) return refusal;
        season.AcceptSwap(me, SwapOf(http), now);
        return null;
    });

    public static Task<IResult> DropAsync(HttpContext http, SeasonDesk desk) => desk.RunAsync(http, "dropped", (season, _, me, now) =>
    {
        if (season.WhyNotDropSwap(me, SwapOf(http)) is { } refusal) return refusal;
        season.DropSwap(me, SwapOf(http), now);
        return null;
    });

    public static Task<IResult> MoveAsync(HttpContext http, SeasonDesk desk) => desk.RunAsync(http, "moved", (season, form, me, now) =>
    {
        if (form.Number("move") is not { } turn) return UnknownTurn;
        if (form.Date("to") is not { } day) return ScheduleForm.DateNeeded.At("to");
        if (season.WhyNotMove(organises: true, turn, day, now) is { } refusal) return refusal.Field is null ? refusal : refusal.At("to");
        season.Move(me, organises: true, turn, day, now);
        return null;
    }, dates: true);

    public static Task<IResult> AddAsync(HttpContext http, SeasonDesk desk) => desk.RunAsync(http, "added", (season, form, me, now) =>
    {
        if (form.Date("day") is not { } day) return ScheduleForm.DateNeeded.At("day");
        if (season.WhyNotAdd(organises: true, day, now) is { } refusal) return refusal;
        season.Add(me, organises: true, day, now);
        return null;
    }, dates: true);

    public static Task<IResult> EndAsync(HttpContext http, SeasonDesk desk) => desk.RunAsync(http, "ended", (season, _, me, now) =>
    {
        if (season.WhyNotEnd(organises: true) is { } refusal) return refusal;
        season.End(me, organises: true, now);
        return null;
    });

    private static SwapId SwapOf(HttpContext http) => new(Guid.TryParse(http.GetRouteValue("swap") as string, out var id) ? id : default);

    private async Task<IResult> RunAsync(HttpContext http, string done, Func<CoDevelopmentSeason, Posted, PersonId, DateTimeOffset, Refusal?> act, bool dates = false)
    {
        var (form, standing) = (await Posted.ReadAsync(http), http.Standing());
        return await deed.RunAsync(http, form, standing.Group.Value, $"{CoDevelopmentRoutes.Season(standing.Slug)}?done={done}", async ct =>
        {
            if (await seasons.SeenByAsync(standing, ct) is not { } season) return [SeasonRefusals.NotYours];
            var now = clock.GetUtcNow();
            if (act(season, form, http.Viewer().Id, now) is { } refusal) return [refusal];
            // A date that is new or moved finds some on a pause; whoever says of a date that they will come anyway, comes.
            if (dates) foreach (var (person, back) in await groups.AwaySeenByAsync(standing, now, ct)) season.KeepAway(person, back, now);
            await work.SaveAsync(ct);
            return [];
        }, refused => pages.SeasonAsync(http, refused));
    }
}
