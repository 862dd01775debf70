using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.People.Privacy;
using Terreau.Store.Shared;

namespace Terreau.Store.Notifications;

/// <summary>Where a mail stands.</summary>
public enum MailState { Waiting, Sent, Parked }

/// <summary>A mail to one recipient. Its body leaves the database once it is sent (kept in the demonstration only).</summary>
public sealed class Mail
{
    /// <summary>What the source of the last letter to somebody who erases their account begins with.</summary>
    public const string Farewell = "erased:";

    /// <summary>Identity; also its Message-ID, the same on every try (F-08).</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>What it comes from, with the recipient: one event gives each person one mail, however often it is handled.</summary>
    public string Source { get; set; } = "";

    /// <summary>The thing it speaks of, such as a session, so that whoever was told of it can be told that it changed.</summary>
    public Guid? About { get; set; }

    /// <summary>True when it takes leave: nothing more is owed to its recipient about the thing.</summary>
    public bool IsLast { get; set; }

    /// <summary>The one recipient.</summary>
    public string Recipient { get; set; } = "";

    /// <summary>Subject line.</summary>
    public string Subject { get; set; } = "";

    /// <summary>Plain text.</summary>
    public string Body { get; set; } = "";

    /// <summary>iCalendar text to attach, or null.</summary>
    public string? Calendar { get; set; }

    /// <summary>Language tag of the text.</summary>
    public string Language { get; set; } = "";

    /// <summary>When it was written.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it is tried next.</summary>
    public DateTimeOffset NextTryAt { get; set; }

    /// <summary>When it was handed over.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; set; }

    /// <summary>Where it stands.</summary>
    public MailState State { get; set; }
}

internal sealed class MailModel : IEntityTypeConfiguration<Mail>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Personal("telling one person, and showing that they were told", Until.ByTheRule, SeenBy.MailQueue, nameof(Mail.Recipient), nameof(Mail.Subject), nameof(Mail.Language)),
        Kept.Personal("the text and its calendar, emptied once sent", Until.Handled, SeenBy.Program, nameof(Mail.Body), nameof(Mail.Calendar)),
        Kept.Plain("sending once, and again when it failed", Until.ByTheRule, SeenBy.MailQueue, nameof(Mail.Id), nameof(Mail.Source), nameof(Mail.About), nameof(Mail.IsLast), nameof(Mail.CreatedAt), nameof(Mail.NextTryAt), nameof(Mail.SentAt), nameof(Mail.Tries), nameof(Mail.State)),
    ];

    public void Configure(EntityTypeBuilder<Mail> table)
    {
        table.ToTable("notifications_mails");
        table.HasKey(m => m.Id);
        table.Property(m => m.Source).HasMaxLength(400);
        table.Property(m => m.Recipient).HasMaxLength(254);
        table.Property(m => m.Subject).HasMaxLength(300);
        table.Property(m => m.Language).HasMaxLength(10);
        table.HasIndex(m => m.Source).IsUnique();
        table.HasIndex(m => new { m.State, m.NextTryAt });
        table.HasIndex(m => new { m.CreatedAt, m.Id });
        table.HasIndex(m => m.About);
    }
}

/// <summary>One line of « Courrier sortant »: never the text.</summary>
public sealed record MailLine(Guid Id, string Recipient, string Subject, MailState State, int Tries, DateTimeOffset CreatedAt, DateTimeOffset NextTryAt, DateTimeOffset? SentAt);

/// <summary>A mail waits to be sent: wakes the courier, touches no page.</summary>
public sealed record MailQueued : IEvent
{
    /// <inheritdoc />
    public IEnumerable<Topic> Topics => [];
}

/// <summary>Outgoing mail, written in the transaction that causes it and sent by the background service.</summary>
public sealed class MailStore : IAfterRestore, IUntold
{
    // From half a minute to twelve hours: a relay that is down for a night loses nothing.
    private static readonly TimeSpan[] Pauses =
        [.. new[] { 0.5, 2, 8, 30, 120, 360, 720 }.Select(TimeSpan.FromMinutes)];

    private readonly TerreauContext _db;
    private readonly Work _work;
    private readonly WriteGate _gate;
    private readonly TimeProvider _clock;

    internal MailStore(TerreauContext db, Work work, WriteGate gate, TimeProvider clock) => (_db, _work, _gate, _clock) = (db, work, gate, clock);

    IQueryable<string> IUntold.Addresses => _db.Set<Mail>().Where(m => m.State != MailState.Sent).Select(m => m.Recipient);

