using Terreau.Domain.People;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.People;

/// <summary>Signing in by a mailed link: a quarter of an hour, once, and only by pressing the button of its page (C-16).</summary>
internal static class SignInLinkDesk
{
    private const string Purpose = "sign-in";

    /// <summary>What a mailed link holds.</summary>
    public static string Token(KeyRing keys, Guid link) => $"{link:N}{keys.Secret(Purpose, link)}";

    public static IResult ShowAsking(HttpContext http) => Show.Page<SignInLinkAskPage>([], Posted.FromQuery(http));

    public static async Task<IResult> SendAsync(HttpContext http, PersonStore people, SignInStore signIns, AccountLetters letters, KeyRing keys, Work work)
    {
        var form = await Posted.ReadAsync(http);
        var ct = http.RequestAborted;
        if (EmailAddress.WhyNot(form.Raw("email"), out var email) is { } refusal) return Show.Page<SignInLinkAskPage>([], form.Refused(refusal));

        // The same page and the same work whether the address is known or not (C-18); held per address, so that the count is right.
        await work.HoldAsync(HeldBy(email), ct);
        if (await people.ByAddressForOperatorAsync(email, ct) is { } person && await signIns.OpenLinkAsync(person.Id, ct) is { } link)
            await letters.AddAsync(person, $"{Purpose}:{link:N}", words => words["Votre lien de connexion"],
                words => words["Voici le lien que vous avez demandé pour entrer dans Terreau. Il ne sert qu'une fois, dans le quart d'heure :"], PeopleRoutes.SignInLink(Token(keys, link)),
                words => words["La page qui s'ouvre vous demandera de confirmer. Si cette demande ne vient pas de vous, ne faites rien : personne n'entre sans ce lien."], ct);
        await work.SaveAsync(ct);
        return Show.Page<SignInLinkAskPage>(new() { ["SentTo"] = email }, Posted.Nothing);
    }

    // Asking never uses the link: mail programs open links before people do.
    public static async Task<IResult> ShowAsync(HttpContext http, string token, SignInStore signIns, KeyRing keys) =>
        Page(Posted.Nothing, await OpenAsync(token, signIns, keys, http.RequestAborted));

    public static async Task<IResult> SignInAsync(HttpContext http, string token, PersonStore people, SignInStore store, KeyRing keys, SignIns signIns, Work work)
    {
        var form = await Posted.ReadAsync(http);
        var ct = http.RequestAborted;
        if (await OpenAsync(token, store, keys, ct) is not { } person) return Page(form.Refused(PeopleRefusals.LinkExpired), null);

        await work.HoldAsync(person.Id.Value, ct);
        // Two presses at once: the second one finds it used.
        if (await OpenAsync(token, store, keys, ct) is null) return Page(form.Refused(PeopleRefusals.LinkExpired), null);
        await store.UseLinkAsync(person.Id, ct);
        signIns.Start(http, people, person.Id, form.Ticked("shared"));
        await work.SaveAsync(ct);
        return SeeOther.To("/");
    }

    private static async Task<Person?> OpenAsync(string token, SignInStore signIns, KeyRing keys, CancellationToken ct) =>
        Secrets.Read(keys, Purpose, token) is { } link ? await signIns.ByLinkForOperatorAsync(link, ct) : null;

    private static Guid HeldBy(string email) => new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(email)).AsSpan(0, 16));

    private static IResult Page(Posted form, Person? person) => Show.Page<SignInLinkPage>(new() { ["Name"] = person?.Name, ["Email"] = person?.Email }, form);
}
