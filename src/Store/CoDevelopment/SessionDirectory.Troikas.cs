using Microsoft.EntityFrameworkCore;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.CoDevelopment;

/// <summary>One of the three, as the two others see them; « ancien membre » once they are gone.</summary>
public sealed record TroikaPerson(PersonId Id, string Name, string Initials);

/// <summary>A Troïka as its page shows it.</summary>
public sealed record ShownTroika(Troika Troika, string GroupSlug, string GroupName, IReadOnlyList<TroikaPerson> People);

/// <summary>A Troïka in one's own list.</summary>
public sealed record TroikaLine(TroikaId Id, TroikaState State, DateTimeOffset StartsAt, int Minutes, IReadOnlyList<TroikaPerson> People);

/// <summary>Where a list of one's Troïkas goes on: before an instant, of which so many were shown.</summary>
public sealed record TroikasBefore(DateTimeOffset At, int Shown)
{
    /// <summary>From the latest on.</summary>
    public static readonly TroikasBefore Ever = new(DateTimeOffset.MaxValue, 0);
}

/// <summary>What the mails of a Troïka say: when, and who, to its three alone.</summary>
public sealed record TroikaNotice(TroikaId Id, TroikaState State, DateTimeOffset StartsAt, int Minutes, int Version, string GroupSlug, string GroupName, IReadOnlyList<TroikaAddressee> People);

/// <summary>One of the three, to whom a mail goes.</summary>
public sealed record TroikaAddressee(PersonId Id, string Name, string Email, string Language, string TimeZone, bool IsGone);

/// <summary>Troïkas, to show them: for each reader only those of which they are one of the three.</summary>
public sealed partial class SessionDirectory
{
    private static readonly Prepared<Func<TerreauContext, TroikaId, PersonId, CancellationToken, Task<TroikaRow?>>> TroikaOf = new(() => EF.CompileAsyncQuery(
        (TerreauContext db, TroikaId id, PersonId viewer, CancellationToken ct) =>
            (from t in db.Set<Troika>().AsNoTracking()
             join g in db.Set<Group>() on t.GroupId equals g.Id
             join a in db.Set<Person>() on t.First equals a.Id
             join b in db.Set<Person>() on t.Second equals b.Id
             join c in db.Set<Person>() on t.Third equals c.Id
             where t.Id == id && (t.First == viewer || t.Second == viewer || t.Third == viewer)
             select new TroikaRow(t, g.Slug, g.Name, a.Name, a.Initials, b.Name, b.Initials, c.Name, c.Initials)).FirstOrDefault()));

    private static readonly Prepared<Func<TerreauContext, GroupId, PersonId, DateTimeOffset, int, int, IAsyncEnumerable<TroikaRow>>> TroikasOf = new(() => EF.CompileAsyncQuery(
        (TerreauContext db, GroupId group, PersonId viewer, DateTimeOffset before, int shown, int size) =>
            (from t in db.Set<Troika>().AsNoTracking()
             join a in db.Set<Person>() on t.First equals a.Id
             join b in db.Set<Person>() on t.Second equals b.Id
             join c in db.Set<Person>() on t.Third equals c.Id
             where t.GroupId == @group && (t.First == viewer || t.Second == viewer || t.Third == viewer) && t.State != TroikaState.Cancelled && t.StartsAt <= before
             orderby t.StartsAt descending, t.Id
             select new TroikaRow(t, "", "", a.Name, a.Initials, b.Name, b.Initials, c.Name, c.Initials)).Skip(shown).Take(size)));

