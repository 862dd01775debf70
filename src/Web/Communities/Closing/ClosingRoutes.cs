using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Roles;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Web.Shared.Access;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Communities.Closing;

/// <summary>Closing a group, and opening it again.</summary>
internal static class ClosingRoutes
{
    public static string Of(string slug) => CommunityRoutes.Settings(slug) + "/close";

    public static string Reopen(string slug) => CommunityRoutes.Settings(slug) + "/reopen";

    public static void MapClosing(this IEndpointRouteBuilder group)
    {
        group.MapGet("/settings/close", ClosingDesk.ShowAsync).For(new ClosesGroup());
        group.MapPost("/settings/close", ClosingDesk.CloseAsync).For(new ClosesGroup()).RequireRateLimiting(Limits.Mail);
        group.MapPost("/settings/reopen", ClosingDesk.ReopenAsync).For(new ClosesGroup()).RequireRateLimiting(Limits.Forms);
    }
}

/// <summary>Whoever organises the group; of a closed one its members too, since one of them may be the last who can open it again.</summary>
internal sealed class ClosesGroup() : InGroup(Act.ReadGroup)
{
    protected override ValueTask<Verdict> JudgeAsync(HttpContext http, PersonId viewer, Standing standing) =>
        new(standing.Roles.Any(GroupRoles.Organising.Contains) || (standing.IsClosed && standing.IsMember) ? Verdict.Granted : Verdict.Refused);
}
