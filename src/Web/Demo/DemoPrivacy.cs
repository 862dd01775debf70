using Terreau.Domain.People.Privacy;
using Terreau.Domain.Shared;
using Terreau.Store.People.Privacy;
using Terreau.Store.Shared;
using Terreau.World;

namespace Terreau.Web.Demo;

/// <summary>Plays what the network answers for in privacy: who does, an incident that is closed and one that is not.</summary>
internal sealed class DemoPrivacy(PrivacyStore officers, IncidentStore incidents, Work work, DemoClock clock)
{
    public async Task PlayAsync(PersonId by, Func<When, DateTimeOffset> at)
    {
        var (name, function, address) = World.Privacy.Officer;
        await work.HoldAsync(IncidentStore.TheRegister, CancellationToken.None);
        await officers.NameForOperatorAsync(new PrivacyContact(name, function, address).Tidy(), CancellationToken.None);
        await work.SaveAsync(CancellationToken.None);
        await EnterAsync(1, World.Privacy.MisdirectedList, closes: true, by, at);
        await EnterAsync(2, World.Privacy.LostTablet, closes: false, by, at);
        clock.ComeBack();
    }

    private async Task EnterAsync(int number, IReadOnlyList<IncidentOf> told, bool closes, PersonId by, Func<When, DateTimeOffset> at)
    {
        Incident? incident = null;
        foreach (var said in told)
        {
            clock.GoTo(at(said.WrittenOn));
            await work.HoldAsync(IncidentStore.TheRegister, CancellationToken.None);
            if (incident is null) incidents.Add(incident = new Incident(IncidentId.New(), number, ReportOf(said, at), by, clock.GetUtcNow()));
            else
            {
                incident.Write(incident.Version, ReportOf(said, at), by, clock.GetUtcNow());
                incidents.Keep(incident);
            }
            await work.SaveAsync(CancellationToken.None);
        }
        if (!closes) return;
        await work.HoldAsync(IncidentStore.TheRegister, CancellationToken.None);
        incident!.Close(incident.Version, ReportOf(told[^1], at), by, clock.GetUtcNow().AddMinutes(20));
        incidents.Keep(incident);
        await work.SaveAsync(CancellationToken.None);
    }

    private static IncidentReport ReportOf(IncidentOf said, Func<When, DateTimeOffset> at) => new IncidentReport
    {
        Title = said.Title, HappenedOn = Day(said.HappenedOn, at), NoticedOn = Day(said.NoticedOn, at), Information = said.Information, People = said.People, Circumstances = said.Circumstances,
        Sensitivity = said.Sensitivity, Consequences = said.Consequences, Likelihood = said.Likelihood, Measures = said.Measures,
        Risk = said.IsSerious switch { true => InjuryRisk.Serious, false => InjuryRisk.NotSerious, null => InjuryRisk.Unsaid },
        AuthorityToldOn = said.AuthorityToldOn is { } told ? Day(told, at) : null, PeopleToldOn = said.PeopleToldOn is { } people ? Day(people, at) : null,
    }.Tidy();

    private static DateOnly Day(When when, Func<When, DateTimeOffset> at) => DateOnly.FromDateTime(at(when).DateTime);
}
