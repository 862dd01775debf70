using System.Globalization;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Web.Shared.Forms;

namespace Terreau.Web.CoDevelopment.Planning;

/// <summary>A meeting of two consultations, read from the form of the schedule.</summary>
internal static class MeetingForm
{
    public const string Two = "2";
    public const string OtherBegins = "other";

    /// <summary>The fields of the other consultation.</summary>
    public const string Other = "other", OtherFacilitator = "otherFacilitator", Whole = "whole", Pause = "pause", Begins = "begins", Was = "was";

    public static readonly Refusal HasChanged = new("meeting.has-changed");
    public static readonly Refusal ReadAgain = new("meeting.read-again", "consultations");

    public static bool IsTwo(Posted form) => form.Raw("consultations") == Two;

    /// <summary>Somebody who typed too long a length pressed « two consultations ». With a shorter one, only the Enter key pressed it.</summary>
    public static bool IsProposed(Posted form) => form.Has("propose") && form.Number("minutes") > SessionFormat.Longest;

    /// <summary>The same form with two consultations, of the length that was typed.</summary>
    public static Posted Proposed(Posted form) =>
        form.With("consultations", Two).With(Whole, form.Raw("minutes")).With("format", "90").With("minutes", "").With(Pause, form.Number(Pause) is { } pause ? Text(pause) : Text(TwoConsultations.UsualPause));

    /// <summary>The consultation chosen to stand beside, or null.</summary>
    public static SessionId? OtherOf(Posted form) => IsTwo(form) && Guid.TryParse(form.Raw(Other), out var id) ? new SessionId(id) : null;

    /// <summary>What whoever plans has before their eyes; when it is not so any more, somebody else has changed it.</summary>
    public static string Seen(SessionId? other, DateTimeOffset? startsAt) => $"{other?.Value:N}@{startsAt?.UtcTicks.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Reads the plan; where nobody is named for the other consultation, whoever facilitates this one does.</summary>
    public static (MeetingPlan? Plan, IReadOnlyList<Refusal> Wrong) Read(Posted form, CoDevelopmentSession session, CoDevelopmentSession other, Func<CoDevelopmentSession, IReadOnlyList<GroupPerson>> mayFacilitate, IReadOnlySet<PersonId> members)
    {
        List<Refusal> wrong = [];
        var startsAt = ScheduleForm.StartOf(form, wrong);
        var facilitator = ScheduleForm.FacilitatorOf(form, "facilitator", session.Client, Ids(mayFacilitate(session)), wrong);
        var same = form.Raw(OtherFacilitator).Length == 0 && form.Raw("facilitator").Length > 0 ? form.With(OtherFacilitator, form.Raw("facilitator")) : form;
        var otherFacilitator = ScheduleForm.FacilitatorOf(same, OtherFacilitator, other.Client, Ids(mayFacilitate(other)), wrong);
        var (whole, pause) = (form.Number(Whole) ?? 0, form.Number(Pause) ?? -1);
        if (wrong.Count > 0) return (null, wrong);
        var begins = form.Raw(Begins) == OtherBegins ? (First: otherFacilitator, Second: facilitator) : (First: facilitator, Second: otherFacilitator);
        // Who facilitates one of the two without being a member is not asked to help in the other.
        PersonId[] company = [.. ScheduleForm.Ids(form.All("consultants"))];
        return (new MeetingPlan(startsAt, form.Raw("zone"), form.Text("place"), form.Text("link"), whole, pause, begins.First, begins.Second, company)
        {
            Mode = form.Raw("mode").Length == 0 ? null : form.Choice<SessionMode>("mode") ?? (SessionMode)(-1), Members = members,
        }, []);
    }

    private static HashSet<PersonId> Ids(IEnumerable<GroupPerson> people) => [.. people.Select(p => p.Id)];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
