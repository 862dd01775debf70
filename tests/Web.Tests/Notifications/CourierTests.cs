using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.Notifications;
using Terreau.Store.Shared;
using Terreau.Web.Notifications;
using Terreau.Web.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.Notifications;

public sealed class CourierTests : IAsyncLifetime
{
    private Relay _relay = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _relay = await Relay.StartAsync();

    public ValueTask DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    public async Task A_mail_leaves_at_once_after_the_commit_that_queued_it()
    {
        await using var office = await PostOffice.OpenAsync(_relay.Address, answers: true);

        await office.QueueAsync(Note());

        Assert.Equal(["rose@example.org"], (await _relay.NextAsync()).To);
    }

    [Fact]
    public async Task A_refused_mail_comes_again_under_the_same_Message_ID()
    {
        await using var office = await PostOffice.OpenAsync(_relay.Address);
        await _relay.BehaveAsync("refuse");
        var note = Note();
        await office.QueueAsync(note);
        await office.RoundAsync();
        Assert.Equal((MailState.Waiting, 1), await StateAsync(office));

        await _relay.BehaveAsync("accept");
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.RoundAsync();

        Assert.Equal($"<{note.Id:N}@localhost>", Assert.Single(await _relay.ArrivedAsync()).MessageId);
        Assert.Equal((MailState.Sent, 2), await StateAsync(office));
    }

    [Fact]
    public async Task A_relay_that_vanishes_before_its_answer_gets_the_same_mail_again()
    {
        await using var office = await PostOffice.OpenAsync(_relay.Address);
        await _relay.BehaveAsync("vanish");
        await office.QueueAsync(Note());
        await office.RoundAsync();
        var first = await _relay.NextAsync();

        await _relay.BehaveAsync("accept");
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.RoundAsync();

        var second = await _relay.NextAsync();
        Assert.Equal((first.MessageId, first.Subject, first.Text), (second.MessageId, second.Subject, second.Text));
    }

    [Fact]
    public async Task A_dead_relay_is_asked_once_a_round_and_everything_leaves_when_it_is_back()
    {
        var dead = new Uri("smtp://127.0.0.1:9");
        await using var office = await PostOffice.OpenAsync(dead);
        for (var i = 0; i < 3; i++) await office.QueueAsync(Note($"rose{i}@example.org"));

        await office.RoundAsync();

        Assert.Equal([0, 0, 1], (await office.QueueAsync()).Select(m => m.Tries).Order());
    }

    [Fact]
    public async Task A_mail_is_given_up_after_eight_tries_and_the_others_go_on()
    {
        await using var office = await PostOffice.OpenAsync(_relay.Address);
        await _relay.BehaveAsync("refuse");
        await office.QueueAsync(Note());

        for (var i = 0; i < 12; i++)
        {
            await office.RoundAsync();
            office.Clock.Advance(TimeSpan.FromHours(13));
        }
        Assert.Equal((MailState.Parked, 8), await StateAsync(office));

        await _relay.BehaveAsync("accept");
        await office.QueueAsync(Note("karim@example.org"));
        await office.RoundAsync();
        Assert.Equal(["karim@example.org"], Assert.Single(await _relay.ArrivedAsync()).To);
    }

    [Fact]
    public async Task A_poisoned_event_is_set_aside_after_eight_tries_and_the_others_go_on()
    {
        var poison = new Poison();
        await using var office = await PostOffice.OpenAsync(_relay.Address, adjust: services => services.AddSingleton<IReaction>(poison));
        var josée = await office.AccountAsync(Cast.Josée);
        var group = await office.GroupAsync(josée);
        await office.WriteAsync(s => s.GetRequiredService<Work>().Tell(new MembershipWelcomed(group.Id, josée)));
        await office.InviteAsync(josée, group.Id, "nouvelle@example.org");

        await office.RoundAsync();
        Assert.Equal(["nouvelle@example.org"], Assert.Single(await _relay.ArrivedAsync()).To);
        for (var i = 0; i < 12; i++)
        {
            office.Clock.Advance(TimeSpan.FromHours(1));
            await office.RoundAsync();
        }

        Assert.Equal(8, poison.Tries);
        Assert.Equal(1, await office.ReadAsync(s => s.GetRequiredService<Outbox>().ParkedForOperatorAsync(Ct)));
    }

