using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;

namespace Terreau.Web.Tests.CoDevelopment;

public class RoomCostTests(PlayedWorld world)
{
    [Fact]
    public async Task The_room_asks_the_database_as_often_for_twenty_suggestions_as_for_one()
    {
        // It listens from before the program starts: EF looks only now and then whether somebody does.
        using var counter = new Counter();
        await using var scene = await RoomScene.SetAsync(world);
        await scene.InSuggestionsAsync();
        await scene.Karim.DoAsync("suggestions", ("kind", "Idea"), ("suggestion", "La première"));
        var one = await counter.OfAsync(scene.Folder, () => scene.Client.LookAsync());

        for (var i = 2; i <= 20; i++) await scene.Consultants[i % 4].DoAsync("suggestions", ("kind", "Idea"), ("suggestion", $"La suggestion {i}"));
        var twenty = await counter.OfAsync(scene.Folder, () => scene.Client.LookAsync());

        Assert.Equal(20, scene.Client.Page.QuerySelectorAll(".suggestion").Length);
        Assert.Equal(one, twenty);
        Assert.InRange(one, 1, 5);
    }

    /// <summary>Counts the commands sent to the databases of one folder: other tests run beside this one.</summary>
    private sealed class Counter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly ConcurrentDictionary<string, int> _commands = new();
        private readonly List<IDisposable> _subscriptions = [];

        public Counter() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

        public async Task<int> OfAsync(string folder, Func<Task> look)
        {
            var before = In(folder);
            await look();
            return In(folder) - before;
        }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore") _subscriptions.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            // The tests do not see EF's types: its event is read by name.
            if (!value.Key.EndsWith(".CommandExecuted", StringComparison.Ordinal)) return;
            var command = value.Value?.GetType().GetProperty("Command")?.GetValue(value.Value) as DbCommand;
            if (command?.Connection is { } connection) _commands.AddOrUpdate(connection.ConnectionString, 1, (_, count) => count + 1);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        private int In(string folder) => _commands.Where(c => c.Key.Contains(folder, StringComparison.Ordinal)).Sum(c => c.Value);

        public void Dispose() => _subscriptions.ForEach(s => s.Dispose());
    }
}
