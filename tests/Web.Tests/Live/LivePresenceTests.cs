using Terreau.Domain.Shared;
using Terreau.Web.Shared.Live;
using Terreau.Web.Tests.Shared;

namespace Terreau.Web.Tests.Live;

public sealed class LivePresenceTests : IDisposable
{
    private static readonly Topic Room = new("session", Guid.CreateVersion7());
    private static readonly Topic Group = new("group", Guid.CreateVersion7());
    private static readonly PersonId Amina = PersonId.New(), Bruno = PersonId.New(), Chloe = PersonId.New();

    private readonly FakeClock _clock = new();
    private readonly LiveHub _hub;
    private readonly LiveStream _watching;

    public LivePresenceTests()
    {
        _hub = new LiveHub(_clock, new LivePresence(new HashSet<string> { "session" }), new Elsewhere(_clock));
        _watching = Open(Amina, Room, Group);
        _clock.AdvanceSeconds(0.3);
        _watching.NextAsync().AsTask().Wait(TestContext.Current.CancellationToken);
    }

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task Somebody_arriving_is_news_for_those_in_the_room()
    {
        using var bruno = Open(Bruno, Room);
        Assert.True(_hub.IsListening(Room, Bruno));

        _clock.AdvanceSeconds(0.3);

        Assert.Equal([Room], (await _watching.NextAsync())!.Changed);
    }

    [Fact]
    public async Task Several_arriving_in_the_same_moment_are_one_piece_of_news()
    {
        using var bruno = Open(Bruno, Room);
        using var chloe = Open(Chloe, Room);
        _clock.AdvanceSeconds(0.3);

        await _watching.NextAsync();

        Assert.False(_watching.NextAsync().AsTask().IsCompleted);
    }

    [Fact]
    public void A_second_page_of_the_same_person_is_not()
    {
        using var again = Open(Amina, Room);

        _clock.AdvanceSeconds(0.3);

        Assert.False(_watching.NextAsync().AsTask().IsCompleted);
    }

    [Fact]
    public async Task Somebody_gone_for_four_seconds_is_news()
    {
        var bruno = await ArrivedAsync(Bruno);
        bruno.Dispose();

        _clock.AdvanceSeconds(3.9);
        Assert.True(_hub.IsListening(Room, Bruno));

        _clock.AdvanceSeconds(0.3);
        Assert.False(_hub.IsListening(Room, Bruno));
        Assert.Equal([Room], (await _watching.NextAsync())!.Changed);
    }

    [Fact]
    public async Task Somebody_back_within_four_seconds_never_left()
    {
        var bruno = await ArrivedAsync(Bruno);
        bruno.Dispose();
        _clock.AdvanceSeconds(3.9);

        using var back = Open(Bruno, Room);
        _clock.AdvanceSeconds(10);

        Assert.True(_hub.IsListening(Room, Bruno));
        Assert.False(_watching.NextAsync().AsTask().IsCompleted);
    }

    [Fact]
    public async Task Closing_one_of_two_pages_is_not_leaving()
    {
        using var first = await ArrivedAsync(Bruno);
        Open(Bruno, Room).Dispose();

        _clock.AdvanceSeconds(10);

        Assert.True(_hub.IsListening(Room, Bruno));
    }

    [Fact]
    public void Nobody_is_told_who_comes_where_connections_are_not_shown()
    {
        using var bruno = Open(Bruno, Group);

        _clock.AdvanceSeconds(0.3);

        Assert.True(_hub.IsListening(Group, Bruno));
        Assert.False(_watching.NextAsync().AsTask().IsCompleted);
    }

    private async Task<LiveStream> ArrivedAsync(PersonId person)
    {
        var stream = Open(person, Room);
        _clock.AdvanceSeconds(0.3);
        await _watching.NextAsync();
        return stream;
    }

    private LiveStream Open(PersonId person, params Topic[] topics) => _hub.Listen(person, topics, _hub.Now)!;
}
