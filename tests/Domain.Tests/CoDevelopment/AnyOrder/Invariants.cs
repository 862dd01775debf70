using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Domain.Stages;
using static Terreau.Domain.Tests.CoDevelopment.Consultation;
using static Terreau.Domain.Tests.CoDevelopment.Team;

namespace Terreau.Domain.Tests.CoDevelopment.AnyOrder;

/// <summary>The invariants of domain.md 3.2, read from the documents before and after a command, without the rules that keep them.</summary>
internal sealed class Invariants(Command command, SessionSnapshot before, SessionSnapshot after, DateTimeOffset now)
{
    private static readonly SessionState[] Live = [SessionState.Welcome, SessionState.Running, SessionState.Interrupted];

    private readonly HashSet<PersonId> _here = [.. before.Attendances.Where(a => a is { EnteredAt: not null, LeftAt: null }).Select(a => a.Person)];

    public void Hold()
    {
        PeopleAreThoseOfOneConsultation();
        OnlyReadyPeopleEnterByTheirOwnAct();
        StepsFollowEachOtherWithTheirOutput();
        EachStepHasItsWriters();
        TheRequestHasTwoSentences();
        AnAcceptanceIsOfTheWordingThatStands();
        AFollowUpClosesAndIsPostponedTwiceAtMost();
    }

    // INV-01…04, 07
    private void PeopleAreThoseOfOneConsultation()
    {
        Assert.Equal(before.Client, after.Client);
        if (after.Facilitator is not { } facilitator)
        {
            Assert.True(after.State is SessionState.Draft or SessionState.Prepared or SessionState.Cancelled);
            return;
        }
        PersonId[] people = [after.Client, facilitator, .. after.Consultants];
        Assert.Equal(people.Length, people.Distinct().Count());
        Assert.InRange(people.Length, 4, 10);
        Assert.All(people, person => Assert.Contains(person, Members));
        Assert.All(after.Suggestions, suggestion => Assert.Contains(suggestion.By, after.Consultants));
        if (after.Deputy is { } deputy) Assert.Contains(deputy, after.Consultants);
        Assert.All(after.LeadChanges, change => Assert.Contains(change.To, change.Why == LeadReason.Returned ? [facilitator] : after.Consultants));
    }

    // INV-05 (nobody is brought in by somebody else), INV-06
    private void OnlyReadyPeopleEnterByTheirOwnAct()
    {
        foreach (var attendance in after.Attendances.Where(a => a.EnteredAt is not null))
        {
            Assert.True(Commands.IsReady(attendance.Person));
            var was = before.Attendances.FirstOrDefault(a => a.Person == attendance.Person);
            if (was is not { IsHere: true } && attendance.IsHere) Assert.Equal(attendance.Person, command.By);
        }
    }

    // INV-02, 08, 09
    private void StepsFollowEachOtherWithTheirOutput()
    {
        Step[] opened = [.. after.History.Select(h => h.Step)];
        Step[] straight = [Step.Welcome, .. Enumerable.Range(2, 6).Select(i => (Step)i)];
        Step[] once = [.. straight[..4], Step.Clarification, Step.Request, .. straight[4..]];
        Assert.True(straight.AsSpan().StartsWith(opened) || once.AsSpan().StartsWith(opened), string.Join(' ', opened));
        Assert.Equal(Live.Contains(after.State) ? 1 : 0, after.History.Count(h => h.EndedAt is null));
        if (opened.Length > 0) Assert.Equal(after.Step, opened[^1]);
        if (after.Clock is { } clock) Assert.Equal(after.Step == Step.Welcome ? 0 : (int)after.Step - 1, clock.Index);

        var ended = after.State == SessionState.AwaitingFollowUp && before.State == SessionState.Running;
        if (after.Step == before.Step && !ended) return;
        if (before.State is not (SessionState.Welcome or SessionState.Running)) return;
        Assert.Equal(before.LeadChanges is [.., { Why: not LeadReason.Returned } last] ? last.To : before.Facilitator, command.By);
        if (after.Step < before.Step) Assert.Equal((Step.Request, Step.Clarification), (before.Step, after.Step));
        else Assert.True(HasOutput(before.Step), $"{before.Step} was closed without its output.");
    }

