using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Charters;
using Terreau.Domain.Communities.Leading;
using Terreau.Domain.Communities.Roles;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Store.Notifications;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.Communities;
using Terreau.Web.Notifications;
using Terreau.Web.People;
using Terreau.World;

namespace Terreau.Web.Tests.Access;

/// <summary>How far the session of a hamlet has gone.</summary>
internal enum Moment { Drafted, Prepared, Scheduled, Welcome, Wished, Deputed, Called, Led, Presentation, Clarification, Asked, Request, Requested, Restated, Suggestions, Suggested, Choices, Committed, Reflection, Interrupted, Written, OnPaper, Transcribed, Held, Offered, Shared, Chartered, Consulted, Paused }

/// <summary>One group G with its session S, and what an address or a form under it may name.</summary>
internal sealed record Hamlet(string Slug, GroupId Group, CoDevelopmentSession Session, CoDevelopmentSession? Earlier, InvitationId Invitation, InvitationId Link, int Canary, SwapId Swap, TroikaId Troika);

/// <summary>The people of the columns of <c>access-matrix.csv</c>, and as many groups as the test needs, each with the same people in the same places.</summary>
internal sealed partial class Village(Site site, string name)
{
    public static readonly string[] Everyone =
        ["outsider", "other-group-facilitator", "administrator", "lead-learner", "unit-lead-learner", "invited", "requested", "left", "founder", "group-facilitator", "member", "coach", "consultant", "client", "session-facilitator", "helper"];

    private static readonly string[] Members = ["founder", "group-facilitator", "member", "consultant", "client", "session-facilitator", "helper"];

    /// <summary>Of the version that is being written in each hamlet.</summary>
    public const int Revision = 2;

    public const string Password = "quatre saisons au jardin";

    private static readonly string Hash = new Microsoft.AspNetCore.Identity.PasswordHasher<string>().HashPassword("", Password);
    private readonly Dictionary<string, PersonId> _people = [];
    private int _made;

    public PersonId Who(string actor) => _people[actor];

    public string AddressOf(string actor) => $"{actor}{name}@example.org";

    public DateTimeOffset Now => site.Clock.GetUtcNow();

    /// <summary>The address of a link into a group that is nobody's G.</summary>
    public string OpenLink { get; private set; } = "";

    /// <summary>What the organisation's tree has for it.</summary>
    public Units Units { get; private set; } = null!;

    /// <summary>A mail that was written.</summary>
    public Guid Mail { get; private set; }

    public static async Task<Village> FoundAsync(Site site, string name = "")
    {
        var village = new Village(site, name);
        await site.WriteAsync(services =>
        {
            var (groups, people) = (services.GetRequiredService<GroupStore>(), services.GetRequiredService<PersonStore>());
            foreach (var actor in Everyone)
            {
                var person = new Person(PersonId.New(), village.AddressOf(actor), new Profile($"Personne {actor}", "", "", "fr-CA", "America/Toronto", Agreement.Neutral), village.Now);
                people.Add(person, Hash);
                village._people[actor] = person.Id;
            }
            groups.Grant(village.Who("administrator"), Role.Administrator, null);
            groups.Grant(village.Who("lead-learner"), Role.LeadLearner, null);
            var elsewhere = new Group(GroupId.New(), $"ailleurs{name}", Settings("Ailleurs"), village.Who("helper"), village.Now);
            groups.Add(elsewhere);
            groups.Grant(village.Who("other-group-facilitator"), Role.Facilitator, elsewhere.Id);
            var link = new Invitation(InvitationId.New(), elsewhere.Id, null, needsWelcome: true, village.Who("helper"), village.Now);
            groups.Add(link);
            village.OpenLink = Invitations.Token(services.GetRequiredService<KeyRing>(), link.Id);
            var mail = new Mail { Source = $"village{name}", Recipient = village.AddressOf("helper"), Subject = "Bonjour", Body = "Bonjour.", Language = "fr-CA" };
            services.GetRequiredService<MailStore>().AddAsync(mail, CancellationToken.None).GetAwaiter().GetResult();
            village.Mail = mail.Id;
            var units = services.GetRequiredService<UnitStore>();
            village.Units = Units.Describe(units, name);
            // The helper's may be changed and ended.
            foreach (var leader in (string[])["unit-lead-learner", "helper"])
                units.NameAsync(new Mandate(village.Who(leader), village.Units.School.Id, village.Now, village.Now.AddDays(200)), CancellationToken.None).GetAwaiter().GetResult();
        });
        return village;
    }

