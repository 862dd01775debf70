using Terreau.Store.Communities;
using Terreau.Web.Communities.Charters;
using Terreau.Web.Communities.Closing;
using Terreau.Web.Communities.Conversion;
using Terreau.Web.Communities.Leading;
using Terreau.Web.Communities.Life;
using Terreau.Web.Communities.Members;
using Terreau.Web.Communities.Privacy;
using Terreau.Web.Communities.Privacy.Incidents;
using Terreau.Web.Communities.Roles;
using Terreau.Web.Communities.Units;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Communities;

internal sealed class CommunityRoom : IRoom
{
    public void Add(IServiceCollection services, Settings settings) =>
        services.AddSingleton<FirstVisit>().AddSingleton<KnownTree>().AddScoped<MembersDesk>().AddScoped<PauseDesk>().AddScoped<JoinDesk>().AddScoped<KindDesk>().AddScoped<UnitDesk>()
            .AddScoped<LeadDesk>().AddScoped<EndedMandates>().AddScoped<IChore, EndedMandates>()
            .AddScoped<CharterDeed>().AddScoped<LifeSigns>().AddScoped<LifeDesk>().AddScoped<LaunchDesk>().AddScoped<ClosingDesk>()
            .AddScoped<RetentionDesk>().AddScoped<IncidentDesk>().AddScoped<IChore, WhatIsTooOld>()
            .AddScoped<RolesDesk>().AddScoped<HandOverDesk>().AddScoped<IExpects, HandOverExpects>().AddScoped<IChore, EndedRoles>().AddScoped<IGroupHome, OpenGroupHome>().AddSingleton<IGroupPages, CommonPages>().AddSingleton<IExpects, MembershipExpects>();

    public void Map(IEndpointRouteBuilder routes, Settings settings) => routes.MapCommunities();

    public async Task StartAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<GroupStore>().OrganisationForOperatorAsync(CancellationToken.None) is { } organisation)
            services.GetRequiredService<FirstVisit>().Know(organisation);
    }
}
