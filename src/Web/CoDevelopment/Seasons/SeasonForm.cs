using System.Globalization;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Web.CoDevelopment.Planning;
using Terreau.Web.Shared.Forms;

namespace Terreau.Web.CoDevelopment.Seasons;

/// <summary>A season's plan, read from its form; a part that cannot be read is a refusal beside its field.</summary>
internal static class SeasonForm
{
    public static readonly Refusal FirstNeeded = new("season.first-needed", "first");
    public static readonly Refusal NoSuchDay = new("season.no-such-day", "notes");
    public static readonly Refusal HolidayHalf = new("season.holiday-half");

    /// <summary>How many stretches of days the form offers, filled or not.</summary>
    public const int Stretches = 6;

    public static (SeasonPlan? Plan, IReadOnlyList<Refusal> Wrong) Read(Posted form, Standing standing, IReadOnlyCollection<PersonId> mayFacilitate)
    {
        List<Refusal> wrong = [];
        if (form.Date("first") is null) wrong.Add(FirstNeeded);
        if (form.Time("time") is null) wrong.Add(ScheduleForm.TimeNeeded);
        if (form.Raw("notes").Trim().Length > 0 && form.Date("notes") is null) wrong.Add(NoSuchDay);
        var holidays = HolidaysOf(form, wrong);
        var facilitator = FacilitatorOf(form, standing, mayFacilitate, wrong);
        if (wrong.Count > 0) return (null, wrong);
        return (new SeasonPlan(
            form.Date("first")!.Value, form.Time("time")!.Value, form.Raw("zone"), form.Number("weeks") ?? 0, form.Number("sessions") ?? 0, MinutesOf(form),
            form.Text("place"), form.Text("link"), form.Number("remind") ?? 0, holidays, facilitator)
        { NotesUntil = form.Date("notes"), PerMeeting = form.Has("perMeeting") ? form.Number("perMeeting") ?? 0 : 1, PauseMinutes = form.Has("pause") ? form.Number("pause") ?? -1 : TwoConsultations.UsualPause }, []);
    }

    /// <summary>The field beside which a refusal of the plan stands.</summary>
    public static Refusal Beside(Refusal refusal) => refusal.Field == "holidays" ? refusal.At("from1") : refusal;

    /// <summary>Whoever may always facilitate: those with the role.</summary>
    public static IReadOnlyList<GroupPerson> MayFacilitate(IEnumerable<GroupPerson> people) => [.. people.Where(p => p.Roles.Contains(Role.Facilitator))];

    private static int MinutesOf(Posted form) => form.Raw("format") == ScheduleForm.Custom ? form.Number("minutes") ?? 0 : form.Number("format") ?? 0;

    private static List<Holiday> HolidaysOf(Posted form, List<Refusal> wrong)
    {
        List<Holiday> holidays = [];
        for (var i = 1; i <= Stretches; i++)
        {
            var (from, to) = (form.Date(Field("from", i)), form.Date(Field("to", i)));
            if (from is { } first && (to ?? from) is { } last) holidays.Add(new Holiday(first, last));
            else if (to is not null || form.Raw(Field("from", i)).Length + form.Raw(Field("to", i)).Length > 0) wrong.Add(HolidayHalf.At(Field("from", i)));
        }
        return holidays;
    }

    public static string Field(string name, int i) => name + i.ToString(CultureInfo.InvariantCulture);

    private static PersonId? FacilitatorOf(Posted form, Standing standing, IReadOnlyCollection<PersonId> may, List<Refusal> wrong)
    {
        if (standing.Settings.FacilitatorMode != FacilitatorMode.Constant) return null;
        if (Guid.TryParse(form.Raw("facilitator"), out var id) && may.Contains(new PersonId(id))) return new PersonId(id);
        wrong.Add(SeasonRefusals.FacilitatorNeeded);
        return null;
    }
}
