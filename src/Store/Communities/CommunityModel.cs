using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;

namespace Terreau.Store.Communities;

/// <summary>A role of a person, in one group or (no group) in the organisation. Members hold theirs by membership.</summary>
internal sealed class RoleAssignment
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public PersonId PersonId { get; set; }
    public Role Role { get; set; }
    public GroupId? GroupId { get; set; }
}

internal sealed class RoleAssignmentModel : IEntityTypeConfiguration<RoleAssignment>
{
    public void Configure(EntityTypeBuilder<RoleAssignment> table)
    {
        table.ToTable("communities_roles");
        table.HasKey(r => r.Id);
        table.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId);
        table.HasOne<Group>().WithMany().HasForeignKey(r => r.GroupId);
        table.HasIndex(r => new { r.PersonId, r.GroupId, r.Role }).IsUnique();
        table.HasIndex(r => r.GroupId);
    }
}

internal sealed class OrganisationModel : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> table)
    {
        table.ToTable("communities_organisation");
        table.HasKey(o => o.Id);
        table.Property(o => o.Id).ValueGeneratedNever();
        table.Ignore(o => o.Events);
        table.Ignore(o => o.Languages);
        table.Property(o => o.Name).HasMaxLength(120);
        table.Property(o => o.LanguageList).HasMaxLength(60);
        table.Property(o => o.TimeZone).HasMaxLength(60);
        table.Property(o => o.Beneficiaries).HasMaxLength(40);
        table.Property(o => o.Version).IsConcurrencyToken();
    }
}

internal sealed class GroupModel : IEntityTypeConfiguration<Group>
{
    public void Configure(EntityTypeBuilder<Group> table)
    {
        table.ToTable("communities_groups");
        table.HasKey(g => g.Id);
        table.Ignore(g => g.Events);
        table.Ignore(g => g.MostMembers);
        table.HasDiscriminator<string>("Kind")
            .HasValue<CoDevelopmentGroup>("co_development")
            .HasValue<CommunityOfPractice>("community_of_practice")
            .HasValue<ProfessionalLearningCommunity>("professional_learning_community");
        table.Property("Kind").HasMaxLength(40);
        table.Property(g => g.Slug).HasMaxLength(60);
        table.Property(g => g.Name).HasMaxLength(80);
        table.Property(g => g.Field).HasMaxLength(120);
        table.Property(g => g.CommonPurpose).HasMaxLength(280);
        table.Property(g => g.Version).IsConcurrencyToken();
        table.HasIndex(g => g.Slug).IsUnique();
    }
}

internal sealed class MembershipModel : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> table)
    {
        table.ToTable("communities_memberships", t => t.HasCheckConstraint("ck_communities_memberships_seat", "seat is null or (seat >= 1 and seat <= 10)"));
        table.HasKey(m => new { m.GroupId, m.PersonId });
        table.Ignore(m => m.Events);
        table.Ignore(m => m.IsReady);
        table.HasOne<Group>().WithMany().HasForeignKey(m => m.GroupId);
        table.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId);
        table.Property(m => m.Version).IsConcurrencyToken();
        // The rule is in Membership.Sit; this index settles who got the last seat.
        table.HasIndex(m => new { m.GroupId, m.Seat }).IsUnique();
        table.HasIndex(m => m.PersonId);
    }
}

internal sealed class InvitationModel : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> table)
    {
        table.ToTable("communities_invitations");
        table.HasKey(i => i.Id);
        table.Ignore(i => i.Events);
        table.Ignore(i => i.IsLink);
        table.Property(i => i.Email).HasMaxLength(254);
        table.Property(i => i.Version).IsConcurrencyToken();
        table.HasOne<Group>().WithMany().HasForeignKey(i => i.GroupId);
        table.HasIndex(i => i.GroupId);
        table.HasIndex(i => i.Email);
    }
}
