using Microsoft.Extensions.DependencyInjection;
using Terreau.Browser.Tests.Shared;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.World;

namespace Terreau.Browser.Tests.CoDevelopment;

/// <summary>A scheduled meeting of any group, told in few words through the rules that its people would go through.</summary>
internal sealed class TellSession(ProgramHost host, TimeProvider clock, string group, PersonOf organiser, int number)
{
    private DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Whose follow-up waits, or nobody's.</summary>
    public string EarlierClient { get; private set; } = "";

    /// <summary>The room opens and everybody who is expected comes in.</summary>
    public Task GatherAsync() => DoAsync(async (session, earlier, services) =>
    {
        var facilitator = session.Facilitator!.Value;
        session.Open(facilitator, true, Now);
        foreach (var person in session.Consultants.Append(session.Client)) session.Enter(person, true, Now);
        if (earlier.Count > 0) EarlierClient = (await services.GetRequiredService<GroupDirectory>().NamesForOperatorAsync([earlier[0].Client], CancellationToken.None)).Values.Single().Name;
    });

    /// <summary>What became of earlier actions, where nobody has said so in this room.</summary>
    public Task FollowUpAsync() => DoAsync((session, earlier, _) =>
    {
        foreach (var before in earlier.Where(s => !s.IsFollowUpTreatedFor(session.Id)))
            before.RecordFollowUp(before.Client, true, FollowUpOutcome.PartlyReached, "Un premier pas.", null, session.Id, Now);
        return Task.CompletedTask;
    });

    /// <summary>Held in writing instead, and open for questions.</summary>
    public Task InWritingAsync() => DoAsync((s, _, _) =>
    {
        var leads = s.Facilitator!.Value;
        var plan = new SessionPlan(Now.AddMinutes(30), s.ZoneId!, null, null, s.TotalMinutes!.Value, leads, s.Consultants) { Mode = SessionMode.Asynchronous, QuestionsUntil = Now.AddDays(5), SuggestionsUntil = Now.AddDays(10) };
        s.Reschedule(leads, organises: true, plan, s.Consultants.Append(leads).Append(s.Client).ToHashSet(), Now);
        s.Open(leads, true, Now);
        foreach (var person in s.Consultants.Append(s.Client)) s.Enter(person, true, Now);
        s.Advance(leads, Step.Welcome, true, Now);
        s.WriteSummary(s.Client, "Des parents écrivent chaque semaine, et mon collègue n'ouvre plus ses courriels.", Now);
        s.Advance(leads, Step.Presentation, true, Now);
        return Task.CompletedTask;
    });

    /// <summary>From the welcome to the date of the follow-up.</summary>
    public Task TellAsync() => DoAsync((s, earlier, _) =>
    {
        var (client, leads) = (s.Client, s.Facilitator!.Value);
        Next(Step.Welcome);
        s.WriteSummary(client, "Trois équipes, un seul horaire.", Now);
        Next(Step.Presentation);
        s.Answer(client, s.Ask(s.Consultants[0], "Depuis quand ?", Now), "Depuis septembre.", Now);
        Next(Step.Clarification);
        s.WriteRequest(client, "choisir par où commencer", "je sors avec un premier pas", Now);
        s.Accept(client, s.Restate(s.Consultants[0], s.Request!.Revision, "Tu veux un premier pas.", Now), Now);
        Next(Step.Request);
        foreach (var consultant in s.Consultants) s.Suggest(consultant, SuggestionKind.Idea, "Commencer petit.", Now);
        Next(Step.Suggestions);
        foreach (var suggestion in s.Suggestions) s.Sort(client, suggestion.Id, Sorting.Keep, Now);
        s.WriteSynthesis(client, "Je commence petit.", Now);
        s.Comment(client, null, "Merci à vous.", Now);
        s.Commit(client, "Rencontrer une équipe", s.Today(Now).AddDays(10), Now);
        Next(Step.SynthesisAction);
        foreach (var person in s.Consultants.Append(client).Append(leads))
        {
            s.WriteLearning(person, LearningScope.OwnPractice, "Commencer petit vaut pour moi aussi.", Now);
            s.Evaluate(person, new Evaluation(4, 4, 4, 4), Now);
        }
        s.SetFollowUpDate(leads, s.Today(Now).AddDays(28), Now);
        Next(Step.ReflectionEvaluation);
        return Task.CompletedTask;

        void Next(Step seen) => s.Advance(leads, seen, true, Now);
    });

    private async Task DoAsync(Func<CoDevelopmentSession, IReadOnlyList<CoDevelopmentSession>, IServiceProvider, Task> act)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var by = (await services.GetRequiredService<PersonStore>().ByAddressForOperatorAsync(organiser.Email, CancellationToken.None))!.Id;
        var standing = (await services.GetRequiredService<GroupDirectory>().StandingSeenByAsync(by, group, CancellationToken.None))!;
        var found = (await services.GetRequiredService<SessionDirectory>().StandingSeenByAsync(by, standing.Group, number, CancellationToken.None))!;
        var (work, sessions) = (services.GetRequiredService<Work>(), services.GetRequiredService<SessionStore>());
        await work.HoldAsync(found.Session.Value, CancellationToken.None);
        var session = (await sessions.PlannedForOperatorAsync(found.Session, CancellationToken.None))!;
        await act(session, await sessions.AwaitingFollowUpForOperatorAsync(session.Group, session.Id, toSave: true, CancellationToken.None), services);
        await work.SaveAsync(CancellationToken.None);
    }
}
