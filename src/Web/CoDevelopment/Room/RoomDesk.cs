using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Web.CoDevelopment.Planning;
using Terreau.Web.CoDevelopment.Sessions;
using Terreau.Web.Communities;

namespace Terreau.Web.CoDevelopment.Room;

/// <summary>Coming in, and running the steps.</summary>
internal static class RoomDesk
{
    public static Task<IResult> ShowAsync(HttpContext http, RoomViews views) => views.ShowAsync(http);

    public static Task<IResult> ProjectAsync(HttpContext http, RoomViews views) => views.ProjectAsync(http);

    public static Task<IResult> OpenAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Button, async deed =>
    {
        var ready = http.Standing().IsReady;
        if (deed.Session.WhyNotOpen(deed.By, ready, deed.Now) is { } refusal) return [refusal];
        if (await WhyNotBesideAsync(deed, room) is { } open) return [open];
        deed.Session.Open(deed.By, ready, deed.Now, await room.Sessions.StillHereForOperatorAsync(deed.Session.Meeting, deed.Ct));
        return [];
    });

    public static Task<IResult> EnterAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Button, deed =>
    {
        var ready = http.Standing().IsReady;
        if (deed.Session.WhyNotEnter(deed.By, ready) is { } refusal) return refusal;
        deed.Session.Enter(deed.By, ready, deed.Now);
        return null;
    });

    public static Task<IResult> AdvanceAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Button, async deed =>
    {
        var seen = deed.Form.Seen();
        var treated = deed.Session.Step != Step.Welcome
            || deed.Session.ToFollowUp(await room.Sessions.AwaitingFollowUpForOperatorAsync(deed.Session.Group, deed.Session.Id, toSave: false, deed.Ct)).All(s => s.IsFollowUpTreatedFor(deed.Session.Id));
        if (deed.Session.WhyNotAdvance(deed.By, seen, treated, deed.Now) is { } refusal) return [refusal];
        deed.Session.Advance(deed.By, seen, treated, deed.Now);
        return [];
    });

    public static Task<IResult> ExtendAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Button, deed =>
    {
        var (seen, minutes) = (deed.Form.Seen(), deed.Form.Number("minutes") ?? 0);
        if (deed.Session.WhyNotExtend(deed.By, seen, minutes) is { } refusal) return refusal;
        deed.Session.Extend(deed.By, seen, minutes, deed.Now);
        return null;
    });

    public static Task<IResult> MoveDeadlineAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Deadline, deed =>
    {
        var (seen, until) = (deed.Form.Seen(), ScheduleForm.EndOf(deed.Form, "until", deed.Session.ZoneId));
        if (deed.Session.WhyNotMoveDeadline(deed.By, seen, until, deed.Now) is { } refusal) return refusal;
        deed.Session.MoveDeadline(deed.By, seen, until, deed.Now);
        return null;
    });

    public static Task<IResult> AskAgainAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Button, deed =>
    {
        var seen = deed.Form.Seen();
        if (deed.Session.WhyNotAskAgain(deed.By, seen) is { } refusal) return refusal;
        deed.Session.AskAgain(deed.By, seen, deed.Now);
        return null;
    });

    public static Task<IResult> InterruptAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Button, deed =>
    {
        if (deed.Session.WhyNotInterrupt(deed.By) is { } refusal) return refusal;
        deed.Session.Interrupt(deed.By, deed.Now);
        return null;
    });

    public static Task<IResult> ResumeAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Button, async deed =>
    {
        if (deed.Session.WhyNotResume(deed.By, deed.Now) is { } refusal) return [refusal];
        if (await WhyNotBesideAsync(deed, room) is { } open) return [open];
        deed.Session.Resume(deed.By, deed.Now);
        return [];
    });

    public static Task<IResult> MarkAbsentAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Button, deed =>
    {
        var who = new PersonId(deed.Form.Id("person"));
        if (deed.Session.WhyNotMarkAbsent(deed.By, who) is { } refusal) return refusal;
        deed.Session.MarkAbsent(deed.By, who, deed.Now);
        return null;
    });

    // One room at a time in a group; of the other consultation of the same meeting, that is said.
    private static async Task<Refusal?> WhyNotBesideAsync(RoomDeed deed, RoomDeeds room) =>
        await room.Sessions.AnotherOpenForOperatorAsync(deed.Session.Group, deed.Session.Id, deed.Ct) is not { } open ? null
        : open == deed.Session.Meeting?.Other ? MeetingRefusals.OtherIsOpen
        : SessionRefusals.AnotherIsOpen;
}
