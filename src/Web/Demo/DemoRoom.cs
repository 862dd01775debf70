using Terreau.Store.Communities;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.Communities;
using Terreau.Web.People;
using Terreau.Web.Shared.Access;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Hosting;
using Terreau.World;

namespace Terreau.Web.Demo;

/// <summary>
/// The demonstration, with <c>--demo</c> only: the people and groups of the world, played through the real rules, and one
/// press to sign in as one of them. It takes a data folder of its own, marked as such, and never another.
/// </summary>
internal sealed class DemoRoom : IRoom
{
    private const string Marker = "demonstration";

    public void Add(IServiceCollection services, Settings settings)
    {
        if (!settings.Demo) return;
        var marker = Path.Combine(settings.Data, Marker);
        if (!File.Exists(marker) && Directory.EnumerateFileSystemEntries(settings.Data).Any())
            throw new BadSettingException($"--demo : le dossier {settings.Data} contient déjà autre chose. Choisissez un dossier vide avec --data.", $"--demo: the folder {settings.Data} already holds something else. Choose an empty folder with --data.");
        File.WriteAllText(marker, "");
        var clock = new DemoClock();
        services.AddSingleton(clock).AddSingleton<TimeProvider>(clock).AddScoped<DemoPlayer>().AddScoped<DemoSeason>().AddScoped<DemoTroikas>().AddScoped<DemoPrivacy>();
        services.AddSingleton(new DemoFaces([.. Cast.Faces.Select(f => new DemoFace(f.Email, f.Name, f.Initials, f.Function))]));
    }

    public void Map(IEndpointRouteBuilder routes, Settings settings)
    {
        if (settings.Demo) routes.MapPost("/demo/sign-in", SignInAsync).For(Everybody.Rule).RequireRateLimiting(Limits.Doors);
    }

    public async Task StartAsync(IServiceProvider services)
    {
        if (!services.GetRequiredService<Settings>().Demo) return;
        await using var scope = services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<GroupStore>().OrganisationForOperatorAsync(CancellationToken.None) is not null) return;
        await DemoPlayer.PlayAsync(services);
        services.GetRequiredService<FirstVisit>().Know((await scope.ServiceProvider.GetRequiredService<GroupStore>().OrganisationForOperatorAsync(CancellationToken.None))!);
    }

    private static async Task<IResult> SignInAsync(HttpContext http, PersonStore people, SignIns signIns, Work work)
    {
        var form = await Posted.ReadAsync(http);
        if (await people.ByAddressForOperatorAsync(form.Raw("email"), http.RequestAborted) is not { } person) return SeeOther.To(PeopleRoutes.SignIn);
        await SignInDesk.StartAsync(http, people, signIns, work, person, sharedComputer: false);
        return SeeOther.To("/");
    }
}
