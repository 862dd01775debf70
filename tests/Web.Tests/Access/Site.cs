using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Terreau.Domain.Shared;
using Terreau.Store.People;
using Terreau.Web.People;
using Terreau.Web.Shared.Neighbours;
using Terreau.Web.Tests.Shared;

namespace Terreau.Web.Tests.Access;

/// <summary>A house with what the tests of access need of it: browsers of anybody, and an eye on the database.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly House _house;

    private Site(House house) => _house = house;

    public string Folder => _house.Folder;

    public FakeClock Clock => _house.Clock;

    /// <summary>Connection string, on PostgreSQL.</summary>
    public string? Database => _house.Database;

    public IServiceProvider Services => _house.Services;

    /// <summary>Starts the program; with <paramref name="demo"/> as a demonstration in which nobody has played yet.</summary>
    public static async Task<Site> StartAsync(bool demo = false, string? postgres = null, Action<IServiceCollection>? adjust = null)
    {
        return new(demo ? await House.OpenBareDemoAsync(Quick) : await House.OpenAsync(postgres, adjust: Quick));

        // How long a hash takes is proved elsewhere.
        void Quick(IServiceCollection services)
        {
            services.AddSingleton(s => new PasswordDesk(s.GetRequiredService<Counts>(), rounds: 1000));
            adjust?.Invoke(services);
        }
    }


    public ValueTask DisposeAsync() => _house.DisposeAsync();

    /// <summary>A second process on the same database and keys, by the same clock.</summary>
    public Task<House> NextDoorAsync() => _house.NextDoorAsync(services => services.WithoutCourier());

    /// <summary>Somebody with a browser, signed in unless it is nobody.</summary>
    public async Task<Visitor> VisitorAsync(PersonId? person = null)
    {
        if (person is not { } who) return new Visitor(_house.Address, null);
        var cookie = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await WriteAsync(services => services.GetRequiredService<PersonStore>().SignIn(who, SHA256.HashData(Encoding.ASCII.GetBytes(cookie))));
        return new Visitor(_house.Address, cookie);
    }

    public Task WriteAsync(Action<IServiceProvider> write) => _house.WriteAsync(Guid.CreateVersion7(), services =>
    {
        write(services);
        return Task.FromResult(true);
    });

    public Task<T> ReadAsync<T>(Func<IServiceProvider, Task<T>> read) => _house.DoAsync(read);

    /// <summary>Watches the file of the database for changes that matter.</summary>
    public Traces Watch() => new(Path.Combine(Folder, "terreau.db"), Database);
}

/// <summary>
/// Whether anything was written, on a site without its courier. Sign-ins come and go with every browser.
/// </summary>
internal sealed class Traces : IDisposable
{
    private static readonly HashSet<string> Elsewhere = ["people_sign_ins"];
    private readonly DbConnection _connection;
    private readonly bool _onPostgres;
    private string _version = "", _hash = "";

    public Traces(string file, string? postgres)
    {
        _onPostgres = postgres is not null;
        if (postgres is not null)
        {
            _connection = new NpgsqlConnection(postgres);
            _connection.Open();
            return;
        }
        // The provider comes with Store, which keeps its packages to itself: reached by name.
        var factory = (DbProviderFactory)Type.GetType("Microsoft.Data.Sqlite.SqliteFactory, Microsoft.Data.Sqlite", throwOnError: true)!.GetField("Instance")!.GetValue(null)!;
        _connection = factory.CreateConnection()!;
        _connection.ConnectionString = $"Data Source={file};Pooling=False";
        _connection.Open();
    }

    /// <summary>A hash of every row of every table, but for those that live on their own.</summary>
    public string Hash(params IReadOnlyCollection<string> except)
    {
        var version = _onPostgres ? "" : Rows("pragma data_version").Single() + string.Join(',', except);
        if (version.Length > 0 && version == _version) return _hash;
        var tables = Rows(_onPostgres ? "select tablename from pg_tables where schemaname = 'public' order by 1"
            : "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name").Select(t => t.TrimEnd('|'));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in tables.Where(t => !Elsewhere.Contains(t) && !except.Contains(t)))
            foreach (var row in Rows(_onPostgres ? $"select t::text from \"{table}\" t order by 1" : $"select * from {table}")) hash.AppendData(Encoding.UTF8.GetBytes($"{table}:{row}\n"));
        (_version, _hash) = (version, Convert.ToHexString(hash.GetHashAndReset()));
        return _hash;
    }

    /// <summary>How many rows a table has.</summary>
    public int Count(string table) => Rows($"select 1 from {table}").Count;

    public void Dispose() => _connection.Dispose();

    private List<string> Rows(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
        {
            var row = new StringBuilder();
            for (var i = 0; i < reader.FieldCount; i++) row.Append(reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : reader.GetValue(i)).Append('|');
            rows.Add(row.ToString());
        }
        return rows;
    }
}
