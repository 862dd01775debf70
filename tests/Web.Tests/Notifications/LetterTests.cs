using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.World;

namespace Terreau.Web.Tests.Notifications;

public sealed class LetterTests : IAsyncLifetime
{
    private readonly Dictionary<string, PersonId> _people = [];
    private Relay _relay = null!;
    private PostOffice _office = null!;
    private Group _group = null!;

    public async ValueTask InitializeAsync()
    {
        _relay = await Relay.StartAsync();
        _office = await PostOffice.OpenAsync(_relay.Address);
        foreach (var who in new[] { Cast.Maude, Cast.Josée, Cast.Karim, Cast.Rose, Cast.Étienne, Cast.Camille }) _people[who.Email] = await _office.AccountAsync(who);
        _group = await _office.GroupAsync(Of(Cast.Josée));
    }

    public async ValueTask DisposeAsync()
    {
        await _office.DisposeAsync();
        await _relay.DisposeAsync();
    }

    [Fact]
    public async Task An_invitation_names_who_invites_to_what_and_opens_its_own_page()
    {
        var invitation = await _office.InviteAsync(Of(Cast.Josée), _group.Id, "nouvelle@example.org");

        await _office.RoundAsync();

        var mail = await _relay.NextAsync();
        Assert.Equal(["nouvelle@example.org"], mail.To);
        Assert.Equal("Invitation au groupe «\u00A0Directions adjointes\u00A0»", mail.Subject);
        Assert.Contains("«\u00A0Josée Tremblay\u00A0» vous invite au groupe de codéveloppement", mail.Text, StringComparison.Ordinal);
        var link = Assert.Single(mail.Links);
        Assert.StartsWith($"http://localhost:5180/join/{invitation.Value:N}", link, StringComparison.Ordinal);
        Assert.Equal("http://localhost:5180/join/".Length + 72, link.Length);
    }

    [Fact]
    public async Task An_invitation_by_link_a_withdrawn_one_and_one_for_an_English_speaker()
    {
        await _office.InviteAsync(Of(Cast.Josée), _group.Id, null);
        var withdrawn = await _office.InviteAsync(Of(Cast.Josée), _group.Id, "regret@example.org");
        await _office.WriteAsync(async s => (await s.GetRequiredService<GroupStore>().InvitationForOperatorAsync(withdrawn, TestContext.Current.CancellationToken))!.Close(_office.Clock.GetUtcNow()));
        var english = Cast.Amina with { Language = "en-CA" };
        await _office.AccountAsync(english);
        await _office.InviteAsync(Of(Cast.Josée), _group.Id, english.Email);

        await _office.RoundAsync();

        Assert.Equal("Invitation to the group “Directions adjointes”", Assert.Single(await _relay.ArrivedAsync()).Subject);
    }

