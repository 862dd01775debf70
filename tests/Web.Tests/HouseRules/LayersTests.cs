using System.Reflection;
using System.Xml.Linq;
using Terreau.Domain.Shared;

namespace Terreau.Web.Tests.HouseRules;

[Trait("check", "house")]
public sealed class LayersTests
{
    /// <summary>Finders whose name does not say who looks, each with its reason. It may only become shorter.</summary>
    private static readonly Dictionary<string, string> FindersWithoutViewer = new()
    {
        ["GroupDirectory.WaitingForAsync"] = "asked with the address of whoever is signed in",
        ["GroupStore.FreeSlugAsync"] = "tells a free address, nothing of the groups that have theirs",
        ["GroupStore.SeatsTakenAsync"] = "numbers only, for the seat of whoever joins",
        ["PersonStore.OpenResetAsync"] = "returns what it has just written",
    };

    [Fact]
    public void The_domain_stands_on_the_language_alone()
    {
        var project = XDocument.Load(Path.Combine(Sources.Root, "src/Domain/Terreau.Domain.csproj"));
        var references = project.Descendants().Where(element => element.Name.LocalName is "ProjectReference" or "FrameworkReference");

        Assert.Empty(references);
        Assert.All(Rooms.Assemblies[0].GetReferencedAssemblies(), name => Assert.StartsWith("System.", name.Name));
    }

    [Fact]
    public void Pages_know_nothing_of_the_mapper()
    {
        var mapper = string.Concat("Microsoft.", "EntityFrameworkCore");

        Findings.None(Sources.All.Where(file => file.Path.StartsWith("src/Web/", StringComparison.Ordinal) && !IsLock(file) && Sources.WithoutComments(file).Contains(mapper)).Select(file => file.Path));
        Assert.DoesNotContain(Rooms.Assemblies[2].GetReferencedAssemblies(), name => name.Name!.StartsWith(mapper, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_finder_says_who_looks() =>
        Findings.None(SilentFinders().Except(FindersWithoutViewer.Keys));

    [Fact]
    public void No_finder_is_excused_for_nothing() =>
        Findings.None(FindersWithoutViewer.Keys.Except(SilentFinders()));

    private static bool IsLock(SourceFile file) => file.Path.EndsWith("packages.lock.json", StringComparison.Ordinal);

    private static IEnumerable<string> SilentFinders() =>
        from type in Rooms.Assemblies[1].GetExportedTypes()
        where type.Name.EndsWith("Store", StringComparison.Ordinal) || type.Name.EndsWith("Directory", StringComparison.Ordinal)
        from method in type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
        where method.ReturnType.IsGenericType && method.Name.EndsWith("Async", StringComparison.Ordinal) && !SaysWhoLooks(method)
        select $"{type.Name}.{method.Name}";

    // The name says who looks, or the viewer is a parameter by that name.
    private static bool SaysWhoLooks(MethodInfo finder) =>
        finder.Name.Contains("ForOperator") || finder.Name.Contains("SeenBy")
        || finder.GetParameters().Any(parameter => parameter.ParameterType == typeof(PersonId) && parameter.Name is "viewer" or "self");
}
