using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.CoDevelopment;

/// <summary>A house with a group in which Josée asks two others for half an hour.</summary>
internal static class TroikaScene
{
    public const string Place = "/groups/directions-adjointes", List = Place + "/troikas", New = List + "/new";

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<House> OpenAsync(Action<IServiceCollection>? adjust = null)
    {
        var house = await House.OpenAsync(adjust: adjust);
        await house.GroupAsync("Directions adjointes", Cast.Solange, Cast.Josée, Cast.Maude, Cast.Karim, Cast.Rose);
        return house;
    }

    /// <summary>Sends the form of a new one; fields that are not named are those of « now, with Maude and Karim ».</summary>
    public static async Task<Page> SendAsync(House house, Browser by, params (string Name, string Value)[] fields)
    {
        (string, string)[] people = fields.Any(f => f.Name == "people") ? [] : [await ChosenAsync(house, Cast.Maude), await ChosenAsync(house, Cast.Karim)];
        (string, string)[] when = fields.Any(f => f.Name == "when") ? [] : [("when", "now")];
        return await by.SubmitAsync(New, List, [.. fields, .. people, .. when]);
    }

    /// <summary>Josée, Maude and Karim; the address of their room.</summary>
    public static async Task<string> PlanAsync(House house, Browser by, params (string Name, string Value)[] fields)
    {
        var done = await SendAsync(house, by, fields);
        Assert.StartsWith("/troikas/", done.Location, StringComparison.Ordinal);
        return done.Location!;
    }

    public static async Task<(string, string)> ChosenAsync(House house, PersonOf person) => ("people", (await house.PersonAsync(person)).Value.ToString());

    /// <summary>An hour so many days from now, as a form says it.</summary>
    public static (string, string)[] In(House house, int days) =>
        [("when", "later"), ("date", DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("time", "14:00")];

    public static async Task<Troika> ReadAsync(House house, string room)
    {
        var josée = await house.PersonAsync(Cast.Josée);
        return (await house.DoAsync(s => s.GetRequiredService<TroikaStore>().SeenByAsync(josée, Id(room), Ct)))!;
    }

    public static TroikaId Id(string room) => new(Guid.Parse(room.Split('/')[2]));

    /// <summary>Presses « Suite » so many times.</summary>
    public static async Task MoveAsync(Browser by, string room, int times)
    {
        for (var i = 0; i < times; i++) Assert.Equal(room, (await by.SubmitAsync(room, room + "/advance")).Location);
    }

    /// <summary>A community of practice with these members.</summary>
    public static async Task<string> CommunityAsync(House house, params PersonOf[] members)
    {
        List<PersonId> ids = [];
        foreach (var member in members) ids.Add(await house.PersonAsync(member));
        var settings = new GroupSettings(GroupKind.CommunityOfPractice, "Numérique", "Pratiques numériques", "Se prêter ce qui marche.", Setting.School) { PurposeKinds = [PurposeKind.Networking], Joining = JoiningMode.Open };
        var group = new Group(GroupId.New(), "numerique", settings, ids[0], house.Clock.GetUtcNow());
        await house.WriteAsync(group.Id.Value, services =>
        {
            var groups = services.GetRequiredService<GroupStore>();
            groups.Add(group);
            foreach (var id in ids) groups.Add(Membership.Accept(group, id, [], house.Clock.GetUtcNow()));
            return Task.FromResult(true);
        });
        return "/groups/numerique/troikas";
    }
}
