using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;

namespace Terreau.Web.Shared.Hosting;

/// <summary>
/// Style and script, carried inside the program and served under one fingerprint, so that they may be kept for a year and
/// that module imports stay relative. The style sheets are one file, in the order of <c>order.txt</c>.
/// </summary>
internal static class AssetFiles
{
    private static readonly Dictionary<string, Asset> All = Load();

    /// <summary>Fingerprint of everything.</summary>
    public static string Fingerprint { get; } = Convert.ToHexStringLower(SHA256.HashData([.. All.OrderBy(a => a.Key, StringComparer.Ordinal).SelectMany(a => a.Value.Plain)]))[..12];

    public static string Style { get; } = $"/assets/{Fingerprint}/css/terreau.css";

    public static string Script { get; } = $"/assets/{Fingerprint}/js/terreau.js";

    public static string Mark { get; } = $"/assets/{Fingerprint}/img/mark.svg";

    /// <summary>Names and contents, for tests of weight and syntax.</summary>
    public static IEnumerable<(string Name, byte[] Plain, byte[] Packed)> Everything => All.Select(a => (a.Key, a.Value.Plain, a.Value.Packed));

    public static IEndpointConventionBuilder MapAssets(this IEndpointRouteBuilder routes) => routes.MapGet("/assets/{fingerprint}/{**name}", Serve);

    private static IResult Serve(HttpContext http, string fingerprint, string name)
    {
        if (fingerprint != Fingerprint || !All.TryGetValue(name, out var asset)) return Results.NotFound();
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        http.Response.Headers.Vary = "Accept-Encoding";
        if (!http.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal)) return Results.Bytes(asset.Plain, asset.Type);
        http.Response.Headers.ContentEncoding = "br";
        return Results.Bytes(asset.Packed, asset.Type);
    }

    private static Dictionary<string, Asset> Load()
    {
        var assembly = typeof(AssetFiles).Assembly;
        var files = assembly.GetManifestResourceNames().Where(n => n.StartsWith("assets/", StringComparison.Ordinal))
            .ToDictionary(n => n["assets/".Length..].Replace('\\', '/'), n => Read(assembly, n));
        // The small build of idiomorph is a plain script; as a module it only lacks its last line.
        files["js/idiomorph.js"] = [.. files["js/idiomorph.js"], .. "\nexport { Idiomorph };"u8];
        var order = System.Text.Encoding.UTF8.GetString(files["css/order.txt"]).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        files["css/terreau.css"] = [.. order.Where(l => !l.StartsWith('#')).SelectMany(l => files["css/" + l])];
        return files.Where(f => !f.Key.StartsWith("css/", StringComparison.Ordinal) || f.Key == "css/terreau.css")
            .ToDictionary(f => f.Key, f => new Asset(f.Value, Pack(f.Value), TypeOf(f.Key)));
    }

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static byte[] Pack(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) brotli.Write(plain);
        return packed.ToArray();
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };

    private sealed record Asset(byte[] Plain, byte[] Packed, string Type);
}
