using Terreau.World;
using static Terreau.World.Cast;

namespace Terreau.Web.Tests.CoDevelopment;

/// <summary>Six people around the third session of the deputy heads, brought to the step where a test begins.</summary>
internal sealed class RoomScene(RoomHost host, string folder) : IAsyncDisposable
{
    private static readonly SessionOf Told = DeputyHeads.LonelyBeginnerToTheEnd;

    private RoomHost _host = host;

    public string Folder => folder;

    public RoomHost Host => _host;

    public RoomVisitor Facilitator { get; private set; } = null!;

    public RoomVisitor Client { get; private set; } = null!;

    /// <summary>Karim, Solange (client of the session before), Rose and Amina; Étienne does not come.</summary>
    public IReadOnlyList<RoomVisitor> Consultants { get; private set; } = [];

    public RoomVisitor Karim => Consultants[0];

    public RoomVisitor Solange => Consultants[1];

    public IEnumerable<RoomVisitor> Everyone => [Facilitator, Client, .. Consultants];

    public static async Task<RoomScene> SetAsync(PlayedWorld world)
    {
        var folder = world.Copy();
        var scene = new RoomScene(await RoomHost.OpenAsync(folder), folder);
        await scene.GatherAsync();
        return scene;
    }

    /// <summary>The program stops and starts again; everyone comes back with a new browser.</summary>
    public async Task RestartAsync()
    {
        await _host.DisposeAsync();
        _host = await RoomHost.OpenAsync(folder);
        await GatherAsync();
    }

    public async Task<RoomScene> InWelcomeAsync()
    {
        await Facilitator.DoAsync("open");
        foreach (var person in Everyone.Skip(1)) await person.DoAsync("enter");
        return this;
    }

    public async Task<RoomScene> InPresentationAsync()
    {
        await InWelcomeAsync();
        await Solange.LookAsync();
        var outcome = Solange.Page.QuerySelector("input[name^='outcome-']")!.GetAttribute("name")!;
        await Solange.DoAsync("previous-follow-up", (outcome, "PartlyReached"));
        await Facilitator.DoAsync("advance");
        return this;
    }

    public async Task<RoomScene> InClarificationAsync()
    {
        await InPresentationAsync();
        await Client.DoAsync("summary", ("summary", Told.Summary!));
        await Facilitator.DoAsync("advance");
        return this;
    }

    public async Task<RoomScene> InRequestAsync()
    {
        await InClarificationAsync();
        await Karim.DoAsync("questions", ("question", Told.Questions[0].Text));
        await AnswerAsync(Told.Questions[0].Answer);
        await Facilitator.DoAsync("advance");
        return this;
    }

    public async Task<RoomScene> InSuggestionsAsync()
    {
        await InRequestAsync();
        await Client.DoAsync("request", ("needHelpTo", Told.Request!.NeedHelpTo), ("satisfiedIf", Told.Request.SatisfiedIf));
        await Solange.DoAsync("restatement", ("restatement", Told.Restatement!.Text));
        await Client.DoAsync("request/accept");
        await Facilitator.DoAsync("advance");
        return this;
    }

    public async Task<RoomScene> InSynthesisAsync()
    {
        await InSuggestionsAsync();
        foreach (var consultant in Consultants.SkipLast(1)) await consultant.DoAsync("suggestions", ("kind", "Idea"), ("suggestion", $"Une idée de {consultant.Person.FirstName}"));
        await Consultants[^1].DoAsync("pass");
        await Facilitator.DoAsync("advance");
        return this;
    }

    public async Task<RoomScene> InReflectionAsync()
    {
        await InSynthesisAsync();
        await Client.DoAsync("synthesis", ("synthesis", Told.Synthesis!), ("comment", Told.Comment!));
        await Client.DoAsync("actions", ("what", Told.Actions[0].What), ("by", InDays(10)));
        await Facilitator.DoAsync("advance");
        return this;
    }

    public async Task AnswerAsync(string text)
    {
        await Client.LookAsync();
        var name = Client.Page.QuerySelector("form textarea[name^='answer-']")!.GetAttribute("name")!;
        await Client.DoAsync($"questions/{Guid.ParseExact(name["answer-".Length..], "N")}/answer", (name, text));
    }

    public static string InDays(int days) => DateTime.UtcNow.AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task GatherAsync()
    {
        Facilitator = await _host.AsAsync(Josée);
        Client = await _host.AsAsync(Maude);
        Consultants = [await _host.AsAsync(Cast.Karim), await _host.AsAsync(Cast.Solange), await _host.AsAsync(Rose), await _host.AsAsync(Amina)];
    }
}
