using Terreau.Domain.Shared;
using Terreau.Web.Shared.Live;
using Terreau.Web.Tests.Shared;

namespace Terreau.Web.Tests.Live;

public sealed class LiveHubTests : IDisposable
{
    private static readonly Topic Room = new("session", Guid.CreateVersion7());
    private static readonly Topic Group = new("group", Guid.CreateVersion7());
    private static readonly PersonId Amina = PersonId.New(), Bruno = PersonId.New();

    private readonly FakeClock _clock = new();
    private readonly LiveHub _hub;

    public LiveHubTests() => _hub = new LiveHub(_clock, new LivePresence(new HashSet<string> { "session" }), new Elsewhere(_clock));

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task Fifty_touches_before_a_page_reads_are_one_event()
    {
        using var stream = Open(Amina, Group, Room);

        for (var i = 0; i < 50; i++)
        {
            _hub.Touch([Group]);
        }

        Assert.Equal([Group], (await stream.NextAsync())!.Changed);
        Assert.False(stream.NextAsync().AsTask().IsCompleted);
    }

    [Fact]
    public async Task Topics_touched_together_are_told_together()
    {
        using var stream = Open(Amina, Group, Room);

        _hub.Touch([Room]);
        _hub.Touch([Group]);

        Assert.Equal([Group, Room], (await stream.NextAsync())!.Changed);
    }

    [Fact]
    public async Task A_touch_while_the_page_is_being_told_is_told_next()
    {
        using var stream = Open(Amina, Group, Room);
        var next = stream.NextAsync();

        _hub.Touch([Room]);
        Assert.Equal([Room], (await next)!.Changed);

        _hub.Touch([Group]);
        Assert.Equal([Group], (await stream.NextAsync())!.Changed);
    }

    [Fact]
    public void A_page_hears_nothing_of_other_topics()
    {
        using var stream = Open(Amina, Group);

        _hub.Touch([Room, new Topic("group", Guid.CreateVersion7())]);

        Assert.False(stream.NextAsync().AsTask().IsCompleted);
    }

    [Fact]
    public async Task Each_event_has_the_number_after_the_one_before()
    {
        using var stream = Open(Amina, Group);
        Assert.Equal(1, stream.Hello().Id);

        _hub.Touch([Group]);
        Assert.Equal(2, (await stream.NextAsync())!.Id);

        _hub.Touch([Group]);
        Assert.Equal(3, (await stream.NextAsync())!.Id);
    }

    [Fact]
    public void What_changed_while_the_page_was_on_its_way_is_said_at_once()
    {
        _hub.Touch([Group]);
        _clock.AdvanceSeconds(2);

        using var stream = Open(Amina, Group, Room);

        Assert.Equal([Group], stream.Hello().Changed);
    }

    [Fact]
    public void What_changed_long_before_the_page_was_asked_for_is_not()
    {
        _hub.Touch([Group]);
        _clock.AdvanceSeconds(12);

        using var stream = Open(Amina, Group, Room);

        Assert.Empty(stream.Hello().Changed);
    }

    [Fact]
    public async Task Every_stream_gets_one_heartbeat_in_twenty_seconds()
    {
        using var first = Open(Amina, Group);
        using var second = Open(Bruno, Group);

        _clock.AdvanceSeconds(20);

        Assert.Empty((await first.NextAsync())!.Changed);
        Assert.Empty((await second.NextAsync())!.Changed);
        Assert.False(first.NextAsync().AsTask().IsCompleted);
    }

    [Fact]
    public async Task Closing_a_person_ends_all_their_streams_and_nobody_elses()
    {
        using var one = Open(Amina, Group);
        using var two = Open(Amina, Room);
        using var other = Open(Bruno, Group);

        _hub.Close(Amina);

        Assert.Null(await one.NextAsync());
        Assert.Null(await two.NextAsync());
        Assert.False(other.NextAsync().AsTask().IsCompleted);
    }

    [Fact]
    public void Rights_lost_between_the_question_and_the_stream_close_the_door()
    {
        var asked = _hub.Now;
        _hub.Close(Amina);

        Assert.Null(_hub.Listen(Amina, [Group], asked));
    }

    [Fact]
    public void Rights_asked_again_after_a_loss_open_it()
    {
        _hub.Close(Amina);
        _clock.AdvanceSeconds(1);

        using var stream = _hub.Listen(Amina, [Group], _hub.Now);

        Assert.NotNull(stream);
    }

    [Fact]
    public async Task Stopping_ends_every_stream_and_opens_no_other()
    {
        using var one = Open(Amina, Group);
        using var two = Open(Bruno, Room);

        _hub.Stop();

        Assert.Null(await one.NextAsync());
        Assert.Null(await two.NextAsync());
        Assert.Null(_hub.Listen(Amina, [Group], _hub.Now));
    }

    [Fact]
    public void One_person_cannot_hold_streams_without_end()
    {
        for (var i = 0; i < LiveHub.MaxStreamsPerPerson; i++)
        {
            Open(Amina, Group);
        }

        Assert.Null(_hub.Listen(Amina, [Group], _hub.Now));
        Assert.NotNull(_hub.Listen(Bruno, [Group], _hub.Now));
    }

    [Fact]
    public void Nothing_remains_of_a_stream_that_was_closed()
    {
        for (var i = 0; i < LiveHub.MaxStreamsPerPerson * 3; i++)
        {
            Open(Amina, Group).Dispose();
        }

        _clock.Advance(LiveHub.Grace);

        Assert.False(_hub.IsListening(Group, Amina));
        Assert.NotNull(_hub.Listen(Amina, [Group], _hub.Now));
    }

    private LiveStream Open(PersonId person, params Topic[] topics) => _hub.Listen(person, topics, _hub.Now)!;
}
