using Terreau.Domain.People;
using Terreau.Domain.Shared;

namespace Terreau.Domain.Communities;

/// <summary>A group of any kind: a name, a field and a purpose in one sentence, and what its kind adds (domain.md 3.1).</summary>
public sealed partial class Group : Announcer
{
    private Group() { }

    /// <summary>A new group with its address and settings.</summary>
    public Group(GroupId id, string slug, GroupSettings settings, PersonId founder, DateTimeOffset now)
    {
        Id = id;
        Slug = slug;
        Kind = settings.Kind;
        FoundedBy = founder;
        CreatedAt = now;
        Take(settings);
        Announce(new GroupCreated(id, founder));
    }

    /// <summary>Identity.</summary>
    public GroupId Id { get; private set; }

    /// <summary>Short address people see; unique.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>Which of the three kinds.</summary>
    public GroupKind Kind { get; private set; }

    /// <summary>Name, 2 to 80 characters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name without case and accents, by which groups are listed.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>Name, field and purpose without case and accents, in which words are sought.</summary>
    public string SearchKey { get; private set; } = "";

    /// <summary>Professional field shared by the members (INV-07).</summary>
    public string Field { get; private set; } = "";

    /// <summary>Why the group exists, in one sentence.</summary>
    public string CommonPurpose { get; private set; } = "";

    /// <summary>Where the members work.</summary>
    public Setting Setting { get; private set; }

    /// <summary>How one becomes a member.</summary>
    public JoiningMode Joining { get; private set; }

    /// <summary>Who may find the group.</summary>
    public GroupVisibility Visibility { get; private set; }

    /// <summary>The unit of the organisation to which it belongs, or null.</summary>
    public UnitId? UnitId { get; private set; }

    /// <summary>Co-development: rotating or constant facilitation.</summary>
    public FacilitatorMode FacilitatorMode { get; private set; }

    /// <summary>Community of practice: its purposes, as words.</summary>
    public string PurposeList { get; private set; } = "";

    /// <summary>Professional learning community: what brings it together (INV-20).</summary>
    public PlcKind? PlcKind { get; private set; }

    /// <summary>Co-development: number of the last session, counted from 1.</summary>
    public int LastSessionNumber { get; private set; }

    /// <summary>Who created it.</summary>
    public PersonId FoundedBy { get; private set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>The rules of its kind.</summary>
    public KindPolicy Policy => KindPolicy.Of(Kind);

    /// <summary>Community of practice: what it is for (S3-26).</summary>
    public IReadOnlyList<PurposeKind> PurposeKinds => Purposes(PurposeList);

    /// <summary>Reads purposes as they are kept.</summary>
    public static IReadOnlyList<PurposeKind> Purposes(string kept) => [.. kept.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<PurposeKind>)];

    /// <summary>Changes the settings; address and kind stay.</summary>
    public void Change(GroupSettings settings)
    {
        Take(settings with { Kind = Kind });
        Version++;
        Announce(new GroupChanged(Id));
    }

    /// <summary>Why no session can be begun here: only co-development has sessions (S3-34).</summary>
    public Refusal? WhyNotSession() => Policy.InSessions ? null : CommunityRefusals.NoSessions;

    /// <summary>The next session's number, taken once.</summary>
    public int TakeSessionNumber()
    {
        Refusal.ThrowIf(WhyNotSession());
        Announce(new GroupChanged(Id));
        return ++LastSessionNumber;
    }

    /// <summary>Computes the keys again; for groups kept by a version that had none.</summary>
    public void Rekey() => (NameKey, SearchKey) = (Names.Key(Name), Names.Key($"{Name} {Field} {CommonPurpose}"));

    private void Take(GroupSettings settings)
    {
        Refusal.ThrowIf(settings.WhyNot());
        Name = settings.Name;
        Field = settings.Field;
        CommonPurpose = settings.CommonPurpose;
        Rekey();
        Setting = settings.Setting;
        UnitId = settings.Unit;
        Joining = settings.Joining;
        Visibility = settings.Visibility;
        if (Kind == GroupKind.CoDevelopment) FacilitatorMode = settings.FacilitatorMode;
        if (Kind == GroupKind.CommunityOfPractice) PurposeList = string.Join(' ', settings.PurposeKinds);
        if (Kind == GroupKind.ProfessionalLearningCommunity) PlcKind = settings.PlcKind;
    }
}
