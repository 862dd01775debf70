using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Roles;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.Communities;

/// <summary>
/// A role of a person, in one group, over one unit and below (lead learners), or (neither) in the organisation, from an instant and
/// until another. Every query finds only those that hold now: see the filter in <see cref="TerreauContext"/>. Members hold theirs
/// by membership.
/// </summary>
internal sealed class RoleAssignment
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public PersonId PersonId { get; set; }
    public Role Role { get; set; }
    public GroupId? GroupId { get; set; }
    public UnitId? UnitId { get; set; }
    public string Subject { get; set; } = "";
    public DateTimeOffset? Since { get; set; }
    public DateTimeOffset? Until { get; set; }
}

internal sealed class RoleAssignmentModel : IEntityTypeConfiguration<RoleAssignment>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Personal("what somebody may do in a group or in the organisation", Until.AccountErased, SeenBy.Group, nameof(RoleAssignment.Id), nameof(RoleAssignment.PersonId), nameof(RoleAssignment.Role), nameof(RoleAssignment.GroupId), nameof(RoleAssignment.UnitId), nameof(RoleAssignment.Subject), nameof(RoleAssignment.Since), nameof(RoleAssignment.Until)),
    ];

    public void Configure(EntityTypeBuilder<RoleAssignment> table)
    {
        table.ToTable("communities_roles", t => t.HasCheckConstraint("ck_communities_roles_scope", "group_id is null or unit_id is null"));
        table.HasKey(r => r.Id);
        table.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId);
        table.HasOne<Group>().WithMany().HasForeignKey(r => r.GroupId);
        table.HasOne<OrgUnit>().WithMany().HasForeignKey(r => r.UnitId).OnDelete(DeleteBehavior.Restrict);
        table.Property(r => r.Subject).HasMaxLength(GroupRoles.LongestSubject);
        table.HasIndex(r => new { r.PersonId, r.GroupId, r.Role }).IsUnique();
        table.HasIndex(r => new { r.PersonId, r.UnitId, r.Role }).IsUnique();
        // Where neither is named both indexes above let twins pass.
        table.HasIndex(r => new { r.PersonId, r.Role }).IsUnique().HasFilter("group_id is null and unit_id is null");
        table.HasIndex(r => r.Until);
        table.HasIndex(r => r.GroupId);
        table.HasIndex(r => r.UnitId);
    }
}

internal sealed class OrganisationModel : IEntityTypeConfiguration<Organisation>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Plain("settings of the organisation", Until.InstallationEnds, SeenBy.Everybody, nameof(Organisation.Id), nameof(Organisation.Name), nameof(Organisation.LanguageList), nameof(Organisation.TimeZone), nameof(Organisation.Beneficiaries), nameof(Organisation.LevelList), nameof(Organisation.CreatedAt), nameof(Organisation.Version)),
    ];

    public void Configure(EntityTypeBuilder<Organisation> table)
    {
        table.ToTable("communities_organisation");
        table.HasKey(o => o.Id);
        table.Property(o => o.Id).ValueGeneratedNever();
        table.Ignore(o => o.Events);
        table.Ignore(o => o.Languages);
        table.Ignore(o => o.Levels);
        table.Property(o => o.LevelList).HasMaxLength(2000);
        table.Property(o => o.Name).HasMaxLength(120);
        table.Property(o => o.LanguageList).HasMaxLength(60);
        table.Property(o => o.TimeZone).HasMaxLength(60);
        table.Property(o => o.Beneficiaries).HasMaxLength(40);
        table.Property(o => o.Version).IsConcurrencyToken();
    }
}

internal sealed class GroupModel : IEntityTypeConfiguration<Group>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Plain("what the group is", Until.GroupErased, SeenBy.Group, nameof(Group.Id), nameof(Group.Slug), nameof(Group.Name), nameof(Group.NameKey), nameof(Group.SearchKey), nameof(Group.Field), nameof(Group.CommonPurpose), nameof(Group.Setting), nameof(Group.CreatedAt), nameof(Group.Version), nameof(Group.Kind), nameof(Group.FacilitatorMode), nameof(Group.PurposeList), nameof(Group.PlcKind), nameof(Group.LastSessionNumber), nameof(Group.ClosedAt)),
        Kept.Plain("finding the group and becoming a member", Until.GroupErased, SeenBy.Everybody, nameof(Group.Joining), nameof(Group.Visibility), nameof(Group.UnitId)),
        Kept.Plain("how many are in it and ask to be, kept by the database itself", Until.GroupErased, SeenBy.Everybody, GroupCounts.Members, GroupCounts.Asking),
        Kept.Personal("who answers for the group", Until.GroupErased, SeenBy.Group, nameof(Group.FoundedBy)),
    ];

    public void Configure(EntityTypeBuilder<Group> table)
    {
        table.ToTable("communities_groups");
        table.HasKey(g => g.Id);
        table.Ignore(g => g.Events);
        table.Ignore(g => g.Policy);
        table.Ignore(g => g.PurposeKinds);
        table.Property(g => g.PurposeList).HasMaxLength(120);
        table.Property(g => g.Slug).HasMaxLength(60);
        table.Property(g => g.Name).HasMaxLength(80);
        table.Property(g => g.NameKey).HasMaxLength(160);
        table.Property(g => g.SearchKey).HasMaxLength(1000);
        table.HasIndex(g => new { g.NameKey, g.Slug });
        // No foreign key: SQLite would write the table anew, without its triggers. Whoever takes a unit away holds the organisation.
        table.HasIndex(g => g.UnitId);
        table.Property(g => g.Field).HasMaxLength(120);
        table.Property(g => g.CommonPurpose).HasMaxLength(280);
        table.Property<int>(GroupCounts.Members);
        table.Property<int>(GroupCounts.Asking);
        table.Property(g => g.Version).IsConcurrencyToken();
        table.HasIndex(g => g.Slug).IsUnique();
    }
}

