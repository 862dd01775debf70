using System.Globalization;
using Microsoft.Playwright;
using Terreau.Browser.Tests.Shared;
using Terreau.World;

namespace Terreau.Browser.Tests.CoDevelopment;

internal sealed partial class Journey
{
    /// <summary>The organisation, the group, five invitations by mail, each answered by the person.</summary>
    public async Task GatherAsync()
    {
        await FoundAsync();
        foreach (var person in _all.Where(p => p != Josée))
        {
            await Josée.FillAsync("email", person.Told.Email);
            await Josée.PressAsync("Envoyer l'invitation");
            await Josée.SeesAsync(person.Told.Email);
        }
        foreach (var person in _all.Where(p => p != Josée))
        {
            await person.AcceptAsync(await _mails.LinkAsync(person.Told.Email, "/join/"), Password);
            await person.CommitAsync();
        }
        await Josée.GoAsync(Group + "/before-you-begin");
        await Josée.CommitAsync();
    }

    /// <summary>The client's sheet, a date, and everybody's answer.</summary>
    public async Task PrepareAsync()
    {
        await Maude.GoAsync(Group);
        await WriteSheetAsync(Maude, reload: true);
        await PlanAsync(1, Starts);
        foreach (var person in _all.Where(p => p != Josée))
        {
            await person.GoAsync(await _mails.LinkAsync(person.Told.Email, Session));
            await person.PressAsync("Je viens");
            await person.SeesAsync("Vous avez répondu que vous venez");
        }
        Assert.True(_mails.HasCalendar(Maude.Told.Email));
    }

    private async Task FoundAsync()
    {
        await Josée.SetUpAsync("Réseau de la rivière", Password);
        await Josée.PressAsync("Fonder un groupe", link: true);
        await Josée.PressAsync("Groupe de codéveloppement", link: true);
        await Josée.FillAsync("name", "Directions adjointes");
        await Josée.FillAsync("field", "Direction adjointe");
        await Josée.FillAsync("purpose", "Réfléchir entre pairs à ce que le quotidien ne laisse pas réfléchir.");
        await Josée.PressAsync("Fonder le groupe");
        await Josée.SeesAsync("Le groupe est fondé");
        _group = new Uri(Josée.Page.Url).AbsolutePath.Split('/')[2];
    }

    /// <summary>From the group's page to a sheet that is ready; half way, a reload finds the draft again.</summary>
    private static async Task WriteSheetAsync(Participant client, bool reload = false)
    {
        var sheet = Told.Sheet;
        await client.PressAsync("Préparer une consultation");
        await client.Page.WaitForURLAsync("**/sheet");
        await client.FillAsync("title", sheet.Title);
        await client.ChooseAsync("kind", nameof(Domain.CoDevelopment.SubjectKind.Concern));
        if (reload)
        {
            await client.DraftAsync("facts", sheet.Facts);
            await client.Page.ReloadAsync();
            await client.HoldsAsync("facts", sheet.Facts);
            await client.ChooseAsync("kind", nameof(Domain.CoDevelopment.SubjectKind.Concern));
        }
        else await client.FillAsync("facts", sheet.Facts);
        await client.FillAsync("tried", sheet.Tried);
        await client.FillAsync("draftRequest", sheet.DraftRequest.NeedHelpTo);
        await client.PressAsync("Ma fiche est prête");
        await client.SeesAsync("Votre fiche est prête");
    }

    private async Task PlanAsync(int number, DateTimeOffset starts)
    {
        await Josée.GoAsync($"{Group}/sessions/{number}");
        await Josée.PressAsync("Fixer la date", link: true);
        await Josée.Page.WaitForURLAsync("**/schedule");
        await Josée.FillAsync("date", Iso(starts));
        await Josée.FillAsync("time", Local(starts).ToString("HH:mm", CultureInfo.InvariantCulture));
        await Josée.FillAsync("place", "Salle du conseil");
        await Josée.ChooseAsync("format", "60");
        await Josée.Page.Locator("select[name=facilitator]").SelectOptionAsync(new SelectOptionValue { Label = Cast.Josée.Name });
        var herself = Josée.Page.Locator("label").Filter(new() { HasText = Cast.Josée.Name }).Locator("input[name=consultants]");
        if (await herself.CountAsync() == 1) await herself.UncheckAsync();
        await Josée.PressAsync("Fixer la date");
        await Josée.SeesAsync("Salle du conseil");
        Assert.EndsWith($"/sessions/{number}", new Uri(Josée.Page.Url).AbsolutePath, StringComparison.Ordinal);
    }
}
