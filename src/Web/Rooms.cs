using Terreau.Web.CoDevelopment;
using Terreau.Web.Communities;
using Terreau.Web.Demo;
using Terreau.Web.Home;
using Terreau.Web.Notifications;
using Terreau.Web.People;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Access;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web;

/// <summary>What a room adds to the program: its services, its addresses, and what it does at the start.</summary>
internal interface IRoom
{
    void Add(IServiceCollection services, Settings settings);

    void Map(IEndpointRouteBuilder routes, Settings settings);

    /// <summary>Events that this room reacts to in the background.</summary>
    IEnumerable<Type> Wants => [];

    Task StartAsync(IServiceProvider services) => Task.CompletedTask;
}

/// <summary>The rooms of the house, the ground floor first.</summary>
internal static class Rooms
{
    public static IReadOnlyList<IRoom> All { get; } = [new PeopleRoom(), new CommunityRoom(), new CoDevelopmentRoom(), new NotificationRoom(), new HomeRoom(), new DemoRoom()];
}