internal sealed class MembershipModel : IEntityTypeConfiguration<Membership>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Personal("who is of the group, and on which seat", Until.AccountErased, SeenBy.Group, nameof(Membership.GroupId), nameof(Membership.PersonId), nameof(Membership.Status), nameof(Membership.Seat), nameof(Membership.AskedAt), nameof(Membership.ActiveSince)),
        Kept.Personal("listing members by name, page by page", Until.AccountErased, SeenBy.Group, GroupCounts.NameKey),
        Kept.Personal("until when somebody pauses from the group", Until.AccountErased, SeenBy.Group, nameof(Membership.BackAt)),
        Kept.Personal("proof of what was read and accepted before a first session (INV-06)", Until.AccountErased, SeenBy.Group, nameof(Membership.AgreementAt), nameof(Membership.BasicsAt)),
        Kept.Personal("what somebody who asks to join says to the facilitator; emptied with the answer", Until.Handled, SeenBy.Organisers, nameof(Membership.Word)),
        Kept.Plain("order of writes", Until.AccountErased, SeenBy.Program, nameof(Membership.Version)),
    ];

    public void Configure(EntityTypeBuilder<Membership> table)
    {
        table.ToTable("communities_memberships", t => t.HasCheckConstraint("ck_communities_memberships_seat", "seat is null or (seat >= 1 and seat <= 10)"));
        table.HasKey(m => new { m.GroupId, m.PersonId });
        table.Ignore(m => m.Events);
        table.Ignore(m => m.IsReady);
        table.HasOne<Group>().WithMany().HasForeignKey(m => m.GroupId);
        table.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId);
        table.Property(m => m.Word).HasMaxLength(Membership.LongestWord);
        table.Property(m => m.Version).IsConcurrencyToken();
        // The rule is in Membership.Sit; this index settles who got the last seat.
        table.HasIndex(m => new { m.GroupId, m.Seat }).IsUnique();
        table.HasIndex(m => m.PersonId);
        table.Property<string>(GroupCounts.NameKey).HasMaxLength(2 * Person.NameLength);
        table.HasIndex(nameof(Membership.GroupId), nameof(Membership.Status), GroupCounts.NameKey, nameof(Membership.PersonId));
        table.HasIndex(m => new { m.GroupId, m.Status, m.ActiveSince });
    }
}

/// <summary>
/// What triggers of the database keep, so that no page of a large community counts or sorts its members: how many are active and
/// ask to be, and by which name each is listed. The program reads them and never writes them.
/// </summary>
internal static class GroupCounts
{
    public const string Members = "Members", Asking = "Asking", NameKey = "NameKey";
}

internal sealed class InvitationModel : IEntityTypeConfiguration<Invitation>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Personal("inviting somebody who may have no account", Until.InvitationRule, SeenBy.Organisers, nameof(Invitation.Email), nameof(Invitation.Name), nameof(Invitation.Function), nameof(Invitation.Language), nameof(Invitation.InvitedBy)),
        Kept.Plain("the invitation and its end", Until.InvitationRule, SeenBy.Organisers, nameof(Invitation.Id), nameof(Invitation.GroupId), nameof(Invitation.NeedsWelcome), nameof(Invitation.CreatedAt), nameof(Invitation.ExpiresAt), nameof(Invitation.ClosedAt), nameof(Invitation.Version)),
    ];

    public void Configure(EntityTypeBuilder<Invitation> table)
    {
        table.ToTable("communities_invitations");
        table.HasKey(i => i.Id);
        table.Ignore(i => i.Events);
        table.Ignore(i => i.IsLink);
        table.Property(i => i.Email).HasMaxLength(254);
        table.Property(i => i.Name).HasMaxLength(Person.NameLength);
        table.Property(i => i.Function).HasMaxLength(Person.FunctionLength);
        table.Property(i => i.Language).HasMaxLength(10);
        table.Property(i => i.Version).IsConcurrencyToken();
        table.HasOne<Group>().WithMany().HasForeignKey(i => i.GroupId);
        table.HasIndex(i => i.GroupId);
        table.HasIndex(i => i.Email);
    }
}
