using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Web.Shared.Live;
using Terreau.Web.Tests.Access;
using Terreau.Web.Tests.Shared;

namespace Terreau.Web.Tests.CoDevelopment;

/// <summary>The program sees who leads come and go, and nobody has to press anything.</summary>
public sealed class LeadWatchTests : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private Site _site = null!;
    private Village _village = null!;
    private Hamlet _place = null!;

    private string Room => $"/groups/{_place.Slug}/sessions/{_place.Session.Number}/room";

    public async ValueTask InitializeAsync()
    {
        _site = await Site.StartAsync(adjust: services => services.WithoutCourier());
        _village = await Village.FoundAsync(_site);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_wait_is_in_sight_of_all_and_the_deputy_steps_in_alone()
    {
        await SettleAsync(Moment.Deputed);
        using var client = Follow("client");
        using var consultant = Follow("consultant");
        var facilitator = Follow("session-facilitator");
        _site.Clock.AdvanceSeconds(12);

        facilitator.Dispose();
        _site.Clock.AdvanceSeconds(6);

        await UntilAsync(s => s.LeadGoneSince is not null);
        using var looking = await _site.VisitorAsync(_village.Who("client"));
        Assert.Contains("count-down", (await looking.GetAsync(Room)).Body, StringComparison.Ordinal);
        _site.Clock.AdvanceSeconds(21);
        await UntilAsync(s => s.Lead == _village.Who("consultant"));
        Assert.Contains("anime à la place de", (await looking.GetAsync(Room)).Body, StringComparison.Ordinal);

        using var back = Follow("session-facilitator");
        _site.Clock.AdvanceSeconds(2);
        await UntilAsync(s => s.Lead == _village.Who("session-facilitator"));
        Assert.Equal([LeadReason.SteppedIn, LeadReason.Returned], (await SessionAsync()).LeadChanges.Select(c => c.Why));
    }

    [Fact]
    public async Task Whoever_comes_back_in_time_is_waited_for_no_longer()
    {
        await SettleAsync(Moment.Deputed);
        using var consultant = Follow("consultant");
        var facilitator = Follow("session-facilitator");
        _site.Clock.AdvanceSeconds(12);
        facilitator.Dispose();
        _site.Clock.AdvanceSeconds(6);
        await UntilAsync(s => s.LeadGoneSince is not null);

        using var back = Follow("session-facilitator");
        _site.Clock.AdvanceSeconds(2);

        await UntilAsync(s => s.LeadGoneSince is null);
        _site.Clock.AdvanceSeconds(30);
        Assert.Empty((await SessionAsync()).LeadChanges);
    }

    [Fact]
    public async Task A_room_that_everybody_has_left_waits_for_nobody()
    {
        await SettleAsync(Moment.Deputed);
        foreach (var actor in (string[])["client", "consultant", "session-facilitator"]) Follow(actor).Dispose();

        _site.Clock.AdvanceSeconds(60);

        // A change that follows shows that the watch has looked at what came before.
        using var consultant = Follow("consultant");
        _site.Clock.AdvanceSeconds(2);
        await UntilAsync(s => s.LeadGoneSince is not null);
        Assert.Equal(_site.Clock.GetUtcNow(), (await SessionAsync()).LeadGoneSince!.Value, TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Asked_to_the_deputy_leads_until_the_facilitator_takes_it_back()
    {
        await SettleAsync(Moment.Called);
        using var consultant = await _site.VisitorAsync(_village.Who("consultant"));
        using var facilitator = await _site.VisitorAsync(_village.Who("session-facilitator"));

        Assert.Equal(303, (await consultant.PostAsync(Room + "/lead/take")).Status);
        Assert.Equal(409, (await facilitator.PostAsync(Room + "/extend", [new("seen", (await SessionAsync()).Step.ToString()), new("minutes", "5")])).Status);
        Assert.Equal(303, (await facilitator.PostAsync(Room + "/lead/back")).Status);

        Assert.Equal([LeadReason.Asked, LeadReason.Returned], (await SessionAsync()).LeadChanges.Select(c => c.Why));
    }

    [Fact]
    public async Task Of_two_processes_that_see_the_same_one_lets_the_deputy_step_in()
    {
        Assert.SkipWhen(House.Postgres is null, "no PostgreSQL: bin/test provides one");
        await _site.DisposeAsync();
        _site = await Site.StartAsync(postgres: House.Postgres, adjust: services => services.WithoutCourier());
        _village = await Village.FoundAsync(_site);
        await SettleAsync(Moment.Deputed);
        await using var nextDoor = await _site.NextDoorAsync();
        var there = nextDoor.Services.GetRequiredService<LiveHub>();
        using var here = Follow("consultant");
        using var other = there.Listen(_village.Who("consultant"), [new Topic("session", _place.Session.Id.Value)], there.Now)!;

        _site.Clock.AdvanceSeconds(15);
        await UntilAsync(s => s.LeadGoneSince is not null);
        _site.Clock.AdvanceSeconds(21);
        await UntilAsync(s => s.IsLedByAnother);
        var version = (await SessionAsync()).Version;
        for (var i = 0; i < 5; i++) _site.Clock.AdvanceSeconds(2);

        Assert.Single((await SessionAsync()).LeadChanges);
        Assert.Equal(version, (await SessionAsync()).Version);
    }

    private async Task SettleAsync(Moment moment) => _place = await _village.SettleAsync(moment);

    // A page that follows, without the page.
    private LiveStream Follow(string actor)
    {
        var hub = _site.Services.GetRequiredService<LiveHub>();
        return hub.Listen(_village.Who(actor), [new Topic("session", _place.Session.Id.Value)], hub.Now)!;
    }

    private async Task<CoDevelopmentSession> SessionAsync() =>
        (await _site.ReadAsync(services => services.GetRequiredService<SessionStore>().ShownToAsync(_village.Who("client"), _place.Session.Id, CancellationToken.None)))!;

    private async Task UntilAsync(Func<CoDevelopmentSession, bool> holds)
    {
        using var over = new CancellationTokenSource(Limit);
        while (!holds(await SessionAsync()))
        {
            Assert.False(over.IsCancellationRequested, "It never came about.");
            // The watch may have looked just before: it looks again each second of this clock, which does not move by itself.
            _site.Clock.Advance(TimeSpan.FromMilliseconds(10));
            await Task.Yield();
        }
    }
}
