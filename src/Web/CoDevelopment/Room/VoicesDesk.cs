namespace Terreau.Web.CoDevelopment.Room;

/// <summary>Hands, time asked of the group, and the facilitator's hat.</summary>
internal static class VoicesDesk
{
    public static Task<IResult> HandAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Button, deed =>
    {
        if (deed.Session.WhyNotRaiseHand(deed.By) is { } refusal) return refusal;
        deed.Session.RaiseHand(deed.By, deed.Form.Raw("up") != "false", deed.Now);
        return null;
    });

    public static Task<IResult> WishAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Button, deed =>
    {
        var seen = deed.Form.Seen();
        if (deed.Session.WhyNotWishForTime(deed.By, seen) is { } refusal) return refusal;
        deed.Session.WishForTime(deed.By, seen, deed.Now);
        return null;
    });

    public static Task<IResult> AnswerAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Button, deed =>
    {
        if (deed.Session.WhyNotAnswerWish(deed.By) is { } refusal) return refusal;
        deed.Session.AnswerWish(deed.By, deed.Form.Ticked("yes"), deed.Now);
        return null;
    });

    public static Task<IResult> CloseAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Button, deed =>
    {
        var seen = deed.Form.Seen();
        if (deed.Session.WhyNotCloseWish(deed.By, seen) is { } refusal) return refusal;
        deed.Session.CloseWish(deed.By, seen, deed.Now);
        return null;
    });

    public static Task<IResult> HatAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Button, deed =>
    {
        var consultant = deed.Form.Ticked("consultant");
        if (deed.Session.WhyNotChangeHat(deed.By, consultant) is { } refusal) return refusal;
        deed.Session.ChangeHat(deed.By, consultant, deed.Now);
        return null;
    });
}
