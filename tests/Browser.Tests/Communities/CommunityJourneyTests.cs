using System.Text;
using Terreau.Browser.Tests.Shared;
using Terreau.World;

namespace Terreau.Browser.Tests.Communities;

/// <summary>A community of practice begins: wizards, founding, a list of thirty lines, a charter that its members wrote and endorsed.</summary>
public sealed class CommunityJourneyTests(Chromium chromium)
{
    private const string Password = "la pluie sur les pommiers en mai";

    private const string Purpose = "Partager ce qui marche avec le numérique, et dire ce qui ne marche pas.";

    private static readonly DateTimeOffset Founded = new(2026, 9, 8, 14, 0, 0, TimeSpan.Zero);

    private readonly MovedClock _clock = new(Founded);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_community_is_founded_invited_from_a_list_and_endorses_its_charter(bool postgres)
    {
        Assert.SkipWhen(postgres && FreshDatabase.Server is null, FreshDatabase.Why);
        await using var host = await ProgramHost.StartAsync(_clock, postgres);
        using var mails = new MailFolder(host.Data);
        await using var geneviève = new Participant(Cast.Geneviève, Manner.Mouse, host.Origin);
        await using var fatou = new Participant(Cast.Fatou, Manner.Phone, host.Origin);
        await using var olivier = new Participant(Cast.Olivier, Manner.Keyboard, host.Origin);
        await using var mai = new Participant(Cast.Mai, Manner.NoScript, host.Origin);
        Participant[] invited = [fatou, olivier, mai], all = [geneviève, .. invited];
        foreach (var person in all) await person.ArriveAsync(chromium);

        var group = await FoundAsync(geneviève);
        await InviteAsync(geneviève, group);
        foreach (var person in invited) await AcceptAsync(person, mails);
        await WriteCharterAsync(geneviève, fatou, group);
        _clock.GoTo(Founded.AddDays(8));
        foreach (var person in all) await person.SignInAsync(Password);
        await PutForwardAsync(geneviève, group);
        await EndorseAsync(all, group);

        Assert.Empty(all.SelectMany(p => p.Complaints));
    }

    /// <summary>Four questions, then seven, then the form that the answers have begun to fill in.</summary>
    private static async Task<string> FoundAsync(Participant founder)
    {
        await founder.SetUpAsync("Réseau de la rivière", Password);
        await founder.GoAsync("/groups/new/form");
        foreach (var question in await founder.ChoicesAsync()) await founder.ChooseAsync(question, "CommunityOfPractice");
        await founder.PressAsync("Voir la forme du groupe");
        await founder.SeesAsync("4 sur 4");
        await founder.PressAsync("Choisir la nature en sept questions", link: true);
        // More than ten, online, as one likes, and neither cases, nor a procedure, nor something to deliver.
        foreach (var (question, answer) in (await founder.ChoicesAsync()).Zip(["yes", "yes", "no", "no", "yes", "no", "no"])) await founder.ChooseAsync(question, answer);
        await founder.PressAsync("Voir la recommandation");
        await founder.SeesAsync("Pourquoi pas les autres");
        await founder.PressAsync("Fonder une communauté de pratique", link: true);
        await founder.FillAsync("name", "Le numérique en classe");
        await founder.FillAsync("field", "Enseignement");
        await founder.FillAsync("purpose", "Apprendre les uns des autres.");
        await founder.TickAsync("purposes");
        await founder.PressAsync("Fonder le groupe");
        await founder.SeesAsync("Le groupe est fondé");
        return $"/groups/{new Uri(founder.Page.Url).AbsolutePath.Split('/')[2]}";
    }

    /// <summary>A file as a French spreadsheet saves it: semicolons, Windows-1252; four of its lines cannot be.</summary>
    private static async Task InviteAsync(Participant founder, string group)
    {
        var lines = Enumerable.Range(1, 23).Select(n => $"personne{n}@example.org;\"Personne {n}; école {n}\"")
            .Concat(new[] { Cast.Fatou, Cast.Olivier, Cast.Mai }.Select(p => $"{p.Email};{p.Name}"))
            .Append("pas une adresse;Hélène").Append("personne1@example.org;Encore elle").Append($"{Cast.Geneviève.Email};Moi").Append("=cmd()@example.org;=1+1");
        await founder.GoAsync($"{group}/invite");
        await founder.Page.Locator("input[type=file]").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "invitations.csv", MimeType = "text/csv", Buffer = Encoding.Latin1.GetBytes("Courriel;Nom\r\n" + string.Join("\r\n", lines)) });
        await founder.PressAsync("Voir ce qui arrivera");
        await founder.SeesAsync("26 personnes seront invitées, 4 lignes laissées de côté.");
        await founder.SeesAsync("même adresse qu'à la ligne 2");
        await founder.PressAsync("Envoyer 26 invitations");
        await founder.SeesAsync("26 invitations envoyées");
    }

    private static async Task AcceptAsync(Participant person, MailFolder mails)
    {
        await person.AcceptAsync(await mails.LinkAsync(person.Told.Email, "/join/"), Password);
        await person.SeesAsync("Le numérique en classe");
    }

    /// <summary>A first text, better words from a member, then a week of consultation.</summary>
    private static async Task WriteCharterAsync(Participant founder, Participant member, string group)
    {
        await founder.GoAsync($"{group}/charter");
        await founder.PressAsync("Commencer la charte");
        await founder.FillAsync("part-Purpose", "Partager ce qui marche.");
        await founder.PressAsync("Enregistrer");
        await founder.SeesAsync("Texte enregistré.");
        await member.GoAsync($"{group}/charter/edit");
        await member.Page.Locator("details summary").First.ClickAsync();
        await member.FillAsync("remark-Purpose", Purpose);
        await member.PressAsync("Envoyer ma proposition");
        await founder.GoAsync($"{group}/charter/edit");
        await founder.PressAsync("Reprendre la formulation de…");
        await founder.SeesAsync("Formulation reprise");
        await founder.GoAsync($"{group}/charter/consultation");
        await founder.PressAsync("Ouvrir la consultation");
        await founder.SeesAsync("La consultation est ouverte.");
        await member.GoAsync($"{group}/charter/consultation");
        await member.SeesAsync(Purpose);
    }

    private static async Task PutForwardAsync(Participant founder, string group)
    {
        await founder.GoAsync($"{group}/charter/consultation");
        await founder.PressAsync("Proposer à l'adhésion");
        await founder.SeesAsync("La version est proposée.");
    }

    private static async Task EndorseAsync(Participant[] all, string group)
    {
        foreach (var person in all)
        {
            await person.GoAsync($"{group}/charter");
            await person.SeesAsync(Purpose);
            await person.PressAsync("J'adhère à la version 1");
            await person.SeesAsync("Votre adhésion est notée.");
        }
        await all[0].GoAsync($"{group}/charter");
        await all[0].SeesAsync("4 membres y adhèrent, sur 4.");
    }
}
