using Microsoft.EntityFrameworkCore;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.Communities;

/// <summary>Where in a list of people by name a page begins: after a name, of whose bearers so many were shown.</summary>
public sealed record AfterName(string Key, int Shown)
{
    /// <summary>At the beginning.</summary>
    public static readonly AfterName Nobody = new("", 0);

    /// <summary>Where the page after these names begins.</summary>
    public AfterName Then(IReadOnlyList<string> keys) =>
        keys.Count == 0 ? this : new(keys[^1], keys.Count(k => k == keys[^1]) + (keys[^1] == Key ? Shown : 0));
}

/// <summary>A member, as a page of members shows them; the card is null where it is not shown to the group.</summary>
public sealed record ListedMember(PersonId Id, string Name, string NameKey, string Initials, string Function, Agreement Agreement, bool IsReady, DateTimeOffset? BackAt, CardText? Card)
{
    /// <summary>What they hold in the group besides their membership.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];
}

/// <summary>Somebody who asks to be a member, and what they say of it.</summary>
public sealed record Asking(PersonId Id, string Name, string Initials, string Function, string Word);

/// <summary>Members of a group by name, page by page, whatever their number.</summary>
public sealed partial class GroupDirectory
{
    private const int MostWords = 3;

    private static readonly Prepared<Func<TerreauContext, GroupId, string, string, string, string, int, int, IAsyncEnumerable<MemberRow>>> MembersOf = new(() => EF.CompileAsyncQuery(
        (TerreauContext db, GroupId group, string one, string two, string three, string after, int shown, int size) =>
            (from m in db.Set<Membership>().AsNoTracking()
             join p in db.Set<Person>() on m.PersonId equals p.Id
             join x in db.Set<PersonCard>() on m.PersonId equals x.PersonId into cards
             from card in cards.DefaultIfEmpty()
             where m.GroupId == @group && m.Status == MembershipStatus.Active && string.Compare(EF.Property<string>(m, GroupCounts.NameKey), after) >= 0
                && p.SearchKey.Contains(one) && p.SearchKey.Contains(two) && p.SearchKey.Contains(three)
             orderby EF.Property<string>(m, GroupCounts.NameKey), m.PersonId
             select new MemberRow(p.Id, p.Name, p.NameKey, p.Initials, p.Function, p.Agreement, m.AgreementAt != null && m.BasicsAt != null, m.BackAt,
                card != null && card.Visibility != CardVisibility.Nobody ? card.Seeks : null, card != null ? card.Offers : "", card != null ? card.FieldList : "", card != null ? card.FunctionList : "")).Skip(shown).Take(size)));

    private static readonly Prepared<Func<TerreauContext, GroupId, int, IAsyncEnumerable<Asking>>> AskingIn = new(() => EF.CompileAsyncQuery(
        (TerreauContext db, GroupId group, int most) =>
            (from m in db.Set<Membership>().AsNoTracking()
             join p in db.Set<Person>() on m.PersonId equals p.Id
             where m.GroupId == @group && m.Status == MembershipStatus.Requested
             orderby m.AskedAt
             select new Asking(p.Id, p.Name, p.Initials, p.Function, m.Word)).Take(most)));

    /// <summary>Active members by name, from a place on; each word sought is in the name or the function, whatever its case and accents.</summary>
    public async Task<IReadOnlyList<ListedMember>> MembersPageSeenByAsync(Standing viewer, string sought, AfterName after, int size, CancellationToken ct)
    {
        var words = WordsOf(sought);
        var rows = await MembersOf.On(_db)(_db, viewer.Group, words[0], words[1], words[2], after.Key, after.Shown, size).ToListAsync(ct);
        return [.. rows.Select(r => r.Shown)];
    }

    /// <summary>Members who pause, each with the instant from which they are back.</summary>
    public async Task<IReadOnlyDictionary<PersonId, DateTimeOffset>> AwaySeenByAsync(Standing viewer, DateTimeOffset now, CancellationToken ct) =>
        await _db.Set<Membership>().AsNoTracking().Where(m => m.GroupId == viewer.Group && m.Status == MembershipStatus.Active && m.BackAt > now).ToDictionaryAsync(m => m.PersonId, m => m.BackAt!.Value, ct);

    /// <summary>People with a role in the group, each with all of theirs, by name.</summary>
    public async Task<IReadOnlyList<GroupPerson>> RolesSeenByAsync(Standing viewer, CancellationToken ct)
    {
        var rows = await WithRolesIn.On(_db)(_db, viewer.Group).ToListAsync(ct);
        return [.. rows.GroupBy(p => p.Id).Select(r => r.First().With([.. r.Select(p => p.Role).OfType<Role>()])).OrderBy(p => p.NameKey, StringComparer.Ordinal)];
    }

    /// <summary>The first who ask to be members, in the order in which they asked; what they say is for whoever may welcome them.</summary>
    public async Task<IReadOnlyList<Asking>> AskingSeenByAsync(Standing viewer, int most, CancellationToken ct)
    {
        if (viewer.Asking == 0) return [];
        var rows = await AskingIn.On(_db)(_db, viewer.Group, most).ToListAsync(ct);
        return viewer.May(Act.InviteMembers) ? rows : [.. rows.Select(r => r with { Word = "" })];
    }

    // As parameters of their own: a list would be taken apart again for every row. An empty word is in everything.
    private static string[] WordsOf(string sought)
    {
        string[] words = [.. Names.Key(sought).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords)];
        return [.. words, .. Enumerable.Repeat("", MostWords - words.Length)];
    }

    private sealed record MemberRow(PersonId Id, string Name, string NameKey, string Initials, string Function, Agreement Agreement, bool IsReady, DateTimeOffset? BackAt, string? Seeks, string Offers, string Fields, string Functions)
    {
        public ListedMember Shown => new(Id, Name, NameKey, Initials, Function, Agreement, IsReady, BackAt,
            Seeks is null ? null : new CardText(Seeks, Offers, Tags.Listed(Fields), Tags.Listed(Functions), default));
    }
}
