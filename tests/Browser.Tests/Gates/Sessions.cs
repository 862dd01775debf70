using Terreau.Browser.Tests.CoDevelopment;
using Terreau.Browser.Tests.Shared;
using Terreau.World;

namespace Terreau.Browser.Tests.Gates;

/// <summary>Preparing, planning and looking back.</summary>
internal static class Sessions
{
    private static readonly string Young = $"/groups/{Newcomers.Group.Slug}", Full = $"/groups/{DeputyHeads.Group.Slug}";

    public static async Task WalkAsync(Walk walk, ProgramHost host)
    {
        await PrepareAsync(walk);
        await ScheduleAsync(walk);
        await LookAsync(walk);
        await RememberAsync(walk);
        await OnPaperAsync(walk, host);
        await InWritingAsync(walk, host);
    }

    private static async Task RememberAsync(Walk walk)
    {
        await walk.SeeAsync("my consultations", DeputyHeads.Group.Sessions[0].Client, "/my-consultations");
        await walk.SeeAsync("my consultations, none", Cast.Rose, "/my-consultations");
        await walk.SeeAsync("learnings of the group", Cast.Rose, Full + "/learnings");
        await walk.SeeAsync("learnings of the group, mine", Cast.Solange, Full + "/learnings");
        await walk.SeeAsync("learnings, none", Cast.Fatou, Young + "/learnings");
        await walk.SeeAsync("learnings of the organisation", Cast.Fatou, "/learnings");
        await walk.SeeAsync("season's review", Cast.Rose, Full + "/season/review");
        await walk.SeeAsync("season's review, no season", Cast.Fatou, Young + "/season/review");
        await walk.SeeAsync("a learning that waits for its client", DeputyHeads.Group.Sessions[1].Client, Full + "/sessions/2");
        await walk.SeeAsync("a learning to propose, proposed already", Cast.Solange, Full + "/sessions/1/learnings");
    }

    // Past the hour of the session to come: its people may have held it on paper.
    private static async Task OnPaperAsync(Walk walk, ProgramHost host)
    {
        var transcript = ToldSession.Page + "/transcript";
        await walk.SeeAsync("transcript, too early", Cast.Maude, transcript);
        host.DemoClock.GoTo(DateTimeOffset.UtcNow.AddMinutes(100));
        await walk.SeeAsync("session that may have been on paper", Cast.Maude, ToldSession.Page);
        await walk.SeeAsync("transcript", Cast.Maude, transcript);
        await walk.SendAsync("transcript, nothing yet", 409, Cast.Maude, transcript, transcript, ("summary", "Une collègue s'isole."), ("question-0", "Depuis quand ?"), ("reason", ""), ("by-0", "hier"));
        host.DemoClock.ComeBack();
        var held = $"/groups/{ResourceTeachers.Group.Slug}/sessions/1";
        await walk.SeeAsync("session on paper, typed in, my learning to add", Cast.Leïla, held);
        await walk.RefusedAsync("session on paper, no learning", Cast.Leïla, held, held + "/learning", ("learning", ""));
        await walk.SeeAsync("summary of a session on paper", Cast.Luc, held + "/summary");
    }

    private static async Task InWritingAsync(Walk walk, ProgramHost host)
    {
        var room = $"/groups/{ResourceTeachers.Group.Slug}/sessions/2/room";
        await new TellSession(host, host.DemoClock, ResourceTeachers.Group.Slug, Cast.Luc, 2).InWritingAsync();
        foreach (var person in new[] { Cast.Luc, Cast.Wilson, Cast.Fiona }) await walk.SeeAsync($"room in writing, {person.FirstName}", person, room);
        await walk.RefusedAsync("room in writing, a day that is too early", Cast.Luc, room, room + "/deadline", ("seen", "Clarification"), ("until", "2020-01-01"));
    }

    private static async Task LookAsync(Walk walk)
    {
        await walk.SeeAsync("sessions", Cast.Rose, Full + "/sessions");
        await walk.SeeAsync("sessions, one draft", Cast.Geneviève, Young + "/sessions");
        foreach (var person in new[] { Cast.Maude, Cast.Josée, Cast.Rose }) await walk.SeeAsync($"session to come, {person.FirstName}", person, ToldSession.Page);
        await walk.SeeAsync("session awaiting its follow-up", DeputyHeads.Group.Sessions[1].Client, Full + "/sessions/2");
        await walk.SeeAsync("session closed", Cast.Rose, Full + "/sessions/1");
        await walk.SeeAsync("summary", Cast.Rose, Full + "/sessions/1/summary");
    }

    private static async Task PrepareAsync(Walk walk)
    {
        var sheet = $"{Young}/sessions/1/sheet";
        await walk.SeeAsync("sheet, being written", Cast.Fatou, sheet);
        await walk.RefusedAsync("sheet, not ready", Cast.Fatou, sheet, sheet + "/submit", ("title", ""), ("kind", "Concern"), ("facts", ""), ("myPart", ""), ("tried", ""), ("felt", ""), ("stake", ""), ("draftRequest", ""), ("signOfSuccess", ""), ("helpWanted", ""), ("care", ""));
        var begun = await walk.SendAsync("sheet, new", 200, Cast.Mai, Young, $"{Young}/sessions");
        await walk.SeeAsync("sheet, empty", Cast.Mai, begun.Url.AbsolutePath);
        await walk.SeeAsync("sheet, handed in", Cast.Maude, ToldSession.Page + "/sheet");
    }

    private static async Task ScheduleAsync(Walk walk)
    {
        var schedule = ToldSession.Page + "/schedule";
        await walk.SeeAsync("schedule", Cast.Josée, schedule);
        await walk.RefusedAsync("schedule over days refused", Cast.Josée, schedule, schedule, ("mode", "Asynchronous"), ("questionsUntil", "2020-01-02"), ("suggestionsUntil", ""));
        await walk.RefusedAsync("schedule refused", Cast.Josée, schedule, schedule, ("date", "2020-01-01"), ("time", "25:00"), ("zone", "Mars/Olympus"), ("place", ""), ("link", "pas une adresse"), ("format", "Custom"), ("minutes", "12"), ("facilitator", ""));
    }
}
