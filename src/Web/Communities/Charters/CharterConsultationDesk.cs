using Terreau.Domain.Communities.Charters;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities.Charters;

/// <summary>Consulting the group part by part, then putting the version forward.</summary>
internal static class CharterConsultationDesk
{
    private static readonly Refusal DateNeeded = new("charter.date-needed");

    public static Task<IResult> ShowAsync(HttpContext http, CharterStore charters, TimeProvider clock) => PageAsync(http, charters, clock, Posted.Nothing);

    public static Task<IResult> OpenAsync(HttpContext http, CharterStore charters, Deed deed, Work work, TimeProvider clock) =>
        RunAsync(http, charters, deed, work, clock, "opened", (charter, form, by, now) =>
        {
            // Until the end of that day.
            if (DayOf(http, form, "until", 1) is not { } until) return DateNeeded.At("until");
            var seen = form.Number("seen") ?? 0;
            if (charter.WhyNotConsult(by, until, seen, now) is { } refusal) return Here(refusal);
            charter.Consult(by, until, seen, now);
            return null;
        });

    public static Task<IResult> EndAsync(HttpContext http, CharterStore charters, Deed deed, Work work, TimeProvider clock) =>
        RunAsync(http, charters, deed, work, clock, "ended", (charter, _, by, now) =>
        {
            if (charter.WhyNotEndConsultation(by, now) is { } refusal) return refusal;
            charter.EndConsultation(by, now);
            return null;
        });

    public static Task<IResult> CommentAsync(HttpContext http, CharterStore charters, Deed deed, Work work, TimeProvider clock) =>
        RunAsync(http, charters, deed, work, clock, "commented", (charter, form, by, now) =>
        {
            if (form.Choice<CharterPart>("part") is not { } part) return CharterRefusals.ConsultationOver;
            var text = form.Text(Charter.RemarkFieldOf(part));
            if (charter.WhyNotComment(by, part, text, now) is { } refusal) return refusal;
            charters.Add(charter.Comment(by, part, text, now));
            return null;
        });

    public static Task<IResult> PutForwardAsync(HttpContext http, CharterStore charters, Deed deed, Work work, TimeProvider clock) =>
        RunAsync(http, charters, deed, work, clock, "", (charter, form, by, now) =>
        {
            var isMajor = form.Raw("weight") != "minor";
            if (DayOf(http, form, "from", 0) is not { } from)
            {
                if (isMajor) return DateNeeded.At("from");
                from = now;
            }
            var (proposal, seen) = (new CharterProposalOf(isMajor, from, form.Text("what")), form.Number("seen") ?? 0);
            if (charter.WhyNotPutForward(by, proposal, seen, now) is { } refusal) return Here(refusal);
            charter.PutForward(by, proposal, seen, now);
            work.Landing = CharterRoutes.Of(http.Standing().Slug) + "?done=put-forward";
            return null;
        });

    // The part that is empty has its field on the page where it is written.
    private static Refusal Here(Refusal refusal) => refusal == CharterRefusals.PurposeNeeded ? refusal with { Field = null } : refusal;

    private static DateTimeOffset? DayOf(HttpContext http, Posted form, string field, int later)
    {
        if (form.Date(field) is not { Year: > 1 and < 9998 } date) return null;
        var (zone, local) = (Reader.Of(http)!.Zone, date.AddDays(later).ToDateTime(TimeOnly.MinValue));
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }

    private static async Task<IResult> RunAsync(HttpContext http, CharterStore charters, Deed deed, Work work, TimeProvider clock, string done, Func<Charter, Posted, CharterHand, DateTimeOffset, Refusal?> act)
    {
        var form = await Posted.ReadAsync(http);
        var standing = http.Standing();
        return await deed.RunAsync(http, form, standing.Group.Value, $"{CharterRoutes.Consultation(standing.Slug)}?done={done}", async ct =>
        {
            if (act(await charters.SeenByAsync(standing, ct), form, http.Hand(), clock.GetUtcNow()) is { } refusal) return [refusal];
            await work.SaveAsync(ct);
            return [];
        }, refused => PageAsync(http, charters, clock, refused));
    }

    private static async Task<IResult> PageAsync(HttpContext http, CharterStore charters, TimeProvider clock, Posted form)
    {
        var standing = http.Standing();
        var view = await charters.ShownToAsync(http.Viewer().Id, standing, http.RequestAborted);
        return Show.Page<CharterConsultationPage>(new()
        {
            ["Standing"] = standing,
            ["View"] = view,
            ["Remarks"] = view?.Charter.Draft is { } draft ? await charters.RemarksSeenByAsync(standing, draft.Number, http.RequestAborted) : [],
            ["Done"] = http.Request.Query["done"].ToString(),
            ["Now"] = clock.GetUtcNow(),
        }, form);
    }
}
