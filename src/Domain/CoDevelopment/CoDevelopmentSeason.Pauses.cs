using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

/// <summary>Members who take a pause from the group: absent from each date until they are back, without having to say it date by date.</summary>
public sealed partial class CoDevelopmentSeason
{
    /// <summary>
    /// Keeps somebody away from the dates before they are back, once however often it is asked. The rota proposes others; who would
    /// bring no subject any more gets a make-up. What is being prepared stays as it is.
    /// </summary>
    public void KeepAway(PersonId person, DateTimeOffset back, DateTimeOffset now)
    {
        var dates = _turns.Where(t => Plan.StartOf(t.Day) < back && WhyNotSayAbsent(person, t.Number, absent: true, now) is null).ToList();
        if (dates.Count == 0) return;
        foreach (var turn in dates) Replace(turn with { Absent = [.. turn.Absent, person] });
        FillIn(now);
        foreach (var turn in dates) Changed(new SeasonChange(now, person, SeasonChangeKind.Absent) { Turn = turn.Number, Day = turn.Day }, now);
        if (dates.Exists(t => t.Client == person)) MakeUp(person, now);
    }

    /// <summary>Takes somebody back who returns before the day they had said.</summary>
    public void TakeBack(PersonId person, DateTimeOffset wouldBe, DateTimeOffset now)
    {
        var dates = _turns.Where(t => Plan.StartOf(t.Day) < wouldBe && WhyNotSayAbsent(person, t.Number, absent: false, now) is null).ToList();
        if (dates.Count == 0) return;
        foreach (var turn in dates) Replace(turn with { Absent = [.. turn.Absent.Where(p => p != person)] });
        FillIn(now);
        foreach (var turn in dates) Changed(new SeasonChange(now, person, SeasonChangeKind.PresentAgain) { Turn = turn.Number, Day = turn.Day }, now);
    }
}
