using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Web.Communities;
using Terreau.Web.People;
using Terreau.Web.Shared.Access;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.CoDevelopment.Troikas;

/// <summary>The addresses of Troïkas, and who may use each.</summary>
internal static class TroikaRoutes
{
    private const string List = "/groups/{group}/troikas", One = "/troikas/{troika:guid}";

    public static string OfGroup(string slug) => $"{CommunityRoutes.Group(slug)}/troikas";

    public static string New(string slug) => OfGroup(slug) + "/new";

    public static string Of(TroikaId id) => $"/troikas/{id.Value}";

    public static string To(TroikaId id, string deed) => $"{Of(id)}/{deed}";

    public static void MapTroikas(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(List, TroikaDesk.ShowMineAsync).For(OfMembers.Rule);
        routes.MapGet(List + "/new", TroikaDesk.ShowNewAsync).For(OfMembers.WhoPlan);
        // Finding somebody keeps what else was typed, so it is sent like the form itself.
        routes.MapPost(List + "/new", TroikaDesk.FindAsync).For(OfMembers.Rule).RequireRateLimiting(Limits.Forms);
        // That the group was closed meanwhile, the form says beside what was typed.
        routes.MapPost(List, TroikaDesk.PlanAsync).For(OfMembers.Rule).RequireRateLimiting(Limits.Mail);

        routes.MapGet(One, TroikaRoom.ShowAsync).For(InTroika.Rule);
        var troika = routes.MapGroup(One);
        Post("order", TroikaRoom.OrderAsync);
        Post("start", TroikaRoom.StartAsync);
        Post("advance", TroikaRoom.AdvanceAsync);
        Post("end", TroikaRoom.EndAsync);
        Post("note", TroikaRoom.NoteAsync);
        troika.MapPost("cancel", TroikaRoom.CancelAsync).For(InTroika.Rule).RequireRateLimiting(Limits.Mail);

        void Post(string deed, Func<HttpContext, TroikaRoom, Task<IResult>> handler) => troika.MapPost(deed, handler).For(InTroika.Rule).RequireRateLimiting(Limits.Forms);
    }
}

/// <summary>Active members of a group of any kind. Whoever facilitates it without being a member has no Troïkas there.</summary>
internal sealed class OfMembers(bool toPlan) : InGroup(Act.OwnMembership)
{
    public static readonly OfMembers Rule = new(toPlan: false), WhoPlan = new(toPlan: true);

    protected override ValueTask<Verdict> JudgeAsync(HttpContext http, PersonId viewer, Standing standing) =>
        new(standing.IsMember && !(toPlan && standing.IsClosed) ? Verdict.Granted : Verdict.Refused);
}

/// <summary>The three of the Troïka in the address. For everybody else, whatever their role, there is none (INV-14).</summary>
internal sealed class InTroika : AccessRule
{
    public static readonly InTroika Rule = new();

    public override async ValueTask<Verdict> JudgeAsync(HttpContext http)
    {
        if (http.ViewerOrNull() is not { } viewer) return Verdict.SignIn;
        if (!Guid.TryParse(http.GetRouteValue("troika") as string, out var id)
            || await http.RequestServices.GetRequiredService<SessionDirectory>().TroikaSeenByAsync(viewer.Id, new TroikaId(id), http.RequestAborted) is not { } shown) return Verdict.Absent;
        http.Features.Set(shown);
        return Verdict.Granted;
    }
}
