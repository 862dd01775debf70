using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.Shared;

namespace Terreau.Bench;

/// <summary>One session played by the rules, with texts as long as people write them: first its client, second its facilitator.</summary>
internal sealed class Play(Group group, IReadOnlyList<PersonId> people, DateTimeOffset starts)
{
    private const string Sentence = "Depuis la rentrée, deux enseignantes d'expérience ne se parlent plus en réunion, et l'équipe attend que je tranche. ";

    private PersonId Client => people[0];

    private PersonId Facilitator => people[1];

    private IEnumerable<PersonId> Consultants => people.Skip(2);

    /// <summary>A sheet handed in, with no date yet.</summary>
    public static CoDevelopmentSession Prepared(Group group, PersonId client, DateTimeOffset now)
    {
        var session = CoDevelopmentSession.Start(group.Id, group.TakeSessionNumber(), client, now);
        session.SubmitSheet(client, new PreparationSheet
        {
            Title = "Deux collègues qui ne se parlent plus", Kind = SubjectKind.Problem, Facts = Long(5), MyPart = Long(2), Tried = Long(3), Felt = Long(1), Stake = Long(2),
            DraftRequest = "retrouver une parole commune en équipe", SignOfSuccess = "nous tenons une réunion entière ensemble", HelpWanted = Long(1), Care = Long(1),
        }, now);
        return session;
    }

    /// <summary>The session, open in the step given; closed with its follow-up when that is the last one.</summary>
    public CoDevelopmentSession Until(Step step)
    {
        var session = Prepared(group, Client, starts.AddDays(-8));
        session.Schedule(Client, organises: true, new SessionPlan(starts, "America/Toronto", "Salle des maîtres", null, 60, Facilitator, [.. Consultants]), people.ToHashSet(), starts.AddDays(-7));
        session.Open(Facilitator, true, starts);
        foreach (var person in people) session.Enter(person, true, starts);
        session.Advance(Facilitator, Step.Welcome, true, starts.AddMinutes(5));
        session.WriteSummary(Client, Long(4), starts.AddMinutes(8));
        session.Advance(Facilitator, Step.Presentation, true, starts.AddMinutes(10));
        foreach (var person in Consultants) session.Answer(Client, session.Ask(person, Long(1), starts.AddMinutes(12)), Long(2), starts.AddMinutes(14));
        session.Advance(Facilitator, Step.Clarification, true, starts.AddMinutes(20));
        session.WriteRequest(Client, "retrouver une parole commune en équipe", "nous tenons une réunion entière ensemble", starts.AddMinutes(21));
        session.Accept(Client, session.Restate(people[2], session.Request!.Revision, Long(1), starts.AddMinutes(22)), starts.AddMinutes(23));
        session.Advance(Facilitator, Step.Request, true, starts.AddMinutes(25));
        if (step == Step.Suggestions) return session;

        foreach (var person in Consultants) session.Suggest(person, SuggestionKind.Idea, Long(2), starts.AddMinutes(30));
        session.Advance(Facilitator, Step.Suggestions, true, starts.AddMinutes(45));
        session.WriteSynthesis(Client, Long(3), starts.AddMinutes(48));
        session.Comment(Client, null, Long(1), starts.AddMinutes(48));
        session.Commit(Client, "Rencontrer chacune séparément.", DateOnly.FromDateTime(starts.UtcDateTime).AddDays(10), starts.AddMinutes(49));
        session.Advance(Facilitator, Step.SynthesisAction, true, starts.AddMinutes(50));
        foreach (var person in people) session.WriteLearning(person, LearningScope.OwnPractice, Long(1), starts.AddMinutes(55));
        session.Evaluate(Client, new Evaluation(5, 4, 5, 4), starts.AddMinutes(56));
        session.SetFollowUpDate(Facilitator, DateOnly.FromDateTime(starts.UtcDateTime).AddDays(12), starts.AddMinutes(57));
        session.Advance(Facilitator, Step.ReflectionEvaluation, true, starts.AddMinutes(60));
        session.RecordFollowUp(Client, true, FollowUpOutcome.Reached, Long(1), null, null, starts.AddDays(11));
        return session;
    }

    private static string Long(int sentences) => string.Concat(Enumerable.Repeat(Sentence, sentences)).TrimEnd();
}
