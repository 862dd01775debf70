using Terreau.Web.Shared;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Notifications;

internal sealed class NotificationRoom : IRoom
{
    public IEnumerable<Type> Wants => [.. InvitationLetters.Events, .. RequestLetters.Events, .. WelcomeLetters.Events, .. RoleLetters.Events, .. LeadLetters.Events, .. GroupClosingLetters.Events, .. HandOverLetters.Events, .. SessionLetters.Events, .. CharterLetters.Events, .. SeasonLetters.Events, .. MemoryLetters.Events, .. StepLetters.Events, .. TranscriptLetters.Events, .. TroikaLetters.Events, .. ClosingLetters.Events];

    public void Add(IServiceCollection services, Settings settings) => services
        .AddScoped<IReaction, InvitationLetters>().AddScoped<IReaction, RequestLetters>().AddScoped<IReaction, WelcomeLetters>().AddScoped<IReaction, RoleLetters>().AddScoped<IReaction, LeadLetters>().AddScoped<IReaction, GroupClosingLetters>().AddScoped<IReaction, HandOverLetters>().AddScoped<IReaction, SessionLetters>().AddScoped<IReaction, CharterLetters>().AddScoped<IReaction, SeasonLetters>().AddScoped<IReaction, MemoryLetters>().AddScoped<IReaction, StepLetters>().AddScoped<IReaction, TranscriptLetters>().AddScoped<IReaction, TroikaLetters>().AddScoped<IReaction, ClosingLetters>()
        .AddScoped<FeedDesk>().AddScoped<Reactions>().AddScoped<Deliveries>().AddSingleton<Postman>()
        .AddSingleton<Courier>().AddHostedService(s => s.GetRequiredService<Courier>());

    public void Map(IEndpointRouteBuilder routes, Settings settings) => routes.MapNotifications(settings);
}
