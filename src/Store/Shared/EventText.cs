using System.Collections.Frozen;
using System.Text.Json;
using Terreau.Domain.Shared;

namespace Terreau.Store.Shared;

/// <summary>Events as text: for the queue, and for the other processes.</summary>
internal static class EventText
{
    private static readonly FrozenDictionary<string, Type> Kinds = typeof(IEvent).Assembly.GetTypes()
        .Where(t => t.IsAssignableTo(typeof(IEvent)) && t is { IsAbstract: false }).ToFrozenDictionary(t => t.Name);

    public static string KindOf(IEvent happened) => happened.GetType().Name;

    public static string Write(IEvent happened) => JsonSerializer.Serialize(happened, happened.GetType());

    /// <summary>The event, or null when this version does not know its kind or cannot read it.</summary>
    public static IEvent? Read(string kind, string body)
    {
        try
        {
            return Kinds.TryGetValue(kind, out var type) ? (IEvent?)JsonSerializer.Deserialize(body, type) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
