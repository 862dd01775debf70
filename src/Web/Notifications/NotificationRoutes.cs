using Terreau.Domain.Communities;
using Terreau.Web.People;
using Terreau.Web.Shared.Access;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Notifications;

/// <summary>The addresses of the room and who may use each.</summary>
internal static class NotificationRoutes
{
    public const string OutgoingMail = "/organisation/outgoing-mail", Calendars = "/calendars", RevokeCalendar = "/calendars/revoke";

    /// <summary>What a calendar program reads.</summary>
    public static string Feed(string token) => $"/calendar/{token}.ics";

    /// <summary>The queue before a line, the next page of which it ends.</summary>
    public static string Before(DateTimeOffset createdAt, Guid id) => $"{OutgoingMail}?before={createdAt.UtcTicks}-{id:N}";

    /// <summary>One mail with its text, in the demonstration.</summary>
    public static string Text(Guid mail) => $"{OutgoingMail}/{mail:N}";

    public static void MapNotifications(this IEndpointRouteBuilder routes, Settings settings)
    {
        routes.MapGet(Calendars, FeedDesk.ShowAsync).For(SignedIn.Rule);
        routes.MapPost(Calendars, FeedDesk.MakeAsync).For(SignedIn.Rule).RequireRateLimiting(Limits.Forms);
        routes.MapPost(RevokeCalendar, FeedDesk.RevokeAsync).For(SignedIn.Rule).RequireRateLimiting(Limits.Forms);
        // The address is the key, as that of an invitation is.
        routes.MapGet("/calendar/{token}.ics", FeedFile.ReadAsync).For(Everybody.Rule).RequireRateLimiting(Limits.Doors);
        routes.MapGet(OutgoingMail, OutgoingMailDesk.ShowAsync).For(SignedIn.InOrganisation(Act.ManageAccounts));
        if (settings.Demo) routes.MapGet(OutgoingMail + "/{mail:guid}", OutgoingMailDesk.ShowTextAsync).For(SignedIn.InOrganisation(Act.ManageAccounts));
    }
}
