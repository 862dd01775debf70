using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Terreau.Browser.Tests.Shared;

/// <summary>What stands before several programs: it gives each request to the next one that answers, and remembers nobody.</summary>
internal sealed class FrontDoor : IAsyncDisposable
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(2) });
    private Uri[] _programs = [];
    private int[] _answered = [];
    private WebApplication? _app;
    private int _turn;

    public Uri Origin { get; } = new($"http://localhost:{FreePort.Find()}");

    /// <summary>How many answers each program gave.</summary>
    public IReadOnlyList<int> Answered => _answered;

    public async Task StartAsync(params Uri[] programs)
    {
        (_programs, _answered) = (programs, new int[programs.Length]);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Origin.ToString());
        _app = builder.Build();
        _app.Run(PassAsync);
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task PassAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var first = (uint)Interlocked.Increment(ref _turn);
        for (var attempt = 0u; attempt < _programs.Length; attempt++)
        {
            // From its own first turn on: others who take theirs meanwhile must not lead this one twice to the same program.
            var turn = (int)((first + attempt) % _programs.Length);
            try
            {
                using var answer = await _http.SendAsync(Asked(http, _programs[turn], body.ToArray()), http.RequestAborted);
                Interlocked.Increment(ref _answered[turn]);
                await GiveBackAsync(http, answer);
                return;
            }
            catch (HttpRequestException) when (!http.Response.HasStarted)
            {
                // Nobody there: the next one.
            }
            catch (Exception cut) when (cut is OperationCanceledException or IOException or HttpRequestException)
            {
                http.Abort();
                return;
            }
        }
        http.Response.StatusCode = StatusCodes.Status502BadGateway;
    }

    private static HttpRequestMessage Asked(HttpContext http, Uri program, byte[] body)
    {
        var asked = new HttpRequestMessage(new HttpMethod(http.Request.Method), new Uri(program, http.Request.Path.ToUriComponent() + http.Request.QueryString));
        if (body.Length > 0) asked.Content = new ByteArrayContent(body);
        foreach (var (name, values) in http.Request.Headers)
            if (!asked.Headers.TryAddWithoutValidation(name, (IEnumerable<string>)values!)) asked.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string>)values!);
        return asked;
    }

    private static async Task GiveBackAsync(HttpContext http, HttpResponseMessage answer)
    {
        http.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
            if (name != "Transfer-Encoding") http.Response.Headers[name] = values.ToArray();
        await using var content = await answer.Content.ReadAsStreamAsync(http.RequestAborted);
        var piece = new byte[16 * 1024];
        while (await content.ReadAsync(piece, http.RequestAborted) is > 0 and var read)
        {
            await http.Response.Body.WriteAsync(piece.AsMemory(0, read), http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
        }
    }
}
