using System.Diagnostics;
using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Terreau.Domain.Shared;
using Terreau.Web.Shared.Live;

namespace Terreau.Web.Tests.Live;

public sealed class LiveRoutesTests : IAsyncLifetime
{
    private static readonly Topic Mine = new("group", Guid.CreateVersion7());
    private static readonly Topic Forbidden = new("group", Guid.CreateVersion7());
    private static readonly PersonId Amina = PersonId.New();

    private readonly HttpClient _client = new();
    private WebApplication _app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private LiveHub Hub => _app.Services.GetRequiredService<LiveHub>();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddLive();
        builder.Services.AddScoped<ITopicGate, OnlyMine>();
        _app = builder.Build();
        _app.Use((http, next) =>
        {
            if (!http.Request.Headers.ContainsKey("Anonymous"))
            {
                http.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(LiveRoutes.PersonClaim, Amina.Value.ToString())], "test"));
            }

            return next(http);
        });
        _app.MapLive();
        await _app.StartAsync(Ct);
        _client.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_stream_says_hello_then_names_the_topic_that_changed_and_nothing_more()
    {
        using var answer = await OpenAsync($"/live?on={Mine}");
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(Ct));
        Assert.StartsWith("retry: ", await lines.ReadLineAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(["id: 1", "event: hello", "data: ", ""], await ReadAsync(lines));

        Hub.Touch([Mine, Forbidden]);

        Assert.Equal(["id: 2", "event: changed", $"data: {Mine}", ""], await ReadAsync(lines));
    }

    [Fact]
    public async Task A_stream_is_never_stored_nor_held_back_by_a_proxy()
    {
        using var answer = await OpenAsync($"/live?on={Mine}");

        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("no", answer.Headers.GetValues("X-Accel-Buffering").Single());
    }

    [Fact]
    public Task A_forbidden_topic_is_not_found() => RefusesAsync(HttpStatusCode.NotFound, $"/live?on={Forbidden}");

    [Fact]
    public Task A_forbidden_topic_beside_a_permitted_one_is_not_found() => RefusesAsync(HttpStatusCode.NotFound, $"/live?on={Mine}&on={Forbidden}");

    [Theory]
    [InlineData("/live")]
    [InlineData("/live?on=")]
    [InlineData("/live?on=group")]
    [InlineData("/live?on=group:12")]
    [InlineData("/live?on=group:*")]
    public Task A_malformed_question_is_refused(string address) => RefusesAsync(HttpStatusCode.BadRequest, address);

    [Fact]
    public Task More_than_twenty_topics_are_refused() =>
        RefusesAsync(HttpStatusCode.BadRequest, "/live?on=" + string.Join("&on=", Enumerable.Range(0, 21).Select(_ => new Topic("group", Guid.CreateVersion7()))));

    [Fact]
    public async Task Nobody_listens_without_a_name()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/live?on={Mine}");
        request.Headers.Add("Anonymous", "1");

        using var answer = await _client.SendAsync(request, Ct);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Closing_a_person_ends_the_answer()
    {
        using var answer = await OpenAsync($"/live?on={Mine}");
        var reading = answer.Content.ReadAsStringAsync(Ct);

        Hub.Close(Amina);

        Assert.Contains("event: hello", await reading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shutdown_does_not_wait_for_pages_left_open()
    {
        var open = await Task.WhenAll(Enumerable.Range(0, LiveHub.MaxStreamsPerPerson).Select(_ => OpenAsync($"/live?on={Mine}")));
        var start = Stopwatch.GetTimestamp();

        await _app.StopAsync(Ct);

        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Array.ForEach(open, answer => answer.Dispose());
    }

    private async Task RefusesAsync(HttpStatusCode status, string address)
    {
        using var answer = await OpenAsync(address);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        Assert.Single((await answer.Content.ReadAsStringAsync(Ct)).Trim().Split('\n'));
        Assert.False(Hub.IsListening(Mine, Amina));
    }

    private Task<HttpResponseMessage> OpenAsync(string address) =>
        _client.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Ct);

    private static async Task<string[]> ReadAsync(StreamReader lines) =>
        [await LineAsync(lines), await LineAsync(lines), await LineAsync(lines), await LineAsync(lines)];

    private static async Task<string> LineAsync(StreamReader lines) => await lines.ReadLineAsync(Ct) ?? "(end)";

    private sealed class OnlyMine : ITopicGate
    {
        public Task<bool> MayListenAsync(PersonId viewer, Topic topic, CancellationToken ct) => Task.FromResult(viewer == Amina && topic == Mine);
    }
}
