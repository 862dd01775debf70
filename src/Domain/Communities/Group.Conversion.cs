using Terreau.Domain.Shared;

namespace Terreau.Domain.Communities;

/// <summary>Changing a group's kind: everything stays, only the rules change.</summary>
public sealed partial class Group
{
    /// <summary>
    /// What the group becomes: what it already says of the new kind, the way in and the sight that the new kind allows. A group that
    /// becomes co-development is hidden; one that was hidden stays so until somebody decides otherwise.
    /// </summary>
    public GroupSettings Converted(GroupKind kind)
    {
        var policy = KindPolicy.Of(kind);
        return new GroupSettings(kind, Name, Field, CommonPurpose, Setting)
        {
            FacilitatorMode = FacilitatorMode, PurposeKinds = PurposeKinds, PlcKind = PlcKind, Unit = UnitId,
            Joining = policy.Joining.Contains(Joining) ? Joining : policy.Joining[0],
            Visibility = policy.InSessions ? GroupVisibility.Hidden : Visibility,
        };
    }

    /// <summary>Why the group cannot become of another kind, field by field.</summary>
    /// <param name="wanted">What it would become.</param>
    /// <param name="members">Active members: ten at most in co-development (INV-01).</param>
    /// <param name="pending">Sessions planned or under way: they are held or cancelled first, since the new kind has none.</param>
    public IReadOnlyList<Refusal> WhyNotConvert(GroupSettings wanted, int members, int pending)
    {
        if (wanted.Kind == Kind) return [CommunityRefusals.SameKind];
        if (wanted.Policy.MostMembers is { } most && members > most) return [CommunityRefusals.TooManyForKind.With(members, most)];
        if (Policy.InSessions && pending > 0) return [CommunityRefusals.SessionsPending.With(pending)];
        return wanted.WhyNot();
    }

    /// <summary>Changes the kind. What belongs to the former kind is kept: sealed sessions for those who were in them, purposes, numbers.</summary>
    public void Convert(PersonId by, GroupSettings wanted, int members, int pending, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotConvert(wanted, members, pending));
        var former = Kind;
        Kind = wanted.Kind;
        Take(wanted);
        Version++;
        Announce(new KindChanged(Id, by, former, Kind, now));
        Announce(new GroupChanged(Id));
    }
}
