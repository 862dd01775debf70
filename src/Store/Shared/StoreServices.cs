using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Store.Notifications;
using Terreau.Store.People;
using Terreau.Store.People.Privacy;

namespace Terreau.Store.Shared;

/// <summary>Where things are kept.</summary>
/// <param name="Folder">Data folder: embedded database, keys, written mail.</param>
/// <param name="Postgres">Connection string, or null for the embedded SQLite.</param>
public sealed record StoreSettings(string Folder, string? Postgres)
{
    /// <summary>The embedded database's file.</summary>
    public string SqliteFile => Path.Combine(Folder, "terreau.db");

    /// <summary>Keys: a folder of its own, with its own backup rule.</summary>
    public string KeyFolder => Path.Combine(Folder, "keys");
}

/// <summary>Registers the stores of every room.</summary>
public static class StoreServices
{
    /// <summary>Adds data access on the database that the settings name.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services, StoreSettings settings)
    {
        services.AddSingleton(settings).AddSingleton<Committed>().AddSingleton<WriteGate>().AddSingleton(_ => new KeyRing(settings.KeyFolder)).AddSingleton<Schema>()
            .AddSingleton(s => new Bus(settings, s.GetRequiredService<Committed>(), s.GetRequiredService<TimeProvider>()));
        if (settings.Postgres is { } postgres)
            services.AddDbContextPool<TerreauContext, PostgresContext>(o => Common(o).UseNpgsql(postgres, p => p.MigrationsHistoryTable("shared_migrations")), 256);
        else
            services.AddDbContextPool<TerreauContext, SqliteContext>(o => Common(o).UseSqlite(SqliteText(settings), s => s.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)), 256);

