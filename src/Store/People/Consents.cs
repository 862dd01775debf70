using Terreau.Domain.Shared;

namespace Terreau.Store.People;

/// <summary>Something that a person agreed to, of their own doing.</summary>
/// <param name="What">Its kind; the pages have words for each.</param>
/// <param name="Place">The group, or null once they have left it: a hidden one shows its name to nobody outside.</param>
/// <param name="Version">Which version of the text, where it has versions.</param>
/// <param name="At">When.</param>
/// <param name="Language">In which language it was read, where that is kept.</param>
/// <param name="IsWithdrawn">It ended when they left.</param>
public sealed record Consent(string What, string? Place, int? Version, DateTimeOffset At, string? Language, bool IsWithdrawn);

/// <summary>A room tells what one person agreed to in it.</summary>
internal interface IConsents
{
    Task<IReadOnlyList<Consent>> OfAsync(PersonId self, CancellationToken ct);
}

/// <summary>What somebody agreed to, in every room, the latest first.</summary>
public sealed class Consents
{
    private readonly IEnumerable<IConsents> _rooms;

    internal Consents(IEnumerable<IConsents> rooms) => _rooms = rooms;

    /// <summary>One's own, withdrawn ones too.</summary>
    public async Task<IReadOnlyList<Consent>> OwnAsync(PersonId self, CancellationToken ct)
    {
        List<Consent> all = [];
        foreach (var room in _rooms) all.AddRange(await room.OfAsync(self, ct));
        return [.. all.OrderByDescending(c => c.At)];
    }
}
