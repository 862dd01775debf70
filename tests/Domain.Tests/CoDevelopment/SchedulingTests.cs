using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Domain.Stages;
using static Terreau.Domain.Tests.CoDevelopment.Consultation;
using static Terreau.Domain.Tests.CoDevelopment.Team;

namespace Terreau.Domain.Tests.CoDevelopment;

public class SchedulingTests
{
    [Fact]
    public void An_organiser_sets_date_place_and_people()
    {
        var session = Scheduled().Session;

        Assert.Equal((SessionState.Scheduled, Josée, Ten, Ten.AddMinutes(60)), (session.State, session.Facilitator, session.StartsAt, session.ScheduledEnd));
        Assert.Equal(Helpers, session.Consultants);
        Assert.All(session.Attendances, a => Assert.Equal(PlannedPresence.Unknown, a.Planned));
        Assert.Contains(new Topic("group", Group.Value), session.Events[^1].Topics);
    }

    [Fact]
    public void Others_do_not() =>
        Assert.Equal(SessionRefusals.OnlyOrganisersSchedule, Prepared().Session.WhyNotSchedule(Karim, organises: false, Plan(), Members, Ten.AddDays(-1)));

    [Fact]
    public void A_draft_waits_for_its_sheet() =>
        Assert.Equal(SessionRefusals.SheetFirst, Drafted().Session.WhyNotSchedule(Josée, organises: true, Plan(), Members, Ten.AddDays(-1)));

    [Fact]
    public void A_date_and_place_that_cannot_be_are_refused_beside_their_field()
    {
        Refused(null, Plan());
        Refused(null, Plan() with { Place = null, Link = "https://visio.example.org/directions" });
        Refused("session.in-the-past", Plan() with { StartsAt = Ten.AddDays(-30) }, "date");
        Refused("session.too-far", Plan() with { StartsAt = DateTimeOffset.MaxValue }, "date");
        Refused("session.unknown-zone", Plan() with { ZoneId = "Mars/Olympus" }, "zone");
        Refused("session.unknown-zone", Plan() with { ZoneId = null! }, "zone");
        Refused("session.too-short", Plan() with { TotalMinutes = 30 }, "minutes");
        Refused("session.too-long", Plan() with { TotalMinutes = 180 }, "minutes");
        Refused("session.place-or-link", Plan() with { Place = "  " }, "place");
        Refused("text.too-long", Plan() with { Link = "https://visio.example.org/" + new string('a', 500) }, "link");
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://visio.example.org")]
    [InlineData("visio.example.org")]
    [InlineData("https://")]
    [InlineData("https://visio.example.org/a b")]
    public void A_link_is_a_web_address(string link) => Refused("session.bad-link", Plan() with { Link = link }, "link");

    [Fact]
    public void The_roles_of_one_session_exclude_each_other()
    {
        Refused(null, Plan(Josée, Karim, Rose));
        Refused("session.client-cannot-facilitate", Plan(Maude, Karim, Rose), "facilitator");
        Refused("session.client-cannot-consult", Plan(Josée, Karim, Maude), "consultants");
        Refused("session.facilitator-cannot-consult", Plan(Josée, Karim, Josée), "consultants");
        Refused("session.same-person-twice", Plan(Josée, Karim, Karim, Rose), "consultants");
        Refused("session.two-consultants", Plan(Josée, Karim), "consultants");
        Refused("session.not-of-the-group", Plan(Josée, Karim, Hélène), "consultants");
        Refused("session.not-of-the-group", Plan(Hélène, Karim, Rose), "facilitator");
    }

    [Fact]
    public void Ten_people_take_part_at_most()
    {
        PersonId[] nine = [.. Enumerable.Range(0, 9).Select(_ => PersonId.New())];
        HashSet<PersonId> all = [.. Members, .. nine];
        var session = Prepared().Session;

        Assert.Null(session.WhyNotSchedule(Josée, true, Plan(Josée, nine[..8]), all, Ten.AddDays(-1)));
        Assert.Equal("session.ten-at-most", session.WhyNotSchedule(Josée, true, Plan(Josée, nine), all, Ten.AddDays(-1))?.Key);
    }

    [Fact]
    public void A_client_who_left_the_group_is_not_scheduled() =>
        Assert.Equal(SessionRefusals.ClientHasLeft, Prepared().Session.WhyNotSchedule(Josée, true, Plan(), Members.Where(m => m != Maude).ToHashSet(), Ten.AddDays(-1)));

    [Fact]
    public void A_new_hour_asks_everyone_again_a_new_place_does_not()
    {
        var told = Scheduled();
        told.Session.AnswerInvitation(Karim, coming: true, told.Now);

        told.Session.Reschedule(Josée, organises: false, Plan() with { Place = "Bibliothèque" }, Members, told.Now);
        Assert.Equal(PlannedPresence.Coming, AnswerOf(Karim, told));

        told.Session.Reschedule(Josée, organises: false, Plan() with { StartsAt = Ten.AddDays(7) }, Members, told.Now);
        Assert.Equal(PlannedPresence.Unknown, AnswerOf(Karim, told));
    }

    [Fact]
    public void People_answer_for_themselves_and_may_change_their_mind()
    {
        var told = Scheduled();

        told.Session.AnswerInvitation(Karim, coming: false, told.Now);
        told.Session.AnswerInvitation(Karim, coming: true, told.Now);

        Assert.Equal(PlannedPresence.Coming, AnswerOf(Karim, told));
        Assert.Equal(SessionRefusals.NotYours, told.Session.WhyNotAnswerInvitation(Hélène));
        Assert.Equal(SessionRefusals.NothingToAnswer, Prepared().Session.WhyNotAnswerInvitation(Maude));
    }

    [Fact]
    public void A_session_is_cancelled_before_the_room_opens_by_those_it_belongs_to()
    {
        Assert.Null(Drafted().Session.WhyNotCancel(Maude, organises: false));
        Assert.Null(Scheduled().Session.WhyNotCancel(Solange, organises: true));
        Assert.Equal(SessionRefusals.OnlyOrganisersCancel, Scheduled().Session.WhyNotCancel(Karim, organises: false));
        Assert.Equal(SessionRefusals.TooLateToCancel, Welcomed().Session.WhyNotCancel(Josée, organises: true));
    }

    private static PlannedPresence AnswerOf(PersonId person, Consultation told) => told.Session.Attendances.Single(a => a.Person == person).Planned;

    private static void Refused(string? key, SessionPlan plan, string? field = null)
    {
        var refusal = Prepared().Session.WhyNotSchedule(Josée, organises: true, plan, Members, Ten.AddDays(-10));

        Assert.Equal((key, field), (refusal?.Key, refusal?.Field));
    }
}
