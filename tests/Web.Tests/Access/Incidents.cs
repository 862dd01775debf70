using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.People.Privacy;
using Terreau.Store.People.Privacy;

namespace Terreau.Web.Tests.Access;

/// <summary>Incidents of the village's organisation, each for one act.</summary>
internal sealed class Incidents(Site site, Village village)
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    public static readonly IncidentReport Whole = new()
    {
        Title = "Liste égarée", HappenedOn = Day, NoticedOn = Day, Information = "Des noms.", People = 12, Circumstances = "Une liste est restée sur une table.", Sensitivity = "Faible.",
        Consequences = "Peu.", Likelihood = "Faible.", Risk = InjuryRisk.NotSerious, Measures = "La liste est revenue.",
    };

    /// <summary>A new incident of which all is said; its number. With many versions when asked.</summary>
    public async Task<int> EnterAsync(bool closed, int versions = 1)
    {
        var number = await site.ReadAsync(services => services.GetRequiredService<IncidentStore>().NextNumberForOperatorAsync(CancellationToken.None));
        await site.WriteAsync(services =>
        {
            var (store, by) = (services.GetRequiredService<IncidentStore>(), village.Who("administrator"));
            var incident = new Incident(IncidentId.New(), number, Whole, by, village.Now);
            store.Add(incident);
            for (var i = 1; i < versions; i++)
            {
                incident.Write(i, Whole with { Measures = $"La liste est revenue, dit-on pour la fois {i}." }, by, village.Now);
                store.Keep(incident);
            }
            if (!closed) return;
            incident.Close(incident.Version, Whole, by, village.Now);
            store.Keep(incident);
        });
        return number;
    }
}
