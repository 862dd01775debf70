using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.World;

namespace Terreau.Browser.Tests.Shared;

/// <summary>The demonstration's session that is ready to start, taken further by the words that its people would write.</summary>
internal sealed class ToldSession(ProgramHost host)
{
    public static readonly SessionOf Told = DeputyHeads.LonelyBeginnerToTheEnd;

    public static readonly string Page = $"/groups/{DeputyHeads.Group.Slug}/sessions/{Told.Number}";

    private readonly Dictionary<string, PersonId> _known = [];

    private DateTimeOffset Now => host.Services.GetRequiredService<TimeProvider>().GetUtcNow();

    public PersonId Who(PersonOf person) => _known[person.Email];

    public Task OpenAsync() => DoAsync(s => s.Open(Who(Told.Facilitator!), true, Now));

    public Task EnterAsync() => DoAsync(s =>
    {
        foreach (var person in Told.Participants.Where(p => p != Told.Facilitator)) s.Enter(Who(person), true, Now);
    });

    public Task AdvanceAsync() => DoAsync(s => s.Advance(Who(Told.Facilitator!), s.Step, true, Now));

    /// <summary>Half of what a step brings, so that its page is neither empty nor over.</summary>
    public Task BeginAsync() => DoAsync(s =>
    {
        switch (s.Step)
        {
            case Step.Clarification:
                s.Answer(s.Client, s.Ask(Who(Told.Questions[0].By), Told.Questions[0].Text, Now), Told.Questions[0].Answer, Now);
                s.Ask(Who(Told.Questions[1].By), Told.Questions[1].Text, Now);
                break;
            case Step.Request:
                s.WriteRequest(s.Client, Told.Request!.NeedHelpTo, Told.Request.SatisfiedIf, Now);
                s.Restate(Who(Told.Restatement!.By), s.Request!.Revision, Told.Restatement.Text, Now);
                break;
            case Step.Suggestions:
                foreach (var offered in Told.Suggestions.Take(3)) Suggest(s, offered);
                break;
            case Step.SynthesisAction:
                s.Sort(s.Client, s.Suggestions[0].Id, Sorting.Take, Now);
                s.Commit(s.Client, Told.Actions[0].What, s.Today(Now).AddDays(Told.Actions[0].InDays), Now);
                break;
            case Step.ReflectionEvaluation:
                s.WriteLearning(s.Client, LearningScope.OwnPractice, Told.Learnings[0].Text, Now);
                s.WriteLearning(Who(Told.Consultants[2]), LearningScope.OwnPractice, Told.Learnings[4].Text, Now);
                break;
        }
    });

    /// <summary>All that the step must bring before it closes.</summary>
    public Task FinishAsync() => DoAsync(s =>
    {
        switch (s.Step)
        {
            case Step.Presentation: s.WriteSummary(s.Client, Told.Summary, Now); break;
            case Step.Clarification: s.Answer(s.Client, s.Questions[1].Id, Told.Questions[1].Answer, Now); break;
            case Step.Request: s.Accept(s.Client, s.CurrentRestatements.First().Id, Now); break;
            case Step.Suggestions: foreach (var offered in Told.Suggestions.Skip(3)) Suggest(s, offered); break;
            case Step.SynthesisAction: Decide(s); break;
            case Step.ReflectionEvaluation: Reflect(s); break;
        }
    });

    public async Task DoAsync(Action<CoDevelopmentSession> act)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<PersonStore>();
        foreach (var person in Told.Participants)
            if (!_known.ContainsKey(person.Email)) _known[person.Email] = (await people.ByAddressForOperatorAsync(person.Email, CancellationToken.None))!.Id;
        var facilitator = Who(Told.Facilitator!);
        var group = await scope.ServiceProvider.GetRequiredService<GroupDirectory>().StandingSeenByAsync(facilitator, DeputyHeads.Group.Slug, CancellationToken.None);
        var standing = await scope.ServiceProvider.GetRequiredService<SessionDirectory>().StandingSeenByAsync(facilitator, group!.Group, Told.Number, CancellationToken.None);
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        await work.HoldAsync(standing!.Session.Value, CancellationToken.None);
        act((await scope.ServiceProvider.GetRequiredService<SessionStore>().PlannedForOperatorAsync(standing.Session, CancellationToken.None))!);
        await work.SaveAsync(CancellationToken.None);
    }

    private void Suggest(CoDevelopmentSession s, SuggestionOf offered) => s.Suggest(Who(offered.By), Enum.Parse<SuggestionKind>(offered.Kind.ToString()), offered.Text, Now);

    private void Decide(CoDevelopmentSession s)
    {
        foreach (var suggestion in s.Suggestions) s.Sort(s.Client, suggestion.Id, Sorting.Keep, Now);
        s.WriteSynthesis(s.Client, Told.Synthesis, Now);
        s.Comment(s.Client, null, Told.Comment, Now);
    }

    private void Reflect(CoDevelopmentSession s)
    {
        foreach (var learning in Told.Learnings.Where(l => !s.LearningWrittenBy.Contains(Who(l.By))))
            if (learning.Text is { } text) s.WriteLearning(Who(learning.By), LearningScope.OwnPractice, text, Now);
            else s.PassOnLearning(Who(learning.By), Now);
        foreach (var mark in Told.Evaluations) s.Evaluate(Who(mark.By), new Evaluation(mark.TimeKept, mark.CouldSpeak, mark.RequestTaken, mark.Useful), Now);
        s.SetFollowUpDate(Who(Told.Facilitator!), s.Today(Now).AddDays(28), Now);
    }
}
