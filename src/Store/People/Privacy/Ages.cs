using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Terreau.Domain.People.Privacy;
using Terreau.Store.Shared;

namespace Terreau.Store.People.Privacy;

/// <summary>Somebody whom a rule would touch, for the administrator alone.</summary>
public sealed record AgedPerson(string Name, DateTimeOffset UsedAt);

/// <summary>What a rule would do at this moment.</summary>
/// <param name="Kind">What ages.</param>
/// <param name="Count">How much would go.</param>
/// <param name="Oldest">When the oldest of it is of.</param>
/// <param name="Going">Accounts: who would go, the first of them by name.</param>
/// <param name="ToWarn">Accounts: how many would be told first.</param>
/// <param name="Warned">Accounts: who would be told.</param>
public sealed record RetentionTrial(Ageing Kind, int Count, DateTimeOffset? Oldest, IReadOnlyList<AgedPerson> Going, int ToWarn, IReadOnlyList<AgedPerson> Warned);

/// <summary>One working of a rule.</summary>
/// <param name="Before">What is of this instant or earlier is old enough.</param>
/// <param name="Now">The instant.</param>
/// <param name="CalledFormer">What is shown instead of the name of somebody whose account is closed.</param>
internal sealed record Working(DateTimeOffset Before, DateTimeOffset Now, string CalledFormer);

/// <summary>A room says what ages in it. Trial and removal read one and the same set.</summary>
internal interface IAges
{
    Ageing Kind { get; }

    /// <summary>What would go, with nothing written.</summary>
    Task<RetentionTrial> TryAsync(Working working, CancellationToken ct);

    /// <summary>Removes a batch in the current work; how many, none when there is nothing left.</summary>
    Task<int> RemoveAsync(Working working, CancellationToken ct);

    /// <summary>Before the batches, in a work of its own.</summary>
    Task BeginAsync(Working working, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Once all is saved, what no transaction does.</summary>
    Task FinishAsync(Working working, CancellationToken ct) => Task.CompletedTask;
}

/// <summary>Who may not have read what was written to them.</summary>
internal interface IUntold
{
    /// <summary>Addresses for which a mail waits, or was set aside.</summary>
    IQueryable<string> Addresses { get; }
}

/// <summary>Rows of one table that age by a date of their own.</summary>
internal abstract class AgeingRows<TRow>(TerreauContext db) : IAges where TRow : class
{
    private const int Batch = 500;

    public abstract Ageing Kind { get; }

    /// <summary>The date by which a row ages.</summary>
    protected abstract Expression<Func<TRow, DateTimeOffset>> Date { get; }

    protected abstract IQueryable<TRow> Old(DateTimeOffset before);

    public async Task<RetentionTrial> TryAsync(Working working, CancellationToken ct)
    {
        var count = await Old(working.Before).CountAsync(ct);
        DateTimeOffset? oldest = count == 0 ? null : await Old(working.Before).OrderBy(Date).Select(Date).FirstAsync(ct);
        return new RetentionTrial(Kind, count, oldest, [], 0, []);
    }

    public async Task<int> RemoveAsync(Working working, CancellationToken ct)
    {
        var rows = await Old(working.Before).OrderBy(Date).Take(Batch).ToListAsync(ct);
        await RemoveAsync(rows, ct);
        return rows.Count;
    }

    protected virtual Task RemoveAsync(IReadOnlyList<TRow> rows, CancellationToken ct)
    {
        db.RemoveRange(rows);
        return Task.CompletedTask;
    }
}
