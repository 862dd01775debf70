using System.Reflection;
using System.Runtime.CompilerServices;
using Terreau.Domain.Shared;

namespace Terreau.Web.Tests.HouseRules;

/// <summary>The rooms as the compiled namespaces tell them: <c>Terreau.Store.People</c> is the room People.</summary>
internal static class Rooms
{
    /// <summary>The ground floor, from the bottom: each may use those before it, every other room may use them all.</summary>
    public static readonly string[] GroundFloor = ["Shared", "People", "Communities", "Stages"];

    /// <summary>Rooms that listen and read; no other room names them.</summary>
    public static readonly string[] Listeners = ["Notifications", "Diagnostics", "Leadership"];

    public static IReadOnlyList<Assembly> Assemblies { get; } =
        [Assembly.Load("Terreau.Domain"), Assembly.Load("Terreau.Store"), Assembly.Load("Terreau.Web")];

    public static IReadOnlyList<Type> Types { get; } =
        [.. Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => !type.IsNested && !IsGenerated(type) && Of(type.Namespace) is not null)];

    public static IReadOnlyCollection<string> Names { get; } = [.. Types.Select(type => Of(type.Namespace)!).Distinct().Order()];

    public static string? Of(string? name) => name?.Split('.') is ["Terreau", "Domain" or "Store" or "Web", var room, ..] ? room : null;

    /// <summary>Ids, events, and the room's one directory with what it tells.</summary>
    public static bool IsDoor(Type type) =>
        type.IsAssignableTo(typeof(IId)) || type.IsAssignableTo(typeof(IEvent)) || Doors.Value.Contains(type);

    /// <summary>How a source file can name this type: its name, and after a point its extension methods.</summary>
    public static IEnumerable<string> WordsFor(Type type) =>
        type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(method => method.IsDefined(typeof(ExtensionAttribute)))
            .Select(method => "." + method.Name)
            .Append(type.Name.Split('`')[0]);

    /// <summary>The read-only directories of a room, of which each has one at most.</summary>
    public static IEnumerable<Type> Directories { get; } =
        [.. Types.Where(type => type.Assembly == Assemblies[1] && type.Name.EndsWith("Directory", StringComparison.Ordinal))];

    // What a directory tells may be read as well: its small records, and the kinds and states in them.
    private static readonly Lazy<HashSet<Type>> Doors = new(() =>
    {
        HashSet<Type> doors = [.. Directories];
        var told = new Queue<Type>(doors.SelectMany(directory => directory.GetMethods(DeclaredHere)).SelectMany(method => Inside(method.ReturnType)));
        while (told.TryDequeue(out var type))
        {
            if (Of(type.Namespace) is not null && doors.Add(type))
            {
                foreach (var inner in type.GetProperties(DeclaredHere).SelectMany(property => Inside(property.PropertyType))) told.Enqueue(inner);
            }
        }

        return doors;
    });

    private const BindingFlags DeclaredHere = BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly;

    private static IEnumerable<Type> Inside(Type type) =>
        type.IsGenericType ? type.GetGenericArguments().SelectMany(Inside).Append(type) : [type.IsArray ? type.GetElementType()! : type];

    private static bool IsGenerated(Type type) => type.Name.StartsWith('<') || type.IsDefined(typeof(CompilerGeneratedAttribute));
}
