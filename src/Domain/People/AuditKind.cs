namespace Terreau.Domain.People;

/// <summary>Acts of which a trace is kept: who, what kind, on whom, when. Never what was written, never from where (C-34).</summary>
public enum AuditKind
{
    /// <summary>A role was given.</summary>
    RoleGranted,

    /// <summary>A role was taken away.</summary>
    RoleRevoked,

    /// <summary>A role came to the end that had been set for it.</summary>
    RoleEnded,

    /// <summary>The settings of the organisation were changed.</summary>
    SettingsChanged,

    /// <summary>The tree of units was changed.</summary>
    UnitsChanged,

    /// <summary>Somebody was invited to open an account.</summary>
    PersonInvited,

    /// <summary>An invitation into a group was taken back.</summary>
    InvitationRevoked,

    /// <summary>A group became of another kind.</summary>
    GroupKindChanged,

    /// <summary>A group was closed.</summary>
    GroupClosed,

    /// <summary>A closed group was opened again.</summary>
    GroupReopened,

    /// <summary>A person changed their own password.</summary>
    PasswordChanged,

    /// <summary>A person added a passkey of their own.</summary>
    PasskeyAdded,

    /// <summary>A person removed a passkey of their own.</summary>
    PasskeyRemoved,

    /// <summary>A person linked their account with the organisation's identity provider.</summary>
    IdentityLinked,

    /// <summary>A person ended that link.</summary>
    IdentityUnlinked,

    /// <summary>A person took their data away.</summary>
    DataExported,

    /// <summary>A person erased their account.</summary>
    AccountErased,

    /// <summary>The program destroyed the notes of sessions on the day that their group had agreed.</summary>
    NotesDestroyed,

    /// <summary>Who answers for personal information was named anew.</summary>
    PrivacyOfficerNamed,

    /// <summary>How long what ages is kept was set.</summary>
    RetentionSet,

    /// <summary>The program removed what was older than a rule: which rule, how many.</summary>
    RetentionWorked,

    /// <summary>The program closed an account that nobody used, after its person was told.</summary>
    AccountClosed,

    /// <summary>An incident was entered in the register.</summary>
    IncidentEntered,

    /// <summary>What is said of an incident was completed.</summary>
    IncidentChanged,

    /// <summary>An incident was closed.</summary>
    IncidentClosed,

    /// <summary>An incident was opened again.</summary>
    IncidentReopened,

    /// <summary>The register of incidents was taken away.</summary>
    IncidentsExported,
}

/// <summary>Who reads the trace of an act.</summary>
public static class AuditKinds
{
    /// <summary>How long a trace is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(3 * 365);

    /// <summary>
    /// Acts that concern the organisation, which its administrators read. The others are read by the person who did them, and by
    /// the one whom they concern.
    /// </summary>
    public static IReadOnlyList<AuditKind> OfOrganisation { get; } =
        [AuditKind.RoleGranted, AuditKind.RoleRevoked, AuditKind.RoleEnded, AuditKind.SettingsChanged, AuditKind.UnitsChanged, AuditKind.PersonInvited, AuditKind.DataExported, AuditKind.AccountErased, AuditKind.NotesDestroyed, AuditKind.PrivacyOfficerNamed, AuditKind.RetentionSet, AuditKind.RetentionWorked, AuditKind.AccountClosed,
            AuditKind.IncidentEntered, AuditKind.IncidentChanged, AuditKind.IncidentClosed, AuditKind.IncidentReopened, AuditKind.IncidentsExported];
}
