using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Domain.Stages;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;

namespace Terreau.Web.CoDevelopment.Sessions;

/// <summary>A session as one reader of its group may see it: for most only its date and state (INV-14).</summary>
public sealed class SessionView
{
    public required Standing Standing { get; init; }

    /// <summary>What the reader is in the session; all there is for whoever was not asked.</summary>
    public required SessionStanding Mine { get; init; }

    /// <summary>The session itself, for those for whom its page exists; null for everybody else.</summary>
    public required CoDevelopmentSession? Session { get; init; }

    /// <summary>The client's name, where the reader may know it; else empty.</summary>
    public required string ClientName { get; init; }
    public required IReadOnlyDictionary<PersonId, GroupPerson> Names { get; init; }
    public required PersonId Me { get; init; }
    public required DateTimeOffset Now { get; init; }
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The other consultation of the same meeting, or null.</summary>
    public OtherConsultation? Other { get; init; }

    public int Number => Mine.Number;
    public SessionState State => Mine.State;
    public bool IsClient => Mine.Part == Part.Client;
    public bool IsFacilitator => Mine.Part == Part.Facilitator;
    public bool Organises => Standing.May(Act.PlanMeetings);
    public bool Plans => Organises || IsFacilitator;
    public bool IsOpen => State is SessionState.Welcome or SessionState.Running;

    /// <summary>Asked, said no, and nothing more to see than the date: the answer can still change.</summary>
    public bool HasDeclined => Mine is { Part: Part.Consultant, Planned: PlannedPresence.NotComing, Entered: false } && (State is SessionState.Scheduled or SessionState.Interrupted || IsOpen);

    public bool MayAnswer => Session is null ? HasDeclined : Session.WhyNotAnswerInvitation(Me) is null;

    /// <summary>Drafts belong to their client, even before those who plan.</summary>
    public bool MayCancel => State switch
    {
        SessionState.Draft => IsClient,
        SessionState.Prepared or SessionState.Scheduled => Plans || IsClient,
        _ => false,
    };

    public bool MayFollowUp => State == SessionState.AwaitingFollowUp && Session is not null && (IsClient || IsFacilitator);

    /// <summary>Held on paper, or could have been: to be typed in.</summary>
    public bool MayTranscribe => Session?.WhyNotTranscribe(Me, Now) is null && Session is not null;

    /// <summary>Was there, and has not written yet what they learned.</summary>
    public bool MayAddOwn => Session?.WhyNotAddAfterthought(Me, new Afterthought { Passes = true }) is [];

    public bool HasSummary => Session is { EndedAt: not null } && Session.MayReadContent(Me);

    public string Topics => Session is null ? Of("group", Standing.Group.Value) : $"{Of("session", Session.Id.Value)} {Of("group", Standing.Group.Value)}";

    public string Address => CoDevelopmentRoutes.Session(Standing.Slug, Number);
    public string Room => CoDevelopmentRoutes.Room(Standing.Slug, Number);
    public string Schedule => CoDevelopmentRoutes.Schedule(Standing.Slug, Number);
    public string Transcript => CoDevelopmentRoutes.Transcript(Standing.Slug, Number);
    public string Sheet => CoDevelopmentRoutes.Sheet(Standing.Slug, Number);
    public string Summary => CoDevelopmentRoutes.Summary(Standing.Slug, Number);

    public string NameOf(PersonId person) => Names.TryGetValue(person, out var found) ? found.Name : "";

    public string FirstNameOf(PersonId person) => First(NameOf(person));

    public string ClientFirstName => First(ClientName);

    public string InitialsOf(PersonId person) => Names.TryGetValue(person, out var found) ? found.Initials : "";

    public Agreement AgreementOf(PersonId person) => Names.TryGetValue(person, out var found) ? found.Agreement : Agreement.Neutral;

    private static string First(string name) => name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? name[..end] : name;

    private static string Of(string kind, Guid id) => new Topic(kind, id).ToString();
}
