using System.Net;
using Terreau.Domain.Communities;
using Terreau.Web.Tests.Shared;
using Terreau.World;
using Xunit;

namespace Terreau.Web.Tests.Communities;

/// <summary>Being helped to choose, without script: answers have an address, reasons are the person's own.</summary>
public sealed class WizardPagesTests
{
    private const string Practice = "/groups/new/kind?bond=yes&size=yes&cases=no&procedure=no&online=yes&commitment=no&deliverable=no";

    [Fact]
    public async Task Seven_answers_give_a_recommendation_its_reasons_and_why_not_the_others()
    {
        await using var house = await House.OpenAsync();
        using var luc = await LucAsync(house, Role.LeadLearner);

        var page = await luc.GetAsync(Practice);

        Assert.Equal("Communauté de pratique", page.Document.QuerySelector("#advice")!.TextContent);
        Assert.Equal(7, page.Document.QuerySelectorAll("section[aria-labelledby=advice] li").Length);
        var others = page.Document.QuerySelector("section[aria-labelledby=others]")!.TextContent;
        Assert.Contains("Vous serez plus de dix. Un groupe de codéveloppement compte dix membres au plus.", others, StringComparison.Ordinal);
        Assert.Equal(7, page.Document.QuerySelectorAll("form input:checked").Length);
    }

    [Fact]
    public async Task One_click_leads_to_the_founding_form_with_what_was_learned()
    {
        await using var house = await House.OpenAsync();
        using var luc = await LucAsync(house, Role.LeadLearner);

        var link = (await luc.GetAsync(Practice)).Document.QuerySelector("section[aria-labelledby=advice] a.button")!.GetAttribute("href")!;
        var form = await luc.GetAsync(link);

        Assert.StartsWith("/groups/new/community-of-practice", link, StringComparison.Ordinal);
        Assert.Contains(form.Filled("/groups/new/community-of-practice", []), f => (f.Key, f.Value) == ("joining", "Open"));
    }

    [Fact]
    public async Task A_network_that_needs_a_place_is_led_to_a_community_that_connects_and_informs()
    {
        await using var house = await House.OpenAsync();
        using var luc = await LucAsync(house, Role.LeadLearner);

        var page = await luc.GetAsync("/groups/new/form?purpose=InformalNetwork&participants=InformalNetwork&bond=InformalNetwork&duration=FormalWorkGroup");
        var form = await luc.GetAsync(page.Document.QuerySelector("a.button")!.GetAttribute("href")!);

        Assert.Equal("Un réseau informel", page.Document.QuerySelector("#verdict")!.TextContent);
        Assert.Equal(["InfoDiffusion", "Networking"], form.Filled("/groups/new/community-of-practice", []).Where(f => f.Key == "purposes").Select(f => f.Value));
    }

    [Fact]
    public async Task Two_answers_out_of_four_are_called_a_hybrid() =>
        Assert.Equal("Une forme hybride", await VerdictAsync("?purpose=CommunityOfPractice&participants=FormalWorkGroup&bond=InformalNetwork&duration=CommunityOfPractice"));

    [Theory]
    [InlineData("?purpose=CommunityOfPractice"), InlineData("?purpose=2&participants=&bond=x&duration=%00")]
    public async Task An_unfinished_or_foreign_answer_gets_the_questions_again(string query) => Assert.Null(await VerdictAsync(query));

    [Fact]
    public async Task Whoever_may_not_found_the_kind_is_told_whom_to_ask()
    {
        await using var house = await House.OpenAsync();
        using var coach = await LucAsync(house, Role.Coach);

        var page = await coach.GetAsync(Practice);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("proposez-le à une personne", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("a"), a => a.GetAttribute("href")!.StartsWith("/groups/new/community-of-practice", StringComparison.Ordinal));
    }

    private static async Task<string?> VerdictAsync(string query)
    {
        await using var house = await House.OpenAsync();
        using var luc = await LucAsync(house, Role.LeadLearner);
        return (await luc.GetAsync("/groups/new/form" + query)).Document.QuerySelector("#verdict")?.TextContent;
    }

    private static async Task<Browser> LucAsync(House house, Role role)
    {
        await house.PersonAsync(Cast.Luc, role);
        return await house.AsAsync(Cast.Luc);
    }
}
