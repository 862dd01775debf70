using Terreau.Domain.People;
using Terreau.Domain.Shared;

namespace Terreau.Domain.Communities;

/// <summary>The one organisation that this installation serves.</summary>
public sealed class Organisation : Announcer
{
    /// <summary>There is one row, and this is its id.</summary>
    public const int OnlyId = 1;

    private Organisation() { }

    /// <summary>A new organisation.</summary>
    public Organisation(OrganisationSettings settings, DateTimeOffset now)
    {
        CreatedAt = now;
        Take(settings);
    }

    /// <summary>Always <see cref="OnlyId"/>.</summary>
    public int Id { get; private set; } = OnlyId;

    /// <summary>Name, 2 to 120 characters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Languages offered, the first being the default; tags as in <see cref="Person.Languages"/>.</summary>
    public string LanguageList { get; private set; } = "";

    /// <summary>IANA zone given to new people.</summary>
    public string TimeZone { get; private set; } = "";

    /// <summary>The word for those whom the members serve: élèves, patients, citoyens…</summary>
    public string Beneficiaries { get; private set; } = "";

    /// <summary>What units are called, one line a level from the top; an empty line leaves the usual word.</summary>
    public string LevelList { get; private set; } = "";

    /// <summary>When it was created.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Languages offered, the default first.</summary>
    public IReadOnlyList<string> Languages => LanguageList.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What units are called, level by level from the top (S0-24); empty where the usual word serves.</summary>
    public IReadOnlyList<string> Levels => LevelList.Length == 0 ? [] : LevelList.Split('\n');

    /// <summary>Why these settings are refused, field by field.</summary>
    public static IReadOnlyList<Refusal> WhyNot(OrganisationSettings settings) =>
    [
        .. new[]
        {
            Names.WhyNot(settings.Name, 120, "name"),
            settings.Languages.Count > 0 && settings.Languages.All(Person.Languages.Contains) ? null : CommunityRefusals.LanguageNeeded,
            TimeZoneInfo.TryFindSystemTimeZoneById(settings.TimeZone, out _) ? null : PeopleRefusals.UnknownZone,
            Names.WhyNot(settings.Beneficiaries, 40, "beneficiaries"),
        }.OfType<Refusal>(),
    ];

    /// <summary>Changes the settings.</summary>
    public void Change(OrganisationSettings settings)
    {
        Take(settings);
        Version++;
        Announce(new OrganisationChanged());
    }

    /// <summary>Why units cannot be called so, level by level; what is empty leaves the usual word. Fields: <c>level-1</c> and on.</summary>
    public static IReadOnlyList<Refusal> WhyNotCall(IReadOnlyList<string> levels) =>
        [.. levels.Select((name, i) => name.Length == 0 ? null : Names.WhyNot(name, OrgUnit.LongestLevel, $"level-{i + 1}")).OfType<Refusal>()];

    /// <summary>Says what units are called, level by level from the top.</summary>
    public void Call(IReadOnlyList<string> levels)
    {
        Refusal.ThrowIf(WhyNotCall(levels));
        LevelList = string.Join('\n', levels).TrimEnd('\n');
        Version++;
        Announce(new OrganisationChanged());
    }

    private void Take(OrganisationSettings settings)
    {
        Refusal.ThrowIf(WhyNot(settings));
        Name = settings.Name;
        LanguageList = string.Join(' ', settings.Languages.Distinct());
        TimeZone = settings.TimeZone;
        Beneficiaries = settings.Beneficiaries;
    }
}

/// <summary>What an administrator chooses for the organisation.</summary>
public sealed record OrganisationSettings(string Name, IReadOnlyList<string> Languages, string TimeZone, string Beneficiaries)
{
    /// <summary>The same, trimmed and composed.</summary>
    public OrganisationSettings Tidy() => this with { Name = Texts.Tidy(Name), Beneficiaries = Texts.Tidy(Beneficiaries) };
}
