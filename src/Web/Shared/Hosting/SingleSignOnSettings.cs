namespace Terreau.Web.Shared.Hosting;

/// <summary>An identity provider that speaks OpenID Connect, and who we are to it.</summary>
/// <param name="Issuer">Its name, letter for letter as it gives it.</param>
/// <param name="ClientId">What it calls us.</param>
/// <param name="Secret">What only it and we know.</param>
/// <param name="Name">What people call it: « Centre de services ».</param>
internal sealed record SingleSignOnSettings(string Issuer, string ClientId, string Secret, string Name)
{
    /// <summary>Stands where there is none; its addresses are absent.</summary>
    public static readonly SingleSignOnSettings None = new("https://nowhere.invalid", "", "", "");

    /// <summary>Reads the four settings: all, or none.</summary>
    /// <exception cref="BadSettingException">When some are missing, or the issuer is no address.</exception>
    public static SingleSignOnSettings? Read(Func<string, string?> value)
    {
        var (issuer, client, secret, name) = (value("TERREAU_SSO_ISSUER"), value("TERREAU_SSO_CLIENT"), value("TERREAU_SSO_SECRET"), value("TERREAU_SSO_NAME"));
        if (issuer is null && client is null && secret is null && name is null) return null;
        if (client is null || secret is null) throw new BadSettingException("Il manque TERREAU_SSO_CLIENT ou TERREAU_SSO_SECRET.", "Missing: TERREAU_SSO_CLIENT or TERREAU_SSO_SECRET.");
        return IsIssuer(issuer) ? new SingleSignOnSettings(issuer!, client, secret, name ?? new Uri(issuer!).Host)
            : throw new BadSettingException($"TERREAU_SSO_ISSUER « {issuer} » n'est pas une adresse comme https://login.example.org (http : sur cette machine seulement).", $"TERREAU_SSO_ISSUER \"{issuer}\" is not an address such as https://login.example.org (http: on this machine only).");
    }

    private static bool IsIssuer(string? text) =>
        text is { Length: <= 300 } && Uri.TryCreate(text, UriKind.Absolute, out var issuer) && issuer is { Query: "", Fragment: "", UserInfo: "" } && (issuer.Scheme == "https" || (issuer.Scheme == "http" && issuer.IsLoopback));
}
