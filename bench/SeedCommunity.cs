using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.People;
using Terreau.Store.Shared;

namespace Terreau.Bench;

/// <summary>A community, its founder, and one of its members.</summary>
internal sealed record SeededCommunity(string Slug, Somebody Founder, Somebody Member);

/// <summary>Fills a data folder with one large community, each member with a card.</summary>
internal sealed class SeedCommunity(GroupStore groups, PersonStore people, CardStore cards, Work work)
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;
    private static readonly string[] Offers = ["Une heure d'écoute", "Des grilles d'évaluation", "Une classe à visiter", "Un modèle de plan d'intervention"];
    private static readonly string[] Names = ["Élodie Bélanger", "Karim Benali", "Noémie Côté", "Étienne Gauthier", "Amina Haddad", "Luc Arsenault", "Wilson Joseph", "Zoé Tremblay"];

    public static async Task<SeededCommunity> OfAsync(string folder, int members)
    {
        await using var app = await Seed.ProgramOnAsync(folder);
        await using var scope = app.Services.CreateAsyncScope();
        return await ActivatorUtilities.CreateInstance<SeedCommunity>(scope.ServiceProvider).FoundAsync(members);
    }

    private async Task<SeededCommunity> FoundAsync(int members)
    {
        var then = Now.AddDays(-190);
        var settings = new GroupSettings(GroupKind.CommunityOfPractice, "Le numérique en classe", "pédagogie numérique", "Que les bons coups d'une classe profitent à toutes.", Setting.School) { PurposeKinds = [PurposeKind.Networking] };
        var founder = await PersonAsync(0);
        var group = new Group(GroupId.New(), "le-numerique", settings, founder.Id, then);
        await work.HoldAsync(group.Id.Value, CancellationToken.None);
        groups.Add(new Organisation(new OrganisationSettings("Réseau des Trois-Rivières", ["fr-CA", "en-CA"], "America/Toronto", "élèves"), then));
        groups.Add(group);
        groups.Grant(founder.Id, Role.Facilitator, group.Id);
        var last = founder;
        groups.Add(Membership.Accept(group, founder.Id, [], then));
        for (var i = 1; i < members; i++)
        {
            last = await PersonAsync(i);
            groups.Add(Membership.Accept(group, last.Id, [], then.AddHours(i)));
        }
        await work.SaveAsync(CancellationToken.None);
        return new SeededCommunity(group.Slug, founder, last);
    }

    private async Task<Somebody> PersonAsync(int number)
    {
        var person = new Person(PersonId.New(), $"p{number}@example.org", new Profile($"{Names[number % Names.Length]} {number}", "", "Conseillère pédagogique", "fr-CA", "America/Toronto", Agreement.Feminine), Now.AddDays(-195));
        var cookie = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        people.Add(person, "");
        people.SignIn(person.Id, SHA256.HashData(Encoding.ASCII.GetBytes(cookie)));
        (await cards.OwnAsync(person.Id, CancellationToken.None)).Write(new CardText("Quelqu'un qui a déjà essayé", Offers[number % Offers.Length], ["évaluation", "différenciation"], ["mentorat"], number % 2 == 0 ? CardVisibility.Organisation : CardVisibility.Groups));
        return new Somebody(person.Id, cookie);
    }
}
