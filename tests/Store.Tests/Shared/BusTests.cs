using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;
using Xunit;

namespace Terreau.Store.Tests.Shared;

/// <summary>What one process says to another, on a real PostgreSQL; the other one is a second set of services.</summary>
public sealed class BusTests(PostgresDatabase database) : StoreTest(database), IClassFixture<PostgresDatabase>, IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly CancellationTokenSource _stop = new();
    private readonly BlockingCollection<(IReadOnlyList<Topic> Topics, IReadOnlyList<IEvent> Events)> _committed = [];
    private readonly BlockingCollection<string> _heard = [];
    private readonly BlockingCollection<bool> _missed = [];
    private ServiceProvider _other = null!;
    private Task _listening = Task.CompletedTask;

    public async ValueTask InitializeAsync()
    {
        _other = new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddSingleton(new WantedEvents(new HashSet<Type>()))
            .AddStore(Services.GetRequiredService<StoreSettings>()).BuildServiceProvider();
        _other.GetRequiredService<Committed>().Happened += (topics, events) => _committed.Add((topics, events));
        var bus = _other.GetRequiredService<Bus>();
        bus.Heard += (_, kind, text) => _heard.Add($"{kind} {text}");
        bus.Missed += () => _missed.Add(true);
        _listening = bus.ListenAsync(_stop.Token);
        await bus.Listening.WaitAsync(Limit, Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _listening;
        await _other.DisposeAsync();
        _stop.Dispose();
    }

    [Fact]
    public async Task What_one_process_commits_the_other_hears_with_its_topics_and_events()
    {
        var person = PersonId.New();

        await WriteAsync(scope => The<Work>(scope).Tell(new ProfileChanged(person)));

        var (topics, events) = Take(_committed);
        Assert.Equal([new Topic("person", person.Value)], topics);
        Assert.Equal([new ProfileChanged(person)], events);
    }

    [Fact]
    public async Task What_is_not_committed_nobody_hears()
    {
        await using (var scope = Scope())
        {
            var work = The<Work>(scope);
            await work.HoldAsync(Guid.CreateVersion7(), Ct);
            await The<Bus>(scope).SayCommittedAsync(Db(scope), [], [new ProfileChanged(PersonId.New())], Ct);
            await work.ReleaseAsync();
        }
        var person = PersonId.New();
        await WriteAsync(scope => The<Work>(scope).Tell(new ProfileChanged(person)));

        Assert.Equal([new ProfileChanged(person)], Take(_committed).Events);
        // The number that the withdrawn word had taken never comes: after a while that counts as a loss.
        Assert.True(Take(_missed));
    }

    [Fact]
    public async Task More_than_fits_into_one_word_is_said_as_everything()
    {
        await WriteAsync(scope =>
        {
            for (var i = 0; i < 200; i++) The<Work>(scope).Tell(new ProfileChanged(PersonId.New()));
        });

        Assert.True(Take(_missed));
        Assert.Empty(_committed);
    }

    [Fact]
    public async Task What_was_said_while_the_connection_was_lost_counts_as_missed_and_the_next_word_is_heard()
    {
        var bus = Services.GetRequiredService<Bus>();

        await CutAsync();
        Assert.True(Take(_missed));
        await bus.SayAsync("greeting", "again", Ct);

        Assert.Equal("greeting again", Take(_heard));
    }

    [Fact]
    public async Task A_text_as_long_as_there_is_room_arrives_whole()
    {
        var text = new string('x', Bus.Room);

        await Services.GetRequiredService<Bus>().SayAsync("long", text, Ct);

        Assert.Equal("long " + text, Take(_heard));
    }

    private static T Take<T>(BlockingCollection<T> from)
    {
        Assert.True(from.TryTake(out var taken, Limit), "Nothing came.");
        return taken!;
    }

    // Cuts the listener's connection and speaks in one transaction: it cannot be back before the word is said.
    private async Task CutAsync()
    {
        await using var connection = new NpgsqlConnection(Services.GetRequiredService<StoreSettings>().Postgres);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(
            "with cut as (select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and query = 'listen terreau' or query like 'select case when is_called%') select count(*), nextval('shared_bus') from cut", connection);
        await command.ExecuteNonQueryAsync(Ct);
    }
}