    /// <summary>Adds a mail to the current work, unless its source wrote it before.</summary>
    public async Task AddAsync(Mail mail, CancellationToken ct)
    {
        // Who erased their account has no address any more.
        if (mail.Recipient.EndsWith("@" + Person.FormerHost, StringComparison.Ordinal) || await _db.Set<Mail>().AnyAsync(m => m.Source == mail.Source, ct)) return;
        mail.CreatedAt = mail.NextTryAt = _clock.GetUtcNow();
        _db.Add(mail);
        _work.Tell(new MailQueued());
    }

    /// <summary>True when a mail waits whose time has come.</summary>
    public Task<bool> IsDueForOperatorAsync(CancellationToken ct)
    {
        var now = _clock.GetUtcNow();
        return _db.Set<Mail>().AnyAsync(m => m.State == MailState.Waiting && m.NextTryAt <= now, ct);
    }

    /// <summary>Mails whose time has come, oldest first.</summary>
    public async Task<IReadOnlyList<Mail>> DueForOperatorAsync(int most, CancellationToken ct)
    {
        var now = _clock.GetUtcNow();
        return await _db.Set<Mail>().AsNoTracking().Where(m => m.State == MailState.Waiting && m.NextTryAt <= now).OrderBy(m => m.NextTryAt).ThenBy(m => m.Id).Take(most).ToListAsync(ct);
    }

    /// <summary>Handed over: the text goes, unless it is kept for a demonstration.</summary>
    public async Task SentAsync(Guid id, bool keepText, CancellationToken ct)
    {
        using var turn = await _gate.TakeAsync(ct);
        var now = _clock.GetUtcNow();
        if (await ForgetFarewellAsync(id, ct)) return;
        await _db.Set<Mail>().Where(m => m.Id == id).ExecuteUpdateAsync(
            m => m.SetProperty(x => x.State, MailState.Sent).SetProperty(x => x.SentAt, now).SetProperty(x => x.Tries, x => x.Tries + 1)
                .SetProperty(x => x.Body, x => keepText ? x.Body : "").SetProperty(x => x.Calendar, x => keepText ? x.Calendar : null), ct);
    }

    /// <summary>Not handed over: tried again later, parked after eight tries.</summary>
    public async Task FailedAsync(Guid id, CancellationToken ct)
    {
        using var turn = await _gate.TakeAsync(ct);
        if (await _db.Set<Mail>().FindAsync([id], ct) is not { } mail) return;
        mail.Tries++;
        if (mail.Tries > Pauses.Length && await ForgetFarewellAsync(id, ct)) return;
        if (mail.Tries > Pauses.Length) mail.State = MailState.Parked;
        else mail.NextTryAt = _clock.GetUtcNow() + Pauses[mail.Tries - 1];
        await _db.SaveChangesAsync(ct);
    }

    // The last letter to somebody whose account is erased: nothing of it stays, not even to whom it went.
    private async Task<bool> ForgetFarewellAsync(Guid id, CancellationToken ct) =>
        await _db.Set<Mail>().Where(m => m.Id == id && m.Source.StartsWith(Mail.Farewell)).ExecuteDeleteAsync(ct) == 1;

    /// <summary>Mails that waited when the copy was made may have left since: they are set aside, where the administrator sees them.</summary>
    public Task AfterRestoreForOperatorAsync(CancellationToken ct) =>
        _db.Set<Mail>().Where(m => m.State == MailState.Waiting).ExecuteUpdateAsync(m => m.SetProperty(x => x.State, MailState.Parked), ct);

    /// <summary>The queue for the administrator: newest first, before a date and an id, without texts.</summary>
    public async Task<IReadOnlyList<MailLine>> PageForOperatorAsync(DateTimeOffset before, Guid beforeId, int size, CancellationToken ct) =>
        await _db.Set<Mail>().AsNoTracking().Where(m => m.CreatedAt < before || (m.CreatedAt == before && m.Id.CompareTo(beforeId) < 0))
            .OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id).Take(size)
            .Select(m => new MailLine(m.Id, m.Recipient, m.Subject, m.State, m.Tries, m.CreatedAt, m.NextTryAt, m.SentAt)).ToListAsync(ct);

    /// <summary>One mail with its text; the route exists in the demonstration only.</summary>
    public Task<Mail?> TextForOperatorAsync(Guid id, CancellationToken ct) => _db.Set<Mail>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, ct);
}
