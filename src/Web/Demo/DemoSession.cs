using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.World;

namespace Terreau.Web.Demo;

/// <summary>One told session, played by its people: every word goes through the rule that a person's would.</summary>
internal sealed class DemoSession(GroupOf told, Group group, SessionOf session, Dictionary<string, PersonId> cast, DemoClock clock, Func<When, DateTimeOffset> at)
{
    private DateTimeOffset Now => clock.GetUtcNow();

    private PersonId Client => Who(session.Client);

    private PersonId Facilitator => Who(session.Facilitator!);

    /// <summary>The sheet, a week before the date, or lately when there is none.</summary>
    public CoDevelopmentSession Prepare()
    {
        clock.GoTo(session.Schedule is { } schedule ? Earliest(at(schedule.Starts).AddDays(-9)) : Today.AddDays(-1));
        var made = CoDevelopmentSession.Start(group.Id, group.TakeSessionNumber(), Client, Now);
        var sheet = session.Sheet;
        var written = new PreparationSheet
        {
            Title = sheet.Title, Kind = Enum.Parse<SubjectKind>(sheet.Kind.ToString()), Facts = sheet.Facts, MyPart = sheet.MyPart, Tried = sheet.Tried, Felt = sheet.Felt,
            Stake = sheet.Stake, DraftRequest = sheet.DraftRequest.NeedHelpTo, SignOfSuccess = sheet.DraftRequest.SatisfiedIf, HelpWanted = sheet.HelpWanted, Care = sheet.Care,
        };
        if (session.Reached == ReachedState.Draft) made.SaveSheet(Client, written, Now);
        else made.SubmitSheet(Client, written, Now);
        return made;
    }

    /// <summary>The date, and everybody's answer.</summary>
    public void Plan(CoDevelopmentSession made)
    {
        var schedule = session.Schedule!;
        clock.GoTo(Earliest(at(schedule.Starts).AddDays(-7)));
        var consultants = session.Consultants.Concat(session.NotComing).Select(Who).ToList();
        var members = told.Members.Select(Who).Append(Facilitator).ToHashSet();
        made.Schedule(Who(told.Facilitator), organises: true, new SessionPlan(at(schedule.Starts), Network.Organisation.Zone, schedule.Place, schedule.VideoLink, schedule.Minutes, Facilitator, consultants) { Mode = session.OnPaper ? SessionMode.Paper : null }, members, Now);
        clock.GoTo(Earliest(at(schedule.Starts).AddDays(-4)));
        foreach (var person in session.Participants.Concat(session.NotComing).Where(p => !session.NotAnswered.Contains(p)))
            if (made.WhyNotAnswerInvitation(Who(person)) is null) made.AnswerInvitation(Who(person), !session.NotComing.Contains(person), Now);
    }

    /// <summary>The room, from the welcome to the date of the follow-up, and the follow-up itself when it was made outside a room.</summary>
    public void Run(CoDevelopmentSession made, IReadOnlyList<CoDevelopmentSession> earlier, IReadOnlyList<SessionOf> all)
    {
        if (session.OnPaper)
        {
            TypeIn(made);
            FollowUp(made, all);
            return;
        }
        clock.GoTo(at(session.Schedule!.Starts));
        made.Open(Facilitator, true, Now);
        foreach (var person in session.Participants.Where(p => Who(p) != Facilitator)) made.Enter(Who(person), true, Now);
        foreach (var before in earlier)
            if (all.FirstOrDefault(s => s.Number == before.Number)?.FollowUp is { } follow)
                before.RecordFollowUp(before.Client, true, Enum.Parse<FollowUpOutcome>(follow.Outcome.ToString()), follow.Text, null, made.Id, Now);
        Next(made, Step.Welcome);
        Understand(made);
        Help(made);
        Decide(made);
        Reflect(made);
        FollowUp(made, all);
    }

    private void FollowUp(CoDevelopmentSession made, IReadOnlyList<SessionOf> all)
    {
        if (session.FollowUp is { } own && all.All(s => s.Number != session.Number + 1 || s.Reached < ReachedState.AwaitingFollowUp))
        {
            clock.GoTo(at(own.RecordedOn));
            made.RecordFollowUp(Client, true, Enum.Parse<FollowUpOutcome>(own.Outcome.ToString()), own.Text, null, null, Now);
        }
    }

    private static DateTimeOffset Today => TimeProvider.System.GetUtcNow();