    /// <summary>A secret that opens the door of an address once, for somebody who is in no column; the link where the door has no form.</summary>
    public async Task<string> TokenAsync(string pattern)
    {
        var token = OpenLink;
        if (pattern.StartsWith("/new-password/", StringComparison.Ordinal)) await site.WriteAsync(services =>
        {
            var reset = services.GetRequiredService<PersonStore>().OpenResetAsync(Who("helper"), CancellationToken.None).GetAwaiter().GetResult();
            token = PasswordReset.Token(services.GetRequiredService<KeyRing>(), reset);
        });
        if (pattern.StartsWith("/sign-in/link/", StringComparison.Ordinal)) await site.WriteAsync(services =>
        {
            // Nobody is sent more than a few: somebody new each time.
            var link = services.GetRequiredService<SignInStore>().OpenLinkAsync(Somebody(services), CancellationToken.None).GetAwaiter().GetResult()!.Value;
            token = SignInLinkDesk.Token(services.GetRequiredService<KeyRing>(), link);
        });
        if (pattern.StartsWith("/calendar/", StringComparison.Ordinal))
        {
            await site.WriteAsync(services => services.GetRequiredService<FeedStore>().MakeAsync(Who("client"), null, CancellationToken.None).GetAwaiter().GetResult());
            await site.WriteAsync(services => token = FeedFile.Token(services.GetRequiredService<KeyRing>(), services.GetRequiredService<FeedStore>().OwnAsync(Who("client"), CancellationToken.None).GetAwaiter().GetResult()[Guid.Empty]));
        }
        if (pattern.EndsWith("/account", StringComparison.Ordinal)) await site.WriteAsync(services =>
        {
            var invitation = new Invitation(InvitationId.New(), null, $"quelqu-un-{Guid.NewGuid():N}@example.org", needsWelcome: false, Who("administrator"), Now);
            services.GetRequiredService<GroupStore>().Add(invitation);
            token = Invitations.Token(services.GetRequiredService<KeyRing>(), invitation.Id);
        });
        return token;
    }

    /// <summary>Somebody who stands for another where an act takes the person away, whom later rows would miss.</summary>
    public async Task<PersonId> StandInAsync()
    {
        var person = default(PersonId);
        await site.WriteAsync(services => person = Somebody(services));
        return person;
    }

    private PersonId Somebody(IServiceProvider services)
    {
        var person = new Person(PersonId.New(), $"quelqu-un-{Guid.NewGuid():N}@example.org", new Profile("Quelqu'un", "", "", "fr-CA", "America/Toronto", Agreement.Neutral), Now);
        services.GetRequiredService<PersonStore>().Add(person, "no password");
        return person.Id;
    }

    /// <summary>
    /// A new group whose session has come to a moment; what is written in it are canaries, numbered from <paramref name="canary"/>.
    /// <paramref name="many"/>: so many earlier sessions before a welcome, and so much of what a session collects.
    /// </summary>
    public async Task<Hamlet> SettleAsync(Moment moment, int canary = 0, int many = 1)
    {
        var slug = $"hameau{name}-{Interlocked.Increment(ref _made)}";
        Hamlet? made = null;
        await site.WriteAsync(services =>
        {
            var (groups, sessions) = (services.GetRequiredService<GroupStore>(), services.GetRequiredService<SessionStore>());
            var group = new Group(GroupId.New(), slug, Settings($"Hameau {_made}"), Who("founder"), Now);
            groups.Add(group);
            groups.Grant(Who("group-facilitator"), Role.Facilitator, group.Id);
            groups.Grant(Who("coach"), Role.Coach, group.Id);
            var relay = HandOver.Of(group.Id, Who("group-facilitator"), Role.Facilitator);
            relay.Propose(Who("member"), Now.AddDays(9), Now.AddDays(19), "Le local se réserve au secrétariat.", Now);
            groups.Add(relay);
            // Whoever is the only one to facilitate can neither leave nor lose the role.
            groups.Grant(Who("helper"), Role.Facilitator, group.Id);
            List<int> taken = [];
            foreach (var member in Members)
            {
                var membership = Membership.Accept(group, Who(member), taken, Now);
                membership.Commit(Now);
                if (moment == Moment.Paused) membership.Pause(Now.AddDays(20), Now);
                taken.Add(membership.Seat!.Value);
                groups.Add(membership);
            }
            groups.Add(Membership.Ask(group.Id, Who("requested"), Now));
            var gone = Membership.Accept(group, Who("left"), taken, Now);
            gone.Leave();
            groups.Add(gone);
            var invitation = new Invitation(InvitationId.New(), group.Id, AddressOf("invited"), needsWelcome: false, Who("founder"), Now);
            groups.Add(invitation);
            var link = new Invitation(InvitationId.New(), group.Id, null, needsWelcome: true, Who("founder"), Now);
            groups.Add(link);

            AddCharter(services.GetRequiredService<CharterStore>(), group.Id, moment, many);

            CoDevelopmentSession? earlier = null;
            for (var i = 0; moment == Moment.Welcome && i < many; i++)
            {
                earlier = Play(Moment.Held, group, "consultant", ["client", "helper"], 500);
                sessions.Add(earlier);
            }
            var session = Play(moment, group, "client", ["consultant", "helper", "member"], canary, many);
            sessions.Add(session);
            if (session.Proposals is [{ State: ProposalState.Shared } shared]) services.GetRequiredService<SharedLearningStore>().Add(session, shared);
            made = new Hamlet(slug, group.Id, session, earlier, invitation.Id, link.Id, canary, PlanYear(services, group.Id), Gather(services, group, moment));
        });
        return made!;
    }

