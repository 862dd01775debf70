using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.People;

/// <summary>
/// Who erased their account: an id without a name, kept with the keys, of which there is one copy and always the last. An older
/// copy of the database that is put back would bring them back: they are erased again (P-07).
/// </summary>
internal sealed class ErasureLedger(StoreSettings settings)
{
    private string Folder => Path.Combine(settings.KeyFolder, "erased");

    public bool Holds(PersonId person) => File.Exists(PathOf(person));

    public void Add(PersonId person, WordsOnLeaving words, string calledFormer)
    {
        Directory.CreateDirectory(Folder);
        using var file = new FileStream(PathOf(person), FileMode.Create);
        file.Write(System.Text.Encoding.UTF8.GetBytes($"{words}\n{calledFormer}\n"));
        file.Flush(flushToDisk: true);
    }

    public IEnumerable<(PersonId Person, WordsOnLeaving Words, string CalledFormer)> All()
    {
        if (!Directory.Exists(Folder)) yield break;
        foreach (var path in Directory.EnumerateFiles(Folder))
            if (Guid.TryParseExact(Path.GetFileName(path), "N", out var id) && File.ReadAllLines(path) is [var words, var former, ..])
                yield return (new PersonId(id), words == nameof(WordsOnLeaving.Kept) ? WordsOnLeaving.Kept : WordsOnLeaving.Removed, former);
    }

    private string PathOf(PersonId person) => Path.Combine(Folder, $"{person.Value:N}");
}
