using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Web.Shared.Access;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Communities.Roles;

/// <summary>Who holds what in a group, giving it and ending it.</summary>
internal static class RoleRoutes
{
    public static string Of(string slug) => $"{CommunityRoutes.Group(slug)}/roles";

    public static string Give(string slug) => Of(slug) + "/give";

    public static string HandOver(string slug) => Of(slug) + "/hand-over";

    public static string End(string slug, PersonId person) => $"{Of(slug)}/{person.Value}/end";

    public static void MapRoles(this IEndpointRouteBuilder group)
    {
        group.MapGet("/roles", RolesDesk.ShowAsync).For(InGroup.Who(Act.ReadGroup));
        group.MapGet("/roles/give", RolesDesk.ShowGivingAsync).For(InGroup.Who(Act.AssignFacilitator));
        group.MapPost("/roles/give", RolesDesk.GiveAsync).For(InGroup.Who(Act.AssignFacilitator)).RequireRateLimiting(Limits.Mail);
        group.MapGet("/roles/hand-over", HandOverDesk.ShowAsync).For(InGroup.Who(Act.AssignFacilitator));
        group.MapPost("/roles/hand-over", HandOverDesk.ProposeAsync).For(InGroup.Who(Act.AssignFacilitator)).RequireRateLimiting(Limits.Mail);
        group.MapPost("/roles/hand-over/withdraw", HandOverDesk.WithdrawAsync).For(InGroup.Who(Act.AssignFacilitator)).RequireRateLimiting(Limits.Forms);
        group.MapPost("/roles/hand-over/answer", HandOverDesk.AnswerAsync).For(InGroup.Who(Act.OwnMembership)).RequireRateLimiting(Limits.Forms);
        group.MapPost("/roles/{person:guid}/end", RolesDesk.EndAsync).For(new EndsRole()).RequireRateLimiting(Limits.Forms);
    }
}

/// <summary>Whoever gives roles ends those of others; everybody who holds one, visitors included, ends their own.</summary>
internal sealed class EndsRole() : InGroup(Act.VisitGroup, reads: Act.VisitGroup)
{
    protected override ValueTask<Verdict> JudgeAsync(HttpContext http, PersonId viewer, Standing standing) => new(
        standing.May(Act.AssignFacilitator) || http.GetRouteValue("person") as string == viewer.Value.ToString() ? Verdict.Granted
        : standing.May(Act.ReadGroup) ? Verdict.Refused : Verdict.Absent);
}
