using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

public sealed partial class CoDevelopmentSession
{
    /// <summary>The client's sheet. Pages show <see cref="SheetSeenBy"/>.</summary>
    public PreparationSheet Sheet { get; private set; } = new();

    /// <summary>
    /// Why the sheet cannot be kept, or null: by its client only, until the room opens; once submitted it must stay complete.
    /// Everything that is wrong with the texts: <see cref="PreparationSheet.Problems"/>.
    /// </summary>
    public Refusal? WhyNotSaveSheet(PersonId by, PreparationSheet sheet) =>
        by != Client ? SessionRefusals.OnlyTheClientPrepares
        : State is not (SessionState.Draft or SessionState.Prepared or SessionState.Scheduled) ? SessionRefusals.SheetIsFixed
        : First(sheet.Problems(complete: State != SessionState.Draft));

    /// <summary>Keeps the sheet as it is now.</summary>
    public void SaveSheet(PersonId by, PreparationSheet sheet, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotSaveSheet(by, sheet));
        Sheet = sheet.Tidied();
        Changed(new SomethingWritten(Id, Group, Step.Preparation, now));
    }

    /// <summary>Why the sheet cannot be submitted, or null: a draft, by its client, complete (INV-09, step 1).</summary>
    public Refusal? WhyNotSubmitSheet(PersonId by, PreparationSheet sheet) =>
        by != Client ? SessionRefusals.OnlyTheClientPrepares
        : State != SessionState.Draft ? SessionRefusals.SheetIsSubmitted
        : First(sheet.Problems(complete: true));

    /// <summary>Submits the sheet: the session can be scheduled.</summary>
    public void SubmitSheet(PersonId by, PreparationSheet sheet, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotSubmitSheet(by, sheet));
        Sheet = sheet.Tidied();
        State = SessionState.Prepared;
        SubmittedAt = now;
        Changed(new SheetSubmitted(Id, Group, now));
    }

    private static Refusal? First(IReadOnlyList<Refusal> problems) => problems.Count > 0 ? problems[0] : null;
}
