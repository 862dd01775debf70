using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using static Terreau.Domain.Tests.CoDevelopment.Team;

namespace Terreau.Domain.Tests.CoDevelopment;

public sealed class TwoConsultationsTests
{
    private static readonly DateTimeOffset Ten = Consultation.Ten;
    private static readonly DateTimeOffset Before = Ten.AddDays(-10);

    [Theory]
    [InlineData(180, 10, 85, 85)]
    [InlineData(181, 10, 86, 85)]
    [InlineData(90, 0, 45, 45)]
    [InlineData(120, 30, 45, 45)]
    [InlineData(330, 30, 150, 150)]
    [InlineData(195, 15, 90, 90)]
    public void What_the_pause_leaves_is_halved_and_a_minute_that_remains_goes_to_the_first(int whole, int pause, int first, int second) =>
        Assert.Equal((first, second), TwoConsultations.Split(whole, pause));

    [Fact]
    public void Every_length_that_is_allowed_gives_two_sessions_that_are_allowed()
    {
        var lengths = from pause in Enumerable.Range(0, TwoConsultations.LongestPause + 1)
                      from shared in Enumerable.Range(TwoConsultations.Shortest, TwoConsultations.Longest - TwoConsultations.Shortest + 1)
                      select (shared + pause, pause);
        foreach (var (whole, pause) in lengths)
        {
            Assert.Null(TwoConsultations.WhyNot(whole, pause));
            var (first, second) = TwoConsultations.Split(whole, pause);
            Assert.Null(SessionFormat.WhyNot(first));
            Assert.Null(SessionFormat.WhyNot(second));
            Assert.InRange(first - second, 0, 1);
            Assert.Equal(whole, TwoConsultations.MinutesOf(first, second, pause));
        }
    }

    [Theory]
    [InlineData(99, 10, "meeting.too-short")]
    [InlineData(311, 10, "meeting.too-long")]
    [InlineData(180, 31, "meeting.pause-range")]
    [InlineData(180, -1, "meeting.pause-range")]
    [InlineData(int.MinValue, 10, "meeting.too-short")]
    [InlineData(int.MaxValue, 0, "meeting.too-long")]
    public void Other_lengths_and_pauses_are_refused(int whole, int pause, string key) => Assert.Equal(key, TwoConsultations.WhyNot(whole, pause)?.Key);

    [Fact]
    public void The_second_begins_at_the_end_of_the_first_and_its_pause_with_the_same_people()
    {
        var (first, second) = Meeting();

        Assert.Equal(Ten, first.StartsAt);
        Assert.Equal(first.ScheduledEnd!.Value.AddMinutes(10), second.StartsAt);
        Assert.Equal(Everybody(first), Everybody(second));
        Assert.Equal(new PartOfMeeting(second.Id, 1, 10), first.Meeting);
        Assert.Equal(new PartOfMeeting(first.Id, 2, 10), second.Meeting);
        Assert.Equal(Part.Consultant, second.PartOf(Maude));
        Assert.Equal(Part.Consultant, first.PartOf(Karim));
    }

    [Fact]
    public void A_constant_facilitator_who_is_no_member_helps_in_neither()
    {
        var (one, other) = (Prepared(3, Maude), Prepared(4, Karim));

        var (first, second) = (Plan() with { SecondFacilitator = Rose, Members = Members.Where(m => m != Josée).ToHashSet() }).For(one, other);

        Assert.DoesNotContain(Josée, second.Consultants);
        Assert.Contains(Rose, first.Consultants);
        Assert.Equal(Josée, first.Facilitator);
    }

    [Fact]
    public void Two_consultations_have_two_clients_two_sheets_and_one_group()
    {
        var (mine, other) = (Prepared(3, Maude), Prepared(4, Karim));

        Assert.Null(TwoConsultations.WhyNotTogether(mine, other));
        Assert.Equal(MeetingRefusals.SameClient, TwoConsultations.WhyNotTogether(mine, Prepared(5, Maude)));
        Assert.Equal(MeetingRefusals.NoSuchOther, TwoConsultations.WhyNotTogether(mine, mine));
        Assert.Equal(MeetingRefusals.NoSuchOther, TwoConsultations.WhyNotTogether(mine, CoDevelopmentSession.Start(new GroupId(Guid.CreateVersion7()), 1, Karim, Before)));
        Assert.Equal(MeetingRefusals.OtherNotReady, TwoConsultations.WhyNotTogether(mine, CoDevelopmentSession.Start(Group, 6, Karim, Before)));
    }

    [Fact]
    public void A_consultation_in_a_meeting_of_two_is_taken_for_a_third()
    {
        var (first, second) = Meeting();

        Assert.Equal(MeetingRefusals.OtherIsTaken, TwoConsultations.WhyNotTogether(Prepared(5, Rose), second));
        Assert.Null(TwoConsultations.WhyNotTogether(first, second));
    }

