using Terreau.Domain.CoDevelopment;
using Terreau.Web.Shared.Forms;

namespace Terreau.Web.CoDevelopment.Room;

internal static class RoomPosted
{
    private const Step NeverSeen = (Step)(-1);

    /// <summary>The step that the person had before them; one that never was when the form does not say.</summary>
    public static Step Seen(this Posted form) => form.Choice<Step>("seen") ?? NeverSeen;

    /// <summary>An id as a form carries it, or the empty one.</summary>
    public static Guid Id(this Posted form, string field) => Guid.TryParse(form.Raw(field), out var id) ? id : default;

    /// <summary>An id of the address, or the empty one.</summary>
    public static Guid RouteId(this HttpContext http, string name) => Guid.TryParse(http.GetRouteValue(name) as string, out var id) ? id : default;
}
