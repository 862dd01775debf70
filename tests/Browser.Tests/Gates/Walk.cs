using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Terreau.Browser.Tests.Shared;
using Terreau.Web.Shared.Access;
using Terreau.World;

namespace Terreau.Browser.Tests.Gates;

/// <summary>Goes through a program and keeps every page it is shown.</summary>
internal sealed partial class Walk(ProgramHost host, string language) : IDisposable
{
    private readonly Dictionary<string, Visitor> _visitors = [];
    private readonly List<(string Pattern, TemplateMatcher Matcher)> _routes =
    [
        .. AccessGuard.EndpointsOf(host.Services).OrderBy(e => e.RoutePattern.InboundPrecedence)
            .Select(e => (Pattern: e.RoutePattern.RawText!.TrimStart('/'), Matcher: new TemplateMatcher(TemplateParser.Parse(e.RoutePattern.RawText!.TrimStart('/')), new RouteValueDictionary()))),
    ];

    public string Language => language;

    public List<Seen> Pages { get; } = [];

    /// <summary>Patterns of all pages that the program can show.</summary>
    public IEnumerable<string> Showable => AccessGuard.EndpointsOf(host.Services)
        .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
        .Select(e => e.RoutePattern.RawText!.TrimStart('/')).Distinct();

    public async Task<Visitor> AsAsync(PersonOf? person)
    {
        var key = person?.Email ?? "";
        if (_visitors.TryGetValue(key, out var known)) return known;
        var visitor = _visitors[key] = new Visitor(host.Origin, language);
        if (person is not null)
        {
            var home = await visitor.SubmitAsync("/sign-in", "/demo/sign-in", ("email", person.Email));
            if (home.Status != 200 || home.Url.AbsolutePath != "/") throw new InvalidOperationException($"{person.Name} could not sign in: {home.Status} {home.Url}.");
        }
        return visitor;
    }

    public async Task<Answer> SeeAsync(string name, PersonOf? who, string path, int status = 200)
    {
        var answer = await (await AsAsync(who)).GetAsync(path);
        Keep(name, answer, path, status, refused: status >= 400);
        return answer;
    }

    /// <summary>A form that is refused: the page comes again, with what is wrong.</summary>
    public Task<Answer> RefusedAsync(string name, PersonOf? who, string page, string action, params (string, string)[] fields) => SendAsync(name, 422, who, page, action, fields);

    public async Task<Answer> SendAsync(string name, int status, PersonOf? who, string page, string action, params (string, string)[] fields)
    {
        var answer = await (await AsAsync(who)).SubmitAsync(page, action, fields);
        Keep(name, answer, answer.Url.PathAndQuery, status, refused: status >= 400);
        return answer;
    }

    public void Keep(string name, Answer answer, string path, int status, bool refused)
    {
        if (answer.Status != status) throw new InvalidOperationException($"« {name} » answered {answer.Status} instead of {status} at {answer.Url}. {string.Join(" / ", Wrong().Matches(answer.Html).Select(m => m.Value))}");
        Pages.Add(new Seen(name, RouteOf(path), answer.Url, answer.Status, answer.Html, refused));
    }

    public void Dispose()
    {
        foreach (var visitor in _visitors.Values) visitor.Dispose();
    }

    private string RouteOf(string path) => _routes.FirstOrDefault(r => r.Matcher.TryMatch(new PathString(path.Split('?')[0]), [])).Pattern ?? "";

    [GeneratedRegex("(?<=-error\"[^>]*>).*?(?=</p>)")]
    private static partial Regex Wrong();
}
