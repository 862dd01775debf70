using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Terreau.Web.Shared.Hosting;

/// <summary>A setting that cannot be used: one line in each language, and the program does not start.</summary>
internal sealed class BadSettingException(string french, string english) : Exception($"{french} / {english}");

/// <summary>
/// Everything that can be configured, by environment variables and one optional file <c>terreau.conf</c> in the data folder
/// (<c>NAME=value</c>, one a line; the environment wins).
/// </summary>
internal sealed record Settings
{
    private static readonly string[] Known = ["TERREAU_DATABASE", "TERREAU_ORIGIN", "TERREAU_SMTP", "TERREAU_MAIL_FROM", "TERREAU_DATA", "TERREAU_PORT", "TERREAU_PROXY",
        "TERREAU_SSO_ISSUER", "TERREAU_SSO_CLIENT", "TERREAU_SSO_SECRET", "TERREAU_SSO_NAME"];

    /// <summary>Data folder, absolute.</summary>
    public required string Data { get; init; }

    /// <summary>Port on loopback, or on all addresses when the public origin is set.</summary>
    public int Port { get; init; } = 5180;

    /// <summary>The one public address, such as <c>https://terreau.example.org</c>.</summary>
    public required Uri Origin { get; init; }

    /// <summary>The proxies in front, whose word on where a request comes from is believed; nobody else's is.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>PostgreSQL, or null for SQLite.</summary>
    public string? Postgres { get; init; }

    /// <summary>Mail relay, or null to write each mail into the data folder.</summary>
    public Uri? Smtp { get; init; }

    /// <summary>Sender of the mails.</summary>
    public string MailFrom { get; init; } = "terreau@localhost.localdomain";

    /// <summary>The organisation's identity provider, or null.</summary>
    public SingleSignOnSettings? SingleSignOn { get; init; }

    /// <summary>True in the demonstration.</summary>
    public bool Demo { get; init; }

    /// <summary>Reads arguments, environment and file, or says what is wrong with one of them.</summary>
    public static Settings Read(string[] args, IReadOnlyDictionary<string, string?> environment)
    {
        var given = Arguments(args);
        var data = Path.GetFullPath(given.GetValueOrDefault("data") ?? environment.GetValueOrDefault("TERREAU_DATA") ?? (given.ContainsKey("demo") ? "data-demo" : "data"));
        var file = FromFile(Path.Combine(data, "terreau.conf"));
        string? Value(string name) => NullIfEmpty(environment.GetValueOrDefault(name)) ?? NullIfEmpty(file.GetValueOrDefault(name));

        var port = Port_(given.GetValueOrDefault("port") ?? Value("TERREAU_PORT"));
        return new Settings
        {
            Data = data,
            Port = port,
            Origin = Origin_(Value("TERREAU_ORIGIN"), port),
            Proxies = Networks(Value("TERREAU_PROXY")),
            Postgres = Database(Value("TERREAU_DATABASE")),
            Smtp = Relay(Value("TERREAU_SMTP")),
            MailFrom = From(Value("TERREAU_MAIL_FROM")),
            SingleSignOn = SingleSignOnSettings.Read(Value),
            Demo = given.ContainsKey("demo"),
        };
    }

    private static Dictionary<string, string?> Arguments(string[] args)
    {
        var given = new Dictionary<string, string?>();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--demo") given["demo"] = null;
            else if (args[i] is "--port" or "--data" && i + 1 < args.Length) given[args[i][2..]] = args[++i];
            else throw new BadSettingException($"Option inconnue ou incomplète : {args[i]}.", $"Unknown or incomplete option: {args[i]}.");
        }
        return given;
    }

    private static Dictionary<string, string> FromFile(string path)
    {
        var values = new Dictionary<string, string>();
        if (!File.Exists(path)) return values;
        foreach (var line in File.ReadLines(path).Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var (name, value) = line.Split('=', 2) is [var n, var v] ? (n.Trim(), v.Trim()) : (line, "");
            if (!Known.Contains(name)) throw new BadSettingException($"{path} : réglage inconnu « {name} ».", $"{path}: unknown setting \"{name}\".");
            values[name] = value;
        }
        return values;
    }

    private static int Port_(string? text) => text is null ? 5180
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 0 and <= 65535 ? port
        : throw new BadSettingException($"Le port « {text} » n'est pas un nombre de 0 à 65535.", $"The port \"{text}\" is not a number from 0 to 65535.");

    private static Uri Origin_(string? text, int port) => text is null ? new Uri($"http://localhost:{port}")
        : Uri.TryCreate(text, UriKind.Absolute, out var origin) && origin.Scheme is "https" or "http" && origin.PathAndQuery == "/" && origin.UserInfo.Length == 0
            && (origin.Scheme == "https" || origin.IsLoopback) ? origin
        : throw new BadSettingException($"TERREAU_ORIGIN « {text} » n'est pas une adresse comme https://terreau.example.org (http : sur cette machine seulement).", $"TERREAU_ORIGIN \"{text}\" is not an address such as https://terreau.example.org (http: on this machine only).");

    private static List<IPNetwork> Networks(string? text) =>
    [
        .. (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part =>
            IPAddress.TryParse(part, out var address) ? new IPNetwork(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128)
            : IPNetwork.TryParse(part, out var network) ? network
            : throw new BadSettingException($"TERREAU_PROXY « {part} » n'est ni une adresse ni un réseau comme 10.0.0.0/8.", $"TERREAU_PROXY \"{part}\" is neither an address nor a network such as 10.0.0.0/8.")),
    ];

    private static string? Database(string? text)
    {
        if (text is null) return null;
        try
        {
            var parts = new System.Data.Common.DbConnectionStringBuilder { ConnectionString = text };
            if (parts.ContainsKey("Host")) return text;
        }
        catch (ArgumentException)
        {
            // Said below, in both languages and without the password.
        }
        throw new BadSettingException("TERREAU_DATABASE n'est pas une chaîne de connexion PostgreSQL (Host=…;Database=…;Username=…).", "TERREAU_DATABASE is not a PostgreSQL connection string (Host=…;Database=…;Username=…).");
    }

    private static Uri? Relay(string? text) => text is null ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var relay) && relay.Scheme is "smtp" or "smtps" && relay.Host.Length > 0 ? relay
        : throw new BadSettingException("TERREAU_SMTP n'est pas une adresse comme smtp://nom:motdepasse@relais.example.org:587.", "TERREAU_SMTP is not an address such as smtp://name:password@relay.example.org:587.");

    private static string From(string? text)
    {
        if (text is null) return "terreau@localhost.localdomain";
        return Domain.People.EmailAddress.WhyNot(text, out var address) is null ? address
            : throw new BadSettingException($"TERREAU_MAIL_FROM « {text} » n'est pas une adresse de courriel.", $"TERREAU_MAIL_FROM \"{text}\" is not an e-mail address.");
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
