namespace Terreau.World;

/// <summary>How adjectives and functions agree with a person. Members are named as in Domain, so that a player converts by name.</summary>
public enum Accord { Neutral, Feminine, Masculine }

/// <summary>What a person may do for the whole organisation; a founder may create groups.</summary>
public enum OrganisationRole { None, Administrator, LeadLearner, Founder }

/// <summary>The kind of a group, its purposes and what brings a learning group together; named as in Domain.</summary>
public enum GroupSort { CoDevelopment, CommunityOfPractice, ProfessionalLearningCommunity }

public enum PurposeSort { InfoDiffusion, ToolDevelopment, Networking, PracticalWorkshops, Other }

public enum PlcSort { WorkTeam, Topic, Department }

/// <summary>What somebody does in a group besides founding or facilitating it; named as in Domain.</summary>
public enum RoleSort { ContentExpert, Mentor, Visitor }

/// <summary>A role in a group: about what, since when, and until when.</summary>
public sealed record RoleOf(PersonOf Person, RoleSort Role, When Since, When? Until = null, string Subject = "");

/// <summary>How far a session has gone on the day the world is played.</summary>
public enum ReachedState { Draft, Prepared, Scheduled, AwaitingFollowUp, Closed }

/// <summary>The three P of a subject.</summary>
public enum Subject { Problem, Concern, Project }

/// <summary>The kind of a suggestion.</summary>
public enum Offer { Experience, Idea, Question, Resource, Encouragement }

/// <summary>What the client does with a suggestion in step 6.</summary>
public enum Choice { Take, Keep, NotNow }

/// <summary>What became of what the client wanted to try.</summary>
public enum Outcome { Reached, PartlyReached, NotReached, Dropped, Postponed }

public sealed record OrganisationOf(string Name, string Language, string Zone, string BeneficiariesFr, string BeneficiariesEn);

public sealed record PersonOf(
    string Name, string Initials, string Function, string Email, Accord Accord,
    string Language = "fr-CA", string Zone = "America/Toronto", OrganisationRole Role = OrganisationRole.None)
{
    public string FirstName => Name[..Name.IndexOf(' ', StringComparison.Ordinal)];
}

/// <summary>The founder is always one of the members; so is a constant facilitator.</summary>
public sealed record GroupOf(
    string Slug, string Name, string Domain, string CommonPurpose, string Unit, When CreatedOn,
    PersonOf Founder, PersonOf Facilitator, bool FacilitatorRotates, IReadOnlyList<PersonOf> Members)
{
    public GroupSort Sort { get; init; }

    /// <summary>Of a community of practice.</summary>
    public IReadOnlyList<PurposeSort> Purposes { get; init; } = [];

    /// <summary>Of a learning group.</summary>
    public PlcSort? Plc { get; init; }

    /// <summary>Members who came later, and when.</summary>
    public IReadOnlyList<(PersonOf Person, When On)> Later { get; init; } = [];

    /// <summary>Members who have yet to accept the confidentiality agreement.</summary>
    public IReadOnlyList<PersonOf> NotYetAgreed { get; init; } = [];

    /// <summary>Invited by e-mail, not answered yet; some have no account.</summary>
    public IReadOnlyList<PersonOf> Invited { get; init; } = [];

    /// <summary>Roles besides those of founder and facilitator.</summary>
    public IReadOnlyList<RoleOf> Roles { get; init; } = [];

    /// <summary>In the order of their numbers, the oldest first.</summary>
    public IReadOnlyList<SessionOf> Sessions { get; init; } = [];

    /// <summary>Versions of its charter, the oldest first.</summary>
    public IReadOnlyList<CharterOf> Charter { get; init; } = [];

    /// <summary>The season under way, or null.</summary>
    public SeasonOf? Season { get; init; }

    /// <summary>Troïkas of its members, to come.</summary>
    public IReadOnlyList<TroikaOf> Troikas { get; init; } = [];
}

/// <summary>Three who help one another in turn; whoever plans it is the first of them.</summary>
public sealed record TroikaOf(IReadOnlyList<PersonOf> People, When Planned, When At);

/// <summary>One version of a charter: texts by the name of their part; those not named stay as before.</summary>
public sealed record CharterOf(When Written, IReadOnlyDictionary<string, string> Parts)
{
    /// <summary>When it was put forward, and from when it holds; neither while it is being written.</summary>
    public When? PutForward { get; init; }
    public When? From { get; init; }
    public bool IsMajor { get; init; } = true;
    public string WhatChanged { get; init; } = "";
    public IReadOnlyList<PersonOf> Endorsed { get; init; } = [];

