using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;

namespace Terreau.Web.CoDevelopment.Room;

/// <summary>What everyone does in step 7.</summary>
internal static class ReflectionDesk
{
    /// <summary>The four marks, by the names of their fields, in the order of the evaluation (domain.md 6.3).</summary>
    public static readonly IReadOnlyList<string> Marks = ["timeWellKept", "spokeAsMuchAsWished", "requestTakenSeriously", "leaveWithSomethingUseful"];

    public static Task<IResult> LearnAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Learning, deed =>
    {
        var (scope, text) = (deed.Form.Choice<LearningScope>("scope") ?? (LearningScope)(-1), deed.Form.Raw("learning"));
        if (deed.Session.WhyNotWriteLearning(deed.By, scope, text) is { } refusal) return refusal;
        deed.Session.WriteLearning(deed.By, scope, text, deed.Now);
        return null;
    });

    public static Task<IResult> PassAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Button, deed =>
    {
        if (deed.Session.WhyNotPassOnLearning(deed.By) is { } refusal) return refusal;
        deed.Session.PassOnLearning(deed.By, deed.Now);
        return null;
    });

    public static Task<IResult> EvaluateAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Evaluation, deed =>
    {
        int[] marks = [.. Marks.Select(mark => deed.Form.Number(mark) ?? 0)];
        var evaluation = new Evaluation(marks[0], marks[1], marks[2], marks[3]);
        IReadOnlyList<Refusal> refusals = deed.Session.WhyNotEvaluate(deed.By, evaluation) is not { } refusal ? []
            : refusal.Field is null ? [refusal]
            : [.. Marks.Where((_, i) => marks[i] is < 1 or > 5).Select(refusal.At)];
        if (refusals.Count == 0) deed.Session.Evaluate(deed.By, evaluation, deed.Now);
        return Task.FromResult(refusals);
    });

    public static Task<IResult> SetFollowUpDateAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.FollowUpDate, deed =>
    {
        var date = deed.Form.Date("date") ?? DateOnly.MinValue;
        if (deed.Session.WhyNotSetFollowUpDate(deed.By, date, deed.Now) is { } refusal) return refusal;
        deed.Session.SetFollowUpDate(deed.By, date, deed.Now);
        return null;
    });
}
