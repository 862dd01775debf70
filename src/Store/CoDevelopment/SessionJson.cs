using System.Text.Json;
using System.Text.Json.Serialization;
using Terreau.Domain.CoDevelopment;

namespace Terreau.Store.CoDevelopment;

/// <summary>Serialisers made at build time: a room page opens a whole session on every change.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.Unspecified)]
[JsonSerializable(typeof(SessionSnapshot))]
[JsonSerializable(typeof(SeasonSnapshot))]
[JsonSerializable(typeof(string))]
internal sealed partial class SessionJson : JsonSerializerContext;
