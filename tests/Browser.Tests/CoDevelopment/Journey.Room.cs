using System.Globalization;
using Microsoft.Playwright;
using Terreau.Browser.Tests.Shared;
using Terreau.Web.Shared;

namespace Terreau.Browser.Tests.CoDevelopment;

internal sealed partial class Journey
{
    /// <summary>The room opens on everybody's screen.</summary>
    public async Task WelcomeAsync()
    {
        _clock.GoTo(Starts.AddMinutes(-5));
        foreach (var person in _all) await person.GoAsync(Room);
        await Josée.PressAsync("Ouvrir la salle");
        await Josée.SeesAsync("La séance en est à l'accueil");
        foreach (var person in _all.Where(p => p != Josée))
        {
            await person.SeesAsync("Entrer dans la salle");
            await person.PressAsync("Entrer");
            await person.SeesAsync("La séance en est à l'accueil");
        }
        await EverybodySeesAsync("6 personnes présentes");
        _clock.GoTo(Starts.AddMinutes(5));
        await NextAsync("Passer à l'exposé", 2, "Exposé");
    }

    /// <summary>One voice; the time runs over, and is given more.</summary>
    public async Task PresentAsync()
    {
        foreach (var person in _all.Where(p => p != Maude)) await person.HasAsync("[name=summary]", 0);
        await Josée.HasAsync("form[action$='/room/advance']", 0);
        await Maude.FillAsync("summary", "Un premier jet.");
        await Maude.PressAsync("Enregistrer le résumé");
        await EverybodySeesAsync("Un premier jet.");

        var allotted = await AllottedAsync();
        _clock.GoTo(Starts.AddMinutes(5 + allotted + 3));
        await Maude.FillAsync("summary", Told.Summary!);
        await Maude.PressAsync("Enregistrer les changements");
        await EverybodySeesAsync("Temps dépassé");
        await Josée.PressAsync("+ 5 min");
        // Given from what has already gone by: 3 minutes over, then 5 more.
        await EverybodySeesAsync($"fin prévue à {Hour(Starts.AddMinutes(5 + allotted + 3 + 5))}");
        await NextAsync("Passer à la clarification", 3, "Clarification");
    }

    public async Task ClarifyAsync()
    {
        foreach (var person in _all) await person.HasAsync("[name=suggestion], form[action$='/room/suggestions']", 0);
        await Maude.HasAsync("[name=question]", 0);
        await Rose.FillAsync("question", Told.Questions[2].Text);
        await Rose.PressAsync("Poser la question");
        await EverybodySeesAsync(Told.Questions[2].Text);
        await Étienne.FillAsync("question", Told.Questions[0].Text);
        await Étienne.PressAsync("Poser la question");
        await EverybodySeesAsync(Told.Questions[0].Text);
        foreach (var (asked, answer) in new[] { (Rose, Told.Questions[2].Answer!), (Étienne, Told.Questions[0].Answer!) })
        {
            await Maude.Page.Locator("li").Filter(new() { HasText = $"{asked.Told.Name} demande" }).Locator("textarea").FillAsync(answer);
            await Maude.PressAsync($"Répondre à {asked.Told.FirstName}");
            await EverybodySeesAsync(answer);
        }
        await NextAsync("Passer à la demande", 4, "Demande");
    }

    /// <summary>The contract. Amina closes her laptop in the middle of a sentence and comes back on a phone.</summary>
    public async Task AgreeAsync()
    {
        await Maude.FillAsync("needHelpTo", Told.Request!.NeedHelpTo);
        await Maude.FillAsync("satisfiedIf", Told.Request.SatisfiedIf);
        await Maude.PressAsync("Proposer ma demande");
        await EverybodySeesAsync(Told.Request.NeedHelpTo);

        await Amina.DraftAsync("restatement", Told.Restatement!.Text);
        await Amina.ComeBackAsync(_chromium, Manner.Phone);
        await Amina.SignInAsync(Password);
        await Amina.GoAsync(Room);
        await Amina.SeesAsync("Étape 4 sur 7, Demande");
        await Amina.HoldsAsync("restatement", Told.Restatement.Text);
        await Amina.PressAsync("Proposer cette reformulation");
        await EverybodySeesAsync(Told.Restatement.Text);

        await Josée.HasAsync("form[action$='/room/advance']", 0);
        await Maude.PressAsync("Oui, c'est bien ma demande…");
        await EverybodySeesAsync("Acceptée par Maude");
        await NextAsync("Passer aux suggestions", 5, "Suggestions");
    }

    public async Task SuggestAsync()
    {
        await Maude.HasAsync("main form", 0);
        await Karim.DraftAsync("suggestion", Told.Suggestions[0].Text);
        await Karim.Page.ReloadAsync();
        await Karim.HoldsAsync("suggestion", Told.Suggestions[0].Text);
        foreach (var (person, offered, kind, said) in new[]
        {
            (Karim, Told.Suggestions[0], "Experience", "Vécu"), (Rose, Told.Suggestions[2], "Question", "Question"), (Étienne, Told.Suggestions[3], "Resource", "Ressource"),
        })
        {
            await person.ChooseAsync("kind", kind);
            if (person != Karim) await person.FillAsync("suggestion", offered.Text);
            await person.PressAsync("Proposer");
            foreach (var other in _all)
            {
                await other.SeesAsync(offered.Text);
                await Assertions.Expect(other.Page.Locator(".suggestion").Filter(new() { HasText = Participant.Typeset(offered.Text) })).ToContainTextAsync(said);
            }
        }
        await Josée.HasAsync("form[action$='/room/advance']", 0);
        await Amina.PressAsync("Je passe mon tour");
        await AdvanceTwiceAtOnceAsync();
    }

    /// <summary>Two tabs of the facilitator send the same form at the same instant: one step, and the second is told why.</summary>
    private async Task AdvanceTwiceAtOnceAsync()
    {
        var other = await Josée.Page.Context.NewPageAsync();
        await other.GotoAsync(Josée.Page.Url);
        IPage[] tabs = [Josée.Page, other];
        var (arrived, both, statuses) = (0, new TaskCompletionSource(), new List<int>());
        foreach (var tab in tabs)
        {
            await tab.RouteAsync("**/room/advance", async route =>
            {
                if (Interlocked.Increment(ref arrived) == 2) both.SetResult();
                await both.Task;
                await route.ContinueAsync();
            });
            tab.Response += (_, response) =>
            {
                if (response.Url.EndsWith("/room/advance", StringComparison.Ordinal)) lock (statuses) statuses.Add(response.Status);
            };
        }
        foreach (var tab in tabs) await tab.GetByRole(AriaRole.Button, new() { Name = "Passer à la synthèse" }).ClickAsync();
        foreach (var tab in tabs) await Assertions.Expect(tab.Locator("body")).ToContainTextAsync("Étape 6 sur 7, Synthèse et action", new() { Timeout = Participant.Patience });
        await EverybodySeesAsync("Étape 6 sur 7, Synthèse et action");
        lock (statuses) Assert.Equal([303, 409], statuses.Order());
        foreach (var tab in tabs) await tab.UnrouteAllAsync();
        await other.CloseAsync();
    }

    private async Task<int> AllottedAsync() => int.Parse((await Josée.Page.Locator("stage-clock").GetAttributeAsync("data-allotted-minutes"))!, CultureInfo.InvariantCulture);

    private static string Hour(DateTimeOffset instant) => Words.In(Language.FrCa).Time(instant, TimeZoneInfo.FindSystemTimeZoneById("America/Toronto"));
}
