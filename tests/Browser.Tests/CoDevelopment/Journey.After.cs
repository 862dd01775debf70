using Terreau.Browser.Tests.Shared;

namespace Terreau.Browser.Tests.CoDevelopment;

internal sealed partial class Journey
{
    private static readonly string[] Marks = ["timeWellKept", "spokeAsMuchAsWished", "requestTakenSeriously", "leaveWithSomethingUseful"];

    public async Task DecideAsync()
    {
        foreach (var person in _all.Where(p => p != Maude)) await person.HasAsync("[name=synthesis]", 0);
        foreach (var (offered, sorting) in Told.Suggestions.Where((_, i) => i is 0 or 2 or 3).Zip(["Take", "Keep", "NotNow"]))
            await Maude.Page.Locator(".suggestion").Filter(new() { HasText = Participant.Typeset(offered.Text) }).Locator($"input[value={sorting}]").CheckAsync(new() { Force = true });
        await Maude.PressAsync("Enregistrer mes choix");
        await EverybodySeesAsync("Je prends");
        await Maude.FillAsync("synthesis", Told.Synthesis!);
        await Maude.FillAsync("comment", Told.Comment!);
        await Maude.PressAsync("Enregistrer la synthèse");
        await EverybodySeesAsync(Told.Synthesis!);
        await Maude.FillAsync("what", Told.Actions[0].What);
        await Maude.FillAsync("by", Iso(Starts.AddDays(10)));
        await Maude.PressAsync("Ajouter cette action");
        await EverybodySeesAsync(Told.Actions[0].What);
        _clock.GoTo(Starts.AddMinutes(52));
        await NextAsync("Passer à la réflexion", 7, "Réflexion");
    }

    public async Task ReflectAsync()
    {
        List<Participant> written = [];
        foreach (var person in new[] { Maude, Josée, Karim, Rose, Étienne, Amina })
        {
            var own = LearnedBy(person);
            foreach (var other in written) await person.DoesNotSeeAsync(LearnedBy(other));
            await person.FillAsync("learning", own);
            await person.PressAsync("Noter mon apprentissage");
            written.Add(person);
            foreach (var reader in written) await reader.SeesAsync(own);
        }
        foreach (var person in _all)
        {
            foreach (var mark in Marks) await person.ChooseAsync(mark, "4");
            await person.PressAsync("Envoyer mon évaluation");
            await person.SeesAsync("Merci, votre évaluation est comptée.");
        }
        await Josée.FillAsync("date", Iso(Starts.AddDays(28)));
        await Josée.PressAsync("Fixer la date");
        await EverybodySeesAsync("On reviendra sur l'action le");
        _clock.GoTo(Starts.AddMinutes(60));
        await Josée.PressAsync("Terminer la séance");
        await EverybodySeesAsync("La séance est terminée");
    }

    /// <summary>What remains, for the six who were there.</summary>
    public async Task ReadAsync()
    {
        foreach (var person in _all)
        {
            await person.PressAsync("Lire le compte rendu", link: true);
            await person.Page.WaitForURLAsync("**/summary");
            foreach (var text in new[] { Told.Summary!, Told.Request!.NeedHelpTo, Told.Synthesis!, Told.Actions[0].What, LearnedBy(Étienne) }) await person.SeesAsync(text);
        }
    }

    /// <summary>Four weeks later: the welcome of the next session waits for what became of the action.</summary>
    public async Task FollowUpAsync()
    {
        var next = Starts.AddDays(28);
        _clock.GoTo(next.AddHours(-2));
        foreach (var person in _all) await person.SignInAsync(Password);
        await Amina.GoAsync(Group);
        await WriteSheetAsync(Amina);
        await PlanAsync(2, next);
        _clock.GoTo(next.AddMinutes(-10));
        foreach (var person in _all) await person.GoAsync(Group + "/sessions/2/room");
        await Josée.PressAsync("Ouvrir la salle");
        foreach (var person in _all.Where(p => p != Josée))
        {
            await person.SeesAsync("Entrer dans la salle");
            await person.PressAsync("Entrer");
        }
        await Josée.SeesAsync("6 personnes présentes");
        await Josée.HasAsync("form[action$='/room/advance']", 0);
        await Maude.SeesAsync(Told.Actions[0].What);
        await Maude.ChooseAsync(await NameAsync(Maude, "outcome-"), "PartlyReached");
        await Maude.FillAsync((await NameAsync(Maude, "outcome-")).Replace("outcome", "comment", StringComparison.Ordinal), "Un premier pas est fait, le second attend.");
        await Maude.PressAsync("Noter le suivi");
        await NextAsync("Passer à l'exposé", 2, "Exposé");
        await Maude.GoAsync(Session);
        await Maude.SeesAsync("La séance a eu lieu et l'action a été suivie.");
        await Maude.SeesAsync("Un premier pas est fait, le second attend.");
    }

    private static string LearnedBy(Participant person) => $"Ce que {person.Told.FirstName} retient pour sa pratique.";
}
