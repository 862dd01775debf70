using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Web.Communities;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.CoDevelopment.Seasons;

/// <summary>The season's two pages: the year as it is, and its plan.</summary>
internal sealed class SeasonPages(SessionDirectory sessions, GroupDirectory groups, TimeProvider clock)
{
    private static readonly IReadOnlyDictionary<PersonId, GroupPerson> Nobody = new Dictionary<PersonId, GroupPerson>();

    public async Task<IResult> SeasonAsync(HttpContext http, Posted form)
    {
        var (standing, ct) = (http.Standing(), http.RequestAborted);
        var shown = await sessions.SeasonSeenByAsync(standing, ct);
        return Show.Page<SeasonPage>(new()
        {
            ["View"] = new SeasonView
            {
                Standing = standing, Season = shown?.Season, Sessions = shown?.Sessions ?? new Dictionary<SessionId, SeasonSession>(),
                Names = shown is null ? Nobody : await groups.NamesForOperatorAsync(PeopleOf(shown.Season), ct),
                Me = http.Viewer().Id, Now = clock.GetUtcNow(), Zone = Reader.Of(http)!.Zone,
            },
            ["Done"] = http.Request.Query["done"].ToString(),
        }, form);
    }

    public async Task<IResult> PlanAsync(HttpContext http, Posted form)
    {
        var (standing, ct) = (http.Standing(), http.RequestAborted);
        var people = await groups.PeopleSeenByAsync(standing, ct);
        var season = (await sessions.SeasonSeenByAsync(standing, ct))?.Season;
        return Show.Page<SeasonPlanPage>(new()
        {
            ["Standing"] = standing,
            ["Season"] = season,
            ["Members"] = people.Count(p => p.Status == Domain.Communities.MembershipStatus.Active),
            ["MayFacilitate"] = SeasonForm.MayFacilitate(people),
            ["Zone"] = Reader.Of(http)!.Zone.Id,
            ["Now"] = clock.GetUtcNow(),
        }, form);
    }

    private static PersonId[] PeopleOf(CoDevelopmentSeason season) =>
    [
        .. season.Members.Concat(season.Turns.SelectMany(t => new[] { t.Client, t.Facilitator }.OfType<PersonId>()))
            .Concat(season.Plan.Facilitator is { } always ? [always] : [])
            .Concat(season.History.SelectMany(c => new[] { c.By, c.Other ?? c.By })).Distinct(),
    ];
}
