using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Store.Notifications;
using Terreau.Store.People;
using Terreau.Web.Notifications;
using Terreau.Web.Tests.Access;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.People;

public sealed class ErasureTests
{
    private const string Erase = "/profile/data/erase";

    private static readonly (string, string)[] Kept = [("words", "Kept"), ("understood", "true")];

    [Fact]
    public async Task An_account_is_erased_and_nothing_leads_to_the_person_any_more()
    {
        await using var house = await House.OpenAsync();
        await house.GroupAsync("Directions adjointes", Cast.Josée, Cast.Rose);
        using var rose = await house.AsAsync(Cast.Rose);
        using var elsewhere = await house.AsAsync(Cast.Rose);
        var id = await house.PersonAsync(Cast.Rose);

        var gone = await rose.SubmitAsync(Erase, Erase, Kept);

        Assert.Equal((HttpStatusCode.SeeOther, "/gone"), (gone.Status, gone.Location));
        Assert.Contains("Votre compte est effacé", (await rose.GetAsync("/gone")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await rose.GetAsync("/profile")).Status);
        Assert.StartsWith("/sign-in", (await elsewhere.GetAsync("/profile")).Location, StringComparison.Ordinal);
        Assert.Null(await house.DoAsync(s => s.GetRequiredService<PersonStore>().ByAddressForOperatorAsync(Cast.Rose.Email, CancellationToken.None)));
        Assert.Null(await house.DoAsync(s => s.GetRequiredService<PersonStore>().OwnAsync(id, CancellationToken.None)));
        using var josée = await house.AsAsync(Cast.Josée);
        Assert.DoesNotContain(Cast.Rose.Name, (await josée.GetAsync("/groups/directions-adjointes/members")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_last_letter_confirms_it_and_leaves_no_trace_of_its_own()
    {
        await using var house = await House.OpenAsync(adjust: services => services.WithoutCourier());
        using var rose = await house.AsAsync(Cast.Rose);

        await rose.SubmitAsync(Erase, Erase, Kept);
        await house.Services.GetRequiredService<Courier>().RoundAsync(CancellationToken.None);

        var letter = Assert.Single(Papers.In(house.Folder));
        Assert.Contains($"To: {Cast.Rose.Email}", letter, StringComparison.Ordinal);
        Assert.Contains("effacé à votre demande", letter, StringComparison.Ordinal);
        Assert.DoesNotContain(Cast.Rose.Name, letter, StringComparison.Ordinal);
        Assert.Empty(await house.DoAsync(s => s.GetRequiredService<MailStore>().PageForOperatorAsync(DateTimeOffset.MaxValue, Guid.Empty, 10, CancellationToken.None)));
    }

    [Fact]
    public async Task Nothing_happens_before_a_choice_a_tick_and_a_fresh_proof()
    {
        await using var house = await House.OpenAsync();
        using var rose = await house.AsAsync(Cast.Rose);

        var empty = await rose.SubmitAsync(Erase, Erase);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Contains("Choisissez ce que deviennent vos mots", empty.Text, StringComparison.Ordinal);
        Assert.Contains("Cochez cette case", empty.Text, StringComparison.Ordinal);

        var page = await rose.GetAsync(Erase);
        house.Clock.Advance(TimeSpan.FromMinutes(11));
        var asked = await rose.SubmitAsync(page, Erase, Kept);
        Assert.Contains("Confirmez que c’est bien vous", asked.Text, StringComparison.Ordinal);
        Assert.Equal("Kept", asked.Document.QuerySelector("input[name=words]")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.OK, (await rose.GetAsync("/profile")).Status);
    }

    [Fact]
    public async Task Sent_twice_it_is_done_once()
    {
        await using var house = await House.OpenAsync(adjust: services => services.WithoutCourier());
        using var rose = await house.AsAsync(Cast.Rose);
        var form = (await rose.GetAsync(Erase)).Filled(Erase, Kept);

        var answers = await Task.WhenAll(rose.SendAsync(Erase, form), rose.SendAsync(Erase, form));

        Assert.Contains(answers, a => a.Location == "/gone");
        // The second finds that it is done, or, later still, nobody signed in.
        Assert.All(answers, a => Assert.True(a.Location == "/gone" || a.Status is HttpStatusCode.Unauthorized or HttpStatusCode.BadRequest, $"{a.Status} {a.Location}"));
        await house.Services.GetRequiredService<Courier>().RoundAsync(CancellationToken.None);
        Assert.Single(Papers.In(house.Folder));
    }

    [Fact]
    public async Task A_form_sent_meanwhile_from_another_window_comes_too_late()
    {
        await using var house = await House.OpenAsync();
        await house.GroupAsync("Directions adjointes", Cast.Josée, Cast.Rose);
        using var rose = await house.AsAsync(Cast.Rose);
        var self = await house.PersonAsync(Cast.Rose);
        await rose.SubmitAsync(Erase, Erase, Kept);

        var landed = await house.DoAsync(async s =>
        {
            var work = s.GetRequiredService<Store.Shared.Work>();
            await work.HoldAsync(self.Value, CancellationToken.None);
            return await work.DoneBeforeAsync(self, Guid.CreateVersion7(), "/profile", CancellationToken.None);
        });

        Assert.NotNull(landed);
    }

    [Fact]
    public async Task The_last_administrator_is_shown_the_way_out_and_goes_once_there_is_another()
    {
        await using var house = await House.OpenAsync();
        await house.PersonAsync(Cast.Bruno, Role.Administrator);
        var rose = await house.PersonAsync(Cast.Rose);
        using var bruno = await house.AsAsync(Cast.Bruno);

        var stopped = await bruno.GetAsync(Erase);
        Assert.False(stopped.Offers(Erase));
        Assert.NotNull(stopped.Document.QuerySelector("main a[href='/organisation/people']"));
        Assert.Equal(HttpStatusCode.Conflict, (await bruno.ForceAsync(Erase, Kept)).Status);

        await bruno.SubmitAsync("/organisation/people", $"/organisation/people/{rose.Value}/roles", ("roles", "Administrator"));
        Assert.Equal("/gone", (await bruno.SubmitAsync(Erase, Erase, Kept)).Location);
        using var next = await house.AsAsync(Cast.Rose);
        Assert.Contains("Une personne a effacé son compte.", (await next.GetAsync("/organisation/audit")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_alone_organises_a_group_hands_it_over_in_the_same_breath()
    {
        await using var house = await House.OpenAsync();
        var group = await house.GroupAsync("Directions adjointes", Cast.Josée, Cast.Rose, Cast.Maude);
        var rose = await house.PersonAsync(Cast.Rose);
        using var josée = await house.AsAsync(Cast.Josée);

        var refused = await josée.SubmitAsync(Erase, Erase, Kept);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Choisissez qui animera", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await josée.SubmitAsync(Erase, Erase, [.. Kept, ("heir-directions-adjointes", $"{Guid.NewGuid()}")])).Status);
        Assert.Equal("/gone", (await josée.SubmitAsync(refused, Erase, [.. Kept, ("heir-directions-adjointes", $"{rose.Value}")])).Location);

        using var heir = await house.AsAsync(Cast.Rose);
        Assert.Equal(HttpStatusCode.OK, (await heir.GetAsync($"/groups/{group.Slug}/settings")).Status);
        Assert.Contains("Animation d’un groupe", (await heir.GetAsync("/profile/security")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_of_which_nobody_else_is_closes_with_the_account()
    {
        await using var house = await House.OpenAsync();
        var group = await house.GroupAsync("Directions adjointes", Cast.Josée);
        using var josée = await house.AsAsync(Cast.Josée);
        Assert.Contains("le groupe sera fermé", (await josée.GetAsync(Erase)).Text, StringComparison.Ordinal);

        Assert.Equal("/gone", (await josée.SubmitAsync(Erase, Erase, Kept)).Location);

        Assert.NotNull((await house.DoAsync(s => s.GetRequiredService<GroupStore>().InvitedForOperatorAsync(group.Id, CancellationToken.None)))!.ClosedAt);
    }

    [Fact]
    public async Task A_session_to_come_is_called_off_with_its_client_and_those_expected_are_told()
    {
        await using var site = await Site.StartAsync(adjust: services => services.WithoutCourier());
        var village = await Village.FoundAsync(site);
        var place = await village.SettleAsync(Moment.Scheduled);
        await site.Services.GetRequiredService<Courier>().RoundAsync(CancellationToken.None);
        using var client = await site.VisitorAsync(village.Who("client"));

        Assert.Equal(303, (await client.PostAsync(Erase, [new("words", "Kept"), new("understood", "true")])).Status);
        await site.Services.GetRequiredService<Courier>().RoundAsync(CancellationToken.None);

        var letters = Papers.In(site.Folder).Where(l => l.Contains("STATUS:CANCELLED", StringComparison.Ordinal)).ToList();
        Assert.All((string[])["consultant", "helper", "session-facilitator"], actor => Assert.Contains(letters, l => l.Contains($"To: {village.AddressOf(actor)}", StringComparison.Ordinal)));
        Assert.DoesNotContain(letters, l => l.Contains(Person.FormerHost, StringComparison.Ordinal));
        Assert.False(File.Exists(Path.Combine(site.Folder, "keys", $"{place.Session.Id.Value:N}.key")));
        using var facilitator = await site.VisitorAsync(village.Who("group-facilitator"));
        Assert.Contains("Annulée", (await facilitator.GetAsync($"/groups/{place.Slug}/sessions")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_facilitates_an_open_room_is_told_to_close_it_first()
    {
        await using var site = await Site.StartAsync(adjust: services => services.WithoutCourier());
        var village = await Village.FoundAsync(site);
        await village.SettleAsync(Moment.Presentation);
        using var facilitator = await site.VisitorAsync(village.Who("session-facilitator"));

        var stopped = await facilitator.PostAsync(Erase, [new("words", "Kept"), new("understood", "true")]);

        Assert.Equal(409, stopped.Status);
        Assert.Contains("Terminez-la ou interrompez-la d’abord", stopped.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_were_kept_stand_under_former_member()
    {
        await using var site = await Site.StartAsync(adjust: services => services.WithoutCourier());
        var village = await Village.FoundAsync(site);
        var place = await village.SettleAsync(Moment.Held);
        using var consultant = await site.VisitorAsync(village.Who("consultant"));
        await consultant.PostAsync(Erase, [new("words", "Kept"), new("understood", "true")]);

        using var client = await site.VisitorAsync(village.Who("client"));
        var summary = (await client.GetAsync($"/groups/{place.Slug}/sessions/{place.Session.Number}/summary")).Text;

        Assert.Contains(Canaries.For(17), summary, StringComparison.Ordinal);
        Assert.Contains("Ancien membre", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("Personne consultant", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_broken_off_after_the_commit_is_finished_within_the_hour()
    {
        await using var site = await Site.StartAsync(adjust: services => services.WithoutCourier());
        var village = await Village.FoundAsync(site);
        var place = await village.SettleAsync(Moment.Held);
        var (client, key) = (village.Who("client"), Path.Combine(site.Folder, "keys", $"{place.Session.Id.Value:N}.key"));
        await site.ReadAsync(async s =>
        {
            var work = s.GetRequiredService<Store.Shared.Work>();
            await work.HoldAsync(client.Value, CancellationToken.None);
            await s.GetRequiredService<Erasures>().EraseAsync(new Erasure(client, WordsOnLeaving.Removed, "Ancien membre", new Dictionary<GroupId, PersonId>()), CancellationToken.None);
            await work.SaveAsync(CancellationToken.None);
            return true;
        });
        Assert.True(File.Exists(key));

        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.Services.GetRequiredService<Courier>().RoundAsync(CancellationToken.None);

        Assert.False(File.Exists(key));
        Assert.True(File.Exists(Path.Combine(site.Folder, "keys", "erased", $"{client.Value:N}")));
        Assert.Null(await site.ReadAsync(s => s.GetRequiredService<SessionStore>().ShownToAsync(village.Who("consultant"), place.Session.Id, CancellationToken.None)));
    }
}
