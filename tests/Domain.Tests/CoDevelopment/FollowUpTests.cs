using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using static Terreau.Domain.Tests.CoDevelopment.Consultation;
using static Terreau.Domain.Tests.CoDevelopment.Team;

namespace Terreau.Domain.Tests.CoDevelopment;

public class FollowUpTests
{
    private static readonly DateTimeOffset April = Ten.AddDays(28);
    private static readonly SessionId Next = SessionId.New(), AfterNext = SessionId.New();

    [Fact]
    public void The_client_records_what_became_of_the_action_and_the_session_is_closed()
    {
        var session = Ended().Session;

        session.RecordFollowUp(Maude, false, FollowUpOutcome.PartlyReached, "Un premier dîner.", null, Next, April);

        Assert.Equal(SessionState.Closed, session.State);
        Assert.Equal(new FollowUp(FollowUpOutcome.PartlyReached, "Un premier dîner.", Maude, Next, null, April), Assert.Single(session.FollowUps));
        Assert.Contains(new Topic("session", Next.Value), session.Events[^1].Topics);
        Assert.Equal(SessionRefusals.FollowUpIsRecorded, WhyNot(session, Maude));
    }

    [Fact]
    public void The_facilitator_does_so_with_the_client_s_agreement_and_nobody_else()
    {
        var session = Ended().Session;

        Assert.Null(WhyNot(session, Josée, agrees: true));
        Assert.Equal(SessionRefusals.ClientMustAgree, WhyNot(session, Josée, agrees: false));
        Assert.Equal(SessionRefusals.ClientOrFacilitatorRecords, WhyNot(session, Karim, agrees: true));
        Assert.Equal(SessionRefusals.NotYours, WhyNot(session, Hélène, agrees: true));
        Assert.Equal(SessionRefusals.NoFollowUpAwaited, WhyNot(At(Step.ReflectionEvaluation).Session, Maude));
    }

    [Fact]
    public void It_is_postponed_twice_and_no_more()
    {
        var session = Ended().Session;
        Postpone(session, Next);
        Postpone(session, AfterNext);

        Assert.Equal((SessionState.AwaitingFollowUp, 0), (session.State, session.PostponementsLeft));
        Assert.Equal(new DateOnly(2026, 5, 1), session.FollowUpDue);
        Assert.Equal("session.postponed-twice", WhyNot(session, Maude, outcome: FollowUpOutcome.Postponed, to: new DateOnly(2026, 6, 1))?.Key);
        Assert.Null(WhyNot(session, Maude, outcome: FollowUpOutcome.Dropped));
    }

    [Fact]
    public void A_postponement_has_a_day_to_come()
    {
        var session = Ended().Session;

        Assert.Equal(SessionRefusals.PostponedToWhen, WhyNot(session, Maude, outcome: FollowUpOutcome.Postponed));
        Assert.Equal(SessionRefusals.FollowUpAfterToday, WhyNot(session, Maude, outcome: FollowUpOutcome.Postponed, to: new DateOnly(2026, 3, 31)));
        Assert.Null(WhyNot(session, Maude, outcome: FollowUpOutcome.Postponed, to: new DateOnly(2026, 4, 1)));
    }

    [Fact]
    public void A_later_session_may_go_on_once_it_is_closed_or_postponed_there()
    {
        var session = Ended().Session;
        Assert.False(session.IsFollowUpTreatedFor(Next));

        Postpone(session, Next);
        Assert.True(session.IsFollowUpTreatedFor(Next));
        Assert.False(session.IsFollowUpTreatedFor(AfterNext));

        session.RecordFollowUp(Maude, false, FollowUpOutcome.Reached, "", null, null, April);
        Assert.True(session.IsFollowUpTreatedFor(AfterNext));
    }

    private static void Postpone(CoDevelopmentSession session, SessionId treatedIn) =>
        session.RecordFollowUp(Maude, false, FollowUpOutcome.Postponed, "Pas encore.", new DateOnly(2026, 5, 1), treatedIn, April);

    private static Refusal? WhyNot(CoDevelopmentSession session, PersonId by, bool agrees = false, FollowUpOutcome outcome = FollowUpOutcome.Reached, DateOnly? to = null) =>
        session.WhyNotRecordFollowUp(by, agrees, outcome, "", to, April);
}
