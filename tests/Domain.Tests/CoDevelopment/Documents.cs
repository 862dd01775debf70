using System.Text.Json;
using Terreau.Domain.CoDevelopment;

namespace Terreau.Domain.Tests.CoDevelopment;

/// <summary>Sessions and seasons as they are kept: one JSON document each.</summary>
internal static class Documents
{
    public static string Written(SessionSnapshot snapshot) => JsonSerializer.Serialize(snapshot);

    public static SessionSnapshot Reread(SessionSnapshot snapshot) => JsonSerializer.Deserialize<SessionSnapshot>(Written(snapshot))!;

    public static string Written<T>(T document) where T : notnull => JsonSerializer.Serialize(document);

    public static SeasonSnapshot Reread(SeasonSnapshot snapshot) => JsonSerializer.Deserialize<SeasonSnapshot>(Written(snapshot))!;
}
