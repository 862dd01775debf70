using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Shared;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.CoDevelopment.Troikas;

/// <summary>The room of a Troïka: what each of the three may do there, and how it looks to them.</summary>
internal sealed class TroikaRoom(TroikaStore troikas, SessionDirectory directory, Shared.Forms.Deed deed, Work work, TimeProvider clock)
{
    public static Task<IResult> ShowAsync(HttpContext http, TroikaRoom room) => room.PageAsync(http, Posted.Nothing);

    public static Task<IResult> OrderAsync(HttpContext http, TroikaRoom room) => room.RunAsync(http, (troika, by, form, _) =>
    {
        var (person, seen) = (Guid.TryParse(form.Raw("person"), out var id) ? new PersonId(id) : default, form.Number("seen") ?? 0);
        if (troika.WhyNotBringForward(by, person, seen) is { } refusal) return refusal;
        troika.BringForward(by, person, seen);
        return null;
    });

    public static Task<IResult> StartAsync(HttpContext http, TroikaRoom room) => room.RunAsync(http, (troika, by, _, now) =>
    {
        if (troika.WhyNotStart(by, now) is { } refusal) return refusal;
        troika.Start(by, now);
        return null;
    });

    public static Task<IResult> AdvanceAsync(HttpContext http, TroikaRoom room) => room.RunAsync(http, (troika, by, form, now) =>
    {
        var seen = TroikaWords.SeenIn(form);
        if (troika.WhyNotAdvance(by, seen) is { } refusal) return refusal;
        troika.Advance(by, seen, now);
        return null;
    });

    public static Task<IResult> EndAsync(HttpContext http, TroikaRoom room) => room.RunAsync(http, (troika, by, _, now) =>
    {
        if (troika.WhyNotEnd(by) is { } refusal) return refusal;
        troika.End(by, now);
        return null;
    });

    public static Task<IResult> CancelAsync(HttpContext http, TroikaRoom room) => room.RunAsync(http, (troika, by, _, now) =>
    {
        if (troika.WhyNotCancel(by) is { } refusal) return refusal;
        troika.Cancel(by, now);
        return null;
    });

    public static async Task<IResult> NoteAsync(HttpContext http, TroikaRoom room)
    {
        var (form, self, id) = (await Posted.ReadAsync(http), http.Viewer().Id, http.Troika().Troika.Id);
        return await room.Deed.RunAsync(http, form, id.Value, TroikaRoutes.Of(id) + "?noted=1", ct => room.TryNoteAsync(self, id, form.Text("note"), ct), refused => room.PageAsync(http, refused));
    }

    private Shared.Forms.Deed Deed => deed;

    private async Task<IReadOnlyList<Refusal>> TryNoteAsync(PersonId self, TroikaId id, string note, CancellationToken ct)
    {
        if (await troikas.SeenByAsync(self, id, ct) is not { } troika) return [TroikaRefusals.NotYours];
        if (troika.WhyNotNote(self, note) is { } refusal) return [refusal];
        await troikas.NoteAsync(self, id, note, ct);
        await work.SaveAsync(ct);
        if (note.Length == 0) troikas.ForgetKey(self, id);
        return [];
    }

    private async Task<IResult> RunAsync(HttpContext http, Func<Troika, PersonId, Posted, DateTimeOffset, Refusal?> act)
    {
        var (form, self, id) = (await Posted.ReadAsync(http), http.Viewer().Id, http.Troika().Troika.Id);
        return await deed.RunAsync(http, form, id.Value, TroikaRoutes.Of(id), async ct =>
        {
            if (await troikas.SeenByAsync(self, id, ct) is not { } troika) return [TroikaRefusals.NotYours];
            if (act(troika, self, form, clock.GetUtcNow()) is { } refusal) return [refusal];
            await work.SaveAsync(ct);
            return [];
        }, refused => PageAsync(http, refused));
    }

    private async Task<IResult> PageAsync(HttpContext http, Posted form)
    {
        var (self, ct, shown) = (http.Viewer().Id, http.RequestAborted, http.Troika());
        // A refusal shows the room as it is now, not as it was before the form came.
        if (form.IsRefused && await directory.TroikaSeenByAsync(self, shown.Troika.Id, ct) is { } again) shown = again;
        return Show.Page<TroikaPage>(new()
        {
            ["View"] = new TroikaView(shown, self, shown.Troika.HasHadTurn(self) ? await troikas.OwnNoteAsync(self, shown.Troika.Id, ct) : "", clock.GetUtcNow(), Reader.Of(http)!.Zone)
            {
                IsNoted = http.Request.Query.ContainsKey("noted"),
            },
        }, form);
    }
}

internal static class TroikaOfRequest
{
    /// <summary>The Troïka of the address, for one of its three; the access rule has found it.</summary>
    public static ShownTroika Troika(this HttpContext http) => http.Features.Get<ShownTroika>() ?? throw new InvalidOperationException("Not under a Troïka.");
}
