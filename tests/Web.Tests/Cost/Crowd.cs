using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Leading;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Store.Notifications;
using Terreau.Store.People;
using Terreau.Web.Tests.Access;

namespace Terreau.Web.Tests.Cost;

/// <summary>A village in which there are so many rows of everything that a page can list.</summary>
internal sealed class Crowd(Site site, Village village, int rows)
{
    private readonly Dictionary<Moment, Hamlet> _places = [];

    /// <summary>One of the mails that wait.</summary>
    public Guid Mail { get; private set; }

    /// <summary>An incident of which much was said.</summary>
    public int Incident { get; private set; }

    public async Task GatherAsync(IEnumerable<Moment> moments)
    {
        foreach (var moment in moments) _places[moment] = await village.SettleAsync(moment, many: rows);
        await AddPeopleAsync(_places[Moment.Welcome].Group);
        await AddGroupsAsync();
        for (var i = 1; i < rows; i++) await new Incidents(site, village).EnterAsync(closed: false);
        Incident = await new Incidents(site, village).EnterAsync(closed: false, versions: rows);
        await AddUnitsAsync();
        await AddTroikasAsync(_places[Moment.Welcome].Group);
        await AddDraftsAsync(_places[Moment.Clarification]);
    }

    public Hamlet At(Moment moment) => _places[moment];

    /// <summary>People of the organisation, who all ask to join one group; as many invited to it; as many mails.</summary>
    private Task AddPeopleAsync(GroupId group) => site.WriteAsync(services =>
    {
        var (groups, people, mails) = (services.GetRequiredService<GroupStore>(), services.GetRequiredService<PersonStore>(), services.GetRequiredService<MailStore>());
        for (var i = 0; i < rows; i++)
        {
            var person = new Person(PersonId.New(), $"foule{i}@example.org", new Profile($"Personne {i:000}", "", "", "fr-CA", "America/Toronto", Agreement.Neutral), village.Now);
            people.Add(person, "no password");
            services.GetRequiredService<AuditStore>().Add(AuditKind.RoleGranted, village.Who("administrator"), person.Id, what: nameof(Role.Coach));
            groups.Grant(person.Id, Role.Coach, null);
            services.GetRequiredService<UnitStore>().SetOwnAsync(person.Id, village.Units.School.Id, CancellationToken.None).GetAwaiter().GetResult();
            services.GetRequiredService<UnitStore>().NameAsync(new Mandate(person.Id, village.Units.School.Id, village.Now, null), CancellationToken.None).GetAwaiter().GetResult();
            groups.Add(Membership.Ask(group, person.Id, village.Now));
            groups.Grant(person.Id, Role.Visitor, group);
            services.GetRequiredService<CardStore>().OwnAsync(person.Id, CancellationToken.None).GetAwaiter().GetResult().Write(new CardText("Je cherche", "J'offre", ["évaluation"], [], CardVisibility.Organisation));
            groups.Add(new Invitation(InvitationId.New(), group, i % 2 == 0 ? null : $"invite{i}@example.org", needsWelcome: false, village.Who("founder"), village.Now));
            var mail = new Mail { Source = $"crowd {i}", Recipient = person.Email, Subject = "Bonjour", Body = "Bonjour.", Language = "fr-CA" };
            mails.AddAsync(mail, CancellationToken.None).GetAwaiter().GetResult();
            Mail = mail.Id;
        }
    });

    /// <summary>Groups of the client, who is asked to a session in each and invited to as many others.</summary>
    private Task AddGroupsAsync() => site.WriteAsync(services =>
    {
        var (groups, sessions) = (services.GetRequiredService<GroupStore>(), services.GetRequiredService<SessionStore>());
        for (var i = 0; i < rows; i++)
        {
            var (mine, other) = (Add($"des-miens-{i}"), Add($"des-autres-{i}"));
            groups.Grant(village.Who("client"), Role.Coach, mine.Id);
            sessions.Add(village.Play(Moment.Scheduled, mine, "client", ["consultant", "helper"], 0));
            groups.Add(new Invitation(InvitationId.New(), other.Id, village.AddressOf("client"), needsWelcome: false, village.Who("founder"), village.Now));
        }

        Group Add(string slug)
        {
            var group = new Group(GroupId.New(), slug, Village.Settings(slug), village.Who("helper"), village.Now);
            groups.Add(group);
            return group;
        }
    });

    /// <summary>Units in a unit, each in the one before at every other step: wide and deep.</summary>
    private Task AddUnitsAsync() => site.WriteAsync(services =>
    {
        var units = services.GetRequiredService<UnitStore>();
        var tree = units.ForOperatorAsync(CancellationToken.None).GetAwaiter().GetResult();
        var under = village.Units.School.Id;
        for (var i = 0; i < rows; i++)
        {
            units.Add(tree.Add(UnitId.New(), $"Équipe {i}", village.Units.School.Id));
            var deep = tree.Add(UnitId.New(), $"Sous-équipe {i}", under);
            units.Add(deep);
            under = i % 20 == 0 ? village.Units.School.Id : deep.Id;
        }
    });

    /// <summary>Troïkas of the client, one an hour.</summary>
    private Task AddTroikasAsync(GroupId group) => site.WriteAsync(services =>
    {
        for (var i = 1; i <= rows; i++) services.GetRequiredService<TroikaStore>().Add(village.Plan(group, village.Now.AddHours(i)));
    });

    /// <summary>What the client has begun to answer to each question.</summary>
    private Task AddDraftsAsync(Hamlet place) => site.WriteAsync(services =>
    {
        var sessions = services.GetRequiredService<SessionStore>();
        for (var i = 0; i < rows; i++)
            sessions.SaveDraftAsync(village.Who("client"), place.Session.Id, $"answer-{Guid.NewGuid():N}", "Je commence", CancellationToken.None).GetAwaiter().GetResult();
    });
}
