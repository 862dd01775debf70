using Terreau.Web.Tests.Access;

namespace Terreau.Web.Tests.Cost;

/// <summary>One way of reading a page: by whom, at which moments of a session, and whether what it lists grows with the rows.</summary>
internal sealed record PageCase(string Pattern, string Actor, bool Lists, Moment[] Moments, string Query = "")
{
    private static readonly Moment[] Any = [Moment.Welcome];

    private static readonly Moment[] Room =
    [
        Moment.Scheduled, Moment.Welcome, Moment.Presentation, Moment.Clarification, Moment.Asked, Moment.Request, Moment.Requested, Moment.Restated,
        Moment.Suggestions, Moment.Suggested, Moment.Choices, Moment.Committed, Moment.Reflection, Moment.Interrupted, Moment.Held,
    ];

    /// <summary>Endpoints that are no pages: a stream, files, and the two ways of single sign-on, absent where no provider is named.</summary>
    public static readonly string[] NoPages = ["/live", "/assets/{fingerprint}/{name}", "/health", "/sign-in/organisation", "/sign-in/organisation/return"];

    public static readonly IReadOnlyList<PageCase> All =
    [
        Plain("/setup", "anonymous"), Plain("/setup/time", "anonymous"), Plain("/setup/administrator", "anonymous"),
        Plain("/sign-in", "anonymous"), Plain("/forgotten-password", "anonymous"), Plain("/new-password/{token}", "anonymous"),
        Plain("/sign-in/link", "anonymous"), Plain("/sign-in/link/{token}", "anonymous"), Plain("/profile/security", "client"), Plain("/profile/data", "client"), Plain("/profile/data/erase", "client"), Plain("/profile/data/erase", "founder"), Plain("/gone", "anonymous"),
        Plain("/join/{token}", "anonymous"), Plain("/join/{token}", "client"), Plain("/style", "anonymous"),
        Long("/", "client"), Long("/", "client") with { Query = "?groups=all" }, Plain("/help", "client"), Plain("/profile", "client"), Plain("/profile/card", "client"), Long("/people", "client"), Plain("/people", "client", "?q=personne&in=Knows"), Plain("/people", "client", "?unit=00000000-0000-0000-0000-000000000000"), Long("/profile/unit", "client"), Plain("/calendars", "client"), Long("/calendar/{token}.ics", "anonymous"), Plain("/groups/new", "founder"),
        Plain("/groups/new/form", "founder"), Plain("/groups/new/kind", "founder"), Plain("/groups/new/co-development", "founder"), Plain("/groups/new/community-of-practice", "founder"), Plain("/groups/new/learning-community", "founder"),
        Plain("/organisation", "administrator"), Long("/organisation/people", "administrator"), Plain("/organisation/people", "administrator", "?after=personne%20m"),
        Long("/organisation/units", "administrator"), Long("/organisation/units/{unit}", "administrator"), Long("/organisation/units", "lead-learner"),
        Long("/organisation/people", "unit-lead-learner"), Plain("/organisation/units", "unit-lead-learner"), Plain("/organisation/units/{unit}", "unit-lead-learner"),
        Long("/organisation/lead-learners", "administrator"), Plain("/organisation/lead-learners", "unit-lead-learner"), Plain("/organisation/lead-learners/name", "administrator"), Plain("/organisation/lead-learners/name", "administrator", "?q=personne"),
        Plain("/groups/new/community-of-practice", "unit-lead-learner"), Plain("/profile/unit", "unit-lead-learner"),
        Long("/organisation/audit", "administrator"), Plain("/organisation/audit", "administrator", "?before=639000000000000000&id=00000000-0000-0000-0000-000000000000"),
        Plain("/organisation/privacy", "administrator"), Plain("/organisation/privacy", "administrator", "?only=personal"), Plain("/organisation/privacy/register.csv", "administrator"), Plain("/organisation/retention", "administrator"),
        Long("/organisation/incidents", "administrator"), Plain("/organisation/incidents", "administrator", "?before=5"), Plain("/organisation/incidents/new", "administrator"), Plain("/organisation/incidents/{incident}", "administrator"), Plain("/organisation/incidents/{incident}/edit", "administrator"), Long("/organisation/incidents/{incident}/history", "administrator"),
        Long("/organisation/outgoing-mail", "administrator"), Plain("/organisation/outgoing-mail/{mail}", "administrator"),
        Plain("/groups/{group}", "group-facilitator"), Plain("/groups/{group}", "client"),
        Long("/groups/{group}/members", "group-facilitator"), Plain("/groups/{group}/settings", "group-facilitator"), Plain("/groups/{group}/settings/kind", "group-facilitator"), Plain("/groups/{group}/settings/kind", "founder", "?to=CommunityOfPractice"),
        Long("/groups/{group}/roles", "client"), Plain("/groups/{group}/roles/give", "group-facilitator"), Plain("/groups/{group}/roles/give", "group-facilitator", "?q=personne"),
        Plain("/groups/{group}/roles", "group-facilitator"), Plain("/groups/{group}/roles/hand-over", "group-facilitator"), Plain("/groups/{group}/roles/hand-over", "founder", "?role=Founder&q=personne"),
        Plain("/groups/{group}/settings/close", "group-facilitator"),
        Plain("/groups/{group}/before-you-begin", "client"), Plain("/groups/{group}/life", "founder"), Plain("/groups/{group}/life", "member"), Plain("/groups/{group}/life/launch", "founder"),
        Plain("/groups", "outsider"), Plain("/groups", "outsider", "?q=hameau%20ete&kind=CoDevelopment"), Plain("/groups/{group}/door", "client"),
        Plain("/groups/{group}/invite", "group-facilitator"), Plain("/groups/{group}/invitations/{invitation}/poster", "group-facilitator"),
        Plain("/groups/{group}/charter", "group-facilitator"), Plain("/groups/{group}/charter", "client"), Plain("/groups/{group}/charter/versions/{version}", "client"),
        Long("/groups/{group}/charter/edit", "group-facilitator"), Long("/groups/{group}/charter/edit", "client"), Long("/groups/{group}/charter/consultation", "client"),
        Plain("/groups/{group}/season", "group-facilitator"), Plain("/groups/{group}/season", "client"), Plain("/groups/{group}/season", "coach"), Plain("/groups/{group}/season/plan", "founder"),
        Long("/groups/{group}/sessions", "group-facilitator"), Long("/groups/{group}/sessions", "client"), Plain("/groups/{group}/sessions", "client", "?before=8"),
        At("group-facilitator", "", Moment.Prepared, Moment.Scheduled, Moment.Welcome, Moment.Held), At("member", "", Moment.Scheduled, Moment.Held),
        At("client", "", Moment.Drafted, Moment.Prepared, Moment.Scheduled, Moment.Suggestions, Moment.Interrupted, Moment.Held),
        At("session-facilitator", "", Moment.Scheduled, Moment.Held),
        At("group-facilitator", "/schedule", Moment.Prepared, Moment.Scheduled), At("client", "/sheet", Moment.Drafted, Moment.Scheduled, Moment.Presentation),
        At("client", "/summary", Moment.Held) with { Lists = true }, At("consultant", "/summary", Moment.Held) with { Lists = true },
        At("session-facilitator", "/briefing", Moment.Scheduled, Moment.Welcome, Moment.Suggestions, Moment.Held), At("session-facilitator", "/paper", Moment.Scheduled, Moment.Held), At("session-facilitator", "/projector", Room),
        At("client", "/transcript", Moment.Scheduled, Moment.OnPaper, Moment.Interrupted, Moment.Transcribed), At("client", "", Moment.OnPaper), At("session-facilitator", "/room", Moment.Written), At("consultant", "", Moment.Transcribed),
        Plain("/my-consultations", "client"), Plain("/my-consultations", "client", "?before=700000000000000000"), Plain("/learnings", "outsider"), Plain("/groups/{group}/learnings", "member"), Plain("/groups/{group}/season/review", "member"),
        Long("/groups/{group}/troikas", "client"), Plain("/groups/{group}/troikas", "client", "?before=700000000000000000&shown=0"), Plain("/groups/{group}/troikas/new", "client"),
        Plain("/troikas/{troika}", "client"), Plain("/troikas/{troika}", "consultant") with { Moments = [Moment.Scheduled, Moment.Presentation] },
        At("consultant", "/learnings", Moment.Held), At("client", "", Moment.Offered),
        At("client", "/room", Room), At("consultant", "/room", Room), At("session-facilitator", "/room", Room),
        At("client", "/room", Moment.Asked, Moment.Suggested, Moment.Choices) with { Lists = true },
        At("session-facilitator", "/room", Moment.Welcome) with { Lists = true },
    ];

    public override string ToString() => $"{Pattern}{Query} by {Actor}";

    private static PageCase Plain(string pattern, string actor, string query = "") => new(pattern, actor, Lists: false, Any, query);

    private static PageCase Long(string pattern, string actor) => new(pattern, actor, Lists: true, Any);

    private static PageCase At(string actor, string page, params Moment[] moments) => new("/groups/{group}/sessions/{number}" + page, actor, Lists: false, moments);
}
