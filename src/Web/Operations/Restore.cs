using System.Text.Json;
using Terreau.Store.Shared;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Operations;

/// <summary>Puts a copy made by <see cref="Backup"/> back into an empty place.</summary>
internal static class Restore
{
    /// <summary>
    /// Checks the copy, then puts it back. Nobody stays signed in, links that were mailed end, and mails that were waiting do
    /// not leave again: what was true when the copy was made need not be so now.
    /// </summary>
    public static async Task RunAsync(Settings settings, string from, string keys, TimeProvider clock, CancellationToken ct)
    {
        await CheckAsync(from, ct);
        if (!File.Exists(Path.Combine(keys, "instance.key"))) throw new CopyException($"{keys} ne contient pas la clé de l'installation.", $"{keys} does not hold the installation's key.");
        if (Directory.Exists(settings.Data) && Directory.EnumerateFileSystemEntries(settings.Data).Any())
            throw new CopyException($"{settings.Data} n'est pas vide : rien n'y a été changé.", $"{settings.Data} is not empty: nothing was changed there.");

        Directory.CreateDirectory(settings.Data);
        var store = new StoreSettings(settings.Data, settings.Postgres);
        await DatabaseCopy.PutBackAsync(store, from, ct);
        Backup.CopyAll(keys, store.KeyFolder);
        Backup.Close(store.KeyFolder);
        foreach (var name in Backup.Kept) Backup.CopyAll(Path.Combine(from, name), Path.Combine(settings.Data, name));
        await using var services = new ServiceCollection().AddSingleton(clock).AddSingleton(new WantedEvents(new HashSet<Type>())).AddStore(store).BuildServiceProvider();
        await services.GetRequiredService<Schema>().BringUpToDateAsync(ct);
        await using var scope = services.CreateAsyncScope();
        foreach (var room in scope.ServiceProvider.GetServices<IAfterRestore>()) await room.AfterRestoreForOperatorAsync(ct);
    }

    private static async Task CheckAsync(string from, CancellationToken ct)
    {
        var list = Path.Combine(from, Backup.Contents);
        if (!File.Exists(list)) throw new CopyException($"{from} n'est pas une copie de Terreau.", $"{from} is not a copy of Terreau.");
        var told = JsonSerializer.Deserialize<Dictionary<string, string>>(await File.ReadAllTextAsync(list, ct)) ?? [];
        var found = Backup.Sums(from);
        foreach (var (name, sum) in told)
            if (!found.TryGetValue(name, out var is_) || is_ != sum) throw new CopyException($"{name} : absent ou abîmé dans la copie.", $"{name}: missing or damaged in the copy.");
    }
}
