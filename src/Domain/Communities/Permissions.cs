namespace Terreau.Domain.Communities;

/// <summary>Roles of domain.md 3.7. Founder to Visitor hold in one group; the others in the organisation.</summary>
public enum Role { Administrator, LeadLearner, Founder, Facilitator, Coach, Member, ContentExpert, Mentor, Visitor }

/// <summary>Acts of domain.md 3.7 that the product knows so far, one per row that a page or form needs.</summary>
public enum Act
{
    /// <summary>Row « Accounts, org tree, thresholds », reading.</summary>
    ReadAccounts,

    /// <summary>Row « Accounts, org tree, thresholds », changing; also the queue of outgoing mail.</summary>
    ManageAccounts,

    /// <summary>Row « Assign LeadLearner / Coach ».</summary>
    AssignRoles,

    /// <summary>Row « Create CdP/CAP ».</summary>
    CreateOpenGroup,

    /// <summary>Row « Create codev group ».</summary>
    CreateCoDevelopmentGroup,

    /// <summary>Row « Assign Facilitator »; also the roles of which the table names no giver.</summary>
    AssignFacilitator,

    /// <summary>Row « Group settings, charter text », reading.</summary>
    ReadSettings,

    /// <summary>Row « Group settings, charter text », changing.</summary>
    ChangeSettings,

    /// <summary>Row « Group settings, charter text », « propose U »: another wording, a comment.</summary>
    ProposeCharter,

    /// <summary>Confirming the stage of a group's life (3.4): founder, facilitator or coach.</summary>
    ConfirmStage,

    /// <summary>Row « Endorse charter »: each their own.</summary>
    EndorseCharter,

    /// <summary>Row « Invite members ».</summary>
    InviteMembers,

    /// <summary>Row « Accept own membership / leave »: agreement and basics are part of it (INV-06).</summary>
    OwnMembership,

    /// <summary>Row « Meetings and agenda », reading: dates and states.</summary>
    ReadMeetings,

    /// <summary>Row « Meetings and agenda », creating and changing.</summary>
    PlanMeetings,

    /// <summary>Row « Read group threads/resources »: being in the group's rooms at all.</summary>
    ReadGroup,

    /// <summary>Row « Read group threads/resources », « R public, time-limited »: what the group says of itself on its first page, no more.</summary>
    VisitGroup,

    /// <summary>Bringing a subject: row « Accept own membership » read with S3-04, each member is client in turn.</summary>
    BringSubject,

    /// <summary>Row « Codev counts (sessions, follow-ups) », aggregated.</summary>
    ReadCounts,
}

/// <summary>
/// Who may do what, as one table (domain.md 3.7). Rights of several roles add up. Content of co-development sessions is in no
/// row: no role grants it, taking part does (INV-14).
/// </summary>
public static class Permissions
{
    private static readonly Dictionary<Act, Role[]> Table = new()
    {
        [Act.ReadAccounts] = [Role.Administrator, Role.LeadLearner],
        [Act.ManageAccounts] = [Role.Administrator],
        [Act.AssignRoles] = [Role.Administrator],
        [Act.CreateOpenGroup] = [Role.Administrator, Role.LeadLearner, Role.Founder],
        [Act.CreateCoDevelopmentGroup] = [Role.Administrator, Role.LeadLearner, Role.Founder, Role.Facilitator, Role.Coach],
        [Act.AssignFacilitator] = [Role.Founder, Role.Facilitator],
        [Act.ReadSettings] = [Role.Founder, Role.Facilitator, Role.Coach],
        [Act.ChangeSettings] = [Role.Founder, Role.Facilitator],
        [Act.ConfirmStage] = [Role.Founder, Role.Facilitator, Role.Coach],
        [Act.ProposeCharter] = [Role.Founder, Role.Facilitator, Role.Member, Role.ContentExpert, Role.Mentor],
        [Act.EndorseCharter] = [Role.Founder, Role.Facilitator, Role.Member, Role.ContentExpert, Role.Mentor],
        [Act.InviteMembers] = [Role.Founder, Role.Facilitator],
        [Act.OwnMembership] = [Role.Founder, Role.Facilitator, Role.Member, Role.ContentExpert, Role.Mentor],
        [Act.ReadMeetings] = [Role.Founder, Role.Facilitator, Role.Coach, Role.Member, Role.ContentExpert, Role.Mentor],
        [Act.PlanMeetings] = [Role.Founder, Role.Facilitator],
        [Act.ReadGroup] = [Role.Founder, Role.Facilitator, Role.Coach, Role.Member, Role.ContentExpert, Role.Mentor],
        [Act.VisitGroup] = [Role.Founder, Role.Facilitator, Role.Coach, Role.Member, Role.ContentExpert, Role.Mentor, Role.Visitor],
        [Act.BringSubject] = [Role.Member, Role.ContentExpert, Role.Mentor],
        [Act.ReadCounts] = [Role.Administrator, Role.LeadLearner, Role.Founder, Role.Facilitator, Role.Coach, Role.Member, Role.ContentExpert, Role.Mentor],
    };

    /// <summary>Acts that go on in a closed group: reading it, and one's own membership, which one may end.</summary>
    public static bool InClosedGroup(Act act) => act is Act.ReadGroup or Act.VisitGroup or Act.ReadMeetings or Act.ReadCounts or Act.OwnMembership;

    /// <summary>True when one of the roles grants the act. Unknown acts are refused.</summary>
    public static bool Allow(IEnumerable<Role> roles, Act act) =>
        Table.TryGetValue(act, out var granted) && roles.Any(granted.Contains);

    /// <summary>The roles to which an act is granted, for help pages and tests.</summary>
    public static IReadOnlyList<Role> GrantedTo(Act act) => Table.TryGetValue(act, out var granted) ? granted : [];
}
