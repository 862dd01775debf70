using Terreau.Web.CoDevelopment.Briefing;
using Terreau.Web.CoDevelopment.Memory;
using Terreau.Web.CoDevelopment.Planning;
using Terreau.Web.CoDevelopment.Room;
using Terreau.Web.CoDevelopment.Seasons;
using Terreau.Web.CoDevelopment.Sessions;
using Terreau.Web.CoDevelopment.Sheets;
using Terreau.Web.CoDevelopment.Summaries;
using Terreau.Web.CoDevelopment.Transcripts;
using Terreau.Web.CoDevelopment.Troikas;
using Terreau.Web.Communities;
using Terreau.Web.Communities.Conversion;
using Terreau.Web.Communities.Life;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Hosting;
using Terreau.Web.Stages;

namespace Terreau.Web.CoDevelopment;

internal sealed class CoDevelopmentRoom : IRoom
{
    public IEnumerable<Type> Wants => [.. SeasonReactions.Events, .. TroikaReactions.Events];

    public void Add(IServiceCollection services, Settings settings)
    {
        services.AddSingleton<RecentReaders>().AddScoped<RoomViews>().AddScoped<RoomDeeds>();
        services.AddSingleton<LeadWatch>().AddHostedService(s => s.GetRequiredService<LeadWatch>());
        services.AddScoped<IUnderWay, SessionsUnderWay>().AddScoped<ILifeSigns, SessionSigns>().AddScoped<IGroupHome, GroupHomeDesk>().AddSingleton<IGroupPages, SessionPages>();
        services.AddScoped<SheetDesk>().AddScoped<ScheduleDesk>().AddScoped<MeetingDesk>().AddScoped<SessionDesk>().AddScoped<TranscriptDesk>();
        services.AddScoped<SeasonPages>().AddScoped<SeasonDesk>().AddScoped<SeasonPlanDesk>();
        services.AddScoped<IReaction, MeetingReactions>().AddScoped<IReaction, SeasonReactions>().AddScoped<IChore, SeasonClock>();
        services.AddScoped<TroikaDesk>().AddScoped<TroikaRoom>().AddScoped<IReaction, TroikaReactions>().AddSingleton<IGroupPages, TroikaPages>();
        services.AddScoped<ShareDesk>().AddScoped<IChore, NotesToDestroy>().AddScoped<IChore, DeadlinesOfSteps>().AddScoped<IExpects, ConsentExpects>();
    }

    public void Map(IEndpointRouteBuilder routes, Settings settings)
    {
        routes.MapCoDevelopment();
        routes.MapTroikas();
    }
}