    [Fact]
    public async Task A_clock_that_is_set_forward_ends_nothing_that_is_under_way()
    {
        var slow = new Slow();
        await using var office = await PostOffice.OpenAsync(_relay.Address, adjust: services => services.AddSingleton<IReaction>(slow));
        var josée = await office.AccountAsync(Cast.Josée);
        await office.WriteAsync(s => s.GetRequiredService<Work>().Tell(new MembershipWelcomed(GroupId.New(), josée)));

        var round = office.RoundAsync();
        await slow.Begun.Task;
        office.Clock.Advance(TimeSpan.FromMinutes(30));
        slow.Go.SetResult();
        await round;

        Assert.Equal((1, true), (slow.Tries, slow.IsDone));
    }

    [Fact]
    public void One_trouble_is_told_once_an_hour_however_many_mails_meet_it()
    {
        var clock = new Web.Tests.Shared.FakeClock();
        var troubles = new Troubles(clock);

        bool[] told = [troubles.IsNew("mail", "Smtp"), troubles.IsNew("mail", "Smtp"), troubles.IsNew("mail", "Forged"), troubles.IsNew("mail", "Smtp")];

        Assert.Equal([true, false, true, false], told);
        clock.Advance(TimeSpan.FromHours(1));
        Assert.True(troubles.IsNew("mail", "Smtp"));
    }

    [Fact]
    public async Task The_same_event_taken_twice_writes_each_person_once()
    {
        await using var office = await PostOffice.OpenAsync(_relay.Address);
        var josée = await office.AccountAsync(Cast.Josée);
        var invited = new Invited(await office.InviteAsync(josée, null, "nouvelle@example.org"), null);
        var happened = new Happened(Guid.CreateVersion7(), invited);

        await office.WriteAsync(s => s.GetServices<IReaction>().First(r => r.To.Contains(typeof(Invited))).ReactAsync(happened, Ct));
        await office.WriteAsync(s => s.GetServices<IReaction>().First(r => r.To.Contains(typeof(Invited))).ReactAsync(happened, Ct));

        Assert.Single(await office.QueueAsync(), mail => mail.Recipient == "nouvelle@example.org");
    }

    [Fact]
    public async Task While_another_process_holds_the_lease_nothing_is_sent_and_when_it_dies_everything_is()
    {
        await using var office = await PostOffice.OpenAsync(_relay.Address);
        var other = Guid.NewGuid();
        Assert.True(await office.ReadAsync(s => s.GetRequiredService<Leases>().TakeCourierAsync(other, TimeSpan.FromMinutes(3), Ct)));
        await office.QueueAsync(Note());

        await office.RoundAsync();
        Assert.Empty(await _relay.ArrivedAsync());

        office.Clock.Advance(TimeSpan.FromMinutes(4));
        await office.RoundAsync();
        Assert.Single(await _relay.ArrivedAsync());
        Assert.False(await office.ReadAsync(s => s.GetRequiredService<Leases>().TakeCourierAsync(other, TimeSpan.FromMinutes(3), Ct)));
    }

    [Fact]
    public async Task Told_to_stop_it_lets_the_next_process_begin_at_once()
    {
        await using var office = await PostOffice.OpenAsync(_relay.Address, answers: true);
        await office.QueueAsync(Note());
        await _relay.NextAsync();

        await office.StopAsync();

        Assert.True(await office.ReadAsync(s => s.GetRequiredService<Leases>().TakeCourierAsync(Guid.NewGuid(), TimeSpan.FromMinutes(3), CancellationToken.None)));
    }

    private static Mail Note(string to = "rose@example.org") => new() { Source = $"test:{to}", Recipient = to, Subject = "Un mot d'été", Body = "Bonjour.\n", Language = "fr-CA" };

    private static async Task<(MailState, int)> StateAsync(PostOffice office)
    {
        var mail = Assert.Single(await office.QueueAsync());
        return (mail.State, mail.Tries);
    }

    private sealed class Slow : IReaction
    {
        public TaskCompletionSource Begun { get; } = new();

        public TaskCompletionSource Go { get; } = new();

        public int Tries { get; private set; }

        public bool IsDone { get; private set; }

        public IReadOnlyList<Type> To => [typeof(MembershipWelcomed)];

        public async Task ReactAsync(Happened happened, CancellationToken ct)
        {
            Tries++;
            Begun.TrySetResult();
            await Go.Task.WaitAsync(ct);
            IsDone = true;
        }
    }

    private sealed class Poison : IReaction
    {
        public int Tries { get; private set; }

        public IReadOnlyList<Type> To => [typeof(MembershipWelcomed)];

        public Task ReactAsync(Happened happened, CancellationToken ct)
        {
            Tries++;
            throw new InvalidOperationException("poison");
        }
    }
}
