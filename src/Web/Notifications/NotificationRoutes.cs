using Terreau.Domain.Communities;
using Terreau.Web.People;
using Terreau.Web.Shared.Access;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Notifications;

/// <summary>The addresses of the room and who may use each.</summary>
internal static class NotificationRoutes
{
    public const string OutgoingMail = "/organisation/outgoing-mail";

    /// <summary>The queue before a line, the next page of which it ends.</summary>
    public static string Before(DateTimeOffset createdAt, Guid id) => $"{OutgoingMail}?before={createdAt.UtcTicks}-{id:N}";

    /// <summary>One mail with its text, in the demonstration.</summary>
    public static string Text(Guid mail) => $"{OutgoingMail}/{mail:N}";

    public static void MapNotifications(this IEndpointRouteBuilder routes, Settings settings)
    {
        routes.MapGet(OutgoingMail, OutgoingMailDesk.ShowAsync).For(SignedIn.InOrganisation(Act.ManageAccounts));
        if (settings.Demo) routes.MapGet(OutgoingMail + "/{mail:guid}", OutgoingMailDesk.ShowTextAsync).For(SignedIn.InOrganisation(Act.ManageAccounts));
    }
}
