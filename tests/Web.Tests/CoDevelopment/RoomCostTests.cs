using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Terreau.Web.Tests.CoDevelopment;

public class RoomCostTests(PlayedWorld world)
{
    [Fact]
    public async Task The_room_asks_the_database_as_often_for_twenty_suggestions_as_for_one()
    {
        await using var scene = await RoomScene.SetAsync(world);
        await scene.InSuggestionsAsync();
        await scene.Karim.DoAsync("suggestions", ("kind", "Idea"), ("suggestion", "La première"));
        var one = await CountAsync(scene, () => scene.Client.LookAsync());

        for (var i = 2; i <= 20; i++) await scene.Consultants[i % 4].DoAsync("suggestions", ("kind", "Idea"), ("suggestion", $"La suggestion {i}"));
        var twenty = await CountAsync(scene, () => scene.Client.LookAsync());

        Assert.Equal(20, scene.Client.Page.QuerySelectorAll(".suggestion").Length);
        Assert.Equal(one, twenty);
        Assert.InRange(one, 1, 5);
    }

    private static async Task<int> CountAsync(RoomScene scene, Func<Task> look)
    {
        await look();
        using var counter = new Counter(scene.Folder);
        await look();
        return counter.Count;
    }

    /// <summary>Counts the commands sent to the databases of one folder: other tests run beside this one.</summary>
    private sealed class Counter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly string _folder;
        private readonly List<IDisposable> _subscriptions = [];
        private int _count;

        public Counter(string folder)
        {
            _folder = folder;
            _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public int Count => _count;

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore") _subscriptions.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandExecutedEventData done && done.Command.Connection?.ConnectionString.Contains(_folder, StringComparison.Ordinal) == true) Interlocked.Increment(ref _count);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _subscriptions.ForEach(s => s.Dispose());
    }
}
