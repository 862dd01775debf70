using Microsoft.EntityFrameworkCore;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.Communities;

/// <summary>Where the words that one seeks are looked for.</summary>
public enum SoughtIn { Everywhere, Offers, Seeks, Knows }

/// <summary>Somebody whom the reader may find, with their card where there is one.</summary>
public sealed record Peer(PersonId Id, string Name, string NameKey, string Initials, string Function, CardText Card, UnitId? Unit);

/// <summary>
/// Who knows what, who offers what. One finds whoever shows their card to the whole organisation, and the people of one's own groups
/// unless they hide theirs; of anybody else there is no trace.
/// </summary>
public sealed partial class GroupDirectory
{
    private const int MostOfOneName = 200;

    private static readonly Prepared<Func<TerreauContext, PersonId, string, string, string, SoughtIn, int, int, string, int, int, IAsyncEnumerable<PeerRow>>> PeersOf = new(() => EF.CompileAsyncQuery(
        (TerreauContext db, PersonId viewer, string one, string two, string three, SoughtIn place, int first, int last, string after, int shown, int size) =>
            (from p in db.Set<Person>().AsNoTracking()
             join x in db.Set<PersonCard>() on p.Id equals x.PersonId into cards
             from card in cards.DefaultIfEmpty()
             let told = place == SoughtIn.Offers ? card.OfferKey : place == SoughtIn.Seeks ? card.SeekKey : place == SoughtIn.Knows ? card.KnowKey
                : card == null ? p.SearchKey : p.SearchKey + " " + card.OfferKey + " " + card.SeekKey + " " + card.KnowKey
             where string.Compare(p.NameKey, after) >= 0
                && (p.Id == viewer || card.Visibility == CardVisibility.Organisation
                    || ((card == null || card.Visibility == CardVisibility.Groups)
                        && (db.Set<Membership>().Any(m => m.PersonId == p.Id && m.Status == MembershipStatus.Active
                                && (db.Set<Membership>().Any(v => v.GroupId == m.GroupId && v.PersonId == viewer && v.Status == MembershipStatus.Active)
                                    || db.Set<RoleAssignment>().Any(v => v.GroupId == m.GroupId && v.PersonId == viewer && v.Role != Role.Visitor)))
                            || db.Set<RoleAssignment>().Any(r => r.PersonId == p.Id && r.GroupId != null && r.Role != Role.Visitor
                                && (db.Set<Membership>().Any(v => v.GroupId == r.GroupId && v.PersonId == viewer && v.Status == MembershipStatus.Active)
                                    || db.Set<RoleAssignment>().Any(v => v.GroupId == r.GroupId && v.PersonId == viewer && v.Role != Role.Visitor))))))
                && (last == 0 || db.Set<PersonUnit>().Any(x => x.PersonId == p.Id && db.Set<OrgUnit>().Any(u => u.Id == x.UnitId && u.Place >= first && u.Place <= last)))
                // What is told is put together anew each time that it is named: not for a word that was not given.
                && (place == SoughtIn.Everywhere || told != "") && (one == "" || told.Contains(one)) && (two == "" || told.Contains(two)) && (three == "" || told.Contains(three))
             orderby p.NameKey, p.Email
             select new PeerRow(p.Id, p.Name, p.NameKey, p.Initials, p.Function, card.Seeks, card.Offers, card.FieldList, card.FunctionList, db.Set<PersonUnit>().Where(x => x.PersonId == p.Id).Select(x => (UnitId?)x.UnitId).FirstOrDefault())).Skip(shown).Take(size)));

    /// <summary>People by name, from a place on, of a unit and below where one is given; each word sought stands where one looks, whatever its case and accents.</summary>
    public async Task<IReadOnlyList<Peer>> PeersSeenByAsync(PersonId viewer, string sought, SoughtIn place, OrgUnit? within, AfterName after, int size, CancellationToken ct)
    {
        var words = WordsOf(sought);
        var rows = await PeersOf.On(_db)(_db, viewer, words[0], words[1], words[2], place, within?.Place ?? 0, within?.Last ?? 0, after.Key, after.Shown, size).ToListAsync(ct);
        return [.. rows.Select(r => new Peer(r.Id, r.Name, r.NameKey, r.Initials, r.Function, r.Card, r.Unit))];
    }

    /// <summary>One person whom the reader may find, or null.</summary>
    public async Task<Peer?> PeerSeenByAsync(PersonId viewer, PersonId person, CancellationToken ct)
    {
        if (await _db.Set<Person>().Where(p => p.Id == person && p.ErasedAt == null).Select(p => p.Name).FirstOrDefaultAsync(ct) is not { } name) return null;
        return (await PeersSeenByAsync(viewer, name, SoughtIn.Everywhere, null, AfterName.Nobody, MostOfOneName, ct)).FirstOrDefault(p => p.Id == person);
    }

    private sealed record PeerRow(PersonId Id, string Name, string NameKey, string Initials, string Function, string? Seeks, string? Offers, string? Fields, string? Functions, UnitId? Unit)
    {
        public CardText Card => Seeks is null ? CardText.Empty : new(Seeks, Offers!, Tags.Listed(Fields!), Tags.Listed(Functions!), default);
    }
}
