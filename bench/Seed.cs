using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Bench;

/// <summary>Somebody who is signed in, with the value of their cookie.</summary>
internal sealed record Somebody(PersonId Id, string Cookie);

/// <summary>A group, its people, and the number of its open session.</summary>
internal sealed record SeededGroup(string Slug, IReadOnlyList<Somebody> People, int Open);

/// <summary>Fills a data folder through the rules and the stores, sealed content included, before the product starts on it.</summary>
internal sealed class Seed(GroupStore groups, PersonStore people, SessionStore sessions, Work work)
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    /// <summary>A group of ten with ten closed sessions, one in step 5 and one to plan.</summary>
    public static async Task<SeededGroup> OneSeasonAsync(string folder)
    {
        await using var app = await ProgramOnAsync(folder);
        return await InScopeAsync(app.Services, seed => seed.SeasonAsync());
    }

    /// <summary>As many groups of six, each with its session open in step 5.</summary>
    public static async Task<IReadOnlyList<SeededGroup>> OpenRoomsAsync(string folder, int count)
    {
        await using var app = await ProgramOnAsync(folder);
        List<SeededGroup> rooms = [];
        for (var i = 1; i <= count; i++) rooms.Add(await InScopeAsync(app.Services, seed => seed.RoomAsync(i)));
        return rooms;
    }

    internal static async Task<WebApplication> ProgramOnAsync(string folder)
    {
        var app = TerreauApp.Build(new Settings { Data = folder, Origin = new Uri("http://localhost:5180") }, services => services.AddScoped<Seed>());
        await app.StartUpAsync();
        return app;
    }

    private static async Task<SeededGroup> InScopeAsync(IServiceProvider services, Func<Seed, Task<SeededGroup>> tell)
    {
        await using var scope = services.CreateAsyncScope();
        return await tell(scope.ServiceProvider.GetRequiredService<Seed>());
    }

    private async Task<SeededGroup> SeasonAsync()
    {
        var (group, company) = await GroupAsync(1, 10);
        for (var past = 10; past > 0; past--) sessions.Add(Played(group, company, Now.AddDays(-14 * past), Step.ReflectionEvaluation));
        var open = Played(group, company, Now.AddMinutes(-40), Step.Suggestions);
        sessions.Add(open);
        sessions.Add(Play.Prepared(group, company[2].Id, Now));
        await work.SaveAsync(CancellationToken.None);
        return new SeededGroup(group.Slug, company, open.Number);
    }

    private async Task<SeededGroup> RoomAsync(int number)
    {
        var (group, company) = await GroupAsync(number, 6);
        var open = Played(group, company, Now.AddMinutes(-40), Step.Suggestions);
        sessions.Add(open);
        await work.SaveAsync(CancellationToken.None);
        return new SeededGroup(group.Slug, company, open.Number);
    }

    private async Task<(Group Group, IReadOnlyList<Somebody> Company)> GroupAsync(int number, int size)
    {
        var then = Now.AddDays(-190);
        List<Somebody> company = [.. Enumerable.Range(1, size).Select(i => Person(number, i))];
        var settings = new GroupSettings(GroupKind.CoDevelopment, $"Accompagner le changement {number}", "Direction d'école primaire", "Mieux accompagner nos équipes quand les repères changent.", Setting.School);
        var group = new Group(GroupId.New(), $"accompagner-{number}", settings, company[0].Id, then);
        await work.HoldAsync(group.Id.Value, CancellationToken.None);
        if (number == 1) groups.Add(new Organisation(new OrganisationSettings("Réseau des Trois-Rivières", ["fr-CA", "en-CA"], "America/Toronto", "élèves"), then));
        groups.Add(group);
        List<int> taken = [];
        foreach (var person in company)
        {
            var membership = Membership.Accept(group, person.Id, taken, then);
            taken.Add(membership.Seat!.Value);
            membership.Commit(then);
            groups.Add(membership);
        }
        return (group, company);
    }

    private Somebody Person(int group, int number)
    {
        var person = new Person(PersonId.New(), $"p{group}-{number}@example.org", new Profile($"Camille Bélanger-Roy {number}", "CB", "Directrice adjointe", "fr-CA", "America/Toronto", Agreement.Feminine), Now.AddDays(-195));
        var cookie = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        people.Add(person, "");
        people.SignIn(person.Id, SHA256.HashData(Encoding.ASCII.GetBytes(cookie)));
        return new Somebody(person.Id, cookie);
    }

    private static CoDevelopmentSession Played(Group group, IReadOnlyList<Somebody> company, DateTimeOffset starts, Step until) =>
        new Play(group, [.. company.Select(p => p.Id)], starts).Until(until);
}
