using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Terreau.World;

namespace Terreau.Web.Tests.CoDevelopment;

/// <summary>One person in the room of the deputy heads' third session, with a browser that runs no script.</summary>
internal sealed class RoomVisitor(PersonOf person, Uri origin) : IDisposable
{
    public const string Room = "/groups/directions-adjointes-estrie/sessions/3/room";

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = origin };

    public PersonOf Person => person;

    /// <summary>The last page shown, and its status.</summary>
    public IHtmlDocument Page { get; private set; } = null!;

    public HttpStatusCode Status { get; private set; }

    public string Text => string.Join(' ', (Page.QuerySelector("main") ?? Page.Body!).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What was refused, as said at the top.</summary>
    public string Refusal => Page.QuerySelector("#errors ul")?.TextContent.Trim().Replace('\u00A0', ' ') ?? "";

    public void Dispose() => _http.Dispose();

    public async Task SignInAsync()
    {
        await LookAsync("/sign-in");
        await PostAsync("/demo/sign-in", [new("email", person.Email)]);
    }

    public async Task<RoomVisitor> LookAsync(string address = Room)
    {
        using var answer = await _http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        await ReadAsync(answer);
        return this;
    }

    /// <summary>Looks at the room, fills in the form of an act as it stands there and sends it.</summary>
    public async Task<RoomVisitor> DoAsync(string deed, params (string Name, string Value)[] typed)
    {
        await LookAsync();
        return await SendAsync(deed, typed);
    }

    /// <summary>Sends the form of the page as it was last seen; a form that the page has not is sent all the same.</summary>
    public Task<RoomVisitor> SendAsync(string deed, params (string Name, string Value)[] typed)
    {
        var form = Forms.FirstOrDefault(f => f.GetAttribute("action") == $"{Room}/{deed}") ?? Page.QuerySelector<IHtmlFormElement>("form[method=post]");
        var hidden = form?.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(input => (Name: input.Name!, input.Value)) ?? [];
        List<KeyValuePair<string, string>> fields = [.. hidden.Where(h => typed.All(t => t.Name != h.Name)).Concat(typed).Select(f => new KeyValuePair<string, string>(f.Name, f.Value))];
        if (fields.All(f => f.Key != "op")) fields.Add(new("op", Guid.CreateVersion7().ToString()));
        return PostAsync($"{Room}/{deed}", fields);
    }

    /// <summary>Saves what is being typed, as the script does from time to time.</summary>
    public Task<RoomVisitor> DraftAsync(string field, string text) => PostAsync(Room[..^"room".Length] + "draft", [new("place", field), new("field", field), new("text", text)]);

    /// <summary>The same person, on another device.</summary>
    public async Task<RoomVisitor> OnAnotherDeviceAsync()
    {
        var same = new RoomVisitor(person, origin);
        await same.SignInAsync();
        return same;
    }

    public IEnumerable<IHtmlFormElement> Forms => Page.QuerySelectorAll<IHtmlFormElement>("form");

    public bool Offers(string deed) => Forms.Any(f => f.GetAttribute("action") == $"{Room}/{deed}");

    public string Field(string name) => Page.QuerySelector<IHtmlTextAreaElement>($"textarea[name='{name}']")?.Value ?? "";

    private async Task<RoomVisitor> PostAsync(string address, List<KeyValuePair<string, string>> fields)
    {
        if (fields.All(f => f.Key != "token") && Page.QuerySelector<IHtmlInputElement>("input[name=token]") is { } token) fields.Add(new("token", token.Value));
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await _http.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
        if (answer.StatusCode == HttpStatusCode.SeeOther) return await LookAsync(answer.Headers.Location!.ToString());
        await ReadAsync(answer);
        return this;
    }

    private async Task ReadAsync(HttpResponseMessage answer)
    {
        Status = answer.StatusCode;
        Page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
    }
}