    /// <summary>What the papers had, the next day; then each adds what they learned, but for whoever has not got to it.</summary>
    private void TypeIn(CoDevelopmentSession made)
    {
        clock.GoTo(at(session.Schedule!.Starts).AddDays(1));
        var own = session.Learnings.ToDictionary(l => l.By, l => new Afterthought { Learning = l.Text ?? "", Evaluation = session.Evaluations.Where(e => e.By == l.By).Select(e => new Evaluation(e.TimeKept, e.CouldSpeak, e.RequestTaken, e.Useful)).FirstOrDefault() });
        var papers = new Transcript
        {
            Summary = session.Summary!, NeedHelpTo = session.Request!.NeedHelpTo, SatisfiedIf = session.Request.SatisfiedIf, Synthesis = session.Synthesis!, Comment = session.Comment!,
            Questions = [.. session.Questions.Select(q => new PaperQuestion(Who(q.By), q.Text, q.Answer))],
            Actions = [.. session.Actions.Select(a => new PaperAction(a.What, made.Today(at(session.Schedule.Starts)).AddDays(a.InDays)))],
            Turns = [.. session.Consultants.Select(Turn), .. session.NotComing.Select(p => new PaperTurn(Who(p), PaperPresence.Away, SuggestionKind.Idea, ""))],
            Own = own[session.Client], FollowUpOn = DateOnly.FromDateTime(at(session.FollowUpOn!.Value).DateTime),
        };
        made.Transcribe(Client, papers, session.Participants.Select(Who).ToHashSet(), previousFollowUpTreated: true, Now);
        foreach (var (person, learned) in own.Where(o => o.Key != session.Client && o.Value.Learning.Length > 0)) made.AddAfterthought(Who(person), learned, Now);
    }

    private PaperTurn Turn(PersonOf person)
    {
        var offered = session.Suggestions.Where(s => s.By == person).ToList();
        return offered.Count == 0 ? new PaperTurn(Who(person), PaperPresence.Passed, SuggestionKind.Idea, "")
            : new PaperTurn(Who(person), PaperPresence.Offered, Enum.Parse<SuggestionKind>(offered[0].Kind.ToString()), string.Join('\n', offered.Select(s => s.Text)));
    }

    private void Understand(CoDevelopmentSession made)
    {
        made.WriteSummary(Client, session.Summary, Now);
        Next(made, Step.Presentation);
        foreach (var question in session.Questions)
            made.Answer(Client, made.Ask(Who(question.By), question.Text, Now), question.Answer, Now);
        Next(made, Step.Clarification);
        made.WriteRequest(Client, session.Request!.NeedHelpTo, session.Request.SatisfiedIf, Now);
        made.Accept(Client, made.Restate(Who(session.Restatement!.By), made.Request!.Revision, session.Restatement.Text, Now), Now);
        Next(made, Step.Request);
    }

    private void Help(CoDevelopmentSession made)
    {
        foreach (var person in session.Passed) made.PassOnSuggesting(Who(person), Now);
        var offered = session.Suggestions.Select(s => (Told: s, Id: made.Suggest(Who(s.By), Enum.Parse<SuggestionKind>(s.Kind.ToString()), s.Text, Now))).ToList();
        Next(made, Step.Suggestions);
        foreach (var (offer, id) in offered) made.Sort(Client, id, Enum.Parse<Sorting>(offer.Choice.ToString()), Now);
    }

    private void Decide(CoDevelopmentSession made)
    {
        made.WriteSynthesis(Client, session.Synthesis, Now);
        made.Comment(Client, null, session.Comment, Now);
        foreach (var action in session.Actions) made.Commit(Client, action.What, made.Today(Now).AddDays(action.InDays), Now);
        Next(made, Step.SynthesisAction);
    }

    private void Reflect(CoDevelopmentSession made)
    {
        foreach (var learning in session.Learnings)
            if (learning.Text is { } text) made.WriteLearning(Who(learning.By), LearningScope.OwnPractice, text, Now);
            else made.PassOnLearning(Who(learning.By), Now);
        if (session.Beyond is { } beyond) made.WriteLearning(Who(beyond.By), LearningScope.Field, beyond.Text, Now);
        foreach (var mark in session.Evaluations) made.Evaluate(Who(mark.By), new Evaluation(mark.TimeKept, mark.CouldSpeak, mark.RequestTaken, mark.Useful), Now);
        made.SetFollowUpDate(Facilitator, DateOnly.FromDateTime(at(session.FollowUpOn!.Value).DateTime), Now);
        Next(made, Step.ReflectionEvaluation);
    }

    /// <summary>What leaves the session: the learning that its client agreed to, or null.</summary>
    public LearningProposal? Share(CoDevelopmentSession made)
    {
        if (session.Beyond is not { } beyond || made.EndedAt is null) return null;
        var proposal = made.ProposeLearning(Who(beyond.By), beyond.Text, beyond.ForOrganisation, Now);
        return beyond.Consented ? made.AnswerProposal(Client, proposal.Id, yes: true, Now) : null;
    }

    private void Next(CoDevelopmentSession made, Step seen)
    {
        made.Advance(Facilitator, seen, true, Now);
        clock.GoTo(Now.AddMinutes(8));
    }

    // Nothing of a group is older than the group.
    private DateTimeOffset Earliest(DateTimeOffset wished) => new[] { wished, at(told.CreatedOn).AddHours(1) }.Max() is var later && later < Today ? later : Today.AddHours(-1);

    private PersonId Who(PersonOf person) => cast[person.Email];
}
