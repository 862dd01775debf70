using Terreau.Domain.CoDevelopment;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Web.Shared.Forms;

namespace Terreau.Web.CoDevelopment.Sheets;

/// <summary>The sheet's fields, as forms send them and as drafts keep them.</summary>
internal static class SheetForm
{
    /// <summary>What the places of the sheet's drafts start with; the field's name follows.</summary>
    public const string Drafts = "sheet.";

    private static readonly string[] Texts =
        ["title", "facts", "myPart", "tried", "felt", "stake", "draftRequest", "signOfSuccess", "helpWanted", "care"];

    public static IReadOnlyList<string> Places { get; } = [.. Texts.Select(field => Drafts + field)];

    public static IEnumerable<(string Place, string Text)> Typed(Posted form) => Texts.Select(field => (Drafts + field, form.Raw(field)));

    /// <summary>Whether the sheet says the same in a field.</summary>
    public static bool Holds(PreparationSheet sheet, string field, string text) => Domain.Shared.Texts.Tidy(text) == field switch
    {
        "title" => sheet.Title,
        "facts" => sheet.Facts,
        "myPart" => sheet.MyPart,
        "tried" => sheet.Tried,
        "felt" => sheet.Felt,
        "stake" => sheet.Stake,
        "draftRequest" => sheet.DraftRequest,
        "signOfSuccess" => sheet.SignOfSuccess,
        "helpWanted" => sheet.HelpWanted,
        "care" => sheet.Care,
        _ => "",
    };

    public static PreparationSheet Read(Posted form) => new()
    {
        Title = form.Raw("title"),
        Kind = form.Choice<SubjectKind>("kind"),
        Facts = form.Raw("facts"),
        MyPart = form.Raw("myPart"),
        Tried = form.Raw("tried"),
        Felt = form.Raw("felt"),
        Stake = form.Raw("stake"),
        DraftRequest = form.Raw("draftRequest"),
        SignOfSuccess = form.Raw("signOfSuccess"),
        HelpWanted = form.Raw("helpWanted"),
        Care = form.Raw("care"),
    };
}

/// <summary>What the sheet's page shows: the sheet as its reader may see it, and what they were writing.</summary>
public sealed record SheetView(
    SessionId Session, int Number, SessionState State, bool IsClient, PreparationSheet? Sheet,
    IReadOnlyDictionary<string, SavedDraft> Drafts, Agreement Agreement, DateTimeOffset Now)
{
    /// <summary>Whether the client may still write in it.</summary>
    public bool IsOpen => IsClient && State is (SessionState.Draft or SessionState.Prepared or SessionState.Scheduled);

    /// <summary>The draft of a field, when it says something else than the sheet.</summary>
    public SavedDraft? DraftOf(string field, string known) =>
        Drafts.TryGetValue(SheetForm.Drafts + field, out var draft) && draft.Text != known ? draft : null;
}
