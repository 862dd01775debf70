using Microsoft.EntityFrameworkCore;
using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Charters;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.Shared;

namespace Terreau.Store.Notifications;

/// <summary>A personal invitation that waits, as its mail tells it.</summary>
/// <param name="Email">To whom.</param>
/// <param name="Name">Their name, if they have an account.</param>
/// <param name="Language">Their language, or that of the organisation.</param>
/// <param name="TimeZone">Their zone, or that of the organisation.</param>
/// <param name="InvitedBy">Who invites.</param>
/// <param name="Group">Name of the group, or null for the organisation alone.</param>
/// <param name="Organisation">Name of the organisation.</param>
/// <param name="ExpiresAt">When the link closes.</param>
/// <param name="Kind">Kind of the group, or null for the organisation alone.</param>
public sealed record InvitationNotice(string Email, string? Name, string Language, string TimeZone, string InvitedBy, string? Group, string Organisation, DateTimeOffset ExpiresAt, GroupKind? Kind);

/// <summary>Somebody who was welcomed into a group, as their mail tells it.</summary>
public sealed record WelcomeNotice(string Email, string Name, string Language, Agreement Agreement, string GroupSlug, string GroupName, GroupKind Kind);

/// <summary>Somebody asks to join a group, and who may welcome them.</summary>
public sealed record RequestNotice(string Asking, string GroupSlug, string GroupName, IReadOnlyList<Addressee> Organisers);

/// <summary>A role in a group, as its mail tells it: whether it is held now, and until when.</summary>
public sealed record RoleNotice(string Email, string Name, string Language, string TimeZone, string GroupSlug, string GroupName, bool IsHeld, DateTimeOffset? Until);

/// <summary>Somebody's mandate as lead learner, as its mail tells it: whether it holds or will, and what it is of: a unit by its name, or the organisation.</summary>
public sealed record MandateNotice(Addressee To, Agreement Agreement, string Scope, bool IsAhead, DateTimeOffset? Since, DateTimeOffset? Until);

/// <summary>Somebody to whom a mail goes that no longer concerns them as a participant.</summary>
public sealed record Addressee(string Name, string Email, string Language, string TimeZone);

/// <summary>A charter's version, as mails tell it: never its text.</summary>
public sealed record CharterNotice(string GroupSlug, string GroupName, int Version, DateTimeOffset Until, DateTimeOffset From, IReadOnlyList<Addressee> Members);

/// <summary>An account that will be closed for lack of use, and when.</summary>
public sealed record ClosingNotice(Addressee To, DateTimeOffset ClosesAt);

/// <summary>A group that was closed, and who is told.</summary>
public sealed record ClosedNotice(string GroupSlug, string GroupName, IReadOnlyList<Addressee> Members);

/// <summary>What mails need to know beyond their event, read when they are written.</summary>
public sealed class NoticeFacts
{
    private readonly TerreauContext _db;

    internal NoticeFacts(TerreauContext db) => _db = db;

    /// <summary>A personal invitation; null for a link, and once it is closed or too old.</summary>
    public async Task<InvitationNotice?> InvitationForOperatorAsync(InvitationId id, DateTimeOffset now, CancellationToken ct)
    {
        var found = await (from i in _db.Set<Invitation>().AsNoTracking()
                           join inviter in _db.Set<Person>() on i.InvitedBy equals inviter.Id
                           where i.Id == id && i.Email != null && i.ClosedAt == null && i.ExpiresAt > now
                           select new { i.Email, i.GroupId, i.ExpiresAt, i.Name, i.Language, By = inviter.Name }).FirstOrDefaultAsync(ct);
        if (found is null) return null;
        var group = found.GroupId is { } to ? await _db.Set<Group>().Where(g => g.Id == to).Select(g => new { g.Name, g.Kind }).FirstOrDefaultAsync(ct) : null;
        var person = await _db.Set<Person>().AsNoTracking().Where(p => p.Email == found.Email).Select(p => new { p.Name, p.Language, p.TimeZone }).FirstOrDefaultAsync(ct);
        var home = await _db.Set<Organisation>().AsNoTracking().FirstOrDefaultAsync(ct);
        return new InvitationNotice(found.Email!, person?.Name ?? (found.Name.Length > 0 ? found.Name : null), person?.Language ?? found.Language ?? home?.Languages[0] ?? "fr-CA", person?.TimeZone ?? home?.TimeZone ?? "UTC", found.By, group?.Name, home?.Name ?? "Terreau", found.ExpiresAt, group?.Kind);
    }

