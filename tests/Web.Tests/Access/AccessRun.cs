using System.Text.RegularExpressions;
using Terreau.Domain.Shared;

namespace Terreau.Web.Tests.Access;

/// <summary>Runs rows of the table. Who is refused changes nothing and shares one place; who acts gets a place of their own.</summary>
internal sealed partial class AccessRun(Site site, Village village) : IDisposable
{
    // Where somebody's browser ends up signed in as nobody, or as somebody else.
    private static readonly string[] Doors = ["/setup", "/sign-", "/demo/", "/new-password", "/join/", "/profile/password", "/profile/security/sign-ins/end-others", "/profile/data/erase"];

    private readonly Traces _traces = site.Watch();
    private readonly Dictionary<string, Visitor> _visitors = [];
    private readonly Dictionary<Moment, Hamlet> _places = [];

    /// <summary>How many cells were tried.</summary>
    public int Tried { get; private set; }

    /// <summary>A pattern as the table writes it, without constraints.</summary>
    public static string Bare(string name) => Constraint().Replace(name, "{$1}");

    /// <summary>Tries one row as everybody in these columns: name of the column, and who that is.</summary>
    public async Task<IReadOnlyList<string>> ComplaintsAsync(AccessRow row, IReadOnlyDictionary<string, string> columns)
    {
        List<string> complaints = [];
        // A stream asked for in the very instant of a sign-out is refused: this clock would not move by itself.
        site.Clock.AdvanceSeconds(1);
        foreach (var (column, actor) in columns)
            if (await ComplaintAsync(row, actor, row.Expected[column]) is { } complaint) complaints.Add($"{row} · {column}: {complaint}");
        // Their sign-ins have ended.
        if (row.Pattern is "/sign-out-everywhere" or "/profile/password" or "/profile/security/sign-ins/end-others") Forget();
        return complaints;
    }

    public async Task<string?> ComplaintAsync(AccessRow row, string actor, string expected)
    {
        Tried++;
        var acts = row.Method == "POST" && expected == "ok";
        var moment = Addresses.MomentOf(row.Pattern, acts);
        var place = acts ? await village.SettleAsync(moment) : await PlaceAsync(moment);
        var leaves = acts && Doors.Any(row.Pattern.StartsWith);
        var visitor = leaves && row.Pattern == "/profile/data/erase" ? await site.VisitorAsync(await village.StandInAsync()) : leaves ? await NewVisitorAsync(actor) : await VisitorAsync(actor);
        var keys = new Keys(site, village);
        var pattern = row.Pattern.Replace("{token}", await village.TokenAsync(row.Pattern), StringComparison.Ordinal).Replace("{mail}", village.Mail.ToString(), StringComparison.Ordinal);
        if (row.Pattern.Contains("{incident}", StringComparison.Ordinal)) pattern = pattern.Replace("{incident}", $"{await new Incidents(site, village).EnterAsync(row.Pattern.EndsWith("/reopen", StringComparison.Ordinal))}", StringComparison.Ordinal);
        if (acts && row.Pattern.Contains("{passkey}", StringComparison.Ordinal)) pattern = pattern.Replace("{passkey}", $"{await keys.OwnedAsync(actor)}", StringComparison.Ordinal);
        var address = row.Pattern == "/live" && actor != "anonymous" ? $"/live?on={new Topic("person", village.Who(actor).Value)}" : Addresses.Of(pattern, place, village);
        IReadOnlyList<KeyValuePair<string, string>> body = [.. Bodies.Of(row.Pattern, place, village), .. acts ? await keys.BodyAsync(row.Pattern, actor) : [], .. acts ? village.Two(row.Pattern, actor) : []];
        if (row.Method == "POST") await visitor.TokenAsync();

        // What a participant typed in a refused form is kept as their own draft: that is no deed.
        string[] kept = expected == "forbidden-rule" ? ["co_development_drafts"] : [];
        var before = acts ? "" : _traces.Hash(kept);
        var answer = row.Method == "GET" ? await visitor.GetAsync(address) : await visitor.PostAsync(address, body);
        var wrote = !acts && _traces.Hash(kept) != before;
        var nowhere = expected != "absent" ? null
            : row.Method == "GET" ? await visitor.GetAsync(Addresses.Nowhere(row.Pattern, actor, place, village))
            : await visitor.PostAsync(Addresses.Nowhere(row.Pattern, actor, place, village), body);
        if (leaves) visitor.Dispose();
        return Judge.Complaint(expected, row.Method, row.Pattern, answer, wrote, nowhere);
    }

    public void Dispose()
    {
        _traces.Dispose();
        Forget();
    }

    private void Forget()
    {
        foreach (var visitor in _visitors.Values) visitor.Dispose();
        _visitors.Clear();
    }

    private async Task<Hamlet> PlaceAsync(Moment moment) =>
        _places.TryGetValue(moment, out var place) ? place : _places[moment] = await village.SettleAsync(moment);

    private async Task<Visitor> VisitorAsync(string actor) =>
        _visitors.TryGetValue(actor, out var visitor) ? visitor : _visitors[actor] = await NewVisitorAsync(actor);

    private Task<Visitor> NewVisitorAsync(string actor) => site.VisitorAsync(actor == "anonymous" ? null : village.Who(actor));

    [GeneratedRegex(@"\{\*{0,2}(\w+)[^}]*\}")]
    private static partial Regex Constraint();
}
