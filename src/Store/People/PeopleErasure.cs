using Microsoft.EntityFrameworkCore;
using Terreau.Domain.People;
using Terreau.Domain.People.Privacy;
using Terreau.Domain.Shared;
using Terreau.Store.People.Privacy;
using Terreau.Store.Shared;

namespace Terreau.Store.People;

internal sealed class PeopleFates : IFates
{
    public IReadOnlyList<Fated> Fates =>
    [
        Fated.Of<Person>(Fate.Former, nameof(Person.Id)),
        Fated.Of<Person>(Fate.Gone, nameof(Person.Name), nameof(Person.NameKey), nameof(Person.SearchKey), nameof(Person.Initials), nameof(Person.Function), nameof(Person.Email), nameof(Person.Language), nameof(Person.TimeZone), nameof(Person.Agreement), nameof(Person.UsedAt), nameof(Person.ClosesAt)),
        Fated.Of<PersonCard>(Fate.Gone), Fated.Of<Credential>(Fate.Gone), Fated.Of<Passkey>(Fate.Gone), Fated.Of<LinkedIdentity>(Fate.Gone), Fated.Of<PasswordReset>(Fate.Gone), Fated.Of<SignIn>(Fate.Gone), Fated.Of<SignInLink>(Fate.Gone),
        Fated.Of<PrivacyOfficer>(Fate.Gone),
        // What the law asks to keep stays until its own time is over, and names nobody who wrote it.
        Fated.Of<IncidentVersionRow>(Fate.Aged),
        Fated.Of<AuditRow>(Fate.Aged), Fated.Of<Operation>(Fate.Aged),
    ];
}

/// <summary>Ways in, and what they left. The person itself becomes « ancien membre » in <see cref="Erasures"/>.</summary>
internal sealed class PeopleErasure(TerreauContext db, Work work) : IErases
{
    public Task<ErasurePreview> PreviewAsync(PersonId self, CancellationToken ct) => Task.FromResult(new ErasurePreview([], [], []));

    public Task<IReadOnlyList<Guid>> HoldsAsync(PersonId self, CancellationToken ct) => Task.FromResult<IReadOnlyList<Guid>>([]);

    public async Task EraseAsync(Erasing erasing, CancellationToken ct)
    {
        var self = erasing.Person;
        await db.Set<PersonCard>().Where(c => c.PersonId == self).ExecuteDeleteAsync(ct);
        await db.Set<Credential>().Where(c => c.PersonId == self).ExecuteDeleteAsync(ct);
        await db.Set<Passkey>().Where(k => k.PersonId == self).ExecuteDeleteAsync(ct);
        await db.Set<LinkedIdentity>().Where(i => i.PersonId == self).ExecuteDeleteAsync(ct);
        await db.Set<PasswordReset>().Where(r => r.PersonId == self).ExecuteDeleteAsync(ct);
        await db.Set<SignIn>().Where(s => s.PersonId == self).ExecuteDeleteAsync(ct);
        await db.Set<SignInLink>().Where(l => l.PersonId == self).ExecuteDeleteAsync(ct);
        // Whoever is named to everybody is named by hand: the account is told by its name or its address.
        await db.Set<PrivacyOfficer>().Where(o => o.Name == erasing.Name || o.Address.Contains(erasing.Email)).ExecuteDeleteAsync(ct);
        await work.EndForAsync(self, ct);
    }
}
