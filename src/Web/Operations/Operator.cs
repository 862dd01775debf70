using Terreau.Store.Shared;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Operations;

/// <summary>What the person who runs the machine asks of the program by its command line, instead of starting it.</summary>
internal static class Operator
{
    private static readonly Dictionary<string, string[]> Options = new() { ["backup"] = ["--to", "--keys-to"], ["restore"] = ["--from", "--keys"] };

    /// <summary>True when the arguments ask for something else than a start.</summary>
    public static bool IsAsked(string[] args) => args is [var first, ..] && Options.ContainsKey(first);

    /// <summary>Does it, and says in one line what was done.</summary>
    /// <exception cref="BadSettingException">When an option is missing or unknown.</exception>
    /// <exception cref="CopyException">When it cannot be done.</exception>
    public static async Task RunAsync(string[] args, IReadOnlyDictionary<string, string?> environment, TextWriter says, CancellationToken ct)
    {
        var (what, rest, paths) = (args[0], new List<string>(), new List<string>());
        foreach (var option in Options[what])
            paths.Add(Array.IndexOf(args, option) is > 0 and var at && at + 1 < args.Length ? Path.GetFullPath(args[at + 1])
                : throw new BadSettingException($"Il manque {option} DOSSIER.", $"Missing: {option} FOLDER."));
        for (var i = 1; i < args.Length; i++)
            if (Options[what].Contains(args[i])) i++;
            else rest.Add(args[i]);
        var settings = Settings.Read([.. rest], environment);

        if (what == "backup") await says.WriteLineAsync($"Copié / copied: {await Backup.MakeAsync(settings, paths[0], paths[1], TimeProvider.System, ct)} + {Path.Combine(paths[1], Backup.Keys)}");
        else
        {
            await Restore.RunAsync(settings, paths[0], paths[1], TimeProvider.System, ct);
            await says.WriteLineAsync($"Remis en place / restored: {settings.Data}");
        }
    }
}
