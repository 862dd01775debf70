using Terreau.Domain.Communities;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities.Wizards;

/// <summary>The two wizards: plain questions by GET, so that an answer has an address.</summary>
internal static class WizardDesk
{
    public static IResult ShowForm(HttpContext http)
    {
        var form = Posted.FromQuery(http);
        Dictionary<FormQuestion, GroupForm> answers = [];
        foreach (var question in Enum.GetValues<FormQuestion>())
            if (form.Choice<GroupForm>(FormWords.Field(question)) is { } answer) answers[question] = answer;
        return Show.Page<FormWizardPage>(new() { ["Form"] = form, ["Answers"] = answers, ["MayFound"] = May(http) });
    }

    public static IResult ShowKind(HttpContext http)
    {
        var form = Posted.FromQuery(http);
        Dictionary<KindQuestion, bool> answers = [];
        foreach (var question in Enum.GetValues<KindQuestion>())
            if (form.Raw(WizardWords.Field(question)) is ("yes" or "no") and var answer) answers[question] = answer == "yes";
        return Show.Page<KindWizardPage>(new() { ["Form"] = form, ["Answers"] = answers, ["MayFound"] = May(http) });
    }

    private static List<GroupKind> May(HttpContext http) => [.. Enum.GetValues<GroupKind>().Where(k => http.Viewer().May(KindPolicy.Founding(k)))];
}
