using Terreau.Domain.Communities;
using Terreau.Web.CoDevelopment.Briefing;
using Terreau.Web.CoDevelopment.Memory;
using Terreau.Web.CoDevelopment.Planning;
using Terreau.Web.CoDevelopment.Room;
using Terreau.Web.CoDevelopment.Seasons;
using Terreau.Web.CoDevelopment.Sessions;
using Terreau.Web.CoDevelopment.Sheets;
using Terreau.Web.CoDevelopment.Summaries;
using Terreau.Web.CoDevelopment.Transcripts;
using Terreau.Web.Communities;
using Terreau.Web.People;
using Terreau.Web.Shared.Access;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.CoDevelopment;

/// <summary>The addresses of the room and who may use each.</summary>
internal static class CoDevelopmentRoutes
{
    private const string One = "/groups/{group}/sessions/{number}";

    public static string Sessions(string group) => $"/groups/{group}/sessions";

    public static string Session(string group, int number) => $"/groups/{group}/sessions/{number}";

    public static string Sheet(string group, int number) => $"{Session(group, number)}/sheet";

    public static string Schedule(string group, int number) => $"{Session(group, number)}/schedule";

    public static string Summary(string group, int number) => $"{Session(group, number)}/summary";

    public static string Paper(string group, int number) => $"{Session(group, number)}/paper";

    public static string Transcript(string group, int number) => $"{Session(group, number)}/transcript";

    public static string Briefing(string group, int number) => $"{Session(group, number)}/briefing";

    public static string Projector(string group, int number) => $"{Session(group, number)}/projector";

    public static string Room(string group, int number) => $"{Session(group, number)}/room";

    public static string Season(string group) => $"/groups/{group}/season";

    public static string SeasonReview(string group) => $"{Season(group)}/review";

    public static string Learnings(string group) => $"/groups/{group}/learnings";

    public static string ShareLearning(string group, int number) => $"{Session(group, number)}/learnings";

    public const string MyConsultations = "/my-consultations";

    public const string AllLearnings = "/learnings";

    public static string SeasonPlan(string group) => $"{Season(group)}/plan";

    public static void MapCoDevelopment(this IEndpointRouteBuilder routes)
    {
        MapSheetAndSchedule(routes);
        MapSessions(routes);
        routes.MapGet("/groups/{group}/season", SeasonDesk.ShowAsync).For(InGroup.WithSessions(Act.ReadMeetings));
        MapMemory(routes);
        MapSeason(routes.MapGroup("/groups/{group}/season"));
        MapRoom(routes.MapGroup(One));
    }

    private static void MapSheetAndSchedule(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/groups/{group}/sessions", StartDesk.StartAsync).For(InGroup.WithSessions(Act.BringSubject)).RequireRateLimiting(Limits.Forms);

        routes.MapGet(One + "/sheet", SheetDesk.ShowAsync).For(InSession.Client);
        // That the sheet belongs to its client, the session itself says.
        routes.MapPost(One + "/sheet", SheetDesk.SaveAsync).For(InSession.Participants).RequireRateLimiting(Limits.Forms);
        routes.MapPost(One + "/sheet/submit", SheetDesk.SubmitAsync).For(InSession.Participants).RequireRateLimiting(Limits.Forms);
        routes.MapPost(One + "/draft", DraftDesk.SaveAsync).For(InSession.Participants).RequireRateLimiting(Limits.Drafts);

        routes.MapGet(One + "/schedule", ScheduleDesk.ShowAsync).For(InSession.Planners);
        routes.MapPost(One + "/schedule", ScheduleDesk.ScheduleAsync).For(InSession.Planners).RequireRateLimiting(Limits.Forms);
    }

    private static void MapSessions(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/groups/{group}/sessions", SessionsDesk.ShowAsync).For(InGroup.WithPastSessions(Act.ReadMeetings));
        routes.MapGet(One, SessionDesk.ShowAsync).For(InSession.Readers);
        var session = routes.MapGroup(One);
        session.MapPost("presence", SessionDesk.AnswerAsync).For(InSession.Invited).RequireRateLimiting(Limits.Forms);
        session.MapPost("cancel", SessionDesk.CancelAsync).For(InSession.Cancellers).RequireRateLimiting(Limits.Forms);
        session.MapPost("follow-up", SessionDesk.FollowUpAsync).For(InSession.Participants).RequireRateLimiting(Limits.Forms);
        session.MapGet("summary", SummaryDesk.ShowAsync).For(InSession.Participants);
        session.MapGet("briefing", BriefingDesk.ShowAsync).For(InSession.Facilitator);
        session.MapGet("paper", PaperDesk.ShowAsync).For(InSession.Participants);
        session.MapGet("transcript", TranscriptDesk.ShowAsync).For(InSession.Recorders);
        session.MapPost("transcript", TranscriptDesk.TranscribeAsync).For(InSession.Recorders).RequireRateLimiting(Limits.Forms);
        // Who was there and has not written yet, the session itself says.
        session.MapPost("learning", TranscriptDesk.AddOwnAsync).For(InSession.Participants).RequireRateLimiting(Limits.Forms);
        session.MapGet("projector", RoomDesk.ProjectAsync).For(InSession.Participants);
    }

