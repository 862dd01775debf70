namespace Terreau.Browser.Tests.Shared;

/// <summary>Where the house stands, for tools that come from npm and for pictures.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(string folder) => System.IO.File.Exists(Path.Combine(folder, "Terreau.slnx")) ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Terreau.slnx is nowhere above the tests."));
}
