using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Store.Notifications;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.Communities;
using Terreau.Web.Notifications;
using Terreau.Web.People;
using Terreau.Web.Shared.Hosting;
using Terreau.Web.Tests.Shared;
using Terreau.World;
using CastRole = Terreau.World.OrganisationRole;
using Role = Terreau.Domain.Communities.Role;

namespace Terreau.Web.Tests.Notifications;

/// <summary>The program with a folder of its own and a clock that moves when told; its courier works when asked.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("terreau-mail-").FullName;
    private readonly WebApplication _app;

    private PostOffice(Uri? relay, bool demo, Action<IServiceCollection>? adjust)
    {
        var settings = new Settings { Data = _folder, Port = 0, Origin = new Uri("http://localhost:5180"), Smtp = relay, Demo = demo, Postgres = FolderDatabase.Of(_folder) };
        _app = TerreauApp.Build(settings, services =>
        {
            // The demonstration has its own clock, to play its past.
            if (!demo) services.AddSingleton<TimeProvider>(Clock);
            adjust?.Invoke(services);
        });
    }

    public FakeClock Clock { get; } = new();

    public Courier Courier => _app.Services.GetRequiredService<Courier>();

    public HttpClient Client { get; } = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });

    public IReadOnlyList<string> Files => Directory.Exists(Path.Combine(_folder, "mail")) ? [.. Directory.GetFiles(Path.Combine(_folder, "mail")).Order(StringComparer.Ordinal)] : [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <param name="relay">Where mails go, or null for files.</param>
    /// <param name="answers">True to answer pages, and to let the courier work by itself.</param>
    /// <param name="demo">True for the demonstration.</param>
    /// <param name="adjust">Other services.</param>
    public static async Task<PostOffice> OpenAsync(Uri? relay = null, bool answers = false, bool demo = false, Action<IServiceCollection>? adjust = null)
    {
        var office = new PostOffice(relay, demo, adjust);
        await office._app.StartUpAsync();
        if (answers)
        {
            await office._app.StartAsync(Ct);
            office.Client.BaseAddress = new Uri(office._app.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        }
        if (demo) return office;
        var organisation = new Organisation(new OrganisationSettings("Centre de services des Deux-Ponts", ["fr-CA"], "America/Toronto", "élèves"), office.Clock.GetUtcNow());
        await office.WriteAsync(s => s.GetRequiredService<GroupStore>().Add(organisation));
        office._app.Services.GetRequiredService<FirstVisit>().Know(organisation);
        return office;
    }

    public Task RoundAsync() => Courier.RoundAsync(Ct);

    public Task StopAsync() => ((IHost)_app).StopAsync(CancellationToken.None);

    public async Task<T> ReadAsync<T>(Func<IServiceProvider, Task<T>> read)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider);
    }

    public Task WriteAsync(Action<IServiceProvider> write) => WriteAsync(s =>
    {
        write(s);
        return Task.CompletedTask;
    });

    public async Task WriteAsync(Func<IServiceProvider, Task> write)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        await work.HoldAsync(Guid.CreateVersion7(), Ct);
        await write(scope.ServiceProvider);
        await work.SaveAsync(Ct);
    }

    public Task QueueAsync(Mail mail) => WriteAsync(s => s.GetRequiredService<MailStore>().AddAsync(mail, Ct));

    public Task<IReadOnlyList<MailLine>> QueueAsync() => ReadAsync(s => s.GetRequiredService<MailStore>().PageForOperatorAsync(DateTimeOffset.MaxValue, Guid.Empty, 100, Ct));

    public async Task<PersonId> AccountAsync(PersonOf who, string? name = null)
    {
        var id = PersonId.New();
        var profile = new Profile(name ?? who.Name, "", who.Function, who.Language, who.Zone, Enum.Parse<Agreement>(who.Accord.ToString())).Tidy();
        await WriteAsync(s =>
        {
            s.GetRequiredService<PersonStore>().Add(new Person(id, who.Email, profile, Clock.GetUtcNow()), "-");
            if (who.Role == CastRole.Administrator) s.GetRequiredService<GroupStore>().Grant(id, Role.Administrator, null);
        });
        return id;
    }

    public Task<Group> GroupAsync(PersonId founder, string name = "Directions adjointes") =>
        GroupAsync(founder, new GroupSettings(GroupKind.CoDevelopment, name, "direction", "Apprendre les uns des autres.", Setting.School), "estrie");

    public async Task<Group> GroupAsync(PersonId founder, GroupSettings settings, string slug)
    {
        var group = new Group(GroupId.New(), slug, settings, founder, Clock.GetUtcNow());
        await WriteAsync(s => s.GetRequiredService<GroupStore>().Add(group));
        return group;
    }

    public async Task<InvitationId> InviteAsync(PersonId by, GroupId? group, string? email)
    {
        var invitation = new Invitation(InvitationId.New(), group, email, needsWelcome: false, by, Clock.GetUtcNow());
        await WriteAsync(s => s.GetRequiredService<GroupStore>().Add(invitation));
        return invitation.Id;
    }

    public async Task ChangeAsync(SessionId session, Action<CoDevelopmentSession> change) =>
        await WriteAsync(async s => change((await s.GetRequiredService<SessionStore>().PlannedForOperatorAsync(session, Ct))!));

    /// <summary>A browser in which somebody is signed in.</summary>
    public async Task<string> CookieAsync(PersonId person)
    {
        var http = new DefaultHttpContext();
        await WriteAsync(s => s.GetRequiredService<SignIns>().Start(http, s.GetRequiredService<PersonStore>(), person, sharedComputer: true));
        return http.Response.Headers.SetCookie.ToString().Split(';')[0];
    }

    public async Task<HttpResponseMessage> GetAsync(string address, string cookie)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, address);
        asked.Headers.Add("Cookie", cookie);
        return await Client.SendAsync(asked, Ct);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await StopAsync();
        await _app.DisposeAsync();
        FolderDatabase.LetGo();
        Directory.Delete(_folder, recursive: true);
    }
}