    private static void MapMemory(IEndpointRouteBuilder routes)
    {
        routes.MapGet(MyConsultations, MyConsultationsDesk.ShowAsync).For(SignedIn.Rule);
        routes.MapGet(AllLearnings, LearningsDesk.ShowAllAsync).For(SignedIn.Rule);
        routes.MapPost(AllLearnings + "/{learning}/withdraw", LearningsDesk.WithdrawAsync).For(OwnLearning.Rule).RequireRateLimiting(Limits.Forms);
        routes.MapGet("/groups/{group}/learnings", LearningsDesk.ShowAsync).For(InGroup.WithSessions(Act.ReadMeetings));
        routes.MapGet("/groups/{group}/season/review", SeasonReviewDesk.ShowAsync).For(InGroup.WithSessions(Act.ReadMeetings));
        var session = routes.MapGroup(One);
        session.MapGet("learnings", ShareDesk.ShowAsync).For(InSession.Participants);
        // Whose learning and whose consent it is, the session itself says.
        session.MapPost("learnings", ShareDesk.ProposeAsync).For(InSession.Participants).RequireRateLimiting(Limits.Forms);
        session.MapPost("learnings/{learning}/answer", ShareDesk.AnswerAsync).For(InSession.Participants).RequireRateLimiting(Limits.Forms);
        session.MapPost("learnings/{learning}/withdraw", ShareDesk.WithdrawAsync).For(InSession.Participants).RequireRateLimiting(Limits.Forms);
    }

    private static void MapSeason(RouteGroupBuilder season)
    {
        season.MapGet("plan", SeasonPlanDesk.ShowAsync).For(InGroup.WithSessions(Act.PlanMeetings));
        season.MapPost("plan", SeasonPlanDesk.SaveAsync).For(InGroup.WithSessions(Act.PlanMeetings)).RequireRateLimiting(Limits.Forms);
        Post("move", Act.PlanMeetings, SeasonDesk.MoveAsync);
        Post("dates", Act.PlanMeetings, SeasonDesk.AddAsync);
        Post("end", Act.PlanMeetings, SeasonDesk.EndAsync);
        // Whose turn it is, the season itself says.
        Post("skip", Act.BringSubject, SeasonDesk.SkipAsync);
        Post("absence", Act.BringSubject, SeasonDesk.AbsenceAsync);
        Post("roles", Act.BringSubject, SeasonDesk.RolesAsync);
        Post("swaps", Act.BringSubject, SeasonDesk.ProposeAsync);
        Post("swaps/{swap}/accept", Act.BringSubject, SeasonDesk.AcceptAsync);
        Post("swaps/{swap}/drop", Act.BringSubject, SeasonDesk.DropAsync);

        void Post(string deed, Act may, Func<HttpContext, SeasonDesk, Task<IResult>> handler) => season.MapPost(deed, handler).For(InGroup.WithSessions(may)).RequireRateLimiting(Limits.Forms);
    }

    private static void MapRoom(RouteGroupBuilder session)
    {
        session.MapGet("room", RoomDesk.ShowAsync).For(InSession.Participants);
        var room = session.MapGroup("room");

        Post("open", RoomDesk.OpenAsync);
        Post("enter", RoomDesk.EnterAsync);
        Post("advance", RoomDesk.AdvanceAsync);
        Post("extend", RoomDesk.ExtendAsync);
        Post("deadline", RoomDesk.MoveDeadlineAsync);
        Post("ask-again", RoomDesk.AskAgainAsync);
        Post("interrupt", RoomDesk.InterruptAsync);
        Post("resume", RoomDesk.ResumeAsync);
        Post("absent", RoomDesk.MarkAbsentAsync);
        Post("previous-follow-up", PreviousFollowUp.RecordAsync);

        Post("summary", WritingDesk.SummariseAsync);
        Post("questions", WritingDesk.AskAsync);
        Post("questions/{question}/answer", WritingDesk.AnswerAsync);
        Post("no-question", WritingDesk.DeclareNoQuestionAsync);
        Post("request", WritingDesk.RequestAsync);
        Post("restatement", WritingDesk.RestateAsync);
        Post("request/accept", WritingDesk.AcceptAsync);
        Post("suggestions", WritingDesk.SuggestAsync);
        Post("pass", WritingDesk.PassAsync);

        Post("hand", VoicesDesk.HandAsync);
        Post("time-wish", VoicesDesk.WishAsync);
        Post("time-wish/answer", VoicesDesk.AnswerAsync);
        Post("time-wish/close", VoicesDesk.CloseAsync);
        Post("hat", VoicesDesk.HatAsync);
        Post("deputy", LeadDesk.NameAsync);
        Post("deputy/ask", LeadDesk.AskAsync);
        Post("lead/take", LeadDesk.TakeAsync);
        Post("lead/back", LeadDesk.TakeBackAsync);

        Post("sorting", ChoosingDesk.SortAsync);
        Post("synthesis", ChoosingDesk.SynthesiseAsync);
        Post("actions", ChoosingDesk.CommitAsync);
        Post("actions/{action}/remove", ChoosingDesk.RemoveActionAsync);
        Post("keep-nothing", ChoosingDesk.KeepNothingAsync);

        Post("learning", ReflectionDesk.LearnAsync);
        Post("learning/pass", ReflectionDesk.PassAsync);
        Post("evaluation", ReflectionDesk.EvaluateAsync);
        Post("follow-up-date", ReflectionDesk.SetFollowUpDateAsync);

        // What somebody may do at which step the session itself says.
        void Post(string deed, Func<HttpContext, RoomDeeds, Task<IResult>> handler) => room.MapPost(deed, handler).For(InSession.Participants).RequireRateLimiting(Limits.Forms);
    }
}
