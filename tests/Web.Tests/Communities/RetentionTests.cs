using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.Notifications;
using Terreau.Store.People;
using Terreau.Web.Notifications;
using Terreau.Web.Tests.Access;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.Communities;

public sealed class RetentionTests
{
    private const string Page = "/organisation/retention", Trial = Page + "/trial";

    [Fact]
    public async Task A_dry_run_tells_what_would_go_and_writes_nothing_not_even_the_periods_tried()
    {
        await using var house = await House.OpenAsync(adjust: services => services.WithoutCourier());
        using var bruno = await BrunoAsync(house);
        await OldAsync(house);
        var form = (await bruno.GetAsync(Page)).Filled(Page, [("months-Invitations", "3"), ("on-Accounts", "true"), ("months-Accounts", "12")]);
        var known = await bruno.GetAsync(Page);

        using var traces = new Traces(Path.Combine(house.Folder, "terreau.db"), house.Database);
        var before = traces.Hash();
        var tried = await bruno.SendAsync(Trial, form);

        Assert.Equal(HttpStatusCode.OK, tried.Status);
        Assert.Equal(before, traces.Hash());
        Assert.Contains("Rien n’a été effacé ni enregistré", tried.Text, StringComparison.Ordinal);
        Assert.Contains("1 personne serait prévenue par courriel : Fatou Ndiaye", tried.Text, StringComparison.Ordinal);
        Assert.Contains("1 élément partirait", tried.Text, StringComparison.Ordinal);
        Assert.Equal("3", tried.Document.QuerySelector("#months-Invitations")!.GetAttribute("value"));
        Assert.Equal(known.Text, (await bruno.GetAsync(Page)).Text);
    }

    [Fact]
    public async Task Periods_are_set_with_a_fresh_proof_within_their_bounds_and_the_setting_is_recorded()
    {
        await using var house = await House.OpenAsync(adjust: services => services.WithoutCourier());
        using var bruno = await BrunoAsync(house);

        var refused = await bruno.SubmitAsync(Page, Page, ("months-Acts", "500"), ("months-Letters", "7"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Écrivez un nombre de mois entier, de 12 à 36.", refused.Text, StringComparison.Ordinal);
        Assert.Equal("7", refused.Document.QuerySelector("#months-Letters")!.GetAttribute("value"));

        var form = (await bruno.GetAsync(Page)).Filled(Page, [("months-Letters", "7")]);
        Assert.Equal(HttpStatusCode.SeeOther, (await bruno.SendAsync(Page, form)).Status);
        Assert.Equal("7", (await bruno.GetAsync(Page)).Document.QuerySelector("#months-Letters")!.GetAttribute("value"));
        Assert.Contains("a réglé les durées de conservation", (await bruno.GetAsync("/organisation/audit")).Text, StringComparison.Ordinal);

        house.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Contains("Confirmez que c’est bien vous", (await bruno.SubmitAsync(Page, Page, ("months-Letters", "8"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_daily_work_removes_what_is_too_old_records_the_number_and_writes_to_whoever_does_not_come()
    {
        await using var house = await House.OpenAsync(adjust: services => services.WithoutCourier());
        using var bruno = await BrunoAsync(house);
        await OldAsync(house);
        await bruno.SubmitAsync(Page, Page, ("on-Accounts", "true"), ("months-Accounts", "12"));

        var courier = house.Services.GetRequiredService<Courier>();
        await courier.RoundAsync(CancellationToken.None);
        await courier.RoundAsync(CancellationToken.None);

        Assert.Contains("1 invitation close a disparu", (await bruno.GetAsync("/organisation/audit")).Text, StringComparison.Ordinal);
        Assert.Contains("1 élément parti", (await bruno.GetAsync(Page)).Text, StringComparison.Ordinal);
        var letter = Assert.Single(Papers.In(house.Folder));
        Assert.Contains($"To: {Cast.Fatou.Email}", letter, StringComparison.Ordinal);
    }

    private static async Task<Browser> BrunoAsync(House house)
    {
        await house.PersonAsync(Cast.Bruno, Role.Administrator);
        return await house.AsAsync(Cast.Bruno);
    }

    /// <summary>An invitation that ran out a year ago, and an account of two years ago in which nobody came back.</summary>
    private static Task<bool> OldAsync(House house) => house.WriteAsync(Guid.CreateVersion7(), services =>
    {
        var (now, told) = (house.Clock.GetUtcNow(), Cast.Fatou);
        var fatou = new Person(PersonId.New(), told.Email, new Profile(told.Name, "", told.Function, "fr-CA", told.Zone, Agreement.Feminine).Tidy(), now.AddYears(-2));
        services.GetRequiredService<PersonStore>().Add(fatou, "no password");
        services.GetRequiredService<GroupStore>().Add(new Invitation(InvitationId.New(), null, "jamais-venue@example.org", needsWelcome: false, fatou.Id, now.AddYears(-1)));
        return Task.FromResult(true);
    });
}
