using Terreau.Domain.Communities.Charters;
using Terreau.Web.Shared.Forms;

namespace Terreau.Web.Communities.Charters;

/// <summary>Writing a version: its organisers write, members propose other wordings.</summary>
internal static class CharterWritingDesk
{
    public static Task<IResult> ShowAsync(HttpContext http, CharterDeed deed) => deed.PageAsync<CharterEditPage>(http, Posted.Nothing);

    public static Task<IResult> BeginAsync(HttpContext http, CharterDeed deed) => deed.RunAsync<CharterEditPage>(http, After(http, "begun"), it =>
    {
        if (it.Charter.WhyNotBegin(it.By) is { } refusal) return refusal;
        it.Charter.Begin(it.By, it.Now);
        return null;
    });

    /// <summary>Writes every part, and takes a proposal when its button was pressed: what was typed elsewhere is kept with it.</summary>
    public static Task<IResult> WriteAsync(HttpContext http, CharterDeed deed) => deed.RunAsync<CharterEditPage>(http, After(http, "written"), async (it, ct) =>
    {
        var (parts, seen) = (Read(it.Form), it.Form.Number("seen") ?? 0);
        if (it.Charter.WhyNotWrite(it.By, parts, seen, it.Now) is { Count: > 0 } wrong) return wrong;
        it.Charter.Write(it.By, parts, seen, it.Now);
        if (!it.Form.Has("proposal")) return [];

        var revision = it.Charter.Draft!.Revision;
        if (!Guid.TryParse(it.Form.Raw("proposal"), out var id) || await deed.Charters.RemarkSeenByAsync(http.Standing(), new CharterRemarkId(id), ct) is not { } proposal) return [CharterRefusals.ProposalGone];
        if (it.Charter.WhyNotTake(it.By, proposal, revision, it.Now) is { } refusal) return [refusal];
        it.Charter.Take(it.By, proposal, revision, it.Now);
        return [];
    });

    public static Task<IResult> ProposeAsync(HttpContext http, CharterDeed deed) => deed.RunAsync<CharterEditPage>(http, After(http, "proposed"), it =>
    {
        if (it.Form.Choice<CharterPart>("part") is not { } part) return CharterRefusals.NothingWritten;
        var text = it.Form.Text(Charter.RemarkFieldOf(part));
        if (it.Charter.WhyNotPropose(it.By, part, text, it.Now) is { } refusal) return refusal;
        deed.Charters.Add(it.Charter.Propose(it.By, part, text, it.Now));
        return null;
    });

    private static string After(HttpContext http, string done) => $"{CharterRoutes.Edit(http.Standing().Slug)}?done={done}";

    private static Dictionary<CharterPart, string> Read(Posted form) =>
        Enum.GetValues<CharterPart>().Where(p => form.Has(Charter.FieldOf(p))).ToDictionary(p => p, p => form.Text(Charter.FieldOf(p)));
}
