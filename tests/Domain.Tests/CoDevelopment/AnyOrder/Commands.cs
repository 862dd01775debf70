using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using static Terreau.Domain.Tests.CoDevelopment.Consultation;
using static Terreau.Domain.Tests.CoDevelopment.Team;

namespace Terreau.Domain.Tests.CoDevelopment.AnyOrder;

/// <summary>Turns draws into commands by every actor, sensible or not. Whatever is typed holds the canary word.</summary>
internal static class Commands
{
    public const string Canary = "canari";

    /// <summary>Amina has not accepted the agreement; Hélène is not of the group.</summary>
    public static readonly PersonId[] Actors = [Maude, Josée, Karim, Rose, Étienne, Amina, Hélène];

    public const int Count = 31;

    public static bool IsReady(PersonId person) => person != Amina;

    public static Command From(Draw draw, CoDevelopmentSession s, DateTimeOffset now)
    {
        var by = Actors[draw.Who % Actors.Length];
        var someone = Actors[draw.Detail % Actors.Length];
        var text = Text(draw.Detail);
        var seen = draw.Detail % 4 == 0 ? (Step)(draw.Detail % 8) : s.Step;
        var organises = by == Josée && draw.Detail % 3 > 0;
        var treated = draw.Detail % 5 > 0;
        var day = Tuesday.AddDays(draw.Detail % 60 - 2);
        var plan = PlanOf(draw.Detail, now);
        var ready = IsReady(by);
        var question = s.Questions.Count > 0 ? s.Questions[draw.Detail % s.Questions.Count].Id : QuestionId.New();
        var restatement = s.Restatements.Count > 0 ? s.Restatements[draw.Detail % s.Restatements.Count].Id : RestatementId.New();
        var suggestion = s.Suggestions.Count > 0 ? s.Suggestions[draw.Detail % s.Suggestions.Count].Id : SuggestionId.New();
        var action = s.Actions.Count > 0 ? s.Actions[draw.Detail % s.Actions.Count].Id : ActionId.New();
        var sheet = draw.Detail % 3 == 0 ? new PreparationSheet { Title = Canary } : SheetOf(text);
        var revision = s.Request is { } request ? request.Revision - draw.Detail % 4 / 3 : 1;
        var outcome = draw.Detail % 2 == 0 ? FollowUpOutcome.Postponed : (FollowUpOutcome)(draw.Detail / 2 % 6);
        var marks = new Evaluation(draw.Detail % 7, 1 + draw.Detail % 5, 3, 4);

        return (draw.What % Count) switch
        {
            0 => new("sheet", by, x => x.WhyNotSaveSheet(by, sheet), x => x.SaveSheet(by, sheet, now)),
            1 => new("submit", by, x => x.WhyNotSubmitSheet(by, sheet), x => x.SubmitSheet(by, sheet, now)),
            2 => new("schedule", by, x => x.WhyNotSchedule(by, organises, plan, Members, now), x => x.Schedule(by, organises, plan, Members, now)),
            3 => new("reschedule", by, x => x.WhyNotReschedule(by, organises, plan, Members, now), x => x.Reschedule(by, organises, plan, Members, now)),
            4 => new("answer invitation", by, x => x.WhyNotAnswerInvitation(by), x => x.AnswerInvitation(by, draw.Detail % 3 > 0, now)),
            5 => new("cancel", by, x => x.WhyNotCancel(by, organises), x => x.Cancel(by, organises, now)),
            6 => new("open", by, x => x.WhyNotOpen(by, ready, now), x => x.Open(by, ready, now)),
            7 or 8 => new("enter", by, x => x.WhyNotEnter(by, ready), x => x.Enter(by, ready, now)),
            9 => new("mark absent", by, x => x.WhyNotMarkAbsent(by, someone), x => x.MarkAbsent(by, someone, now)),
            10 or 11 => new($"advance {treated}", by, x => x.WhyNotAdvance(by, seen, treated, now), x => x.Advance(by, seen, treated, now)),
            12 => new("extend", by, x => x.WhyNotExtend(by, seen, draw.Detail % 35), x => x.Extend(by, seen, draw.Detail % 35, now)),
            13 => new("ask again", by, x => x.WhyNotAskAgain(by, seen), x => x.AskAgain(by, seen, now)),
            14 => new("interrupt", by, x => x.WhyNotInterrupt(by), x => x.Interrupt(by, now)),
            15 => new("resume", by, x => x.WhyNotResume(by, now), x => x.Resume(by, now)),
            16 => new("summary", by, x => x.WhyNotWriteSummary(by, text), x => x.WriteSummary(by, text, now)),
            17 => new("ask", by, x => x.WhyNotAsk(by, text), x => x.Ask(by, text, now)),
            18 => new("answer", by, x => x.WhyNotAnswer(by, question, text), x => x.Answer(by, question, text, now)),
            19 => new("no question", by, x => x.WhyNotDeclareNoQuestion(by), x => x.DeclareNoQuestion(by, now)),
            20 => new("request", by, x => x.WhyNotWriteRequest(by, "J’ai besoin d’aide pour " + text, text), x => x.WriteRequest(by, "J’ai besoin d’aide pour " + text, text, now)),
            21 => new("restate", by, x => x.WhyNotRestate(by, revision, text), x => x.Restate(by, revision, text, now)),
            22 => new("accept", by, x => x.WhyNotAccept(by, restatement), x => x.Accept(by, restatement, now)),
            23 => draw.Detail % 3 == 0
                ? new("pass", by, x => x.WhyNotPassOnSuggesting(by), x => x.PassOnSuggesting(by, now))
                : new("suggest", by, x => x.WhyNotSuggest(by, (SuggestionKind)(draw.Detail % 6), text), x => x.Suggest(by, (SuggestionKind)(draw.Detail % 6), text, now)),
            24 => draw.Detail % 2 == 0
                ? new("sort", by, x => x.WhyNotSort(by, suggestion, (Sorting)(draw.Detail % 4)), x => x.Sort(by, suggestion, (Sorting)(draw.Detail % 4), now))
                : new("comment", by, x => x.WhyNotComment(by, draw.Detail % 3 == 0 ? null : suggestion, text), x => x.Comment(by, draw.Detail % 3 == 0 ? null : suggestion, text, now)),
            25 => new("synthesis", by, x => x.WhyNotWriteSynthesis(by, text), x => x.WriteSynthesis(by, text, now)),
            26 => (draw.Detail % 4) switch
            {
                0 => new("remove action", by, x => x.WhyNotRemoveAction(by, action), x => x.RemoveAction(by, action, now)),
                1 => new("keep nothing", by, x => x.WhyNotKeepNothing(by, text), x => x.KeepNothing(by, text, now)),
                _ => new("commit", by, x => x.WhyNotCommit(by, text, day, now), x => x.Commit(by, text, day, now)),
            },
            27 => draw.Detail % 3 == 0
                ? new("pass on learning", by, x => x.WhyNotPassOnLearning(by), x => x.PassOnLearning(by, now))
                : new("learn", by, x => x.WhyNotWriteLearning(by, (LearningScope)(draw.Detail % 3), text), x => x.WriteLearning(by, (LearningScope)(draw.Detail % 3), text, now)),
            28 => draw.Detail % 2 == 0
                ? new("evaluate", by, x => x.WhyNotEvaluate(by, marks), x => x.Evaluate(by, marks, now))
                : new("follow-up date", by, x => x.WhyNotSetFollowUpDate(by, day, now), x => x.SetFollowUpDate(by, day, now)),
            29 => new("follow-up", by,
                x => x.WhyNotRecordFollowUp(by, treated, outcome, text, day, now),
                x => x.RecordFollowUp(by, treated, outcome, text, day, null, now)),
            _ => (draw.Detail % 6) switch
            {
                0 => new("name deputy", by, x => x.WhyNotNameDeputy(by, someone), x => x.NameDeputy(by, someone, now)),
                1 => new("ask deputy", by, x => x.WhyNotAskDeputy(by), x => x.AskDeputy(by, draw.Detail % 4 > 0, now)),
                2 => new("take back", by, x => x.WhyNotTakeBack(by), x => x.TakeBack(by, now)),
                3 => new("gone", by, _ => null, x => x.NoteLeadGone(now)),
                4 => new("step in", by, _ => null, x => { if (!x.NoteBack(by, now)) x.LetDeputyStepIn(now); }),
                _ => new("take over", by, x => x.WhyNotTakeOver(by, now), x => x.TakeOver(by, now)),
            },
        };
    }

    private static string Text(int detail) => (detail % 23) switch
    {
        0 => "   ",
        1 => new string('a', 5000),
        2 => "\ud83d",
        _ => $"{Canary} {detail}",
    };

    private static PreparationSheet SheetOf(string text) =>
        new() { Title = Canary, Kind = SubjectKind.Project, Facts = text, Tried = Canary, DraftRequest = Canary, Felt = Canary + " vécu", Care = Canary + " égard" };

    private static SessionPlan PlanOf(int detail, DateTimeOffset now) => new(
        now.AddMinutes(detail % 70 - 5), Zone, detail % 9 == 0 ? "" : Canary, null, 40 + detail % 115,
        detail % 6 == 0 ? Actors[detail % Actors.Length] : Josée,
        (detail % 7) switch { 0 => [Karim, Rose], 1 => [Karim], 2 => [Karim, Hélène], 3 => [Maude, Rose], _ => [Karim, Rose, Étienne, Amina] });
}
