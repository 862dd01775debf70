using System.Security.Cryptography;
using System.Text.Json;
using Terreau.Store.Shared;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Operations;

/// <summary>
/// Everything that an installation holds, copied while it runs: a dated folder with database, written mail and settings, and
/// apart from it the keys. Of the keys there is one copy, always the last: a key that was deleted since leaves it at the next
/// one, and with it what it sealed, in every older copy of the database too.
/// </summary>
internal static class Backup
{
    public const string Keys = "terreau-keys", Contents = "contents.json";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    /// <summary>Makes the copy, the database before the keys, so that no row is without its key; gives its folder.</summary>
    public static async Task<string> MakeAsync(Settings settings, string to, string keysTo, TimeProvider clock, CancellationToken ct)
    {
        var (data, keys) = (Path.GetFullPath(to), Path.GetFullPath(keysTo));
        if (data == keys) throw new CopyException("Les clés se gardent ailleurs que les données : donnez deux dossiers.", "Keys are kept apart from data: name two folders.");
        var folder = Path.Combine(data, clock.GetUtcNow().ToString("'terreau-'yyyy-MM-dd'T'HHmmss'Z'", System.Globalization.CultureInfo.InvariantCulture));
        if (Directory.Exists(folder)) throw new CopyException($"{folder} existe déjà.", $"{folder} already exists.");
        var unfinished = folder + ".unfinished";
        Directory.CreateDirectory(unfinished);
        Close(unfinished);

        var store = new StoreSettings(settings.Data, settings.Postgres);
        await DatabaseCopy.MakeAsync(store, unfinished, ct);
        foreach (var name in Kept) CopyAll(Path.Combine(settings.Data, name), Path.Combine(unfinished, name));
        await File.WriteAllTextAsync(Path.Combine(unfinished, Contents), JsonSerializer.Serialize(Sums(unfinished), Readable), ct);
        MirrorKeys(store.KeyFolder, keys);
        Directory.Move(unfinished, folder);
        return folder;
    }

    /// <summary>What else stands in the data folder and is not made again by itself.</summary>
    public static IReadOnlyList<string> Kept { get; } = ["mail", "terreau.conf", "demonstration"];

    /// <summary>The sum of each file of a copy but the list itself.</summary>
    public static SortedDictionary<string, string> Sums(string folder)
    {
        var sums = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (Path.GetRelativePath(folder, file) is var name && name == Contents) continue;
            using var content = File.OpenRead(file);
            sums[name] = Convert.ToHexStringLower(SHA256.HashData(content));
        }
        return sums;
    }

    /// <summary>Copies a file or a folder with all that is in it; what does not exist is not copied.</summary>
    public static void CopyAll(string from, string to)
    {
        if (File.Exists(from)) CopyFile(from, to);
        if (!Directory.Exists(from)) return;
        Directory.CreateDirectory(to);
        foreach (var inner in Directory.EnumerateFileSystemEntries(from)) CopyAll(inner, Path.Combine(to, Path.GetFileName(inner)));
    }

    /// <summary>Nobody else on the machine reads it.</summary>
    public static void Close(string folder)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static void CopyFile(string from, string to)
    {
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new FileStream(to, FileMode.CreateNew);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(to, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        source.CopyTo(copy);
        copy.Flush(flushToDisk: true);
    }

    private static void MirrorKeys(string from, string to)
    {
        var (last, next, old) = (Path.Combine(to, Keys), Path.Combine(to, Keys + ".next"), Path.Combine(to, Keys + ".old"));
        Directory.CreateDirectory(to);
        foreach (var rest in new[] { next, old })
            if (Directory.Exists(rest)) Directory.Delete(rest, recursive: true);
        CopyAll(from, next);
        Close(next);
        if (Directory.Exists(last)) Directory.Move(last, old);
        Directory.Move(next, last);
        if (Directory.Exists(old)) Directory.Delete(old, recursive: true);
    }
}
