using System.Text.RegularExpressions;

namespace Terreau.Browser.Tests.Shared;

/// <summary>The mails that the program writes when it has no relay.</summary>
internal sealed partial class MailFolder : IDisposable
{
    private readonly string _folder;
    private readonly FileSystemWatcher _watcher;
    private readonly SemaphoreSlim _arrived = new(0);

    public MailFolder(string data)
    {
        _folder = Directory.CreateDirectory(Path.Combine(data, "mail")).FullName;
        _watcher = new(_folder, "*.eml") { EnableRaisingEvents = true };
        _watcher.Created += (_, _) => _arrived.Release();
        _watcher.Renamed += (_, _) => _arrived.Release();
    }

    /// <summary>The address of this kind in the mail to this person, as soon as it is there.</summary>
    public async Task<string> LinkAsync(string to, string path)
    {
        var deadline = DateTime.UtcNow.AddSeconds(60);
        while (true)
        {
            foreach (var file in Directory.GetFiles(_folder, "*.eml"))
            {
                var mail = Plain(await File.ReadAllTextAsync(file));
                if (mail.Contains(to, StringComparison.OrdinalIgnoreCase) && Regex.Match(mail, $@"https?://[^\s/]+({Regex.Escape(path)}[^\s<>""]*)") is { Success: true } link) return link.Groups[1].Value;
            }
            Assert.True(DateTime.UtcNow < deadline, $"No mail to {to} with {path}.");
            await _arrived.WaitAsync(TimeSpan.FromSeconds(2));
        }
    }

    /// <summary>Waits for a mail to this person that says all of this.</summary>
    public async Task SaysAsync(string to, params string[] words)
    {
        var deadline = DateTime.UtcNow.AddSeconds(60);
        while (!All().Any(mail => mail.Contains(to, StringComparison.OrdinalIgnoreCase) && words.All(w => mail.Contains(w, StringComparison.Ordinal))))
        {
            Assert.True(DateTime.UtcNow < deadline, $"No mail to {to} says « {string.Join(" … ", words)} ».");
            await _arrived.WaitAsync(TimeSpan.FromSeconds(2));
        }
    }

    /// <summary>Every mail so far, as it is read.</summary>
    public IEnumerable<string> All() => Directory.GetFiles(_folder, "*.eml").Select(file => Read(File.ReadAllText(file)));

    /// <summary>Whether a mail to this person brings an appointment for their calendar.</summary>
    public bool HasCalendar(string to) => Directory.GetFiles(_folder, "*.eml").Select(File.ReadAllText)
        .Any(mail => Plain(mail).Contains(to, StringComparison.OrdinalIgnoreCase) && mail.Contains("text/calendar", StringComparison.OrdinalIgnoreCase));

    public void Dispose()
    {
        _watcher.Dispose();
        _arrived.Dispose();
    }

    // Quoted-printable: soft line ends, and the signs of an address.
    private static string Plain(string mail) => Coded().Replace(SoftEnd().Replace(mail, ""), m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString());

    private static string Read(string mail) =>
        Bytes().Replace(SoftEnd().Replace(mail, ""), m => System.Text.Encoding.UTF8.GetString(Convert.FromHexString(m.Value.Replace("=", "", StringComparison.Ordinal)))).Replace('’', '\'').Replace('\u00A0', ' ');

    [GeneratedRegex("(=[0-9A-F]{2})+")]
    private static partial Regex Bytes();

    [GeneratedRegex(@"=\r?\n")]
    private static partial Regex SoftEnd();

    [GeneratedRegex("=([0-7][0-9A-F])")]
    private static partial Regex Coded();
}
