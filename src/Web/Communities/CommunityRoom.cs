using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Communities;

internal sealed class CommunityRoom : IRoom
{
    public void Add(IServiceCollection services, Settings settings)
    {
    }

    public void Map(IEndpointRouteBuilder routes, Settings settings) => routes.MapCommunities();
}
