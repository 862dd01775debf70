using Terreau.Domain.Communities;
using Terreau.Web.Shared.Access;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Communities.Charters;

/// <summary>The addresses of a group's charter and who may use each.</summary>
internal static class CharterRoutes
{
    public static string Of(string slug) => $"{CommunityRoutes.Group(slug)}/charter";

    public static string Edit(string slug) => Of(slug) + "/edit";

    public static string Consultation(string slug) => Of(slug) + "/consultation";

    public static string Version(string slug, int number) => $"{Of(slug)}/versions/{number}";

    public static void MapCharter(this IEndpointRouteBuilder group)
    {
        group.MapGet("/charter", CharterDesk.ShowAsync).For(InGroup.Who(Act.ReadGroup));
        group.MapGet("/charter/versions/{version:int}", CharterDesk.ShowVersionAsync).For(InGroup.Who(Act.ReadGroup));
        group.MapPost("/charter/endorse", CharterDesk.EndorseAsync).For(InGroup.Who(Act.EndorseCharter)).RequireRateLimiting(Limits.Forms);

        group.MapGet("/charter/edit", CharterWritingDesk.ShowAsync).For(InGroup.Who(Act.ProposeCharter));
        group.MapPost("/charter/draft", CharterWritingDesk.BeginAsync).For(InGroup.Who(Act.ChangeSettings)).RequireRateLimiting(Limits.Forms);
        group.MapPost("/charter/edit", CharterWritingDesk.WriteAsync).For(InGroup.Who(Act.ChangeSettings)).RequireRateLimiting(Limits.Forms);
        group.MapPost("/charter/proposals", CharterWritingDesk.ProposeAsync).For(InGroup.Who(Act.ProposeCharter)).RequireRateLimiting(Limits.Forms);

        group.MapGet("/charter/consultation", CharterConsultationDesk.ShowAsync).For(InGroup.Who(Act.ReadGroup));
        group.MapPost("/charter/consultation", CharterConsultationDesk.OpenAsync).For(InGroup.Who(Act.ChangeSettings)).RequireRateLimiting(Limits.Mail);
        group.MapPost("/charter/consultation/end", CharterConsultationDesk.EndAsync).For(InGroup.Who(Act.ChangeSettings)).RequireRateLimiting(Limits.Forms);
        group.MapPost("/charter/consultation/comments", CharterConsultationDesk.CommentAsync).For(InGroup.Who(Act.ProposeCharter)).RequireRateLimiting(Limits.Forms);
        group.MapPost("/charter/put-forward", CharterConsultationDesk.PutForwardAsync).For(InGroup.Who(Act.ChangeSettings)).RequireRateLimiting(Limits.Mail);
    }
}
