using System.Text.Json;
using Terreau.Domain.CoDevelopment;

namespace Terreau.Domain.Tests.CoDevelopment;

/// <summary>The session as it is kept: one JSON document.</summary>
internal static class Documents
{
    public static string Written(SessionSnapshot snapshot) => JsonSerializer.Serialize(snapshot);

    public static SessionSnapshot Reread(SessionSnapshot snapshot) => JsonSerializer.Deserialize<SessionSnapshot>(Written(snapshot))!;
}
