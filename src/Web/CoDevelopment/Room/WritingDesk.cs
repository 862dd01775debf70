using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;

namespace Terreau.Web.CoDevelopment.Room;

/// <summary>What people write in steps 2 to 5: understanding, the contract, suggestions.</summary>
internal static class WritingDesk
{
    public static readonly Refusal PerhapsAdvice = new("room.perhaps-advice", "question");

    public static Task<IResult> SummariseAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Summary, deed =>
    {
        var text = deed.Form.Raw("summary");
        if (deed.Session.WhyNotWriteSummary(deed.By, text) is { } refusal) return refusal;
        deed.Session.WriteSummary(deed.By, text, deed.Now);
        return null;
    });

    public static Task<IResult> AskAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Question, deed =>
    {
        var text = deed.Form.Raw("question");
        if (deed.Session.WhyNotAsk(deed.By, text) is { } refusal) return refusal;
        // Asked back once, never refused: whoever says that it is a question is believed.
        if (!deed.Form.Ticked("sure") && AdviceInDisguise.IsIn(text)) return PerhapsAdvice;
        deed.Session.Ask(deed.By, text, deed.Now);
        return null;
    });

    public static Task<IResult> AnswerAsync(HttpContext http, RoomDeeds room)
    {
        var question = new QuestionId(http.RouteId("question"));
        var form = RoomForm.Answer(question);
        return room.RunAsync(http, form, deed =>
        {
            var text = deed.Form.Raw(form.Place);
            if (deed.Session.WhyNotAnswer(deed.By, question, text) is { } refusal) return refusal.Field == "answer" ? refusal.At(form.Place) : refusal with { Field = null };
            deed.Session.Answer(deed.By, question, text, deed.Now);
            return null;
        });
    }

    public static Task<IResult> DeclareNoQuestionAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Button, deed =>
    {
        if (deed.Session.WhyNotDeclareNoQuestion(deed.By) is { } refusal) return refusal;
        deed.Session.DeclareNoQuestion(deed.By, deed.Now);
        return null;
    });

    public static Task<IResult> RequestAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Request, deed =>
    {
        var (need, satisfied) = (deed.Form.Raw("needHelpTo"), deed.Form.Raw("satisfiedIf"));
        if (deed.Session.WhyNotWriteRequest(deed.By, need, satisfied) is { } refusal) return refusal;
        deed.Session.WriteRequest(deed.By, need, satisfied, deed.Now);
        return null;
    });

    public static Task<IResult> RestateAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Restatement, deed =>
    {
        var (revision, text) = (deed.Form.Number("revision") ?? 0, deed.Form.Raw("restatement"));
        if (deed.Session.WhyNotRestate(deed.By, revision, text) is { } refusal) return refusal;
        deed.Session.Restate(deed.By, revision, text, deed.Now);
        return null;
    });

    public static Task<IResult> AcceptAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Button, deed =>
    {
        var seen = new RestatementId(deed.Form.Id("restatement"));
        if (deed.Session.WhyNotAccept(deed.By, seen) is { } refusal) return refusal;
        deed.Session.Accept(deed.By, seen, deed.Now);
        return null;
    });

    public static Task<IResult> SuggestAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Suggestion, deed =>
    {
        var (kind, text) = (deed.Form.Choice<SuggestionKind>("kind") ?? (SuggestionKind)(-1), deed.Form.Raw("suggestion"));
        if (deed.Session.WhyNotSuggest(deed.By, kind, text) is { } refusal) return refusal;
        deed.Session.Suggest(deed.By, kind, text, deed.Now);
        return null;
    });

    public static Task<IResult> PassAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Button, deed =>
    {
        if (deed.Session.WhyNotPassOnSuggesting(deed.By) is { } refusal) return refusal;
        deed.Session.PassOnSuggesting(deed.By, deed.Now);
        return null;
    });
}
