namespace Terreau.Domain.Communities;

/// <summary>The three forms that a group can have (S4-12). Only the first is a kind of Terreau.</summary>
public enum GroupForm { CommunityOfPractice, FormalWorkGroup, InformalNetwork }

/// <summary>What tells the forms apart: what for, who, what binds, how long.</summary>
public enum FormQuestion { Purpose, Participants, Bond, Duration }

/// <summary>Which form a group has, and which answers speak for each.</summary>
/// <param name="Form">The form, or null for a hybrid.</param>
/// <param name="Reasons">The questions answered in favour of each form.</param>
public sealed record FormVerdict(GroupForm? Form, IReadOnlyDictionary<GroupForm, IReadOnlyList<FormQuestion>> Reasons);

/// <summary>Form of the group (domain.md 3.6): four questions, one answer each; three equal answers make the form, else it is a hybrid.</summary>
public static class FormDiagnosis
{
    /// <summary>Equal answers that make a form.</summary>
    public const int Needed = 3;

    /// <summary>The verdict, or null while a question is unanswered.</summary>
    public static FormVerdict? Of(IReadOnlyDictionary<FormQuestion, GroupForm> answers)
    {
        if (!Enum.GetValues<FormQuestion>().All(answers.ContainsKey)) return null;
        var reasons = Enum.GetValues<GroupForm>().ToDictionary(f => f, f => (IReadOnlyList<FormQuestion>)[.. Enum.GetValues<FormQuestion>().Where(q => answers[q] == f)]);
        var most = reasons.MaxBy(r => r.Value.Count);
        return new FormVerdict(most.Value.Count >= Needed ? most.Key : null, reasons);
    }
}
