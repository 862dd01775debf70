using Terreau.Domain.People.Privacy;
using Terreau.Domain.Shared;
using Terreau.Web.Shared.Forms;

namespace Terreau.Web.Communities.Privacy.Incidents;

/// <summary>What the form of an incident brought.</summary>
internal static class IncidentForm
{
    private static readonly string[] Days = ["happened", "noticed", "authority", "told"];

    public static IncidentReport Read(Posted form) => new IncidentReport
    {
        Title = form.Raw("title"), HappenedOn = form.Date("happened"), NoticedOn = form.Date("noticed"), Information = form.Raw("information"), People = form.Number("people"),
        Circumstances = form.Raw("circumstances"), Sensitivity = form.Raw("sensitivity"), Consequences = form.Raw("consequences"), Likelihood = form.Raw("likelihood"),
        Risk = form.Choice<InjuryRisk>("risk") ?? InjuryRisk.Unsaid, Measures = form.Raw("measures"), AuthorityToldOn = form.Date("authority"), PeopleToldOn = form.Date("told"),
    }.Tidy();

    /// <summary>Why it cannot be kept: what cannot be read, then what the rule says.</summary>
    public static IReadOnlyList<Refusal> WhyNot(Posted form, DateOnly today) =>
    [
        .. Days.Where(d => form.Raw(d).Length > 0 && form.Date(d) is null).Select(d => IncidentRefusals.NotADay.At(d)),
        .. form.Raw("people").Length > 0 && form.Number("people") is null ? [IncidentRefusals.NotANumberOfPeople] : Array.Empty<Refusal>(),
        .. Read(form).WhyNot(today),
    ];
}
