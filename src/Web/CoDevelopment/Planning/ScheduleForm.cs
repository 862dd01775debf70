using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Web.Shared.Forms;

namespace Terreau.Web.CoDevelopment.Planning;

/// <summary>What whoever plans chose, read from the form; a part that cannot be read is a refusal beside its field.</summary>
internal static class ScheduleForm
{
    public const string Custom = "custom";

    public static readonly Refusal DateNeeded = new("schedule.date-needed", "date");
    public static readonly Refusal TimeNeeded = new("schedule.time-needed", "time");
    public static readonly Refusal NoSuchTime = new("schedule.no-such-time", "time");
    public static readonly Refusal FacilitatorNeeded = new("schedule.facilitator-needed", "facilitator");

    /// <summary>The usual lengths, in minutes; any other is typed.</summary>
    public static IReadOnlyList<int> Usual { get; } = [60, 90, 120];

    /// <summary>
    /// Reads a plan. The facilitator's own box among the consultants does not count: boxes are ticked before anybody is chosen.
    /// Once begun, length and people stay as they are.
    /// </summary>
    public static (SessionPlan? Plan, IReadOnlyList<Refusal> Wrong) Read(Posted form, CoDevelopmentSession session, IReadOnlyCollection<PersonId> mayFacilitate)
    {
        List<Refusal> wrong = [];
        var startsAt = StartOf(form, wrong);
        var begun = session.State == SessionState.Interrupted;
        var minutes = begun ? session.TotalMinutes ?? 0 : MinutesOf(form, wrong);
        var facilitator = begun ? session.Facilitator ?? default : FacilitatorOf(form, "facilitator", session.Client, mayFacilitate, wrong);
        IReadOnlyList<PersonId> consultants = begun ? session.Consultants : [.. Ids(form.All("consultants")).Where(p => p != facilitator)];
        if (wrong.Count > 0) return (null, wrong);
        return (new SessionPlan(startsAt, form.Raw("zone"), form.Text("place"), form.Text("link"), minutes, facilitator, consultants)
        {
            Mode = form.Raw("mode").Length == 0 ? null : form.Choice<SessionMode>("mode") ?? (SessionMode)(-1),
            QuestionsUntil = EndOf(form, "questionsUntil"), SuggestionsUntil = EndOf(form, "suggestionsUntil"),
        }, []);
    }

    /// <summary>The instant of a local hour. An hour told twice when clocks go back is the first one; one that is skipped is none.</summary>
    public static DateTimeOffset? InstantOf(DateOnly date, TimeOnly time, TimeZoneInfo zone)
    {
        var local = date.ToDateTime(time);
        if (zone.IsInvalidTime(local)) return null;
        return new DateTimeOffset(local, zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local));
    }

    /// <summary>Whoever may be chosen to facilitate: in turn, members who have accepted the agreement; else those with the role. Never the client.</summary>
    public static IReadOnlyList<GroupPerson> MayFacilitate(Standing standing, IReadOnlyList<GroupPerson> people, CoDevelopmentSession session) =>
    [
        .. people.Where(p => p.Id != session.Client && (p.Id == session.Facilitator
            || (standing.Settings.FacilitatorMode == FacilitatorMode.Constant ? p.Roles.Contains(Role.Facilitator) : p is { Status: MembershipStatus.Active, IsReady: true }))),
    ];

    /// <summary>The instant that day, hour and zone make; what cannot be is added to the wrongs.</summary>
    public static DateTimeOffset StartOf(Posted form, List<Refusal> wrong)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(form.Raw("zone"), out var zone)) wrong.Add(SessionRefusals.UnknownZone);
        if (form.Date("date") is null) wrong.Add(DateNeeded);
        if (form.Time("time") is null) wrong.Add(TimeNeeded);
        if (zone is null || form.Date("date") is not { } date || form.Time("time") is not { } time) return default;
        // The two ends of the calendar are no dates of meetings, and have no room for a zone.
        if (date.Year is < 2 or > 9998) wrong.Add(date.Year < 2 ? SessionRefusals.InThePast : SessionRefusals.TooFar.With(2));
        else if (InstantOf(date, time, zone) is { } instant) return instant;
        else wrong.Add(NoSuchTime);
        return default;
    }

    // The last minute of a day, where the group is.
    private static DateTimeOffset? EndOf(Posted form, string field) => EndOf(form, field, form.Raw("zone"));

    /// <summary>The last minute of the day in a field, in a zone; null when there is none.</summary>
    public static DateTimeOffset? EndOf(Posted form, string field, string? zoneId) =>
        form.Date(field) is { Year: > 1 and < 9998 } day && zoneId is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zoneId, out var zone) ? InstantOf(day, new TimeOnly(23, 59), zone) : null;

    private static int MinutesOf(Posted form, List<Refusal> wrong)
    {
        if (form.Raw("format") == Custom) return form.Number("minutes") ?? 0;
        if (form.Number("format") is { } minutes && Usual.Contains(minutes)) return minutes;
        wrong.Add(SessionRefusals.UnknownChoice.At("format"));
        return 0;
    }

    /// <summary>Who is chosen to facilitate in a field; what cannot be is added to the wrongs.</summary>
    public static PersonId FacilitatorOf(Posted form, string field, PersonId client, IReadOnlyCollection<PersonId> mayFacilitate, List<Refusal> wrong)
    {
        var chosen = Ids([form.Raw(field)]).FirstOrDefault();
        if (form.Raw(field).Length == 0) wrong.Add(FacilitatorNeeded.At(field));
        else if (chosen == client) wrong.Add(SessionRefusals.ClientCannotFacilitate.At(field));
        else if (!mayFacilitate.Contains(chosen)) wrong.Add(SessionRefusals.UnknownChoice.At(field));
        return chosen;
    }

    /// <summary>People by their ids, as a form sends them.</summary>
    public static IEnumerable<PersonId> Ids(IEnumerable<string> values) => values.Select(v => new PersonId(Guid.TryParse(v, out var id) ? id : default));
}
