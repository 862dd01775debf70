using System.Globalization;
using Terreau.Browser.Tests.Shared;
using Terreau.World;

namespace Terreau.Browser.Tests.CoDevelopment;

/// <summary>A session in writing over ten days: nobody is there at the same hour, and mails say whose turn it is.</summary>
public sealed class WritingJourneyTests(Chromium chromium) : IDisposable
{
    private const string Password = "la pluie sur les pommiers en mai", Told = "Un élève change d’école pour la troisième fois, et personne ne sait qui appeler.";

    private static readonly string[] Written = ["troisième fois", "Qui a son dossier", "Un carnet", "école d'avant"];

    // A Tuesday at four in Montréal.
    private static readonly DateTimeOffset Starts = new(2026, 10, 6, 20, 0, 0, TimeSpan.Zero);

    private readonly MovedClock _clock = new(Starts.AddDays(-7));
    private Participant _josée = null!, _maude = null!, _karim = null!, _rose = null!;
    private MailFolder _mails = null!;
    private string _group = "";

    private Participant[] All => [_josée, _maude, _karim, _rose];

    private string Session => _group + "/sessions/1";

    private string Room => Session + "/room";

    public void Dispose() => _mails?.Dispose();

    [Fact]
    public async Task Four_people_write_over_ten_days_each_at_their_own_hour()
    {
        await using var host = await ProgramHost.StartAsync(_clock);
        _mails = new MailFolder(host.Data);
        (_josée, _maude, _karim, _rose) = (new(Cast.Josée, Manner.Mouse, host.Origin), new(Cast.Maude, Manner.Phone, host.Origin), new(Cast.Karim, Manner.Keyboard, host.Origin), new(Cast.Rose, Manner.NoScript, host.Origin));
        try
        {
            foreach (var person in All) await person.ArriveAsync(chromium);
            await GatherAsync();
            await PlanAsync();
            await PresentAsync();
            await AskAsync();
            await AgreeAsync();
            await SuggestAsync();
            await DecideAsync();
            await ReflectAsync();
            await FollowUpAsync();
            Assert.DoesNotContain(_mails.All(), mail => Written.Any(words => mail.Contains(words, StringComparison.Ordinal)));
            Assert.Empty(All.SelectMany(p => p.Complaints));
        }
        catch (Exception broken) when (broken is TimeoutException or Microsoft.Playwright.PlaywrightException)
        {
            Assert.Fail($"{string.Join('\n', All.Select(p => $"{p.Told.FirstName}: {p.Page.Url}"))}\n{broken}");
        }
        finally
        {
            foreach (var person in All) await person.DisposeAsync();
        }
    }

    private async Task GatherAsync()
    {
        await _josée.SetUpAsync("Réseau de la rivière", Password);
        await _josée.GoAsync("/groups/new/co-development");
        await _josée.FillAsync("name", "Directions adjointes");
        await _josée.FillAsync("field", "Direction adjointe");
        await _josée.FillAsync("purpose", "Réfléchir entre pairs à ce que le quotidien ne laisse pas réfléchir.");
        await _josée.PressAsync("Fonder le groupe");
        await _josée.SeesAsync("Le groupe est fondé");
        _group = $"/groups/{new Uri(_josée.Page.Url).AbsolutePath.Split('/')[2]}";
        await _josée.GoAsync(_group + "/invite");
        await _josée.FillAsync("text", string.Join('\n', All[1..].Select(p => p.Told.Email)));
        await _josée.PressAsync("Voir ce qui arrivera");
        await _josée.PressAsync("Envoyer 3 invitations");
        foreach (var person in All[1..])
        {
            await person.AcceptAsync(await _mails.LinkAsync(person.Told.Email, "/join/"), Password);
            await person.CommitAsync();
        }
        await _josée.GoAsync(_group + "/before-you-begin");
        await _josée.CommitAsync();
    }