    private bool HasOutput(Step step) => step switch
    {
        Step.Welcome => _here.Contains(before.Client) && before.Consultants.Count(_here.Contains) >= 2 && command.Name == "advance True",
        Step.Presentation => before.Summary is { Length: > 0 },
        Step.Clarification => before.NobodyAsks || before.Questions.Any(q => q.Answer is { Length: > 0 }),
        Step.Request => before.Request is not null && before.Accepted is not null,
        Step.Suggestions => before.Consultants.Where(_here.Contains).All(c => before.Suggestions.Any(s => s.By == c) || before.PassedOnSuggesting.Contains(c)),
        Step.SynthesisAction => before.Synthesis is { Length: > 0 } && (before.Actions.Count > 0 || before.KeepsNothingBecause is { Length: > 0 })
            && (before.Suggestions.Count == 0 || before.GeneralComment is not null || before.Sorted.Any(s => s.Comment is not null)),
        Step.ReflectionEvaluation => _here.All(p => before.Learnings.Any(l => l.By == p) || before.PassedOnLearning.Contains(p))
            && before.EvaluatedBy.Count > 0 && before.FollowUpDue > DateOnly.FromDateTime(now.ToOffset(TimeSpan.FromHours(-5)).DateTime),
        _ => true,
    };

    // INV-10
    private void EachStepHasItsWriters()
    {
        MayChange(s => s.Summary, Step.Presentation, Part.Client);
        MayChange(s => string.Join('|', s.Questions.Select(q => q.Text)), Step.Clarification, Part.Consultant);
        MayChange(s => string.Join('|', s.Questions.Select(q => q.Answer ?? "").Where(a => a.Length > 0)), Step.Clarification, Part.Client);
        MayChange(s => s.Request, Step.Request, Part.Client);
        MayChange(s => string.Join('|', s.Restatements), Step.Request, Part.Consultant);
        MayChange(s => string.Join('|', s.Suggestions), Step.Suggestions, Part.Consultant);
        MayChange(s => string.Join('|', s.PassedOnSuggesting), Step.Suggestions, Part.Consultant);
        MayChange(s => string.Join('|', s.Sorted) + s.GeneralComment + s.Synthesis + string.Join('|', s.Actions) + s.KeepsNothingBecause, Step.SynthesisAction, Part.Client);
        MayChange(s => string.Join('|', s.Learnings) + string.Join('|', s.PassedOnLearning) + string.Join('|', s.EvaluatedBy), Step.ReflectionEvaluation, null);
        Assert.Equal(after.EvaluatedBy.Count * 4, after.EvaluationCounts.Sum(statement => statement.Sum()));
    }

    private void MayChange<T>(Func<SessionSnapshot, T> content, Step step, Part? part)
    {
        if (Equals(content(before), content(after))) return;
        Assert.Equal((SessionState.Running, step), (before.State, before.Step));
        Assert.Contains(command.By, _here);
        if (part is { } wanted) Assert.Equal(wanted, command.By == before.Client ? Part.Client : command.By == before.Facilitator ? Part.Facilitator : Part.Consultant);
    }

    // INV-11
    private void TheRequestHasTwoSentences()
    {
        if (after.Request is not { } request) return;
        Assert.InRange(request.NeedHelpTo.Length, 3, 280);
        Assert.InRange(request.SatisfiedIf.Length, 3, 280);
        Assert.DoesNotContain("besoin d", request.NeedHelpTo, StringComparison.OrdinalIgnoreCase);
    }

    private void AnAcceptanceIsOfTheWordingThatStands()
    {
        if (after.Accepted is { } accepted) Assert.Equal(after.Request!.Revision, after.Restatements.Single(r => r.Id == accepted).OfRevision);
        if (after.Accepted is not null && before.Accepted is null) Assert.Equal(after.Client, command.By);
    }

    // INV-13
    private void AFollowUpClosesAndIsPostponedTwiceAtMost()
    {
        var postponed = after.FollowUps.Count(f => f.Outcome == FollowUpOutcome.Postponed);
        Assert.InRange(postponed, 0, 2);
        Assert.Equal(after.State == SessionState.Closed, after.FollowUps.Count > postponed);
        if (after.State == SessionState.Closed) Assert.NotEqual(FollowUpOutcome.Postponed, after.FollowUps[^1].Outcome);
        if (after.State == SessionState.AwaitingFollowUp) Assert.NotNull(after.FollowUpDue);
        if (after.FollowUps.Count > before.FollowUps.Count) Assert.True(command.By == after.Client || command.By == after.Facilitator);
    }
}
