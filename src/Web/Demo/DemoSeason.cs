using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.World;

namespace Terreau.Web.Demo;

/// <summary>A told season, planned and arranged by its people; what was held before counts for its rota.</summary>
internal sealed class DemoSeason(SeasonStore seasons, SessionStore sessions, SessionDirectory directory, GroupDirectory groups, Work work)
{
    public async Task PlayAsync(GroupOf told, GroupId group, Dictionary<string, PersonId> cast, Func<When, DateTimeOffset> at, DateTimeOffset now)
    {
        if (told.Season is not { } year) return;
        await work.HoldAsync(group.Value, CancellationToken.None);
        var (zone, by) = (TimeZoneInfo.FindSystemTimeZoneById(Network.Organisation.Zone), cast[year.PlannedBy.Email]);
        var local = TimeZoneInfo.ConvertTime(at(year.First), zone).DateTime;
        var plan = new SeasonPlan(
            DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local), zone.Id, year.EveryWeeks, year.Sessions, year.Minutes, year.Place, "", 21,
            year.Break is { } pause ? [new Holiday(DayOf(pause.From), DayOf(pause.To))] : [], null);
        var season = CoDevelopmentSeason.Begin(by, organises: true, group, plan, await groups.MembersForOperatorAsync(group, CancellationToken.None), null, now);
        foreach (var session in await SessionsAsync(told, group, cast))
            if (session is { Facilitator: { } facilitator, EndedAt: { } ended }) season.Hold(session.Id, session.Client, facilitator, session.Today(ended), now);
            else Prepare(season, session, now);
        Arrange(season, year, cast, now);
        seasons.Add(season);
        await work.SaveAsync(CancellationToken.None);

        DateOnly DayOf(When when) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at(when), zone).DateTime);
    }

    private async Task<List<CoDevelopmentSession>> SessionsAsync(GroupOf told, GroupId group, Dictionary<string, PersonId> cast)
    {
        List<CoDevelopmentSession> found = [];
        foreach (var session in told.Sessions)
            if (await directory.StandingSeenByAsync(cast[session.Client.Email], group, session.Number, CancellationToken.None) is { } standing
                && await sessions.ShownToAsync(cast[session.Client.Email], standing.Session, CancellationToken.None) is { } shown) found.Add(shown);
        return found;
    }

    // Whoever brings the next subject gets the first date, by an exchange if need be.
    private static void Prepare(CoDevelopmentSeason season, CoDevelopmentSession session, DateTimeOffset now)
    {
        if (season.Next(now) is not { Client: { } first } next) return;
        if (first != session.Client && season.Turns.FirstOrDefault(t => !t.IsHeld && t.Client == session.Client) is { } later
            && season.WhyNotProposeSwap(session.Client, TurnRole.Client, later.Number, next.Number, now) is null)
            season.AcceptSwap(first, season.ProposeSwap(session.Client, TurnRole.Client, later.Number, next.Number, now), now);
        season.Prepare(session.Client, session.Id, now);
        if (session is { Facilitator: { } facilitator, StartsAt: { } starts }) season.Schedule(session.Id, facilitator, session.Today(starts), now);
    }

    private static void Arrange(CoDevelopmentSeason season, SeasonOf year, Dictionary<string, PersonId> cast, DateTimeOffset now)
    {
        SeasonTurn[] free = [.. season.Turns.Where(t => !t.IsHeld && t.Session is null)];
        if (year.Absent is { } absent && free.Length > 0 && season.WhyNotSayAbsent(cast[absent.Email], free[0].Number, true, now) is null)
            season.SayAbsent(cast[absent.Email], free[0].Number, true, now);
        if (year.Asks is not { } asks || free.FirstOrDefault(t => season.Turn(t.Number)!.Client == cast[asks.Email]) is not { } mine) return;
        foreach (var other in free)
            if (season.WhyNotProposeSwap(cast[asks.Email], TurnRole.Client, mine.Number, other.Number, now) is null)
            {
                season.ProposeSwap(cast[asks.Email], TurnRole.Client, mine.Number, other.Number, now);
                return;
            }
    }
}
