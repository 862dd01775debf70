using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;

namespace Terreau.Web.Tests.Access;

/// <summary>A session from its opening to its follow-up, scene by scene.</summary>
internal sealed partial class Village
{
    private IEnumerable<(Moment At, Action Play)> Scenes(CoDevelopmentSession session, PersonId leader, PersonId client, PersonId[] helpers, Func<int, string> word, int many)
    {
        yield return (Moment.Welcome, () => session.WishForTime(helpers[0], session.Step, Now));
        yield return (Moment.Wished, () => session.NameDeputy(leader, helpers[0], Now));
        yield return (Moment.Deputed, () => session.AskDeputy(leader, ask: true, Now));
        yield return (Moment.Called, () => session.TakeOver(helpers[0], Now));
        yield return (Moment.Led, () => session.TakeBack(leader, Now));
        Next();
        yield return (Moment.Interrupted, () => { });
        yield return (Moment.Presentation, () => session.WriteSummary(client, word(11), Now));
        Next();
        yield return (Moment.Written, () => { });
        yield return (Moment.Clarification, () => Times(_ => session.Ask(helpers[0], word(12), Now)));
        yield return (Moment.Asked, () => Times(i => session.Answer(client, session.Questions[i].Id, word(13), Now)));
        Next();
        yield return (Moment.Request, () => session.WriteRequest(client, word(14), word(15), Now));
        yield return (Moment.Requested, () => session.Restate(helpers[0], session.Request!.Revision, word(16), Now));
        yield return (Moment.Restated, () => session.Accept(client, session.Restatements[^1].Id, Now));
        Next();
        yield return (Moment.Suggestions, () => Times(_ => Array.ForEach(helpers, h => session.Suggest(h, SuggestionKind.Idea, word(17 + Array.IndexOf(helpers, h)), Now))));
        yield return (Moment.Suggested, Next);
        yield return (Moment.Choices, Choose);
        yield return (Moment.Committed, Next);
        yield return (Moment.Reflection, Reflect);
        yield return (Moment.Held, () => session.ProposeLearning(helpers[0], word(10), forOrganisation: true, Now));
        yield return (Moment.Offered, () => session.AnswerProposal(client, session.Proposals[^1].Id, yes: true, Now));
        yield return (Moment.Shared, () => { });

        void Choose()
        {
            foreach (var suggestion in session.Suggestions) session.Sort(client, suggestion.Id, Sorting.Take, Now);
            session.Comment(client, session.Suggestions[0].Id, word(19), Now);
            session.Comment(client, null, word(20), Now);
            session.WriteSynthesis(client, word(21), Now);
            // A session takes twenty actions at most.
            for (var i = 0; i < Math.Min(many, 20); i++) session.Commit(client, word(22), session.Today(Now).AddDays(7), Now);
        }

        void Times(Action<int> act)
        {
            for (var i = 0; i < many; i++) act(i);
        }

        void Reflect()
        {
            foreach (var person in (PersonId[])[client, leader, .. helpers])
            {
                session.WriteLearning(person, LearningScope.OwnPractice, word(23), Now);
                session.WriteLearning(person, LearningScope.Field, word(10), Now);
                session.Evaluate(person, new Evaluation(4, 4, 5, 3), Now);
            }
            session.SetFollowUpDate(leader, session.Today(Now).AddDays(28), Now);
            Next();
        }

        void Next() => session.Advance(leader, session.Step, previousFollowUpTreated: true, Now);
    }
}
