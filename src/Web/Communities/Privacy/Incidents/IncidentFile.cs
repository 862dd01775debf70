using System.Globalization;
using System.Text;
using Terreau.Domain.People.Privacy;
using Terreau.Store.People.Privacy;
using Terreau.Web.Shared;

namespace Terreau.Web.Communities.Privacy.Incidents;

/// <summary>The register of incidents as a table for an office program.</summary>
internal static class IncidentFile
{
    public static byte[] Of(IReadOnlyList<ShownIncident> incidents, Words words, TimeZoneInfo zone)
    {
        var separator = words.Language.IsFrench ? ';' : ',';
        var text = new StringBuilder("\uFEFF");
        Line([words["Numéro"], words["Inscrit le"], words["Clos le"], words["Incident"], .. IncidentWords.Terms(words)]);
        foreach (var i in incidents.Reverse())
            Line([i.Number.ToString(CultureInfo.InvariantCulture), words.Date(i.OpenedAt, zone), i.ClosedAt is { } closed ? words.Date(closed, zone) : "", i.Report.Title, .. IncidentWords.Of(words, i.Report)]);
        return Encoding.UTF8.GetBytes(text.ToString());

        void Line(IEnumerable<string> cells) => text.AppendJoin(separator, cells.Select(Cell)).Append("\r\n");
    }

    // What people wrote must not be taken for a formula (C-25).
    private static string Cell(string text) => $"\"{(text.Length > 0 && "=+-@\t".Contains(text[0], StringComparison.Ordinal) ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

/// <summary>A report in words, line by line, in the order of the register.</summary>
internal static class IncidentWords
{
    public static IReadOnlyList<string> Terms(Words words) =>
    [
        words["Quand c'est arrivé"], words["Quand on s'en est aperçu"], words["Renseignements touchés"], words["Nombre de personnes, environ"], words["Circonstances"], words["Sensibilité"],
        words["Conséquences à prévoir"], words["Probabilité d'un usage nuisible"], words["Conclusion"], words["Mesures prises"], words["Autorité avisée le"], words["Personnes avisées le"],
    ];

    public static IReadOnlyList<string> Of(Words words, IncidentReport report) =>
    [
        Day(words, report.HappenedOn), Day(words, report.NoticedOn), report.Information, report.People is { } people ? words.Number(people) : "", report.Circumstances, report.Sensitivity,
        report.Consequences, report.Likelihood, Risk(words, report.Risk), report.Measures, Told(words, report, report.AuthorityToldOn), Told(words, report, report.PeopleToldOn),
    ];

    public static string Risk(Words words, InjuryRisk risk) => risk switch
    {
        InjuryRisk.Serious => words["Risque de préjudice sérieux"],
        InjuryRisk.NotSerious => words["Pas de risque de préjudice sérieux"],
        _ => words["Pas encore évalué"],
    };

    private static string Told(Words words, IncidentReport report, DateOnly? day) => day is null && report.Risk == InjuryRisk.NotSerious ? words["Sans objet"] : Day(words, day);

    private static string Day(Words words, DateOnly? day) => day is { } known ? words.Date(known) : "";
}
