using Terreau.Domain.Shared;

namespace Terreau.Web.CoDevelopment.Room;

/// <summary>Who steps in when the facilitator disappears, and who leads meanwhile.</summary>
internal static class LeadDesk
{
    public static Task<IResult> NameAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Deputy, deed =>
    {
        var deputy = deed.Form.Raw("deputy").Length == 0 ? (PersonId?)null : new PersonId(deed.Form.Id("deputy"));
        if (deed.Session.WhyNotNameDeputy(deed.By, deputy) is { } refusal) return refusal;
        deed.Session.NameDeputy(deed.By, deputy, deed.Now);
        return null;
    });

    public static Task<IResult> AskAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Button, deed =>
    {
        if (deed.Session.WhyNotAskDeputy(deed.By) is { } refusal) return refusal;
        deed.Session.AskDeputy(deed.By, deed.Form.Raw("ask") != "false", deed.Now);
        return null;
    });

    public static Task<IResult> TakeAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Button, deed =>
    {
        if (deed.Session.WhyNotTakeOver(deed.By, deed.Now) is { } refusal) return refusal;
        deed.Session.TakeOver(deed.By, deed.Now);
        return null;
    });

    public static Task<IResult> TakeBackAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Button, deed =>
    {
        if (deed.Session.WhyNotTakeBack(deed.By) is { } refusal) return refusal;
        deed.Session.TakeBack(deed.By, deed.Now);
        return null;
    });
}
