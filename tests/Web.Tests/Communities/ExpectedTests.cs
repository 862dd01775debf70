using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Web.Tests.Shared;
using Terreau.World;
using Xunit;

namespace Terreau.Web.Tests.Communities;

/// <summary>What waits for each, at home and in the group.</summary>
public sealed class ExpectedTests
{
    [Fact]
    public async Task A_request_waits_for_who_may_welcome_and_for_nobody_else()
    {
        await using var house = await House.OpenAsync();
        var group = await house.GroupAsync("Directions adjointes", Cast.Solange, Cast.Rose);
        await AskAsync(house, group, Cast.Karim);
        using var solange = await house.AsAsync(Cast.Solange);
        using var rose = await house.AsAsync(Cast.Rose);

        Assert.Equal("Directions adjointes : 1 personne demande à entrer", Line(await solange.GetAsync("/")));
        Assert.Equal("1 personne demande à entrer dans le groupe", Line(await solange.GetAsync("/groups/directions-adjointes")));
        Assert.Null(Line(await rose.GetAsync("/")));
        Assert.Null(Line(await rose.GetAsync("/groups/directions-adjointes")));
    }

    [Fact]
    public async Task Somebody_of_many_groups_sees_the_first_and_asks_for_the_rest()
    {
        await using var house = await House.OpenAsync();
        var luc = await house.PersonAsync(Cast.Luc);
        await house.WriteAsync(Guid.CreateVersion7(), services =>
        {
            for (var i = 0; i < 80; i++)
            {
                var settings = GroupSettings.Usual(GroupKind.CommunityOfPractice) with { Name = $"Groupe {i:00}", Field = "pédagogie", CommonPurpose = "Apprendre ensemble.", PurposeKinds = [PurposeKind.Other] };
                services.GetRequiredService<GroupStore>().Add(new Group(GroupId.New(), $"groupe-{i}", settings, luc, house.Clock.GetUtcNow()));
            }
            return Task.FromResult(true);
        });
        using var browser = await house.AsAsync(Cast.Luc);

        var first = await browser.GetAsync("/");
        Assert.Equal(60, first.Document.QuerySelectorAll(".groups > li").Length);
        Assert.Contains("Voir mes 80 groupes", first.Text, StringComparison.Ordinal);
        Assert.Equal(80, (await browser.GetAsync("/?groups=all")).Document.QuerySelectorAll(".groups > li").Length);
    }

    [Fact]
    public async Task A_charter_waits_for_the_yes_of_each_member_and_waits_again_when_it_changes_much()
    {
        await using var house = await House.OpenAsync();
        var group = await house.GroupAsync("Directions adjointes", Cast.Solange, Cast.Rose);
        var (home, charter) = ($"/groups/{group.Slug}", $"/groups/{group.Slug}/charter");
        using var solange = await house.AsAsync(Cast.Solange);
        using var rose = await house.AsAsync(Cast.Rose);
        await solange.SubmitAsync(charter, charter + "/draft");
        await solange.SubmitAsync(charter + "/edit", charter + "/edit", ("part-Purpose", "Ne plus être seuls."));

        Assert.Null(Line(await rose.GetAsync("/")));
        await solange.SubmitAsync(charter + "/consultation", charter + "/put-forward", ("from", "2026-03-25"));
        Assert.Equal("Directions adjointes : la charte attend votre adhésion", Line(await rose.GetAsync("/")));
        Assert.Equal("La charte attend votre adhésion", Line(await rose.GetAsync(home)));

        await rose.SubmitAsync(charter, charter + "/endorse");
        Assert.Null(Line(await rose.GetAsync("/")));
        Assert.Null(Line(await rose.GetAsync(home)));

        house.Clock.Advance(TimeSpan.FromDays(25));
        using var solangeLater = await house.AsAsync(Cast.Solange);
        using var roseLater = await house.AsAsync(Cast.Rose);
        await solangeLater.SubmitAsync(charter, charter + "/draft");
        await solangeLater.SubmitAsync(charter + "/edit", charter + "/edit", ("part-Purpose", "Ne plus décider seuls."));
        await solangeLater.SubmitAsync(charter + "/consultation", charter + "/put-forward", ("weight", "major"), ("from", "2026-04-20"), ("changed", "Le but est plus précis."));
        Assert.Equal("La charte attend votre adhésion", Line(await roseLater.GetAsync(home)));
    }

    private static string? Line(Page page) => page.Document.QuerySelector(".expected > li > a")?.TextContent.Replace('\u00a0', ' ');

    private static async Task AskAsync(House house, Group group, PersonOf who)
    {
        var person = await house.PersonAsync(who);
        await house.WriteAsync(group.Id.Value, services =>
        {
            services.GetRequiredService<GroupStore>().Add(Membership.Ask(group.Id, person, house.Clock.GetUtcNow()));
            return Task.FromResult(true);
        });
    }
}
