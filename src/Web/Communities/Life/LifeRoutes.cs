using Terreau.Domain.Communities;
using Terreau.Web.Shared.Access;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Communities.Life;

/// <summary>The addresses of a group's life and who may use each.</summary>
internal static class LifeRoutes
{
    public static string Of(string slug) => $"{CommunityRoutes.Group(slug)}/life";

    public static string Launch(string slug) => Of(slug) + "/launch";

    public static void MapLife(this IEndpointRouteBuilder group)
    {
        group.MapGet("/life", LifeDesk.ShowAsync).For(InGroup.Who(Act.ReadGroup));
        group.MapPost("/life", LifeDesk.ConfirmAsync).For(InGroup.Who(Act.ConfirmStage)).RequireRateLimiting(Limits.Forms);
        group.MapGet("/life/launch", LaunchDesk.ShowAsync).For(InGroup.Who(Act.ReadSettings));
        group.MapPost("/life/launch", LaunchDesk.TickAsync).For(InGroup.Who(Act.ChangeSettings)).RequireRateLimiting(Limits.Forms);
    }
}
