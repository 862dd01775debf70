using Terreau.Domain.Communities.Charters;
using Terreau.Domain.Shared;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities.Charters;

/// <summary>Consulting the group part by part, then putting the version forward.</summary>
internal static class CharterConsultationDesk
{
    private static readonly Refusal DateNeeded = new("charter.date-needed");

    public static Task<IResult> ShowAsync(HttpContext http, CharterDeed deed) => deed.PageAsync<CharterConsultationPage>(http, Posted.Nothing);

    public static Task<IResult> OpenAsync(HttpContext http, CharterDeed deed) => RunAsync(http, deed, "opened", it =>
    {
        // Until the end of that day.
        if (DayOf(http, it.Form, "until", 1) is not { } until) return DateNeeded.At("until");
        var seen = it.Form.Number("seen") ?? 0;
        if (it.Charter.WhyNotConsult(it.By, until, seen, it.Now) is { } refusal) return Here(refusal);
        it.Charter.Consult(it.By, until, seen, it.Now);
        return null;
    });

    public static Task<IResult> EndAsync(HttpContext http, CharterDeed deed) => RunAsync(http, deed, "ended", it =>
    {
        if (it.Charter.WhyNotEndConsultation(it.By, it.Now) is { } refusal) return refusal;
        it.Charter.EndConsultation(it.By, it.Now);
        return null;
    });

    public static Task<IResult> CommentAsync(HttpContext http, CharterDeed deed) => RunAsync(http, deed, "commented", it =>
    {
        if (it.Form.Choice<CharterPart>("part") is not { } part) return CharterRefusals.ConsultationOver;
        var text = it.Form.Text(Charter.RemarkFieldOf(part));
        if (it.Charter.WhyNotComment(it.By, part, text, it.Now) is { } refusal) return refusal;
        deed.Charters.Add(it.Charter.Comment(it.By, part, text, it.Now));
        return null;
    });

    public static Task<IResult> PutForwardAsync(HttpContext http, CharterDeed deed) => RunAsync(http, deed, "", it =>
    {
        var isMajor = it.Form.Raw("weight") != "minor";
        if (DayOf(http, it.Form, "from", 0) is not { } from)
        {
            if (isMajor) return DateNeeded.At("from");
            from = it.Now;
        }
        var (proposal, seen) = (new CharterProposalOf(isMajor, from, it.Form.Text("what")), it.Form.Number("seen") ?? 0);
        if (it.Charter.WhyNotPutForward(it.By, proposal, seen, it.Now) is { } refusal) return Here(refusal);
        it.Charter.PutForward(it.By, proposal, seen, it.Now);
        deed.LandOn(CharterRoutes.Of(http.Standing().Slug) + "?done=put-forward");
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

    private static Task<IResult> RunAsync(HttpContext http, CharterDeed deed, string done, Func<CharterAct, Refusal?> act) =>
        deed.RunAsync<CharterConsultationPage>(http, $"{CharterRoutes.Consultation(http.Standing().Slug)}?done={done}", act);
}
