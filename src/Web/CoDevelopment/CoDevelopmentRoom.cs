using Terreau.Web.CoDevelopment.Room;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.CoDevelopment;

internal sealed class CoDevelopmentRoom : IRoom
{
    public void Add(IServiceCollection services, Settings settings)
    {
        services.AddScoped<RoomViews>().AddScoped<RoomDeeds>();
    }

    public void Map(IEndpointRouteBuilder routes, Settings settings) => routes.MapCoDevelopment();
}
