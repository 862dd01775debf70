namespace Terreau.Domain.Communities;

/// <summary>The three kinds of group (domain.md 3.1). A kind is a bundle of rules, not a label: see <see cref="KindPolicy"/>.</summary>
public enum GroupKind
{
    /// <summary>At most ten volunteers of one field who help one another through the seven steps (S3-05…S3-10).</summary>
    CoDevelopment,

    /// <summary>People who share a domain and learn from one another over the long term, of any size (S3-25…S3-33).</summary>
    CommunityOfPractice,

    /// <summary>A team that works in repeating inquiry cycles on shared goals (S1-04…S1-13). Shown as a learning group until its label is computed (INV-27).</summary>
    ProfessionalLearningCommunity,
}

/// <summary>What a community of practice is for; one or more (S3-26, INV-30).</summary>
public enum PurposeKind { InfoDiffusion, ToolDevelopment, Networking, PracticalWorkshops, Other }

/// <summary>What brings a professional learning community together: one job, one topic, or one department (S1-28, INV-20).</summary>
public enum PlcKind { WorkTeam, Topic, Department }

/// <summary>How one becomes a member: at once, by a request that is welcomed, or by invitation only.</summary>
public enum JoiningMode { Open, OnRequest, ByInvitation }

/// <summary>Whether everybody of the organisation may find the group's name, field and purpose, or only those who are in it.</summary>
public enum GroupVisibility { Listed, Hidden }

/// <summary>What a kind decides for every group of that kind.</summary>
/// <param name="MostMembers">Most active members, each on a numbered seat, or null for no limit (INV-01, INV-30, S3-35).</param>
/// <param name="InSessions">True when the group lives from session to session, by fixed steps; else it is always open (S3-34, S3-37).</param>
/// <param name="CommitsFirst">True when each member accepts the confidentiality agreement before a first session (INV-06).</param>
/// <param name="AttendanceExpected">True when members are expected at each meeting; elsewhere absence is never displayed as a fault (S3-39, INV-30).</param>
/// <param name="Joining">Ways of joining that the kind allows, the usual one first. Co-development is never open (INV-05).</param>
/// <param name="Visibility">Usual visibility.</param>
public sealed record KindPolicy(int? MostMembers, bool InSessions, bool CommitsFirst, bool AttendanceExpected, IReadOnlyList<JoiningMode> Joining, GroupVisibility Visibility)
{
    /// <summary>Most active members of a co-development group, and most people in one session (INV-01, S3-06).</summary>
    public const int Seats = 10;

    private static readonly KindPolicy CoDevelopment =
        new(Seats, InSessions: true, CommitsFirst: true, AttendanceExpected: true, [JoiningMode.ByInvitation, JoiningMode.OnRequest], GroupVisibility.Hidden);

    private static readonly KindPolicy CommunityOfPractice =
        new(null, InSessions: false, CommitsFirst: false, AttendanceExpected: false, [JoiningMode.Open, JoiningMode.OnRequest, JoiningMode.ByInvitation], GroupVisibility.Listed);

    private static readonly KindPolicy ProfessionalLearningCommunity =
        new(null, InSessions: false, CommitsFirst: false, AttendanceExpected: false, [JoiningMode.OnRequest, JoiningMode.Open, JoiningMode.ByInvitation], GroupVisibility.Listed);

    /// <summary>The rules of a kind.</summary>
    public static KindPolicy Of(GroupKind kind) => kind switch
    {
        GroupKind.CoDevelopment => CoDevelopment,
        GroupKind.CommunityOfPractice => CommunityOfPractice,
        GroupKind.ProfessionalLearningCommunity => ProfessionalLearningCommunity,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The act of founding a group of a kind (3.7, rows « Create CdP/CAP » and « Create codev group »).</summary>
    public static Act Founding(GroupKind kind) => kind == GroupKind.CoDevelopment ? Act.CreateCoDevelopmentGroup : Act.CreateOpenGroup;
}
