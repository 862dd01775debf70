using Terreau.Domain.People;
using Terreau.Domain.Shared;

namespace Terreau.Domain.Communities;

/// <summary>Who facilitates: each in turn, or always the same person (S3-23).</summary>
public enum FacilitatorMode { Rotating, Constant }

/// <summary>Where the members work (S3-10).</summary>
public enum Setting { School, Organisation, Community }

/// <summary>What the three kinds of group share: a name, a field and a purpose in one sentence (domain.md 3.1).</summary>
public abstract class Group : Announcer
{
    /// <summary>For the store.</summary>
    protected Group() { }

    /// <summary>A new group with its address and settings.</summary>
    protected Group(GroupId id, string slug, GroupSettings settings, PersonId founder, DateTimeOffset now)
    {
        Id = id;
        Slug = slug;
        FoundedBy = founder;
        CreatedAt = now;
        Take(settings);
    }

    /// <summary>Identity.</summary>
    public GroupId Id { get; private set; }

    /// <summary>Short address people see; unique.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>Name, 2 to 80 characters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Professional field shared by the members (INV-07).</summary>
    public string Field { get; private set; } = "";

    /// <summary>Why the group exists, in one sentence.</summary>
    public string CommonPurpose { get; private set; } = "";

    /// <summary>Where the members work.</summary>
    public Setting Setting { get; private set; }

    /// <summary>Who created it.</summary>
    public PersonId FoundedBy { get; private set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Most active members, or null for no limit (INV-01, INV-30).</summary>
    public abstract int? MostMembers { get; }

    /// <summary>Why these settings are refused, field by field.</summary>
    public static IReadOnlyList<Refusal> WhyNot(GroupSettings settings) =>
    [
        .. new[]
        {
            Names.WhyNot(settings.Name, 80, "name"),
            Texts.WhyNot(settings.Field, 2, 120, "field"),
            Texts.WhyNot(settings.CommonPurpose, 10, 280, "purpose"),
        }.OfType<Refusal>(),
    ];

    /// <summary>Changes the settings; the address stays.</summary>
    public void Change(GroupSettings settings)
    {
        Take(settings);
        Version++;
        Announce(new GroupChanged(Id));
    }

    /// <summary>Applies settings shared by all kinds.</summary>
    protected virtual void Take(GroupSettings settings)
    {
        Refusal.ThrowIf(WhyNot(settings));
        Name = settings.Name;
        Field = settings.Field;
        CommonPurpose = settings.CommonPurpose;
        Setting = settings.Setting;
    }
}

/// <summary>At most ten volunteers of one field who help one another through the seven steps (S3-05…S3-10).</summary>
public sealed class CoDevelopmentGroup : Group
{
    /// <summary>Most active members, and most people in one session (INV-01, S3-06).</summary>
    public const int Seats = 10;

    private CoDevelopmentGroup() { }

    /// <summary>A new co-development group.</summary>
    public CoDevelopmentGroup(GroupId id, string slug, GroupSettings settings, PersonId founder, DateTimeOffset now) : base(id, slug, settings, founder, now) =>
        Announce(new GroupCreated(id, founder));

    /// <summary>Rotating or constant facilitation.</summary>
    public FacilitatorMode FacilitatorMode { get; private set; }

    /// <summary>Number of the last session, counted from 1.</summary>
    public int LastSessionNumber { get; private set; }

    /// <inheritdoc />
    public override int? MostMembers => Seats;

    /// <summary>The next session's number, taken once.</summary>
    public int TakeSessionNumber()
    {
        Announce(new GroupChanged(Id));
        return ++LastSessionNumber;
    }

    /// <inheritdoc />
    protected override void Take(GroupSettings settings)
    {
        base.Take(settings);
        FacilitatorMode = settings.FacilitatorMode;
    }
}

/// <summary>People who share a domain and learn from one another over the long term, of any size.</summary>
public sealed class CommunityOfPractice : Group
{
    private CommunityOfPractice() { }

    /// <inheritdoc />
    public override int? MostMembers => null;
}

/// <summary>A team that works in repeating inquiry cycles on shared goals.</summary>
public sealed class ProfessionalLearningCommunity : Group
{
    private ProfessionalLearningCommunity() { }

    /// <inheritdoc />
    public override int? MostMembers => null;
}

/// <summary>What a founder chooses for a group.</summary>
public sealed record GroupSettings(string Name, string Field, string CommonPurpose, Setting Setting, FacilitatorMode FacilitatorMode)
{
    /// <summary>The same, trimmed and composed.</summary>
    public GroupSettings Tidy() => this with { Name = Texts.Tidy(Name), Field = Texts.Tidy(Field), CommonPurpose = Texts.Tidy(CommonPurpose) };
}
