using System.Security.Cryptography;
using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Roles;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.People;
using Terreau.World;

namespace Terreau.Web.Demo;

/// <summary>Plays the world through the real rules and stores, in the order of its dates, so that the demonstration cannot rot.</summary>
internal sealed class DemoPlayer(GroupStore groups, UnitStore units, PersonStore people, CardStore cards, SessionStore sessions, SharedLearningStore learnings, CharterStore charters, Work work, DemoClock clock)
{
    private static readonly DateTimeOffset Today = TimeProvider.System.GetUtcNow();

    /// <summary>Plays everything once, on an empty database.</summary>
    public static async Task PlayAsync(IServiceProvider services)
    {
        var cast = new Dictionary<string, PersonId>();
        var hash = await services.GetRequiredService<PasswordDesk>().HashAsync(Convert.ToHexString(RandomNumberGenerator.GetBytes(16)), CancellationToken.None);
        await InScopeAsync(services, player => player.FoundAsync(cast, hash));
        await using (var privacy = services.CreateAsyncScope()) await privacy.ServiceProvider.GetRequiredService<DemoPrivacy>().PlayAsync(cast[Cast.Bruno.Email], At);
        foreach (var told in Network.Groups)
        {
            var group = default(GroupId);
            await InScopeAsync(services, async player => group = await player.GatherAsync(told, cast));
            foreach (var session in told.Sessions)
                await InScopeAsync(services, player => player.MeetAsync(told, group, session, cast));
            await using var season = services.CreateAsyncScope();
            await season.ServiceProvider.GetRequiredService<DemoSeason>().PlayAsync(told, group, cast, At, Today.AddMinutes(-30));
            await using var troikas = services.CreateAsyncScope();
            await troikas.ServiceProvider.GetRequiredService<DemoTroikas>().PlayAsync(told, group, cast, At);
        }
        services.GetRequiredService<DemoClock>().ComeBack();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Outbox>().ForgetBeforeForOperatorAsync(Today.AddHours(-1), CancellationToken.None);
    }

    private static async Task InScopeAsync(IServiceProvider services, Func<DemoPlayer, Task> play)
    {
        await using var scope = services.CreateAsyncScope();
        await play(scope.ServiceProvider.GetRequiredService<DemoPlayer>());
    }

    private async Task FoundAsync(Dictionary<string, PersonId> cast, string hash)
    {
        clock.GoTo(Today.AddDays(-200));
        var now = clock.GetUtcNow();
        var told = Network.Organisation;
        await work.HoldAsync(Guid.CreateVersion7(), CancellationToken.None);
        var organisation = new Organisation(new OrganisationSettings(told.Name, [told.Language, "en-CA", "fr-FR"], told.Zone, told.BeneficiariesFr), now);
        groups.Add(organisation);
        foreach (var person in Network.People)
        {
            var profile = new Profile(person.Name, person.Initials, person.Function, person.Language == "en" ? "en-CA" : person.Language, person.Zone, Enum.Parse<Agreement>(person.Accord.ToString()));
            var made = new Person(PersonId.New(), person.Email, profile.Tidy(), now);
            people.Add(made, hash);
            cast[person.Email] = made.Id;
            if (person.Role == OrganisationRole.Administrator) groups.Grant(made.Id, Role.Administrator, null);
            if (person.Role == OrganisationRole.LeadLearner) groups.Grant(made.Id, Role.LeadLearner, null);
        }
        await DemoUnits.DescribeAsync(organisation, units, cast, now, EndOf);
        foreach (var card in Cards.All)
            (await cards.OwnAsync(cast[card.Person.Email], CancellationToken.None)).Write(new CardText(card.Seeks, card.Offers, Tags.Read(card.Fields), Tags.Read(card.Functions), Enum.Parse<CardVisibility>(card.Sight.ToString())));
        await work.SaveAsync(CancellationToken.None);
    }

    private async Task<GroupId> GatherAsync(GroupOf told, Dictionary<string, PersonId> cast)
    {
        clock.GoTo(At(told.CreatedOn));
        var now = clock.GetUtcNow();
        var founder = cast[told.Founder.Email];
        var group = new Group(GroupId.New(), told.Slug, (SettingsOf(told) with { Unit = (await units.ForOperatorAsync(CancellationToken.None)).Units.SingleOrDefault(u => u.Name == told.Unit)?.Id }).Tidy(), founder, now);
        await work.HoldAsync(group.Id.Value, CancellationToken.None);
        groups.Add(group);
        groups.Grant(cast[told.Facilitator.Email], Role.Facilitator, group.Id);
        List<int> taken = [];
        foreach (var (member, on) in told.Members.Select(m => (m, now)).Concat(told.Later.Select(l => (l.Person, At(l.On)))))
        {
            var membership = Membership.Accept(group, cast[member.Email], taken, on);
            if (membership.Seat is { } seat) taken.Add(seat);
            if (group.Policy.CommitsFirst && !told.NotYetAgreed.Contains(member)) membership.Commit(on);
            groups.Add(membership);
        }
        foreach (var role in told.Roles)
            await groups.GiveAsync(group.Id, new HeldRole(cast[role.Person.Email], Enum.Parse<Role>(role.Role.ToString()), role.Subject, At(role.Since), role.Until is { } until ? At(until) : null), CancellationToken.None);
        new DemoCharter(charters, told, group.Id, cast, clock, At).Play();
        clock.ComeBack();
        foreach (var invited in told.Invited)
            groups.Add(new Invitation(InvitationId.New(), group.Id, invited.Email, needsWelcome: false, founder, clock.GetUtcNow().AddDays(-2)));
        await work.SaveAsync(CancellationToken.None);
        return group.Id;
    }

    private static GroupSettings SettingsOf(GroupOf told) => new(Enum.Parse<GroupKind>(told.Sort.ToString()), told.Name, told.Domain, told.CommonPurpose, Setting.School)
    {
        FacilitatorMode = told.FacilitatorRotates ? FacilitatorMode.Rotating : FacilitatorMode.Constant,
        PurposeKinds = [.. told.Purposes.Select(p => Enum.Parse<PurposeKind>(p.ToString()))],
        PlcKind = told.Plc is { } plc ? Enum.Parse<PlcKind>(plc.ToString()) : null,
    };

    private async Task MeetAsync(GroupOf told, GroupId id, SessionOf session, Dictionary<string, PersonId> cast)
    {
        await work.HoldAsync(id.Value, CancellationToken.None);
        var group = (await groups.InvitedForOperatorAsync(id, CancellationToken.None))!;
        var play = new DemoSession(told, group, session, cast, clock, At);
        var made = play.Prepare();
        sessions.Add(made);
        if (session.Schedule is not null) play.Plan(made);
        if (session.Reached >= ReachedState.AwaitingFollowUp)
        {
            var earlier = session.Number > 1 ? await sessions.AwaitingFollowUpForOperatorAsync(id, made.Id, toSave: true, CancellationToken.None) : [];
            play.Run(made, earlier, told.Sessions);
            if (play.Share(made) is { } shared) learnings.Add(made, shared);
        }
        clock.ComeBack();
        await work.SaveAsync(CancellationToken.None);
    }

    private static DateTimeOffset EndOf(int days) => Web.Communities.Roles.RoleWords.EndOf(DateOnly.FromDateTime(Today.UtcDateTime).AddDays(days), TimeZoneInfo.FindSystemTimeZoneById(Network.Organisation.Zone));

    private static DateTimeOffset At(When when) => when.At(Today, TimeZoneInfo.FindSystemTimeZoneById(Network.Organisation.Zone));
}
