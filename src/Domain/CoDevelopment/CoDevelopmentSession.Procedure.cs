using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

/// <summary>Who put on or took off the consultant's hat, and when (INV-04).</summary>
public sealed record HatChange(PersonId By, bool AsConsultant, DateTimeOffset At);

/// <summary>A wish to go on with the step, and what the others said of it.</summary>
public sealed record TimeWish(PersonId By, DateTimeOffset At, IReadOnlyList<PersonId> For, IReadOnlyList<PersonId> Against);

public sealed partial class CoDevelopmentSession
{
    private readonly List<HatChange> _hats = [];
    private readonly List<PersonId> _hands = [];

    /// <summary>The facilitator's changes of hat, in order: kept with the session (INV-04).</summary>
    public IReadOnlyList<HatChange> Hats => _hats;

    /// <summary>Raised hands, in the order in which they went up; they go down with the step.</summary>
    public IReadOnlyList<PersonId> Hands => _hands;

    /// <summary>The wish for more time that waits for the facilitator, or null.</summary>
    public TimeWish? Wish { get; private set; }

    /// <summary>Whether the facilitator wears the consultant's hat: from « je change de chapeau » to the end of step 5, or until it is taken off.</summary>
    public bool WearsOtherHat => Step == Step.Suggestions && _hats is [.., { AsConsultant: true } last] && last.At >= _history[^1].StartedAt;

    /// <summary>Consultants who are here and have neither offered nor passed yet: until they have, nobody offers a second time.</summary>
    public IEnumerable<PersonId> StillToSpeak => ConsultantsHere.Where(c => !_suggestions.Exists(s => s.By == c) && !_passedOnSuggesting.Contains(c));

    /// <summary>Why the hat cannot be changed, or null: step 5, by the facilitator, who does not wear that one (INV-04).</summary>
    public Refusal? WhyNotChangeHat(PersonId by, bool asConsultant) =>
        WhyNotDo(by, Deed.ChangeHat) ?? (WearsOtherHat == asConsultant ? SessionRefusals.HatIsOn : null);

    /// <summary>« Je change de chapeau » : the facilitator offers like a consultant, and says so; or takes the procedure up again.</summary>
    public void ChangeHat(PersonId by, bool asConsultant, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotChangeHat(by, asConsultant));
        _hats.Add(new HatChange(by, asConsultant, now));
        Wrote(now);
    }

    /// <summary>Why a hand cannot be raised or lowered, or null: by anybody here, while the session runs.</summary>
    public Refusal? WhyNotRaiseHand(PersonId by) =>
        PartOf(by) is null ? SessionRefusals.NotYours
        : State == SessionState.Interrupted ? SessionRefusals.InterruptedNow
        : State is not (SessionState.Welcome or SessionState.Running) ? SessionRefusals.NotRunning
        : !IsHere(by) ? SessionRefusals.EnterFirst
        : null;

    /// <summary>Raises or lowers one's hand. Nothing changes when it is so already.</summary>
    public void RaiseHand(PersonId by, bool up, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotRaiseHand(by));
        if (_hands.Contains(by) == up) return;
        if (up) _hands.Add(by);
        else _hands.Remove(by);
        Wrote(now);
    }

    /// <summary>Why the group cannot be asked for more time, or null: by anybody here; one wish at a time.</summary>
    public Refusal? WhyNotWishForTime(PersonId by, Step seen) =>
        WhyNotRaiseHand(by) ?? (seen != Step ? SessionRefusals.StepHasMoved : Wish is not null ? SessionRefusals.WishWaits : null);

    /// <summary>Asks the group for five minutes more; who asks is for it.</summary>
    public void WishForTime(PersonId by, Step seen, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotWishForTime(by, seen));
        Wish = new TimeWish(by, now, [by], []);
        Wrote(now);
    }

    /// <summary>Why the wish cannot be answered, or null: by anybody here, while it waits.</summary>
    public Refusal? WhyNotAnswerWish(PersonId by) => WhyNotRaiseHand(by) ?? (Wish is null ? SessionRefusals.NoWish : null);

    /// <summary>Says yes or no; the last word of each counts.</summary>
    public void AnswerWish(PersonId by, bool yes, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotAnswerWish(by));
        PersonId[] @for = [.. Wish!.For.Where(p => p != by)], against = [.. Wish.Against.Where(p => p != by)];
        Wish = Wish with { For = yes ? [.. @for, by] : @for, Against = yes ? against : [.. against, by] };
        Wrote(now);
    }

    /// <summary>Why the wish cannot be closed without more time, or null: by the facilitator, who decides.</summary>
    public Refusal? WhyNotCloseWish(PersonId by, Step seen) => WhyNotLead(by, seen) ?? (Wish is null ? SessionRefusals.NoWish : null);

    /// <summary>Goes on without more time.</summary>
    public void CloseWish(PersonId by, Step seen, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotCloseWish(by, seen));
        Wish = null;
        Wrote(now);
    }

    /// <summary>
    /// Who is here and has not been heard in the open step, for the facilitator's eyes: an invitation to give them the floor, never a
    /// score. Empty where one voice alone is meant.
    /// </summary>
    public IReadOnlyList<PersonId> NotHeardYet => Step switch
    {
        Step.Clarification => [.. ConsultantsHere.Where(c => !_questions.Exists(q => q.By == c))],
        Step.Request => [.. ConsultantsHere.Where(c => !_restatements.Exists(r => r.By == c))],
        Step.Suggestions => [.. StillToSpeak],
        _ => [],
    };

    private void LowerEverything()
    {
        Wish = null;
        _hands.Clear();
    }
}
