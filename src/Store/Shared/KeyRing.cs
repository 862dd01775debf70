using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Terreau.Store.Shared;

/// <summary>
/// Content keys, one per sealed thing, in a folder outside the database, each wrapped by the instance key. Deleting a key
/// erases what it sealed, also in old copies of the database. AES-256-GCM throughout.
/// </summary>
public sealed partial class KeyRing
{
    /// <summary>Another process may delete a key: one that was read is believed for this long.</summary>
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(4);

    private const int KeySize = 32, NonceSize = 12, TagSize = 16;
    private readonly string _folder;
    private readonly byte[] _instance;
    private readonly ConcurrentDictionary<Guid, Opened> _open = new();

    /// <summary>Opens the ring in a folder, making folder and instance key at first use.</summary>
    public KeyRing(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var path = Path.Combine(folder, "instance.key");
        if (!File.Exists(path)) WriteOnce(path, RandomNumberGenerator.GetBytes(KeySize));
        _instance = File.ReadAllBytes(path);
        if (_instance.Length != KeySize) throw new InvalidDataException("The instance key is damaged.");
    }

    /// <summary>A secret for an address, derived from the instance key: nothing in the database gives it away.</summary>
    public string Secret(string purpose, Guid id) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_instance, Encoding.UTF8.GetBytes($"{purpose}:{id:N}")))[..40];

    /// <summary>True when a secret is the one of this purpose and id; takes the same time either way.</summary>
    public bool IsSecret(string purpose, Guid id, string secret) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Secret(purpose, id)), Encoding.UTF8.GetBytes(secret));

    /// <summary>Seals content under the key of <paramref name="owner"/>, made at first use and on disk before this returns.</summary>
    public byte[] Seal(Guid owner, ReadOnlySpan<byte> plain) => Encrypt(KeyOf(owner, make: true)!, plain, owner);

    /// <summary>Opens sealed content; null when its key was deleted, or nothing is left of it.</summary>
    public byte[]? Open(Guid owner, ReadOnlySpan<byte> box) => box.IsEmpty ? null : KeyOf(owner, make: false) is { } key ? Decrypt(key, box, owner) : null;

    /// <summary>True while there is a key, and with it something to open.</summary>
    public bool Holds(Guid owner) => KeyOf(owner, make: false) is not null;

    /// <summary>Deletes the key, and with it everything it sealed.</summary>
    public void Forget(Guid owner)
    {
        _open.TryRemove(owner, out _);
        File.Delete(PathOf(owner));
    }

    private byte[]? KeyOf(Guid owner, bool make)
    {
        var path = PathOf(owner);
        if (_open.TryGetValue(owner, out var known))
        {
            if (Environment.TickCount64 - known.At < Trusted.TotalMilliseconds) return known.Key;
            _open.TryRemove(owner, out _);
        }
        if (!File.Exists(path))
        {
            if (!make) return null;
            WriteOnce(path, Encrypt(_instance, RandomNumberGenerator.GetBytes(KeySize), owner));
        }
        return (_open[owner] = new Opened(Decrypt(_instance, File.ReadAllBytes(path), owner), Environment.TickCount64)).Key;
    }

    private sealed record Opened(byte[] Key, long At);

    private string PathOf(Guid owner) => Path.Combine(_folder, $"{owner:N}.key");

    private static byte[] Encrypt(byte[] key, ReadOnlySpan<byte> plain, Guid owner)
    {
        var box = new byte[NonceSize + plain.Length + TagSize];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceSize));
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(box.AsSpan(0, NonceSize), plain, box.AsSpan(NonceSize, plain.Length), box.AsSpan(NonceSize + plain.Length), owner.ToByteArray());
        return box;
    }

    private static byte[] Decrypt(byte[] key, ReadOnlySpan<byte> box, Guid owner)
    {
        var plain = new byte[box.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(box[..NonceSize], box.Slice(NonceSize, plain.Length), box[(NonceSize + plain.Length)..], plain, owner.ToByteArray());
        return plain;
    }

    // A key must be on the disk before anything is sealed with it: file, then name, then folder. Two makers: the first one wins.
    private static void WriteOnce(string path, byte[] content)
    {
        var draft = $"{path}.{Guid.NewGuid():N}";
        using (var file = new FileStream(draft, FileMode.CreateNew))
        {
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(draft, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            file.Write(content);
            file.Flush(flushToDisk: true);
        }
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
        SyncFolder(Path.GetDirectoryName(path)!);
    }

    private static void SyncFolder(string folder)
    {
        if (!OperatingSystem.IsLinux()) return;
        var handle = OpenFolder(folder, 0);
        if (handle < 0) return;
        _ = Sync(handle);
        _ = Close(handle);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int OpenFolder(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int handle);
}
