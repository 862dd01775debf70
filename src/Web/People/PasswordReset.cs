using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.People;

/// <summary>Choosing a new password by a mailed link: one hour, once, and every sign-in ends (C-16).</summary>
internal static class PasswordReset
{
    private const string Purpose = "password";

    /// <summary>What a mailed link holds.</summary>
    public static string Token(KeyRing keys, Guid reset) => $"{reset:N}{keys.Secret(Purpose, reset)}";

    public static IResult ShowForgotten() => Show.Page<ForgottenPage>([], Posted.Nothing);

    public static async Task<IResult> SendAsync(HttpContext http, PersonStore people, AccountLetters letters, KeyRing keys, Work work)
    {
        var form = await Posted.ReadAsync(http);
        if (EmailAddress.WhyNot(form.Raw("email"), out var email) is { } refusal) return Show.Page<ForgottenPage>([], form.Refused(refusal));

        // The same page and the same work whether the address is known or not (C-18).
        await work.HoldAsync(Guid.CreateVersion7(), http.RequestAborted);
        if (await people.ByAddressForOperatorAsync(email, http.RequestAborted) is { } person)
        {
            var reset = await people.OpenResetAsync(person.Id, http.RequestAborted);
            await letters.AddAsync(person, $"{Purpose}:{reset:N}", words => words["Choisir un nouveau mot de passe"],
                words => words["Vous avez demandé à choisir un nouveau mot de passe. Voici le lien ; il ne sert qu'une fois, dans l'heure :"], PeopleRoutes.NewPassword(Token(keys, reset)),
                words => words["Si cette demande ne vient pas de vous, ne faites rien : votre mot de passe reste le même."], http.RequestAborted);
        }
        await work.SaveAsync(http.RequestAborted);
        return Show.Page<ForgottenPage>(new() { ["SentTo"] = email }, Posted.Nothing);
    }

    // Asking never uses the link: mail programs open links before people do.
    public static async Task<IResult> ShowNewAsync(HttpContext http, string token, PersonStore people, KeyRing keys) =>
        Page(Posted.Nothing, await OpenAsync(token, people, keys, http.RequestAborted) is not null);

    public static async Task<IResult> ChangeAsync(HttpContext http, string token, PersonStore people, KeyRing keys, PasswordDesk passwords, SignIns signIns, Work work)
    {
        var form = await Posted.ReadAsync(http);
        var ct = http.RequestAborted;
        if (await OpenAsync(token, people, keys, ct) is not var (reset, person)) return Page(form.Refused(PeopleRefusals.LinkExpired), false);
        if (Passwords.WhyNot(form.Raw("password"), person.Email, person.Name) is { } refusal) return Page(form.Refused(refusal), true);

        var hash = await passwords.HashAsync(form.Raw("password"), ct);
        await work.HoldAsync(person.Id.Value, ct);
        if (await people.ByResetForOperatorAsync(reset, ct) is null) return Page(form.Refused(PeopleRefusals.LinkExpired), false);
        await people.UseResetAsync(reset, ct);
        await people.SetHashAsync(person.Id, hash, ct);
        await people.SignOutEverywhereAsync(person.Id, ct);
        signIns.Start(http, people, person.Id, sharedComputer: false);
        work.Tell(new SignInsEnded(person.Id));
        await work.SaveAsync(ct);
        return SeeOther.To("/");
    }

    private static async Task<(Guid Reset, Person Person)?> OpenAsync(string token, PersonStore people, KeyRing keys, CancellationToken ct) =>
        Secrets.Read(keys, Purpose, token) is { } reset && await people.ByResetForOperatorAsync(reset, ct) is { } person ? (reset, person) : null;

    private static IResult Page(Posted form, bool open) => Show.Page<NewPasswordPage>(new() { ["Open"] = open }, form);
}

/// <summary>Tokens of mailed links: an id and the secret derived from it.</summary>
internal static class Secrets
{
    /// <summary>The id of a token whose secret is right, or null.</summary>
    public static Guid? Read(KeyRing keys, string purpose, string token) =>
        token.Length == 72 && Guid.TryParseExact(token[..32], "N", out var id) && keys.IsSecret(purpose, id, token[32..]) ? id : null;
}
