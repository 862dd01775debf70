using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Charters;
using Terreau.Domain.People;
using Terreau.Domain.People.Privacy;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;

namespace Terreau.Store.Shared;

/// <summary>The one model, on either database. Rooms describe their tables in <c>&lt;Room&gt;Model.cs</c>.</summary>
internal abstract class TerreauContext(DbContextOptions options) : DbContext(options)
{
    // Contexts are pooled and live longer than a request: the clock comes with the options, as the program's own.
    private readonly TimeProvider _clock = options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider?.GetService<TimeProvider>() ?? TimeProvider.System;

    /// <summary>The instant at which a query finds what holds now.</summary>
    public DateTimeOffset Now => _clock.GetUtcNow();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.ApplyConfigurationsFromAssembly(typeof(TerreauContext).Assembly);
        // A role that is over grants nothing from that instant on, whichever query asks.
        model.Entity<RoleAssignment>().HasQueryFilter(r => (r.Since == null || r.Since <= Now) && (r.Until == null || r.Until > Now));
        foreach (var entity in model.Model.GetEntityTypes())
            foreach (var property in entity.GetProperties())
                property.SetColumnName(Snake(property.Name));
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<PersonId>().HaveConversion<IdConverter<PersonId>>();
        conventions.Properties<GroupId>().HaveConversion<IdConverter<GroupId>>();
        conventions.Properties<UnitId>().HaveConversion<IdConverter<UnitId>>();
        conventions.Properties<SessionId>().HaveConversion<IdConverter<SessionId>>();
        conventions.Properties<TroikaId>().HaveConversion<IdConverter<TroikaId>>();
        conventions.Properties<SeasonId>().HaveConversion<IdConverter<SeasonId>>();
        conventions.Properties<ProposalId>().HaveConversion<IdConverter<ProposalId>>();
        conventions.Properties<InvitationId>().HaveConversion<IdConverter<InvitationId>>();
        conventions.Properties<IncidentId>().HaveConversion<IdConverter<IncidentId>>();
        conventions.Properties<CharterRemarkId>().HaveConversion<IdConverter<CharterRemarkId>>();
        conventions.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    private static string Snake(string name)
    {
        var snake = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i])) snake.Append('_');
            snake.Append(char.ToLowerInvariant(name[i]));
        }
        return snake.ToString();
    }
}

internal sealed class SqliteContext : TerreauContext
{
    public SqliteContext(DbContextOptions<SqliteContext> options) : base(options) => Database.SetDbConnection(new KeptConnection(Database.GetConnectionString()!), contextOwnsConnection: true);
}

internal sealed class PostgresContext(DbContextOptions<PostgresContext> options) : TerreauContext(options)
{
    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        // Keys by which people are ordered compare byte by byte, as on SQLite, whatever the cluster's locale.
        model.Entity<Group>().Property(g => g.NameKey).UseCollation("C");
        model.Entity<Group>().Property(g => g.Slug).UseCollation("C");
        model.Entity<Person>().Property(p => p.NameKey).UseCollation("C");
        model.Entity<Membership>().Property<string>(GroupCounts.NameKey).UseCollation("C");
        model.Entity<Person>().Property(p => p.Email).UseCollation("C");
        model.HasSequence<long>("shared_bus");
    }
}
