using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace Terreau.Web.Shared;

/// <summary>Everything written beside the code: English for each French sentence, and the sentence of each refusal.</summary>
internal static class Catalogue
{
    private const string Folder = "words/";
    private static readonly Assembly Here = typeof(Catalogue).Assembly;

    public static readonly FrozenDictionary<string, string> English = LoadEnglish();
    public static readonly FrozenDictionary<string, RefusalSentences> Refusals = Load<RefusalSentences>(Folder + "Refusals.json").ToFrozenDictionary();

    /// <summary>French for each phrase in which the model says what it keeps: the one text whose source is English.</summary>
    public static readonly FrozenDictionary<string, string> Register = Load<string>(Folder + "Register.fr.json").ToFrozenDictionary();

    private static FrozenDictionary<string, string> LoadEnglish()
    {
        Dictionary<string, string> all = [];
        foreach (var name in Here.GetManifestResourceNames())
        {
            if (!name.StartsWith(Folder, StringComparison.Ordinal) || !name.EndsWith(".en.json", StringComparison.Ordinal)) continue;
            foreach (var (french, english) in Load<string>(name)) all[french] = english;
        }
        return all.ToFrozenDictionary();
    }

    private static Dictionary<string, T> Load<T>(string name)
    {
        using var stream = Here.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<Dictionary<string, T>>(stream, JsonSerializerOptions.Web)!;
    }
}

internal sealed record RefusalSentences(string Fr, string En);
