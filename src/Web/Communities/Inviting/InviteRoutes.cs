using Microsoft.AspNetCore.Mvc;
using Terreau.Domain.Communities;
using Terreau.Web.Shared.Access;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Communities.Inviting;

/// <summary>Inviting many people at once, and by a poster.</summary>
internal static class InviteRoutes
{
    // The file, and what a form wraps around it; the checked list comes back with its characters escaped.
    private const int LongestUpload = ListReader.LongestList + (64 * 1024), LongestReturn = 4 * ListReader.LongestList;

    public static string Of(string slug) => $"{CommunityRoutes.Group(slug)}/invite";

    public static string Check(string slug) => Of(slug) + "/check";

    public static string Send(string slug) => Of(slug) + "/list";

    public static string Poster(string slug, InvitationId link) => $"{CommunityRoutes.Group(slug)}/invitations/{link.Value}/poster";

    public static void MapInviting(this IEndpointRouteBuilder group)
    {
        group.MapGet("/invite", InviteDesk.ShowAsync).For(InGroup.Who(Act.InviteMembers));
        group.MapPost("/invite/check", InviteDesk.CheckAsync).For(InGroup.Who(Act.InviteMembers)).RequireRateLimiting(Limits.Mail).WithMetadata(new RequestSizeLimitAttribute(LongestUpload));
        group.MapPost("/invite/list", InviteDesk.SendAsync).For(InGroup.Who(Act.InviteMembers)).RequireRateLimiting(Limits.Mail).WithMetadata(new RequestSizeLimitAttribute(LongestReturn));
        group.MapGet("/invitations/{invitation:guid}/poster", InviteDesk.ShowPosterAsync).For(InGroup.Who(Act.InviteMembers));
    }
}