    private async Task PlanAsync()
    {
        await _maude.GoAsync(_group);
        await _maude.PressAsync("Préparer une consultation");
        await _maude.Page.WaitForURLAsync("**/sheet");
        await _maude.FillAsync("title", "Un élève entre deux écoles");
        await _maude.ChooseAsync("kind", "Concern");
        await _maude.FillAsync("facts", Told);
        await _maude.FillAsync("tried", "Deux appels, sans réponse.");
        await _maude.FillAsync("draftRequest", "savoir par qui commencer");
        await _maude.PressAsync("Ma fiche est prête");
        await _maude.SeesAsync("Votre fiche est prête");
        await _josée.GoAsync(Session + "/schedule");
        await _josée.FillAsync("date", Day(0));
        await _josée.FillAsync("time", "16:00");
        await _josée.ChooseAsync("mode", "Asynchronous");
        await _josée.FillAsync("questionsUntil", Day(3));
        await _josée.FillAsync("suggestionsUntil", Day(9));
        await _josée.Page.Locator("select[name=facilitator]").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Label = Cast.Josée.Name });
        await _josée.PressAsync("Fixer la date");
        await _josée.SeesAsync("Par écrit, sur plusieurs jours");
        foreach (var person in All[1..])
        {
            await person.GoAsync(await _mails.LinkAsync(person.Told.Email, Session));
            await person.SeesAsync("Questions jusqu'au");
        }
    }

    /// <summary>The first day: the door opens, the situation is told; those who have to ask are called by mail.</summary>
    private async Task PresentAsync()
    {
        await OnDayAsync(0, All);
        await _josée.GoAsync(Room);
        await _josée.PressAsync("Ouvrir la salle");
        await _josée.SeesAsync("La séance en est à l'accueil");
        foreach (var person in All[1..])
        {
            await person.GoAsync(Room);
            await person.PressAsync("Entrer");
            await person.SeesAsync("Cette séance se tient par écrit");
        }
        await NextAsync("Passer à l'exposé", "Étape 2 sur 7");
        await _maude.SeesAsync("Étape 2 sur 7");
        await _maude.FillAsync("summary", Told);
        await _maude.PressAsync("Enregistrer le résumé");
        await _josée.SeesAsync(Told);
        await NextAsync("Passer à la clarification", "Étape 3 sur 7");
        foreach (var person in new[] { _karim, _rose }) await _mails.SaysAsync(person.Told.Email, "en est à l'étape 3 sur 7", "/room");
    }

    /// <summary>Questions over days. Whoever wrote nothing is reminded; the deadline moves, and the step closes by itself.</summary>
    private async Task AskAsync()
    {
        await OnDayAsync(1, _karim);
        await _karim.GoAsync(Room);
        await _karim.FillAsync("question", "Qui a son dossier ?");
        await _karim.PressAsync("Poser la question");
        await _karim.SeesAsync("Qui a son dossier ?");

        await OnDayAsync(2, _maude);
        await AnswerAsync(_karim, "Qui a son dossier ?", "L’école d’avant, je crois.");

        await OnDayAsync(3);
        await _mails.SaysAsync(Cast.Rose.Email, "encore rien reçu de vous à l'étape 3 sur 7");
        await _josée.SignInAgainAsync(Password);
        await _josée.GoAsync(Room);
        await _josée.PressSummaryAsync("Laisser plus de temps");
        await _josée.FillAsync("until", Day(5));
        await _josée.PressAsync("Laisser l'étape ouverte");
        foreach (var person in All[1..]) await _mails.SaysAsync(person.Told.Email, "l'étape 3 sur 7 reste ouverte jusqu'au");

        await OnDayAsync(5, _rose);
        await _rose.GoAsync(Room);
        await _rose.FillAsync("question", "Que demandent ses parents ?");
        await _rose.PressAsync("Poser la question");
        await _rose.SeesAsync("Que demandent ses parents ?");
        await _maude.SignInAgainAsync(Password);
        await AnswerAsync(_rose, "Que demandent ses parents ?", "Qu’on leur parle une fois, tous ensemble.");

        await OnDayAsync(6);
        await _mails.SaysAsync(Cast.Maude.Email, "en est à l'étape 4 sur 7");
    }

    private async Task AgreeAsync()
    {
        await SignInAsync(All);
        await _maude.GoAsync(Room);
        await _maude.SeesAsync("Étape 4 sur 7");
        await _maude.FillAsync("needHelpTo", "réunir les personnes qui connaissent cet élève");
        await _maude.FillAsync("satisfiedIf", "je savais qui appeler en premier");
        await _maude.PressAsync("Proposer ma demande");
        await _maude.SeesAsync("réunir les personnes");
        await _rose.GoAsync(Room);
        await _rose.SeesAsync("réunir les personnes");
        await _rose.FillAsync("restatement", "Tu veux une première personne, puis les autres.");
        await _rose.PressAsync("Proposer cette reformulation");
        await _maude.SeesAsync("Tu veux une première personne");
        await _maude.PressAsync("Oui, c'est bien ma demande…");
        await _maude.SeesAsync("Acceptée par");
        await _josée.GoAsync(Room);
        await NextAsync("Passer aux suggestions", "Étape 5 sur 7");
        foreach (var person in new[] { _karim, _rose }) await _mails.SaysAsync(person.Told.Email, "en est à l'étape 5 sur 7");
    }

    private async Task SuggestAsync()
    {
        await OnDayAsync(7, _karim);
        await OfferAsync(_karim, "Un carnet qui suit l’élève d’une école à l’autre.");

        await OnDayAsync(9);
        await _mails.SaysAsync(Cast.Rose.Email, "encore rien reçu de vous à l'étape 5 sur 7");
        await _rose.SignInAgainAsync(Password);
        await OfferAsync(_rose, "Commencer par la personne que l’élève nomme.");

        await OnDayAsync(10);
        await _mails.SaysAsync(Cast.Maude.Email, "en est à l'étape 6 sur 7");
    }

    private async Task DecideAsync()
    {
        await SignInAsync(All);
        await _maude.GoAsync(Room);
        foreach (var offered in new[] { "Un carnet qui suit", "Commencer par la personne" }) await _maude.SeesAsync(offered);
        await _maude.FillAsync("synthesis", "Je commence par la voix de l’élève.");
        await _maude.FillAsync("comment", "Vos deux idées se répondent.");
        await _maude.PressAsync("Enregistrer la synthèse");
        await _maude.SeesAsync("Enregistrer les changements");
        await _maude.FillAsync("what", "Appeler l’école d’avant");
        await _maude.FillAsync("by", Day(14));
        await _maude.PressAsync("Ajouter cette action");
        await _maude.SeesAsync("Appeler l’école d’avant");
        await _josée.GoAsync(Room);
        await NextAsync("Passer à la réflexion", "Étape 7 sur 7");
    }

    private async Task ReflectAsync()
    {
        foreach (var person in All)
        {
            await person.GoAsync(Room);
            await person.FillAsync("learning", $"Ce que {person.Told.FirstName} retient.");
            await person.PressAsync("Noter mon apprentissage");
            await person.SeesAsync($"Ce que {person.Told.FirstName} retient.");
        }
        foreach (var mark in new[] { "timeWellKept", "spokeAsMuchAsWished", "requestTakenSeriously", "leaveWithSomethingUseful" }) await _maude.ChooseAsync(mark, "5");
        await _maude.PressAsync("Envoyer mon évaluation");
        await _maude.SeesAsync("Merci, votre évaluation est comptée.");
        await _josée.FillAsync("date", Day(38));
        await _josée.PressAsync("Fixer la date");
        await _josée.SeesAsync("On reviendra sur l'action le");
        await _josée.PressAsync("Terminer la séance");
        foreach (var person in All) await person.SeesAsync("La séance est terminée");
        await _rose.GoAsync(Session + "/summary");
        foreach (var text in new[] { Told, "Que demandent ses parents ?", "Un carnet qui suit", "Je commence par la voix", "Ce que Karim retient." }) await _rose.SeesAsync(text);
    }

    private async Task FollowUpAsync()
    {
        await OnDayAsync(38, _maude);
        await _maude.GoAsync(Session);
        await _maude.ChooseAsync("outcome", "Reached");
        await _maude.FillAsync("comment", "Ils se sont parlé.");
        await _maude.PressAsync("Noter le suivi");
        await _maude.SeesAsync("La séance a eu lieu et l'action a été suivie.");
    }

    private async Task AnswerAsync(Participant asked, string question, string answer)
    {
        await _maude.GoAsync(Room);
        await _maude.Page.Locator("li").Filter(new() { HasText = question }).Locator("textarea").FillAsync(answer);
        await _maude.PressAsync($"Répondre à {asked.Told.FirstName}");
        await _maude.SeesAsync(answer);
    }

    private async Task OfferAsync(Participant person, string text)
    {
        await person.GoAsync(Room);
        await person.FillAsync("suggestion", text);
        await person.PressAsync("Proposer");
        await person.SeesAsync(text);
    }

    private async Task NextAsync(string words, string sees)
    {
        await _josée.PressAsync(words);
        await _josée.SeesAsync(sees);
    }

    /// <summary>So many days after the first one, at seven in the evening; those who come sign in anew.</summary>
    private async Task OnDayAsync(int days, params Participant[] who)
    {
        _clock.GoTo(Starts.AddDays(days).AddHours(3));
        await SignInAsync(who);
    }

    private static async Task SignInAsync(IEnumerable<Participant> who)
    {
        foreach (var person in who) await person.SignInAgainAsync(Password);
    }

    private static string Day(int days) => Starts.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
