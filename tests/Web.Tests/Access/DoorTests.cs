using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Terreau.Domain.Shared;
using Terreau.Web.Shared.Access;
using Terreau.Web.Shared.Hosting;
using Terreau.Web.Tests.Shared;

namespace Terreau.Web.Tests.Access;

/// <summary>What holds at every address, whoever asks: headers, forms from elsewhere, reading that writes nothing, limits.</summary>
public sealed class DoorTests : IAsyncLifetime
{
    private const string Typed = "ce que j’avais écrit";
    private static readonly string[] Writers = ["client", "founder", "administrator"];
    private Site _site = null!;
    private Village _village = null!;
    private Hamlet _place = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await Site.StartAsync(adjust: services => services.WithoutCourier());
        _village = await Village.FoundAsync(_site);
        _place = await _village.SettleAsync(Moment.Presentation);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private IEnumerable<AccessRow> Rows(string method)
    {
        var known = AccessMatrixTests.EndpointsOf(_site);
        return AccessTable.Rows.Where(r => r.Method == method && known.Contains(r.Endpoint));
    }

    [Fact]
    public async Task Every_answer_bears_the_security_headers_and_reading_changes_nothing()
    {
        using var traces = _site.Watch();
        using var nobody = await _site.VisitorAsync();
        foreach (var actor in Writers)
        {
            using var visitor = await _site.VisitorAsync(_village.Who(actor));
            await visitor.TokenAsync();
            var before = traces.Hash();
            foreach (var row in Rows("GET"))
            {
                var address = Addresses.Of(row.Pattern, _place, _village);
                foreach (var answer in (Answer[])[await visitor.GetAsync(address), await visitor.GetAsync("/nulle-part" + address), await nobody.GetAsync(address)])
                {
                    AssertGuarded(answer, row, isAsset: row.Pattern.StartsWith("/assets", StringComparison.Ordinal) && answer.Status == 200);
                }
            }
            Assert.Equal(before, traces.Hash());
        }
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("localhost:80@evil.example")]
    [InlineData("127.0.0.1.nip.io")]
    public async Task Another_host_name_is_not_answered(string host)
    {
        using var visitor = await _site.VisitorAsync();

        var answer = await visitor.GetAsync("/sign-in", request => request.Headers.TryAddWithoutValidation("Host", host));

        Assert.Equal(400, answer.Status);
        Assert.DoesNotContain("evil", answer.Location + answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_our_page_did_not_send_changes_nothing_and_gives_back_what_was_typed()
    {
        using var traces = _site.Watch();
        using var other = await _site.VisitorAsync(_village.Who("outsider"));
        var theirs = await other.TokenAsync();
        List<string> wrong = [];
        foreach (var actor in Writers)
        {
            using var visitor = await _site.VisitorAsync(_village.Who(actor));
            await visitor.TokenAsync();
            var before = traces.Hash();
            foreach (var row in Rows("POST"))
            {
                var address = Addresses.Of(row.Pattern, _place, _village);
                await ForgeAsync("without token", [new("text", Typed), new("token", "")], null);
                await ForgeAsync("with another person's token", [new("text", Typed), new("token", theirs)], null);
                await ForgeAsync("from another origin", [new("text", Typed)], r => r.Headers.TryAddWithoutValidation("Origin", "https://evil.example"));
                await ForgeAsync("from another site", [new("text", Typed)], r => r.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "cross-site"));

                async Task ForgeAsync(string how, KeyValuePair<string, string>[] fields, Action<HttpRequestMessage>? with)
                {
                    var answer = await visitor.PostAsync(address, fields, with);
                    if (answer.Status != 400 || !answer.Text.Contains(Typed, StringComparison.Ordinal) || answer.Text.Contains("kept-token", StringComparison.Ordinal)) wrong.Add($"{row} by {actor} {how}: {answer.Status}");
                    AssertGuarded(answer, row, isAsset: false);
                }
            }
            if (before != traces.Hash()) wrong.Add($"something was written for {actor}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("?on=", 400)]
    [InlineData("?on=session:", 400)]
    [InlineData("?on=session:0190", 400)]
    [InlineData("?on=session:*", 400)]
    [InlineData("?on=everything:01900000000070008000000000000001", 404)]
    [InlineData("?on=session:01900000000070008000000000000001", 404)]
    [InlineData("?on=person:01900000000070008000000000000001", 404)]
    public async Task A_stream_of_what_one_may_not_hear_is_not_opened(string query, int status)
    {
        using var visitor = await _site.VisitorAsync(_village.Who("founder"));

        Assert.Equal(status, (await visitor.GetAsync("/live" + query)).Status);
    }

    [Fact]
    public async Task A_foreign_topic_beside_ones_own_opens_nothing()
    {
        using var visitor = await _site.VisitorAsync(_village.Who("founder"));

        var answer = await visitor.GetAsync($"/live?on={new Topic("group", _place.Group.Value)}&on={new Topic("session", _place.Session.Id.Value)}");

        Assert.Equal(404, answer.Status);
    }

    [Fact]
    public async Task Every_declared_limit_is_met_by_the_one_who_exceeds_it_alone()
    {
        var endpoints = AccessGuard.EndpointsOf(_site.Services).Where(e => e.Metadata.GetMetadata<EnableRateLimitingAttribute>() is not null)
            .GroupBy(e => e.Metadata.GetMetadata<EnableRateLimitingAttribute>()!.PolicyName!).ToDictionary(g => g.Key, g => g.First());
        using var eager = await _site.VisitorAsync(_village.Who("outsider"));
        using var calm = await _site.VisitorAsync(_village.Who("member"));
        foreach (var (name, most) in Limits.Declared.Where(l => endpoints.ContainsKey(l.Name)))
        {
            var endpoint = AccessRun.Bare(AccessGuard.Name(endpoints[name])).Split(' ');
            var address = endpoint[1] == "/live" ? "/live" : Addresses.Of(endpoint[1], _place, _village);
            for (var i = 0; i < most; i++) Assert.NotEqual(429, (await SendAsync(eager)).Status);

            var late = await SendAsync(eager);

            Assert.Equal((name, 429), (name, late.Status));
            Assert.Contains("Retry-After: ", late.Headers, StringComparison.Ordinal);
            Assert.NotEqual(429, (await SendAsync(calm)).Status);

            // Without its token: counted all the same, and nothing is done.
            Task<Answer> SendAsync(Visitor visitor) => endpoint[0] == "GET" ? visitor.GetAsync(address) : visitor.PostAsync(address, [new("token", "none")]);
        }
    }

    [Fact]
    public async Task Whether_an_address_has_an_account_is_not_told()
    {
        using var visitor = await _site.VisitorAsync();

        Assert.Equal(await AskAsync("/sign-in", "client@example.org"), await AskAsync("/sign-in", "nobody@example.org"));
        Assert.Equal(await AskAsync("/forgotten-password", "client@example.org"), await AskAsync("/forgotten-password", "nobody@example.org"));

        async Task<string> AskAsync(string door, string address)
        {
            var answer = await visitor.PostAsync(door, [new("email", address), new("password", "un mot de passe au hasard")]);
            return $"{answer.Status}\n{answer.Headers}\n{Judge.Masked(answer.Body).Replace(address, "—", StringComparison.Ordinal)}";
        }
    }

    private static void AssertGuarded(Answer answer, AccessRow row, bool isAsset)
    {
        Assert.True(answer.Headers.Contains($"Content-Security-Policy: {SecurityHeaders.Policy}", StringComparison.Ordinal), $"{row}: {answer.Status} without policy");
        Assert.Contains("X-Content-Type-Options: nosniff", answer.Headers, StringComparison.Ordinal);
        Assert.Contains("Referrer-Policy: same-origin", answer.Headers, StringComparison.Ordinal);
        Assert.Contains(isAsset ? "immutable" : "Cache-Control: no-store", answer.Headers, StringComparison.Ordinal);
    }
}