    /// <summary>The end of its consultation, and what is said there: the part, who, and the words.</summary>
    public When? ConsultedUntil { get; init; }
    public IReadOnlyList<(string Part, PersonOf By, string Text)> Comments { get; init; } = [];
}

/// <summary>The rest of a group's year, from its first day on.</summary>
public sealed record SeasonOf(PersonOf PlannedBy, When First, int EveryWeeks, int Sessions, int Minutes, string Place)
{
    /// <summary>Days on which nobody meets.</summary>
    public (When From, When To)? Break { get; init; }

    /// <summary>Who will not be at the second session to come.</summary>
    public PersonOf? Absent { get; init; }

    /// <summary>Who asks for an exchange of subjects that is not answered yet.</summary>
    public PersonOf? Asks { get; init; }
}

/// <summary>One consultation. What its state has not reached yet is null or empty.</summary>
public sealed record SessionOf(int Number, ReachedState Reached, PersonOf Client, SheetOf Sheet)
{
    public ScheduleOf? Schedule { get; init; }
    public PersonOf? Facilitator { get; init; }

    /// <summary>Those who take or will take part; who answered that they are not coming is in <see cref="NotComing"/>.</summary>
    public IReadOnlyList<PersonOf> Consultants { get; init; } = [];
    public IReadOnlyList<PersonOf> NotComing { get; init; } = [];

    /// <summary>Not answered yet, among the client, the facilitator and the consultants.</summary>
    public IReadOnlyList<PersonOf> NotAnswered { get; init; } = [];

    /// <summary>Held on paper, and typed in the next day by its client.</summary>
    public bool OnPaper { get; init; }

    public string? Summary { get; init; }
    public IReadOnlyList<QuestionOf> Questions { get; init; } = [];
    public RequestOf? Request { get; init; }
    public RestatementOf? Restatement { get; init; }
    public IReadOnlyList<SuggestionOf> Suggestions { get; init; } = [];

    /// <summary>Consultants who said in step 5 that they had nothing to add.</summary>
    public IReadOnlyList<PersonOf> Passed { get; init; } = [];
    public string? Synthesis { get; init; }
    public string? Comment { get; init; }
    public IReadOnlyList<ActionOf> Actions { get; init; } = [];
    public IReadOnlyList<LearningOf> Learnings { get; init; } = [];
    public IReadOnlyList<EvaluationOf> Evaluations { get; init; } = [];
    /// <summary>What somebody learned of the field and proposes beyond the session.</summary>
    public BeyondOf? Beyond { get; init; }
    public When? FollowUpOn { get; init; }
    public FollowUpOf? FollowUp { get; init; }

    public IEnumerable<PersonOf> Participants => Facilitator is null ? [Client] : [Client, Facilitator, .. Consultants];
}

/// <summary>A learning on its way out of its session, without names; the client has answered yes, or not yet.</summary>
public sealed record BeyondOf(PersonOf By, string Text, bool ForOrganisation, bool Consented);

public sealed record ScheduleOf(When Starts, int Minutes, string? Place = null, string? VideoLink = null);

/// <summary>The request is written without its fixed starts: « J’ai besoin d’aide pour » and « Je serais satisfait·e si ».</summary>
public sealed record RequestOf(string NeedHelpTo, string SatisfiedIf);

/// <summary>The preparation sheet; a draft leaves some of it empty.</summary>
public sealed record SheetOf(
    string Title, Subject Kind, string Facts, string MyPart, string Tried, string Felt, string Stake,
    RequestOf DraftRequest, string HelpWanted, string Care);

public sealed record QuestionOf(PersonOf By, string Text, string Answer);

public sealed record RestatementOf(PersonOf By, string Text);

public sealed record SuggestionOf(PersonOf By, Offer Kind, string Text, Choice Choice);

/// <summary>Due so many days after the session.</summary>
public sealed record ActionOf(string What, int InDays);

/// <summary>No text: the person passed.</summary>
public sealed record LearningOf(PersonOf By, string? Text);

/// <summary>Four marks from 1 to 5, in the order of the evaluation.</summary>
public sealed record EvaluationOf(PersonOf By, int TimeKept, int CouldSpeak, int RequestTaken, int Useful);

public sealed record FollowUpOf(When RecordedOn, Outcome Outcome, string Text);
