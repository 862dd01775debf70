using Terreau.Domain.Shared;

namespace Terreau.Domain.People.Privacy;

/// <summary>What was concluded of the risk of serious injury (A-2.1 a. 63.8, P-39.1 a. 3.5).</summary>
public enum InjuryRisk
{
    /// <summary>Not assessed yet.</summary>
    Unsaid,

    /// <summary>No risk of serious injury.</summary>
    NotSerious,

    /// <summary>A risk of serious injury: the authority and the persons concerned are told.</summary>
    Serious,
}

/// <summary>
/// What the register says of one incident: what the regulation asks for (A-2.1 r. 3.1), and RGPD 33(5). Nothing but the title is
/// needed to begin: one writes what one knows, and completes it.
/// </summary>
public sealed record IncidentReport
{
    /// <summary>Longest text of a field, in characters.</summary>
    public const int TextLength = 2000;

    /// <summary>Longest title, in characters.</summary>
    public const int TitleLength = 120;

    /// <summary>By what the incident is known, 3 to 120 characters.</summary>
    public string Title { get; init; } = "";

    /// <summary>When it happened, or began.</summary>
    public DateOnly? HappenedOn { get; init; }

    /// <summary>When the organisation noticed.</summary>
    public DateOnly? NoticedOn { get; init; }

    /// <summary>What kinds of information, or why that is not known.</summary>
    public string Information { get; init; } = "";

    /// <summary>How many persons roughly, or null while it is not known.</summary>
    public int? People { get; init; }

    /// <summary>The circumstances.</summary>
    public string Circumstances { get; init; } = "";

    /// <summary>How sensitive the information is.</summary>
    public string Sensitivity { get; init; } = "";

    /// <summary>What may follow from its use.</summary>
    public string Consequences { get; init; } = "";

    /// <summary>How likely it is to be used to harm.</summary>
    public string Likelihood { get; init; } = "";

    /// <summary>What was concluded.</summary>
    public InjuryRisk Risk { get; init; }

    /// <summary>What was done to lessen the harm and to keep it from happening again.</summary>
    public string Measures { get; init; } = "";

    /// <summary>When the authority was told.</summary>
    public DateOnly? AuthorityToldOn { get; init; }

    /// <summary>When the persons concerned were told.</summary>
    public DateOnly? PeopleToldOn { get; init; }

    /// <summary>The same, trimmed and composed.</summary>
    public IncidentReport Tidy() => this with
    {
        Title = Texts.Tidy(Title),
        Information = Texts.Tidy(Information),
        Circumstances = Texts.Tidy(Circumstances),
        Sensitivity = Texts.Tidy(Sensitivity),
        Consequences = Texts.Tidy(Consequences),
        Likelihood = Texts.Tidy(Likelihood),
        Measures = Texts.Tidy(Measures),
    };

    /// <summary>Why it cannot be kept so, field by field: a text too long, a date to come or out of order.</summary>
    public IReadOnlyList<Refusal> WhyNot(DateOnly today) =>
    [
        .. new[]
        {
            Texts.WhyNot(Title, 3, TitleLength, "title"), Text(Information, "information"), Text(Circumstances, "circumstances"), Text(Sensitivity, "sensitivity"),
            Text(Consequences, "consequences"), Text(Likelihood, "likelihood"), Text(Measures, "measures"),
            People is < 0 or > 10_000_000 ? IncidentRefusals.NotANumberOfPeople : null,
            Date(HappenedOn, null, "happened", today), Date(NoticedOn, HappenedOn, "noticed", today), Date(AuthorityToldOn, NoticedOn, "authority", today), Date(PeopleToldOn, NoticedOn, "told", today),
        }.OfType<Refusal>(),
    ];

    /// <summary>What is still to be said before it can be closed, field by field.</summary>
    public IReadOnlyList<Refusal> WhyNotClose() =>
    [
        .. new[]
        {
            (HappenedOn is null, "happened"), (NoticedOn is null, "noticed"), (Information.Length == 0, "information"), (Circumstances.Length == 0, "circumstances"),
            (Sensitivity.Length == 0, "sensitivity"), (Consequences.Length == 0, "consequences"), (Likelihood.Length == 0, "likelihood"), (Risk == InjuryRisk.Unsaid, "risk"),
            (Measures.Length == 0, "measures"), (Risk == InjuryRisk.Serious && AuthorityToldOn is null, "authority"), (Risk == InjuryRisk.Serious && PeopleToldOn is null, "told"),
        }.Where(f => f.Item1).Select(f => IncidentRefusals.NeededToClose.At(f.Item2)),
    ];

    private static Refusal? Text(string text, string field) => Texts.WhyNot(text, 0, TextLength, field);

    private static Refusal? Date(DateOnly? day, DateOnly? notBefore, string field, DateOnly today) =>
        day > today ? IncidentRefusals.DayToCome.At(field) : day < notBefore ? IncidentRefusals.DayTooEarly.At(field) : null;
}

/// <summary>Refusals about incidents.</summary>
public static class IncidentRefusals
{
    /// <summary>Somebody else wrote meanwhile.</summary>
    public static readonly Refusal Moved = new("incident.moved");

    /// <summary>It is closed: it is opened again first.</summary>
    public static readonly Refusal IsClosed = new("incident.is-closed");

    /// <summary>It is open already.</summary>
    public static readonly Refusal IsOpen = new("incident.is-open");

    /// <summary>The register needs this before the incident is closed.</summary>
    public static readonly Refusal NeededToClose = new("incident.needed-to-close");

    /// <summary>Something is still to be said before it is closed.</summary>
    public static readonly Refusal NotWhole = new("incident.not-whole");

    /// <summary>A day to come.</summary>
    public static readonly Refusal DayToCome = new("incident.day-to-come");

    /// <summary>A day before the one that it follows.</summary>
    public static readonly Refusal DayTooEarly = new("incident.day-too-early");

    /// <summary>What was typed is no day.</summary>
    public static readonly Refusal NotADay = new("incident.not-a-day");

    /// <summary>What was typed is no number of people.</summary>
    public static readonly Refusal NotANumberOfPeople = new("incident.not-a-number-of-people", "people");
}