    [Theory]
    [InlineData("Visitez voleur.example.com")]
    [InlineData("mailto:moi@voleur.ca")]
    [InlineData("voleur.com/gagner")]
    public async Task A_name_never_becomes_a_link(string name)
    {
        var thief = await _office.AccountAsync(Cast.Bruno, name);

        await _office.InviteAsync(thief, _group.Id, "nouvelle@example.org");
        await _office.RoundAsync();

        Assert.StartsWith("http://localhost:5180/join/", Assert.Single((await _relay.NextAsync()).Links), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everyone_asked_to_a_session_learns_when_and_where_in_their_own_zone_with_a_file_for_the_calendar()
    {
        var session = await ScheduledAsync();

        await _office.RoundAsync();

        var mails = await _relay.ArrivedAsync();
        Assert.Equal(5, mails.Count);
        Assert.All(mails, mail => Assert.Single(mail.To));
        var camille = mails.Single(mail => mail.To[0] == Cast.Camille.Email);
        Assert.Contains("jeudi 3\u00A0décembre 2026 à 19\u00A0h, heure de Paris", camille.Text, StringComparison.Ordinal);
        Assert.Contains("à titre de consultante.", camille.Text, StringComparison.Ordinal);
        Assert.Contains("Lieu\u00A0: Salle du conseil", camille.Text, StringComparison.Ordinal);
        var maude = mails.Single(mail => mail.To[0] == Cast.Maude.Email);
        Assert.Contains("jeudi 3\u00A0décembre 2026 à 13\u00A0h, heure de Montréal, Toronto", maude.Text, StringComparison.Ordinal);
        Assert.Contains("à titre de cliente.", maude.Text, StringComparison.Ordinal);
        var file = Assert.Single(maude.Attachments);
        Assert.Equal(("text/calendar", "seance.ics"), (file.Type, file.Name));
        Assert.Contains("DTSTART:20261203T180000Z", file.Text, StringComparison.Ordinal);
        Assert.Contains($"UID:{session.Value:N}@localhost", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_word_of_the_sheet_is_in_a_mail_or_its_file()
    {
        var session = await ScheduledAsync();
        await _office.RoundAsync();
        await MoveAsync(session, days: 1, Cast.Karim, Cast.Rose);
        await _office.RoundAsync();
        await _office.ChangeAsync(session, s => s.Cancel(Of(Cast.Josée), organises: true, _office.Clock.GetUtcNow()));
        await _office.RoundAsync();

        var mails = await _relay.ArrivedAsync();

        // Two of the first five are replaced; both learn it once, and nothing of the cancellation.
        Assert.Equal(5 + (4 + 2) + 4, mails.Count);
        Assert.All(Canaries.Words, word => Assert.All(mails, mail => Assert.DoesNotContain(word, mail.Subject + mail.Text + mail.Raw + string.Concat(mail.Attachments.Select(a => a.Text)), StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task A_moved_session_replaces_the_entry_and_lets_go_of_whoever_is_no_longer_asked()
    {
        var session = await ScheduledAsync();
        await _office.RoundAsync();
        var before = SequenceOf((await _relay.ArrivedAsync())[0]);

        await MoveAsync(session, days: 1, Cast.Karim, Cast.Rose);
        await _office.RoundAsync();

        var mails = await _relay.ArrivedAsync();
        var former = mails.Single(mail => mail.To[0] == Cast.Camille.Email);
        Assert.Contains("se fera sans vous", former.Subject, StringComparison.Ordinal);
        Assert.Contains("STATUS:CANCELLED", former.Attachments[0].Text, StringComparison.Ordinal);
        var karim = mails.Single(mail => mail.To[0] == Cast.Karim.Email);
        Assert.Contains("changement pour la séance du vendredi 4\u00A0décembre 2026", karim.Subject, StringComparison.Ordinal);
        Assert.True(SequenceOf(karim) > before);
        Assert.Contains($"UID:{session.Value:N}@localhost", karim.Attachments[0].Text, StringComparison.Ordinal);
        Assert.Contains("séance du", mails.Single(mail => mail.To[0] == Cast.Rose.Email).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_scheduled_and_called_off_before_the_courier_came_writes_only_that_it_is_off()
    {
        var session = await ScheduledAsync();
        await _office.ChangeAsync(session, s => s.Cancel(Of(Cast.Josée), organises: true, _office.Clock.GetUtcNow()));

        await _office.RoundAsync();

        var mails = await _relay.ArrivedAsync();
        Assert.Equal(5, mails.Count);
        Assert.All(mails, mail => Assert.Contains("est annulée", mail.Subject, StringComparison.Ordinal));
        Assert.All(mails, mail => Assert.Contains("STATUS:CANCELLED", mail.Attachments[0].Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_is_welcomed_learns_it_and_whoever_accepts_a_personal_invitation_does_not_need_to()
    {
        await _office.WriteAsync(s => s.GetRequiredService<GroupStore>().Add(Membership.Accept(_group, Of(Cast.Maude), [], _office.Clock.GetUtcNow())));
        var asked = Membership.Ask(_group.Id, Of(Cast.Camille), _office.Clock.GetUtcNow());
        asked.Sit(_group, [1], _office.Clock.GetUtcNow());
        await _office.WriteAsync(s => s.GetRequiredService<GroupStore>().Add(asked));

        await _office.RoundAsync();

        var mail = Assert.Single(await _relay.ArrivedAsync());
        Assert.Equal([Cast.Camille.Email], mail.To);
        Assert.Equal("Bienvenue dans le groupe «\u00A0Directions adjointes\u00A0»", mail.Subject);
        Assert.Equal("http://localhost:5180/groups/estrie", Assert.Single(mail.Links));
    }

    [Fact]
    public async Task Mails_of_a_community_speak_of_a_group_and_of_no_session()
    {
        var community = await _office.GroupAsync(Of(Cast.Josée), new GroupSettings(GroupKind.CommunityOfPractice, "Le numérique", "pédagogie", "Que les bons coups profitent.", Setting.School) { PurposeKinds = [PurposeKind.ToolDevelopment] }, "numerique");
        await _office.InviteAsync(Of(Cast.Josée), community.Id, "nouvelle@example.org");
        var asked = Membership.Ask(community.Id, Of(Cast.Camille), _office.Clock.GetUtcNow());
        asked.Sit(community, [], _office.Clock.GetUtcNow());
        await _office.WriteAsync(s => s.GetRequiredService<GroupStore>().Add(asked));

        await _office.RoundAsync();

        var mails = await _relay.ArrivedAsync();
        Assert.Equal(2, mails.Count);
        Assert.All(mails, mail => Assert.DoesNotContain("codéveloppement", mail.Text, StringComparison.Ordinal));
        Assert.All(mails, mail => Assert.DoesNotContain("séance", mail.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_may_welcome_hears_of_a_request_once_a_day_and_of_none_that_was_answered()
    {
        await _office.WriteAsync(s => s.GetRequiredService<GroupStore>().Grant(Of(Cast.Josée), Role.Facilitator, _group.Id));
        await AskAsync(Cast.Camille);
        await _office.RoundAsync();
        _office.Clock.Advance(TimeSpan.FromHours(3));
        await AskAsync(Cast.Karim);
        await _office.RoundAsync();
        var answered = Membership.Ask(_group.Id, Of(Cast.Rose), _office.Clock.GetUtcNow());
        answered.Leave();
        await _office.WriteAsync(s => s.GetRequiredService<GroupStore>().Add(answered));
        await _office.RoundAsync();

        var first = Assert.Single(await _relay.ArrivedAsync());
        Assert.Equal([Cast.Josée.Email], first.To);
        Assert.Contains(Cast.Camille.Name, first.Text, StringComparison.Ordinal);
        Assert.Equal("http://localhost:5180/groups/estrie/members", Assert.Single(first.Links));

        _office.Clock.Advance(TimeSpan.FromHours(25));
        await AskAsync(Cast.Étienne);
        await _office.RoundAsync();
        Assert.Contains(Cast.Étienne.Name, Assert.Single(await _relay.ArrivedAsync()).Text, StringComparison.Ordinal);

        Task AskAsync(PersonOf who) => _office.WriteAsync(s => s.GetRequiredService<GroupStore>().Add(Membership.Ask(_group.Id, Of(who), _office.Clock.GetUtcNow())));
    }

    private PersonId Of(PersonOf who) => _people[who.Email];

    private static int SequenceOf(Received mail) =>
        int.Parse(mail.Attachments[0].Text.Split("\r\n").Single(l => l.StartsWith("SEQUENCE:", StringComparison.Ordinal))[9..], System.Globalization.CultureInfo.InvariantCulture);

    private async Task<SessionId> ScheduledAsync()
    {
        var now = _office.Clock.GetUtcNow();
        var sheet = new PreparationSheet
        {
            Title = Canaries.For(0), Kind = SubjectKind.Concern, Facts = Canaries.For(1), Tried = Canaries.For(2), Felt = Canaries.For(3), Stake = Canaries.For(4),
            MyPart = Canaries.For(5), DraftRequest = Canaries.For(6), SignOfSuccess = Canaries.For(7), HelpWanted = Canaries.For(8), Care = Canaries.For(9),
        };
        var session = CoDevelopmentSession.Start(_group.Id, 1, Of(Cast.Maude), now);
        session.SubmitSheet(Of(Cast.Maude), sheet, now);
        session.Schedule(Of(Cast.Josée), organises: true, Plan(0, Cast.Karim, Cast.Étienne, Cast.Camille), Everybody, now);
        await _office.WriteAsync(s => s.GetRequiredService<SessionStore>().Add(session));
        return session.Id;
    }

    private Task MoveAsync(SessionId session, int days, params PersonOf[] consultants) =>
        _office.ChangeAsync(session, s => s.Reschedule(Of(Cast.Josée), organises: true, Plan(days, consultants), Everybody, _office.Clock.GetUtcNow()));

    private HashSet<PersonId> Everybody => [.. _people.Values];

    private SessionPlan Plan(int days, params PersonOf[] consultants) =>
        new(new DateTimeOffset(2026, 12, 3, 18, 0, 0, TimeSpan.Zero).AddDays(days), "America/Toronto", "Salle du conseil", null, 90, Of(Cast.Josée), [.. consultants.Select(Of)]);
}
