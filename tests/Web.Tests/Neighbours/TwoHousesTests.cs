using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Web.People;
using Terreau.Web.Shared.Live;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.Neighbours;

/// <summary>Two processes on one PostgreSQL and one folder of keys: what happens at one holds at the other. How soon is measured, not tested.</summary>
public sealed class TwoHousesTests : IAsyncLifetime
{
    private const string Nobody = "personne@example.org";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private House _first = null!, _second = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(House.Postgres is null, "no PostgreSQL: bin/test provides one");
        _first = await House.OpenAsync(House.Postgres, adjust: OnRealTime);
        _second = await _first.NextDoorAsync(OnRealTime);
    }

    public async ValueTask DisposeAsync()
    {
        if (_second is not null) await _second.DisposeAsync();
        if (_first is not null) await _first.DisposeAsync();
    }

    [Fact]
    public async Task Who_is_signed_in_at_one_is_signed_in_at_both_and_forms_of_one_are_taken_by_the_other()
    {
        using var maude = await _first.AsAsync(Cast.Maude);
        var page = await maude.GetAsync("/profile");
        using var there = maude.At(_second.Address);

        var saved = await there.SubmitAsync(page, "/profile", ("function", "Directrice à deux portes"));

        Assert.Equal(HttpStatusCode.SeeOther, saved.Status);
        Assert.Contains("Directrice à deux portes", (await maude.GetAsync("/profile")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signed_out_everywhere_at_one_nobody_is_let_in_by_the_other()
    {
        using var maude = await _first.AsAsync(Cast.Maude);
        using var there = maude.At(_second.Address);
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/")).Status);
        using var stream = await OpenAsync(there, new Topic("person", (await _first.PersonAsync(Cast.Maude)).Value));

        await maude.SubmitAsync("/profile", "/sign-out-everywhere");

        await UntilAsync(async () => (await there.GetAsync("/")).Status == HttpStatusCode.SeeOther);
        await EndsAsync(stream);
    }

    [Fact]
    public async Task A_role_taken_at_one_is_gone_at_the_other()
    {
        var bruno = await _first.PersonAsync(Cast.Bruno, Domain.Communities.Role.Administrator);
        using var there = (await _first.AsAsync(Cast.Bruno)).At(_second.Address);
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/organisation")).Status);

        await _first.WriteAsync(bruno.Value, async services =>
        {
            await services.GetRequiredService<GroupStore>().RevokeAsync(bruno, Domain.Communities.Role.Administrator, null, CancellationToken.None);
            services.GetRequiredService<Work>().Tell(new Domain.Communities.RolesChanged(bruno, null));
            return true;
        });

        await UntilAsync(async () => (await there.GetAsync("/organisation")).Status == HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_page_open_at_one_hears_what_changes_at_the_other()
    {
        var group = await _first.GroupAsync("Deux portes", Cast.Josée, Cast.Maude);
        using var maude = (await _first.AsAsync(Cast.Maude)).At(_second.Address);
        using var stream = await OpenAsync(maude, new Topic("group", group.Id.Value));
        using var josée = await _first.AsAsync(Cast.Josée);

        await josée.SubmitAsync("/groups/deux-portes/settings", "/groups/deux-portes/settings", ("purpose", "Tenir la porte ouverte entre nous."));

        await HearsAsync(stream, $"data: group:{group.Id.Value:N}");
    }

    [Fact]
    public async Task Who_follows_a_page_at_one_is_shown_as_there_by_the_other_until_they_are_gone()
    {
        var session = new Topic("session", Guid.CreateVersion7());
        var rose = await _first.PersonAsync(Cast.Rose);
        var (here, there) = (_first.Services.GetRequiredService<LiveHub>(), _second.Services.GetRequiredService<LiveHub>());

        var stream = here.Listen(rose, [session], here.Now)!;
        await UntilAsync(() => Task.FromResult(there.IsListening(session, rose)));
        stream.Dispose();

        await UntilAsync(() => Task.FromResult(!there.IsListening(session, rose)));
    }

    [Fact]
    public async Task Who_followed_a_page_at_a_process_that_stops_is_not_believed_there_any_longer()
    {
        var session = new Topic("session", Guid.CreateVersion7());
        var rose = await _first.PersonAsync(Cast.Rose);
        var (here, there) = (_first.Services.GetRequiredService<LiveHub>(), _second.Services.GetRequiredService<LiveHub>());
        using var stream = there.Listen(rose, [session], there.Now)!;
        await UntilAsync(() => Task.FromResult(here.IsListening(session, rose)));

        await _second.DisposeAsync();
        _second = null!;

        await UntilAsync(() => Task.FromResult(!here.IsListening(session, rose)));
    }

    [Fact]
    public async Task Passwords_tried_at_one_count_at_the_other()
    {
        using var here = _first.Visitor();
        var there = _second.Services.GetRequiredService<PasswordDesk>();

        for (var i = 0; i < 10; i++) await TryAsync(here);

        await UntilAsync(() => Task.FromResult(there.WhyNotTry(Nobody, network: "elsewhere") is not null));
    }

    [Fact]
    public async Task The_first_visit_finished_at_one_is_over_at_the_other()
    {
        await using var bare = await House.OpenAsync(House.Postgres, empty: true, adjust: OnRealTime);
        await using var nextDoor = await bare.NextDoorAsync(OnRealTime);
        using var visitor = nextDoor.Visitor();
        Assert.Equal("/setup", (await visitor.GetAsync("/")).Location);

        await bare.FoundAsync();

        Assert.NotEqual("/setup", (await visitor.GetAsync("/")).Location);
    }

    [Fact]
    public void What_was_sealed_by_one_the_other_opens_and_a_key_deleted_at_one_opens_nothing_at_the_other()
    {
        var session = SessionId.New();
        var (here, there) = (_first.Services.GetRequiredService<KeyRing>(), _second.Services.GetRequiredService<KeyRing>());
        var box = here.Seal(session.Value, "confié"u8);
        Assert.Equal("confié"u8.ToArray(), there.Open(session.Value, box));

        here.Forget(session.Value);

        Assert.True(SpinWait.SpinUntil(() => there.Open(session.Value, box) is null, Limit), "The other process still opens it.");
    }

    private static void OnRealTime(IServiceCollection services) => services.AddSingleton(TimeProvider.System);

    private static Task<Page> TryAsync(Browser browser) => browser.SubmitAsync("/sign-in", "/sign-in", ("email", Nobody), ("password", "pas le bon, encore une fois"));

    private static async Task<StreamReader> OpenAsync(Browser browser, Topic topic)
    {
        var answer = await browser.Http.GetAsync(new Uri($"/live?on={topic}", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        await HearsAsync(reader, "event: hello");
        return reader;
    }

    private static async Task HearsAsync(StreamReader stream, string line)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (await stream.ReadLineAsync(limit.Token) is { } heard)
            if (heard == line) return;
        Assert.Fail($"The stream ended without: {line}");
    }

    private static async Task EndsAsync(StreamReader stream)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (await stream.ReadLineAsync(limit.Token) is not null)
        {
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var over = new CancellationTokenSource(Limit);
        while (!await holds())
        {
            Assert.False(over.IsCancellationRequested, "It never came about.");
            await Task.Delay(50);
        }
    }
}
