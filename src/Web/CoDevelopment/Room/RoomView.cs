using Terreau.Domain.CoDevelopment;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Stages;

namespace Terreau.Web.CoDevelopment.Room;

/// <summary>All that the room's page needs, read once; its parts only show it.</summary>
public sealed partial class RoomView
{
    public required CoDevelopmentSession Session { get; init; }
    public required PersonId Me { get; init; }
    public required string Slug { get; init; }
    public required string GroupName { get; init; }

    /// <summary>Has accepted the agreement and acknowledged the basics (INV-06).</summary>
    public required bool IsReady { get; init; }

    /// <summary>Facilitates for the first time.</summary>
    public bool LeadsFirst { get; init; }
    public required DateTimeOffset Now { get; init; }
    public required TimeZoneInfo Zone { get; init; }
    public required IReadOnlyList<Seat> Seats { get; init; }
    public required IReadOnlyDictionary<PersonId, GroupPerson> Names { get; init; }
    public required IReadOnlyDictionary<string, SavedDraft> Drafts { get; init; }

    /// <summary>Earlier sessions whose follow-up is open; only read during the welcome.</summary>
    public required IReadOnlyList<CoDevelopmentSession> Earlier { get; init; }

    /// <summary>The other consultation of the same meeting, or null.</summary>
    public OtherConsultation? Other { get; init; }

    /// <summary>The second consultation of a meeting whose first was held: the welcome is short.</summary>
    public bool IsAgain => Session.IsSecond && Other is { IsHeld: true };

    /// <summary>The form that was just refused, or nothing, and the place it was sent from.</summary>
    public Posted Sent { get; init; } = Posted.Nothing;
    public string SentFrom { get; init; } = "";

    public Part? Part => Session.PartOf(Me);
    public bool IsClient => Me == Session.Client;
    public bool IsFacilitator => Me == Session.Facilitator;
    public bool Leads => Me == Session.Lead;

    /// <summary>The first name of whoever leads now.</summary>
    public string LeadName => Session.Lead is { } lead ? FirstNameOf(lead) : "";
    public bool IsConsultant => Part == Domain.CoDevelopment.Part.Consultant;
    public bool IsIn => Session.IsHere(Me);
    public bool IsOpen => Session.State is SessionState.Welcome or SessionState.Running;
    public DateOnly Today => Session.Today(Now);
    public string Page => CoDevelopmentRoutes.Session(Slug, Session.Number);
    public string Address => CoDevelopmentRoutes.Room(Slug, Session.Number);

    /// <summary>Where a form of the room posts to.</summary>
    public string To(string deed) => $"{Address}/{deed}";

    /// <summary>Whether the follow-ups that were open have been recorded or postponed (INV-13).</summary>
    public bool IsTreated => Earlier.All(s => s.IsFollowUpTreatedFor(Session.Id));

    public Refusal? WhyNotAdvance => Session.WhyNotAdvance(Me, Session.Step, IsTreated, Now);

    /// <summary>Who still has something to do before the step can close.</summary>
    public IReadOnlyList<PersonId> Awaited => IsOpen ? Session.AwaitedIn(Session.Step) : [];

    public string NameOf(PersonId person) => Names.TryGetValue(person, out var found) ? found.Name : "";

    public string FirstNameOf(PersonId person)
    {
        var name = NameOf(person);
        return name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? name[..end] : name;
    }

    public string InitialsOf(PersonId person) => Names.TryGetValue(person, out var found) ? found.Initials : "";

    public Agreement AgreementOf(PersonId person) => Names.TryGetValue(person, out var found) ? found.Agreement : Agreement.Neutral;

    /// <summary>What was refused, for the form of that place; nothing for the others.</summary>
    public Posted At(RoomForm form) => SentFrom == form.Place ? Sent : Posted.Nothing;

    /// <summary>What a field starts from: the draft kept on the server, else what is known.</summary>
    public string? StartOf(string field, string? known = null) => Drafts.TryGetValue(field, out var draft) ? draft.Text : known;

    /// <summary>When the draft of a field was saved, or null.</summary>
    public DateTimeOffset? SavedAt(string field) => Drafts.TryGetValue(field, out var draft) ? draft.SavedAt : null;
}
