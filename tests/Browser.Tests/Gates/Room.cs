using System.Text.RegularExpressions;
using Terreau.Browser.Tests.Shared;
using Terreau.Domain.CoDevelopment;
using Terreau.World;

namespace Terreau.Browser.Tests.Gates;

/// <summary>The live room: each step as client, facilitator and consultant, empty, half way and over, and its refusals.</summary>
internal static partial class Room
{
    private static readonly string Here = ToldSession.Page + "/room";

    private static readonly PersonOf Facilitator = ToldSession.Told.Facilitator!, Client = ToldSession.Told.Client, Consultant = Cast.Rose;

    public static async Task WalkAsync(Walk walk, ProgramHost host)
    {
        var told = new ToldSession(host);
        await EverybodyAsync(walk, "room, before");
        await walk.SeeAsync("facilitator's briefing", Facilitator, ToldSession.Page + "/briefing");
        await walk.SeeAsync("session on paper", Facilitator, ToldSession.Page + "/paper");
        await told.OpenAsync();
        await walk.SeeAsync("room, the door", Consultant, Here);
        await told.EnterAsync();
        await EverybodyAsync(walk, "welcome");
        var before = DeputyHeads.Group.Sessions[1].Client;
        var earlier = Earlier().Match((await (await walk.AsAsync(before)).GetAsync(Here)).Html).Groups[1].Value;
        await walk.RefusedAsync("welcome, follow-up refused", before, Here, Here + "/previous-follow-up", ("session", earlier));
        await told.AdvanceAsync();
        foreach (var step in Enum.GetValues<Step>().Where(s => s >= Step.Presentation))
        {
            await EverybodyAsync(walk, $"step {(int)step}, empty");
            await RefuseAsync(walk, step);
            await told.BeginAsync();
            await EverybodyAsync(walk, $"step {(int)step}, half way");
            if (step == Step.Clarification) await InterruptAsync(walk, told);
            if (step == Step.Request) await LeadAsync(walk, told);
            if (step == Step.Suggestions) await OvertimeAsync(walk, host);
            await told.FinishAsync();
            await EverybodyAsync(walk, $"step {(int)step}, to close");
            await told.AdvanceAsync();
        }
        await EverybodyAsync(walk, "room, after");
    }

    private static async Task EverybodyAsync(Walk walk, string name)
    {
        await walk.SeeAsync($"{name}, client", Client, Here);
        await walk.SeeAsync($"{name}, facilitator", Facilitator, Here);
        await walk.SeeAsync($"{name}, consultant", Consultant, Here);
        await walk.SeeAsync($"{name}, on a wall", Facilitator, ToldSession.Page + "/projector");
    }

    private static Task<Answer> RefuseAsync(Walk walk, Step step) => step switch
    {
        Step.Presentation => walk.RefusedAsync("step 2, no summary", Client, Here, Here + "/summary", ("summary", "")),
        Step.Clarification => walk.RefusedAsync("step 3, no question", Consultant, Here, Here + "/questions", ("question", "")),
        Step.Request => walk.RefusedAsync("step 4, half a request", Client, Here, Here + "/request", ("needHelpTo", "trouver ma place"), ("satisfiedIf", "")),
        Step.Suggestions => walk.SendAsync("step 5, a question that comes late", 409, Consultant, Here, Here + "/questions", ("question", "Une question écrite pendant que l'étape changeait.")),
        Step.SynthesisAction => walk.RefusedAsync("step 6, an action in the past", Client, Here, Here + "/actions", ("what", "Lui parler"), ("by", "2020-01-01")),
        _ => walk.RefusedAsync("step 7, no learning", Consultant, Here, Here + "/learning", ("scope", "OwnPractice"), ("learning", "")),
    };

    private static async Task InterruptAsync(Walk walk, ToldSession told)
    {
        await told.DoAsync(s => s.Interrupt(told.Who(Facilitator), DateTimeOffset.UtcNow));
        await EverybodyAsync(walk, "interrupted");
        await told.DoAsync(s => s.Resume(told.Who(Facilitator), DateTimeOffset.UtcNow));
    }

    // Amina, who is asked, has no browser here: whoever leads is gone.
    private static async Task LeadAsync(Walk walk, ToldSession told)
    {
        var (leads, away) = (told.Who(Facilitator), told.Who(Cast.Amina));
        await told.DoAsync(s =>
        {
            s.NameDeputy(leads, told.Who(Consultant), DateTimeOffset.UtcNow);
            s.AskDeputy(leads, ask: true, DateTimeOffset.UtcNow);
        });
        await EverybodyAsync(walk, "the deputy is asked");
        await walk.SendAsync("the client does not lead", 409, Client, Here, Here + "/lead/take");
        await told.DoAsync(s =>
        {
            s.NameDeputy(leads, away, DateTimeOffset.UtcNow);
            s.AskDeputy(leads, ask: true, DateTimeOffset.UtcNow);
            s.TakeOver(away, DateTimeOffset.UtcNow);
        });
        await EverybodyAsync(walk, "the deputy leads");
        await told.DoAsync(s => s.NoteLeadGone(DateTimeOffset.UtcNow));
        await EverybodyAsync(walk, "whoever leads is gone");
        await told.DoAsync(s => s.TakeBack(leads, DateTimeOffset.UtcNow));
    }

    private static async Task OvertimeAsync(Walk walk, ProgramHost host)
    {
        host.DemoClock.GoTo(DateTimeOffset.UtcNow.AddHours(2));
        await EverybodyAsync(walk, "overtime");
        host.DemoClock.ComeBack();
    }

    [GeneratedRegex("name=\"session\" value=\"([^\"]+)\"")]
    private static partial Regex Earlier();
}
