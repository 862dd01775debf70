using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Terreau.Web.CoDevelopment.Room;
using Terreau.Web.Notifications;

namespace Terreau.Web.Tests.Shared;

internal static class Quiet
{
    /// <summary>Nobody watches over who leads an open room: nothing is written but by the requests of a test.</summary>
    public static IServiceCollection WithoutLeadWatch(this IServiceCollection services)
    {
        services.Remove(services.Single(s => s.ServiceType == typeof(IHostedService) && (s.ImplementationType ?? s.ImplementationFactory?.Method.ReturnType) == typeof(LeadWatch)));
        return services;
    }

    /// <summary>Nobody does the background work by themselves: events and mails wait until a test calls the courier.</summary>
    public static IServiceCollection WithoutCourier(this IServiceCollection services)
    {
        services.Remove(services.Single(s => s.ServiceType == typeof(IHostedService) && s.ImplementationFactory?.Method.ReturnType == typeof(Courier)));
        return services;
    }
}
