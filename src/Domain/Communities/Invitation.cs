using Terreau.Domain.Shared;

namespace Terreau.Domain.Communities;

/// <summary>Identifies an invitation.</summary>
public readonly record struct InvitationId(Guid Value) : IId
{
    /// <summary>A new, time-ordered id.</summary>
    public static InvitationId New() => new(Guid.CreateVersion7());
}

/// <summary>
/// An invitation into the organisation or one group: personal (bound to an address, used once) or a link (several people,
/// each then welcomed by the facilitator). The secret in its address is derived, never stored (C-09, C-16).
/// </summary>
public sealed class Invitation : Announcer
{
    /// <summary>How long an invitation stays open.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    private Invitation() { }

    /// <summary>A new invitation; no address makes it a link.</summary>
    public Invitation(InvitationId id, GroupId? group, string? email, bool needsWelcome, PersonId by, DateTimeOffset now)
    {
        Id = id;
        GroupId = group;
        Email = email;
        NeedsWelcome = needsWelcome || email is null;
        InvitedBy = by;
        CreatedAt = now;
        ExpiresAt = now + Lifetime;
        Announce(new Invited(id, group));
    }

    /// <summary>Identity.</summary>
    public InvitationId Id { get; private set; }

    /// <summary>The group, or null for the organisation alone.</summary>
    public GroupId? GroupId { get; private set; }

    /// <summary>The address it is bound to, or null for a link.</summary>
    public string? Email { get; private set; }

    /// <summary>True when the facilitator must still welcome the person (a link never skips approval).</summary>
    public bool NeedsWelcome { get; private set; }

    /// <summary>Who invites.</summary>
    public PersonId InvitedBy { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it closes.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>What whoever invites knows of the person, to greet them and spare them typing; may be empty.</summary>
    public string Name { get; private set; } = "";

    /// <inheritdoc cref="Name"/>
    public string Function { get; private set; } = "";

    /// <summary>Tag of the language in which to write, or null.</summary>
    public string? Language { get; private set; }

    /// <summary>When a personal invitation was accepted, or any was withdrawn.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>The same invitation, with what is known of the person; judged with its list.</summary>
    public Invitation For(string name, string function, string? language)
    {
        (Name, Function, Language) = (name, function, language);
        return this;
    }

    /// <summary>True when anybody with the address may use it.</summary>
    public bool IsLink => Email is null;

    /// <summary>True while it can be accepted.</summary>
    public bool IsOpen(DateTimeOffset now) => ClosedAt is null && now < ExpiresAt;

    /// <summary>Why this account cannot use it, or null.</summary>
    public Refusal? WhyNotAccept(string email, DateTimeOffset now) =>
        !IsOpen(now) ? CommunityRefusals.InvitationClosed
        : Email is not null && Email != email ? CommunityRefusals.InvitationForAnother
        : null;

    /// <summary>A personal invitation is used; a link stays open.</summary>
    public void Use(DateTimeOffset now)
    {
        if (IsLink) return;
        Close(now);
    }

    /// <summary>Withdraws it.</summary>
    public void Close(DateTimeOffset now)
    {
        ClosedAt ??= now;
        Version++;
        if (GroupId is { } group) Announce(new GroupChanged(group));
    }
}