    private static readonly Prepared<Func<TerreauContext, PersonId, DateTimeOffset, int, IAsyncEnumerable<TroikaRow>>> TroikasTo = new(() => EF.CompileAsyncQuery(
        (TerreauContext db, PersonId self, DateTimeOffset since, int most) =>
            (from t in db.Set<Troika>().AsNoTracking()
             join g in db.Set<Group>() on t.GroupId equals g.Id
             join a in db.Set<Person>() on t.First equals a.Id
             join b in db.Set<Person>() on t.Second equals b.Id
             join c in db.Set<Person>() on t.Third equals c.Id
             where (t.First == self || t.Second == self || t.Third == self) && (t.State == TroikaState.Planned || t.State == TroikaState.Running) && t.StartsAt > since
             orderby t.StartsAt, t.Id
             select new TroikaRow(t, g.Slug, g.Name, a.Name, a.Initials, b.Name, b.Initials, c.Name, c.Initials)).Take(most)));

    /// <summary>A Troïka, for one of its three; null for everybody else.</summary>
    public async Task<ShownTroika?> TroikaSeenByAsync(PersonId viewer, TroikaId id, CancellationToken ct) =>
        await TroikaOf.On(_db)(_db, id, viewer, ct) is { } row ? new ShownTroika(row.Troika, row.Slug, row.Group, row.People) : null;

    /// <summary>True for one of the three; for live topics.</summary>
    public Task<bool> IsTroikaSeenByAsync(PersonId viewer, TroikaId id, CancellationToken ct) =>
        _db.Set<Troika>().AnyAsync(t => t.Id == id && (t.First == viewer || t.Second == viewer || t.Third == viewer), ct);

    /// <summary>One's own Troïkas in a group, the latest first; not those that were called off.</summary>
    public async Task<IReadOnlyList<TroikaLine>> TroikasSeenByAsync(PersonId viewer, GroupId group, TroikasBefore before, int size, CancellationToken ct)
    {
        var rows = await TroikasOf.On(_db)(_db, group, viewer, before.At, before.Shown, size).ToListAsync(ct);
        return [.. rows.Select(r => new TroikaLine(r.Troika.Id, r.Troika.State, r.Troika.StartsAt, r.Troika.Minutes.Total, r.People))];
    }

    /// <summary>Somebody's own Troïkas to come or under way, in all groups, soonest first; one that nobody began is still there for a day.</summary>
    public async Task<IReadOnlyList<ShownTroika>> TroikasComingForAsync(PersonId self, int most, DateTimeOffset now, CancellationToken ct) =>
        [.. (await TroikasTo.On(_db)(_db, self, now.AddDays(-1), most).ToListAsync(ct)).Select(r => new ShownTroika(r.Troika, r.Slug, r.Group, r.People))];

    /// <summary>What its mails need to know, read when they are written.</summary>
    public async Task<TroikaNotice?> TroikaNoticeForOperatorAsync(TroikaId id, CancellationToken ct)
    {
        var found = await (from t in _db.Set<Troika>().AsNoTracking()
                           join g in _db.Set<Group>() on t.GroupId equals g.Id
                           where t.Id == id
                           select new { Troika = t, g.Slug, g.Name }).FirstOrDefaultAsync(ct);
        if (found is null) return null;
        var three = found.Troika.People.ToArray();
        var people = await _db.Set<Person>().AsNoTracking().Where(p => three.Contains(p.Id))
            .Select(p => new TroikaAddressee(p.Id, p.Name, p.Email, p.Language, p.TimeZone, p.ErasedAt != null)).ToListAsync(ct);
        return new TroikaNotice(found.Troika.Id, found.Troika.State, found.Troika.StartsAt, found.Troika.Minutes.Total, found.Troika.Version, found.Slug, found.Name,
            [.. people.OrderBy(p => Array.IndexOf(three, p.Id))]);
    }

    private sealed record TroikaRow(Troika Troika, string Slug, string Group, string FirstName, string FirstInitials, string SecondName, string SecondInitials, string ThirdName, string ThirdInitials)
    {
        public IReadOnlyList<TroikaPerson> People => [new(Troika.First, FirstName, FirstInitials), new(Troika.Second, SecondName, SecondInitials), new(Troika.Third, ThirdName, ThirdInitials)];
    }
}
