using Terreau.Web.People.SingleSignOn;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.People;

internal sealed class PeopleRoom : IRoom
{
    public void Add(IServiceCollection services, Settings settings) => services.AddSingleton<SignIns>().AddSingleton<PasswordDesk>().AddScoped<AccountLetters>().AddScoped<PasskeyKeeper>().AddScoped<PasskeyDoor>().AddScoped<SecurityDesk>().AddScoped<Proof>().AddScoped<EraseDesk>()
        .AddSingleton(settings.SingleSignOn ?? SingleSignOnSettings.None).AddSingleton<IdentityProvider>().AddScoped<IdToken>().AddScoped<Askings>().AddScoped<SingleSignOnDesk>().AddScoped<IChore, UnfinishedErasures>().AddSingleton(new DemoFaces([]));

    public void Map(IEndpointRouteBuilder routes, Settings settings)
    {
        routes.MapPeople();
        routes.MapSingleSignOn();
    }
}
