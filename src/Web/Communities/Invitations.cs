using Terreau.Domain.Communities;
using Terreau.Store.Shared;

namespace Terreau.Web.Communities;

/// <summary>Addresses of invitations: an id and a secret derived from it.</summary>
internal static class Invitations
{
    public const string Purpose = "invitation";

    public static string Token(KeyRing keys, InvitationId id) => $"{id.Value:N}{keys.Secret(Purpose, id.Value)}";
}