    /// <summary>Somebody who is a member now; null when they have left since.</summary>
    public Task<WelcomeNotice?> WelcomeForOperatorAsync(GroupId joined, PersonId person, CancellationToken ct) =>
        (from m in _db.Set<Membership>().AsNoTracking()
         join p in _db.Set<Person>() on m.PersonId equals p.Id
         join g in _db.Set<Group>() on m.GroupId equals g.Id
         where m.GroupId == joined && m.PersonId == person && m.Status == MembershipStatus.Active
         select new WelcomeNotice(p.Email, p.Name, p.Language, p.Agreement, g.Slug, g.Name, g.Kind)).FirstOrDefaultAsync(ct);

    /// <summary>A request that waits, for those who may welcome; null once it is answered, or while a request of the day before waits, of which they know.</summary>
    public async Task<RequestNotice?> RequestForOperatorAsync(GroupId asked, PersonId person, CancellationToken ct)
    {
        var found = await (from m in _db.Set<Membership>().AsNoTracking()
                           join p in _db.Set<Person>() on m.PersonId equals p.Id
                           join g in _db.Set<Group>() on m.GroupId equals g.Id
                           where m.GroupId == asked && m.PersonId == person && m.Status == MembershipStatus.Requested
                           select new { p.Name, m.AskedAt, g.Slug, Group = g.Name }).FirstOrDefaultAsync(ct);
        if (found is null) return null;
        var (from, until) = (found.AskedAt.AddDays(-1), found.AskedAt);
        if (await _db.Set<Membership>().AnyAsync(m => m.GroupId == asked && m.PersonId != person && m.Status == MembershipStatus.Requested && m.AskedAt > from && m.AskedAt < until, ct)) return null;
        var welcoming = Permissions.GrantedTo(Act.InviteMembers);
        var organisers = await _db.Set<Person>().AsNoTracking().Where(p => _db.Set<RoleAssignment>().Any(r => r.GroupId == asked && r.PersonId == p.Id && welcoming.Contains(r.Role)))
            .OrderBy(p => p.NameKey).Select(p => new Addressee(p.Name, p.Email, p.Language, p.TimeZone)).ToListAsync(ct);
        return new RequestNotice(found.Name, found.Slug, found.Group, organisers);
    }

    /// <summary>Somebody's role in a group; null when the person is gone.</summary>
    public Task<RoleNotice?> RoleForOperatorAsync(GroupId about, PersonId person, Role role, CancellationToken ct) =>
        (from p in _db.Set<Person>().AsNoTracking()
         from g in _db.Set<Group>()
         where p.Id == person && p.ErasedAt == null && g.Id == about
         select new RoleNotice(p.Email, p.Name, p.Language, p.TimeZone, g.Slug, g.Name,
             _db.Set<RoleAssignment>().Any(r => r.PersonId == person && r.GroupId == about && r.Role == role),
             _db.Set<RoleAssignment>().Where(r => r.PersonId == person && r.GroupId == about && r.Role == role).Select(r => r.Until).FirstOrDefault())).FirstOrDefaultAsync(ct);

