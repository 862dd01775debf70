using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.Notifications;
using Terreau.Store.Shared;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Hosting;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Notifications;

/// <summary>Making and revoking the secret addresses under which one's own calendar program reads.</summary>
internal sealed class FeedDesk(FeedStore feeds, GroupDirectory groups, KeyRing keys, Work work, Settings settings)
{
    public static Task<IResult> ShowAsync(HttpContext http, FeedDesk desk) => desk.PageAsync(http, Posted.Nothing);

    public static Task<IResult> MakeAsync(HttpContext http, FeedDesk desk, Deed deed) => desk.RunAsync(http, deed, "made", desk.TryMakeAsync);

    public static Task<IResult> RevokeAsync(HttpContext http, FeedDesk desk, Deed deed) => desk.RunAsync(http, deed, "revoked", desk.TryRevokeAsync);

    private async Task<IResult> RunAsync(HttpContext http, Deed deed, string done, Func<PersonId, GroupId?, CancellationToken, Task> act)
    {
        var (form, self) = (await Posted.ReadAsync(http), http.Viewer().Id);
        return await deed.RunAsync(http, form, self.Value, $"{NotificationRoutes.Calendars}?done={done}", async ct =>
        {
            await act(self, Guid.TryParse(form.Raw("calendar"), out var group) ? new GroupId(group) : null, ct);
            await work.SaveAsync(ct);
            return [];
        }, refused => PageAsync(http, refused));
    }

    // A group of which one is nothing gives an address under which nothing is.
    private async Task TryMakeAsync(PersonId self, GroupId? group, CancellationToken ct)
    {
        if (group is null || await groups.IsSeenByAsync(self, group.Value, ct)) await feeds.MakeAsync(self, group, ct);
    }

    private Task TryRevokeAsync(PersonId self, GroupId? group, CancellationToken ct) => feeds.RevokeAsync(self, group, ct);

    private async Task<IResult> PageAsync(HttpContext http, Posted form)
    {
        var (self, ct) = (http.Viewer().Id, http.RequestAborted);
        var own = await feeds.OwnAsync(self, ct);
        string? AddressOf(Guid group) => own.TryGetValue(group, out var feed) ? new Uri(settings.Origin, NotificationRoutes.Feed(FeedFile.Token(keys, feed))).AbsoluteUri : null;
        return Show.Page<CalendarsPage>(new()
        {
            ["Own"] = AddressOf(Guid.Empty),
            ["Groups"] = (await groups.MineSeenByAsync(self, ct)).Where(g => g.IsMember && KindPolicy.Of(g.Kind).InSessions).Select(g => new GroupCalendar(g.Id, g.Name, AddressOf(g.Id.Value))).ToList(),
            ["Done"] = http.Request.Query["done"].ToString(),
        }, form);
    }
}

/// <summary>One group on the page of calendars, with its address once it is made.</summary>
public sealed record GroupCalendar(GroupId Id, string Name, string? Address);