        return services
            .AddScoped(s => new Work(s.GetRequiredService<TerreauContext>(), s.GetRequiredService<WriteGate>(), s.GetRequiredService<Committed>(), s.GetRequiredService<WantedEvents>(), s.GetRequiredService<Bus>(), s.GetRequiredService<TimeProvider>()))
            .AddScoped(s => new Outbox(s.GetRequiredService<TerreauContext>(), s.GetRequiredService<WriteGate>(), s.GetRequiredService<TimeProvider>()))
            .AddScoped(s => new PersonStore(s.GetRequiredService<TerreauContext>(), s.GetRequiredService<TimeProvider>()))
            .AddScoped(s => new CardStore(s.GetRequiredService<TerreauContext>())).AddScoped<IAfterMigration>(s => new PeopleKeys(s.GetRequiredService<TerreauContext>()))
            .AddScoped(s => new SignInStore(s.GetRequiredService<TerreauContext>(), s.GetRequiredService<TimeProvider>()))
            .AddScoped(s => new PasskeyStore(s.GetRequiredService<TerreauContext>(), s.GetRequiredService<TimeProvider>()))
            .AddScoped(s => new IdentityStore(s.GetRequiredService<TerreauContext>(), s.GetRequiredService<TimeProvider>()))
            .AddScoped(s => new AuditStore(s.GetRequiredService<TerreauContext>(), s.GetRequiredService<TimeProvider>()))
            .AddScoped(s => new PrivacyStore(s.GetRequiredService<TerreauContext>())).AddScoped(s => new PrivacyRegister(s.GetRequiredService<TerreauContext>()))
            .AddScoped<IAges>(s => new AgeingActs(s.GetRequiredService<TerreauContext>())).AddScoped<IAges>(s => new AgeingLetters(s.GetRequiredService<TerreauContext>()))
            .AddScoped<IAges>(s => new AgeingInvitations(s.GetRequiredService<TerreauContext>())).AddScoped<IAges>(s => new AgeingRequests(s.GetRequiredService<TerreauContext>()))
            .AddScoped<IAges>(s => new AgeingDrafts(s.GetRequiredService<TerreauContext>())).AddScoped<IAges>(s => new AgeingCalledOff(s.GetRequiredService<TerreauContext>(), s.GetRequiredService<SessionStore>()))
            .AddScoped<IAges>(s => new AgeingAccounts(s.GetRequiredService<TerreauContext>(), s.GetRequiredService<Erasures>(), s.GetRequiredService<Work>(), s.GetRequiredService<MailStore>()))
            .AddScoped(s => new IncidentStore(s.GetRequiredService<TerreauContext>(), s.GetRequiredService<KeyRing>())).AddScoped<IAges>(s => new AgeingIncidents(s.GetRequiredService<TerreauContext>(), s.GetRequiredService<KeyRing>()))
            .AddScoped(s => new Retention(s.GetRequiredService<TerreauContext>(), s.GetServices<IAges>(), s.GetRequiredService<Work>(), s.GetRequiredService<AuditStore>(), s.GetRequiredService<TimeProvider>()))
            .AddScoped<IOwnTexts>(s => new OwnSessionTexts(s.GetRequiredService<TerreauContext>(), s.GetRequiredService<SessionStore>()))
            .AddScoped(s => new TroikaStore(s.GetRequiredService<TerreauContext>(), s.GetRequiredService<KeyRing>(), s.GetRequiredService<TimeProvider>())).AddScoped<IOwnTexts>(s => new OwnTroikaNotes(s.GetRequiredService<TerreauContext>(), s.GetRequiredService<TroikaStore>()))
            .AddScoped(s => new OwnData(s.GetRequiredService<TerreauContext>(), s.GetServices<IOwnTexts>()))
            .AddScoped<IConsents>(s => new GroupConsents(s.GetRequiredService<TerreauContext>())).AddScoped(s => new Consents(s.GetServices<IConsents>()))
            .AddSingleton<Cleaning>().AddSingleton<ErasureLedger>()
            .AddScoped<IErases>(s => new SessionErasure(s.GetRequiredService<TerreauContext>(), s.GetRequiredService<SessionStore>(), s.GetRequiredService<SeasonStore>(), s.GetRequiredService<KeyRing>()))
            .AddScoped<IErases>(s => new TroikaErasure(s.GetRequiredService<TerreauContext>(), s.GetRequiredService<TroikaStore>()))
            .AddScoped<IErases>(s => new CommunityErasure(s.GetRequiredService<TerreauContext>(), s.GetRequiredService<Work>(), s.GetRequiredService<AuditStore>()))
            .AddScoped<IErases>(s => new MailErasure(s.GetRequiredService<TerreauContext>(), settings))
            .AddScoped<IErases>(s => new PeopleErasure(s.GetRequiredService<TerreauContext>(), s.GetRequiredService<Work>()))
            .AddScoped(s => new Erasures(s.GetRequiredService<TerreauContext>(), s.GetServices<IErases>(), s.GetRequiredService<Work>(), s.GetRequiredService<AuditStore>(), s.GetRequiredService<ErasureLedger>(), s.GetRequiredService<Cleaning>(), s.GetRequiredService<TimeProvider>()))
            .AddScoped(s => new GroupStore(s.GetRequiredService<TerreauContext>())).AddScoped<IAfterMigration>(s => new GroupKeys(s.GetRequiredService<TerreauContext>()))
            .AddScoped(s => new UnitStore(s.GetRequiredService<TerreauContext>()))
            .AddScoped(s => new CharterStore(s.GetRequiredService<TerreauContext>())).AddScoped(s => new LifeStore(s.GetRequiredService<TerreauContext>()))
            .AddScoped(s => new GroupDirectory(s.GetRequiredService<TerreauContext>()))
            .AddScoped(s => new SessionStore(s.GetRequiredService<TerreauContext>(), s.GetRequiredService<KeyRing>(), s.GetRequiredService<Work>(), s.GetRequiredService<TimeProvider>()))
            .AddScoped(s => new SessionDirectory(s.GetRequiredService<TerreauContext>(), s.GetRequiredService<KeyRing>()))
            .AddScoped<IAfterRestore>(s => s.GetRequiredService<SignInStore>()).AddScoped<IAfterRestore>(s => s.GetRequiredService<MailStore>()).AddScoped<IAfterRestore>(s => s.GetRequiredService<Erasures>())
            .AddScoped(s => new SharedLearningStore(s.GetRequiredService<TerreauContext>(), s.GetRequiredService<TimeProvider>()))
            .AddScoped(s => new SeasonStore(s.GetRequiredService<TerreauContext>(), s.GetRequiredService<Work>(), s.GetRequiredService<TimeProvider>()))
            .AddScoped(s => new Leases(s.GetRequiredService<TerreauContext>(), s.GetRequiredService<WriteGate>(), s.GetRequiredService<TimeProvider>()))
            .AddScoped(s => new FeedStore(s.GetRequiredService<TerreauContext>(), s.GetRequiredService<TimeProvider>()))
            .AddScoped(s => new NoticeFacts(s.GetRequiredService<TerreauContext>()))
            .AddScoped(s => new MailStore(s.GetRequiredService<TerreauContext>(), s.GetRequiredService<Work>(), s.GetRequiredService<WriteGate>(), s.GetRequiredService<TimeProvider>()));
    }

    internal static string SqliteText(StoreSettings settings) =>
        new SqliteConnectionStringBuilder { DataSource = settings.SqliteFile, ForeignKeys = true, Pooling = false, DefaultTimeout = 30 }.ToString();

    // A query logged with its parameters would carry what people wrote; EF leaves them out unless told otherwise.
    internal static DbContextOptionsBuilder Common(DbContextOptionsBuilder options) =>
        options.EnableThreadSafetyChecks(false).ConfigureWarnings(w => w.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning, RelationalEventId.PendingModelChangesWarning));
}
