namespace Terreau.Domain.Communities.Charters;

/// <summary>What became of a run of words between two texts.</summary>
public enum WordsFate { Kept, Removed, Added }

/// <summary>Some words in a row that share their fate, with the white space that follows them.</summary>
public readonly record struct WordRun(WordsFate Fate, string Text);

/// <summary>One part that differs between two versions, told in words.</summary>
/// <param name="Part">The part.</param>
/// <param name="Runs">Its words in order: leaving out what was added gives the former text, leaving out what was removed the new one.</param>
public sealed record CharterChange(CharterPart Part, IReadOnlyList<WordRun> Runs)
{
    // Above this, finding the fewest changes costs more than it tells: the middle is shown as replaced.
    private const int MostCells = 400_000;

    /// <summary>The parts that differ, in the order of the charter.</summary>
    public static IReadOnlyList<CharterChange> Between(IReadOnlyDictionary<CharterPart, string> former, IReadOnlyDictionary<CharterPart, string> latter) =>
    [
        .. former.Keys.Union(latter.Keys).Order()
            .Select(part => (Part: part, Former: former.GetValueOrDefault(part, ""), Latter: latter.GetValueOrDefault(part, "")))
            .Where(p => p.Former != p.Latter)
            .Select(p => new CharterChange(p.Part, Between(p.Former, p.Latter))),
    ];

    /// <summary>Word by word, what was kept, removed and added.</summary>
    public static IReadOnlyList<WordRun> Between(string former, string latter)
    {
        var (a, b) = (WordsOf(former), WordsOf(latter));
        var start = 0;
        while (start < a.Count && start < b.Count && a[start] == b[start]) start++;
        var end = 0;
        while (end < a.Count - start && end < b.Count - start && a[^(end + 1)] == b[^(end + 1)]) end++;

        List<WordRun> runs = [];
        Add(runs, WordsFate.Kept, a.Take(start));
        Middle(runs, a.GetRange(start, a.Count - start - end), b.GetRange(start, b.Count - start - end));
        Add(runs, WordsFate.Kept, a.Skip(a.Count - end));
        return runs;
    }

    private static void Middle(List<WordRun> runs, List<string> a, List<string> b)
    {
        if ((long)a.Count * b.Count > MostCells)
        {
            Add(runs, WordsFate.Removed, a);
            Add(runs, WordsFate.Added, b);
            return;
        }
        var common = CommonAfter(a, b);
        var (i, j) = (0, 0);
        while (i < a.Count || j < b.Count)
        {
            if (i < a.Count && j < b.Count && a[i] == b[j])
            {
                Add(runs, WordsFate.Kept, [a[i]]);
                (i, j) = (i + 1, j + 1);
            }
            else if (i < a.Count && (j == b.Count || common[i + 1, j] >= common[i, j + 1])) Add(runs, WordsFate.Removed, [a[i++]]);
            else Add(runs, WordsFate.Added, [b[j++]]);
        }
    }

    /// <summary>Length of the longest common run of words, in order, after each pair of places.</summary>
    private static int[,] CommonAfter(List<string> a, List<string> b)
    {
        var common = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
            for (var j = b.Count - 1; j >= 0; j--)
                common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        return common;
    }

    private static void Add(List<WordRun> runs, WordsFate fate, IEnumerable<string> words)
    {
        var text = string.Concat(words);
        if (text.Length == 0) return;
        if (runs.Count > 0 && runs[^1].Fate == fate) runs[^1] = runs[^1] with { Text = runs[^1].Text + text };
        else runs.Add(new WordRun(fate, text));
    }

    /// <summary>Words, each with the white space that follows it.</summary>
    private static List<string> WordsOf(string text)
    {
        List<string> words = [];
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsWhiteSpace(text[i]) || !char.IsWhiteSpace(text[i - 1]))) continue;
            words.Add(text[start..i]);
            start = i;
        }
        return words;
    }
}