    /// <summary>A charter in force, and a version of which members say so many things, written or in consultation.</summary>
    private void AddCharter(CharterStore charters, GroupId group, Moment moment, int many)
    {
        var by = new CharterHand(Who("founder"), Organises: true, IsMember: true);
        var charter = Charter.Of(group);
        charters.Add(charter);
        charter.Begin(by, Now);
        charter.Write(by, Purpose("Tenir ensemble."), 1, Now);
        charter.PutForward(by, new CharterProposalOf(IsMajor: true, Now, ""), Revision, Now);
        if (moment == Moment.Chartered) return;
        charter.Begin(by, Now);
        charter.Write(by, Purpose("Tenir ensemble, et longtemps."), 1, Now);
        for (var i = 0; i < many; i++) charters.Add(charter.Propose(by, CharterPart.Purpose, "Durer ensemble.", Now));
        if (moment == Moment.Consulted) charter.Consult(by, Now.AddDays(5), Revision, Now);

        static Dictionary<CharterPart, string> Purpose(string text) => new() { [CharterPart.Purpose] = text };
    }

    // Members take turns by name: the client the first, the consultant the second, who asks to exchange it.
    private SwapId PlanYear(IServiceProvider services, GroupId group)
    {
        var plan = new SeasonPlan(DateOnly.FromDateTime(Now.UtcDateTime).AddDays(40), new TimeOnly(16, 0), "America/Toronto", 4, 7, 60, "Salle 12", "", 21, [], null);
        var season = CoDevelopmentSeason.Begin(Who("founder"), organises: true, group, plan, [.. Members.Order(StringComparer.Ordinal).Select(Who)], null, Now);
        services.GetRequiredService<SeasonStore>().Add(season);
        return season.ProposeSwap(Who("consultant"), TurnRole.Client, 2, 1, Now);
    }

    /// <summary>A session of a group, played to a moment.</summary>
    public CoDevelopmentSession Play(Moment moment, Group group, string client, string[] consultants, int canary, int many = 1)
    {
        var session = CoDevelopmentSession.Start(group.Id, group.TakeSessionNumber(), Who(client), Now);
        var sheet = new PreparationSheet
        {
            Title = Word(0), Kind = SubjectKind.Concern, Facts = Word(1), MyPart = Word(2), Tried = Word(3), Felt = Word(4), Stake = Word(5),
            DraftRequest = Word(6), SignOfSuccess = Word(7), HelpWanted = Word(8), Care = Word(9),
        };
        session.SaveSheet(Who(client), sheet, Now);
        if (moment == Moment.Drafted) return session;
        session.SubmitSheet(Who(client), sheet, Now);
        if (moment == Moment.Prepared) return session;
        var (leader, helpers) = (Who("session-facilitator"), consultants.Select(Who).ToList());
        var starts = moment is Moment.OnPaper or Moment.Transcribed ? Now.AddHours(-2) : Now.AddMinutes(30);
        session.Schedule(Who("group-facilitator"), organises: true, new SessionPlan(starts, "America/Toronto", "Salle 12", null, 60, leader, helpers) { Mode = moment == Moment.Written ? SessionMode.Asynchronous : null, QuestionsUntil = Now.AddDays(5), SuggestionsUntil = Now.AddDays(12) }, Members.Select(Who).ToHashSet(), starts.AddMinutes(-30));
        if (consultants.Contains("member")) session.AnswerInvitation(Who("member"), coming: false, Now);
        if (moment is Moment.Scheduled or Moment.Chartered or Moment.Consulted or Moment.Paused) return session;

        if (moment is Moment.OnPaper or Moment.Transcribed) return moment == Moment.OnPaper ? session : HandNotes.Typed(session, leader, away: Who("member"), Members.Select(Who).ToHashSet(), Word, Now);
        session.Open(leader, ready: true, Now);
        foreach (var person in helpers.Prepend(Who(client)).Where(p => p != Who("member"))) session.Enter(person, ready: true, Now);
        foreach (var next in Scenes(session, leader, Who(client), [.. helpers.Where(p => p != Who("member"))], Word, many))
        {
            if (next.At == moment) break;
            next.Play();
        }
        if (moment == Moment.Interrupted) session.Interrupt(leader, Now);
        return session;

        string Word(int field) => $"mot {Canaries.For(canary + field)} dit";
    }

    public static GroupSettings Settings(string name) => new(GroupKind.CoDevelopment, name, "enseignement", "Nous aider à tenir notre métier sans nous y perdre.", Setting.School);
}