    [Fact]
    public void Two_consultations_are_not_held_over_days() => Assert.Equal(MeetingRefusals.NotOverDays, (Plan() with { Mode = SessionMode.Asynchronous }).WhyNot());

    [Fact]
    public void Each_session_still_refuses_that_its_client_facilitates_it()
    {
        var (one, other) = (Prepared(3, Maude), Prepared(4, Josée));

        var (_, second) = Plan().For(one, other);

        Assert.Equal(SessionRefusals.ClientCannotFacilitate, other.WhyNotSchedule(Josée, organises: true, second, Members, Before));
    }

    [Fact]
    public void The_second_does_not_ask_for_the_action_of_the_first_nor_again_for_what_the_first_looked_at()
    {
        var (first, second) = Meeting();
        var earlier = Consultation.Ended().Session;
        earlier.RecordFollowUp(Maude, true, FollowUpOutcome.Postponed, "Plus tard.", Consultation.Tuesday.AddDays(60), first.Id, Ten);

        Assert.Equal([earlier], first.ToFollowUp([earlier, second]));
        Assert.Empty(second.ToFollowUp([earlier, first]));
    }

    [Fact]
    public void What_the_first_did_not_look_at_is_asked_for_in_the_second()
    {
        var (first, second) = Meeting();
        var earlier = Consultation.Ended().Session;

        Assert.Equal([earlier], second.ToFollowUp([earlier, first]));
    }

    [Fact]
    public void Who_was_there_at_the_end_of_the_first_is_in_the_second_from_its_opening_and_may_leave()
    {
        var (_, second) = Meeting();
        second.AnswerInvitation(Étienne, coming: false, Before);

        second.Open(Josée, ready: true, Ten.AddMinutes(90), [Maude, Karim, Rose, Étienne, Hélène]);

        Assert.True(second.IsHere(Karim) && second.IsHere(Maude) && second.IsHere(Rose) && second.IsHere(Josée));
        Assert.False(second.IsHere(Étienne));
        Assert.Null(second.PartOf(Hélène));
        Assert.Null(second.WhyNotMarkAbsent(Rose, Rose));
    }

    [Fact]
    public void Cancelling_takes_a_session_out_of_its_meeting_and_the_other_keeps_its_hour()
    {
        var (first, second) = Meeting();
        var starts = second.StartsAt;

        first.Cancel(Josée, organises: true, Before);
        second.Separate(Before);

        Assert.Null(first.Meeting);
        Assert.Null(second.Meeting);
        Assert.Equal(starts, second.StartsAt);
        Assert.Contains(second.TakeEvents(), e => e is SessionSeparated);
        second.Separate(Before);
        Assert.Empty(second.TakeEvents());
    }

    [Fact]
    public void A_session_planned_alone_again_leaves_its_meeting()
    {
        var (first, _) = Meeting();

        first.Reschedule(Josée, organises: true, Consultation.Plan(), Members, Before);

        Assert.Null(first.Meeting);
    }

    [Fact]
    public void What_stays_as_planned_is_known_as_such_and_remembered()
    {
        var (one, other) = (Prepared(3, Maude), Prepared(4, Karim));
        var (plan, _) = Plan().For(one, other);
        one.Schedule(Josée, organises: true, plan, Members, Before);

        var again = CoDevelopmentSession.Restore(Documents.Reread(one.Snapshot()));

        Assert.True(again.IsPlannedAs(plan));
        Assert.False(again.IsPlannedAs(plan with { Place = "Ailleurs" }));
        Assert.Equal(one.Meeting, again.Meeting);
    }

    private static MeetingPlan Plan() => new(Ten, Consultation.Zone, "Salle du conseil", null, 180, 10, Josée, Josée, [Rose, Étienne]);

    private static CoDevelopmentSession Prepared(int number, PersonId client)
    {
        var session = CoDevelopmentSession.Start(Group, number, client, Before.AddDays(-10));
        session.SubmitSheet(client, Consultation.Sheet, Before);
        return session;
    }

    private static (CoDevelopmentSession First, CoDevelopmentSession Second) Meeting()
    {
        var (one, other) = (Prepared(3, Maude), Prepared(4, Karim));
        var (first, second) = Plan().For(one, other);
        one.Schedule(Josée, organises: true, first, Members, Before);
        other.Schedule(Josée, organises: true, second, Members, Before);
        other.TakeEvents();
        return (one, other);
    }

    private static HashSet<PersonId> Everybody(CoDevelopmentSession session) => [session.Client, session.Facilitator!.Value, .. session.Consultants];
}
