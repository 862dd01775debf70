using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Notifications;

internal sealed class NotificationRoom : IRoom
{
    public void Add(IServiceCollection services, Settings settings)
    {
    }

    public void Map(IEndpointRouteBuilder routes, Settings settings)
    {
    }
}
