namespace Terreau.Web.Tests.Shared;

/// <summary>The sources themselves, for the checks that read them.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<SourceFile> Under(string folder, params string[] patterns) =>
        from pattern in patterns
        from path in Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
        let relative = Path.GetRelativePath(Root, path).Replace('\\', '/')
        where !relative.Split('/').Any(part => part is "obj" or "bin" or "node_modules")
        orderby relative
        select new SourceFile(relative, File.ReadAllText(path));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Terreau.slnx"))) folder = folder.Parent ?? throw new InvalidOperationException("Terreau.slnx is in no folder above.");
        return folder.FullName;
    }
}

internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>First folder under <c>src/Web</c>; what stands outside any room counts as shared.</summary>
    public string Room => Path.Split('/') is [_, _, var room, _, ..] ? room : "Shared";
}