    /// <summary>Somebody's mandate over a unit, or the organisation; null when the person or the unit is gone.</summary>
    public async Task<MandateNotice?> MandateForOperatorAsync(PersonId person, UnitId? unit, CancellationToken ct)
    {
        var now = _db.Now;
        var found = await _db.Set<Person>().AsNoTracking().Where(p => p.Id == person && p.ErasedAt == null).Select(p => new
        {
            p.Name, p.Email, p.Language, p.TimeZone, p.Agreement,
            Scope = unit == null ? _db.Set<Organisation>().Select(o => o.Name).FirstOrDefault() : _db.Set<OrgUnit>().Where(u => u.Id == unit).Select(u => u.Name).FirstOrDefault(),
        }).FirstOrDefaultAsync(ct);
        if (found?.Scope is not { } scope) return null;
        var held = await _db.Set<RoleAssignment>().AsNoTracking().IgnoreQueryFilters()
            .Where(r => r.PersonId == person && r.Role == Role.LeadLearner && r.GroupId == null && r.UnitId == unit && (r.Until == null || r.Until > now)).FirstOrDefaultAsync(ct);
        return new MandateNotice(new Addressee(found.Name, found.Email, found.Language, found.TimeZone), found.Agreement, scope, held is not null, held?.Since, held?.Until);
    }

    /// <summary>Somebody whose account will be closed; null once they have signed in, or are gone.</summary>
    public Task<ClosingNotice?> ClosingForOperatorAsync(PersonId person, CancellationToken ct) =>
        _db.Set<Person>().AsNoTracking().Where(p => p.Id == person && p.ErasedAt == null && p.ClosesAt != null)
            .Select(p => new ClosingNotice(new Addressee(p.Name, p.Email, p.Language, p.TimeZone), p.ClosesAt!.Value)).FirstOrDefaultAsync(ct);

    /// <summary>A closed group and its active members but for the one who closed it; null when it is open again.</summary>
    public async Task<ClosedNotice?> ClosedForOperatorAsync(GroupId about, PersonId by, CancellationToken ct)
    {
        if (await _db.Set<Group>().AsNoTracking().Where(g => g.Id == about && g.ClosedAt != null).Select(g => new { g.Slug, g.Name }).FirstOrDefaultAsync(ct) is not { } found) return null;
        return new ClosedNotice(found.Slug, found.Name, await MembersButAsync(about, by, ct));
    }

    /// <summary>A version and the active members, but for the one who acted.</summary>
    public async Task<CharterNotice?> CharterForOperatorAsync(GroupId about, int version, PersonId by, CancellationToken ct)
    {
        var found = await (from v in _db.Set<CharterVersion>().AsNoTracking()
                           join g in _db.Set<Group>() on v.GroupId equals g.Id
                           where v.GroupId == about && v.Number == version
                           select new { g.Slug, g.Name, v.ConsultationUntil, v.InForceFrom }).FirstOrDefaultAsync(ct);
        if (found is null) return null;
        return new CharterNotice(found.Slug, found.Name, version, found.ConsultationUntil ?? default, found.InForceFrom ?? default, await MembersButAsync(about, by, ct));
    }

    private Task<List<Addressee>> MembersButAsync(GroupId about, PersonId by, CancellationToken ct) =>
        (from m in _db.Set<Membership>().AsNoTracking()
         join p in _db.Set<Person>() on m.PersonId equals p.Id
         where m.GroupId == about && m.PersonId != @by && m.Status == MembershipStatus.Active
         orderby p.NameKey
         select new Addressee(p.Name, p.Email, p.Language, p.TimeZone)).ToListAsync(ct);

    /// <summary>Those to whom something was written about a thing, and nothing since that took leave of them.</summary>
    public async Task<IReadOnlyList<Addressee>> ToldOfForOperatorAsync(Guid about, CancellationToken ct)
    {
        var mails = _db.Set<Mail>().Where(m => m.About == about);
        return await _db.Set<Person>().AsNoTracking()
            .Where(p => mails.Any(m => m.Recipient == p.Email && !m.IsLast && !mails.Any(later => later.Recipient == p.Email && later.IsLast && later.CreatedAt >= m.CreatedAt)))
            .OrderBy(p => p.NameKey).Select(p => new Addressee(p.Name, p.Email, p.Language, p.TimeZone)).ToListAsync(ct);
    }
}
