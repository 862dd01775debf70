namespace Terreau.Domain.CoDevelopment;

/// <summary>What a consultation is about: the three P of co-development (S3-36).</summary>
public enum SubjectKind { Problem, Concern, Project }

/// <summary>Where a session is in its life (domain.md 3.3; Welcome is the block 0 before step 2).</summary>
public enum SessionState { Draft, Prepared, Scheduled, Welcome, Running, Interrupted, AwaitingFollowUp, Closed, Cancelled }

/// <summary>The welcome block and the seven steps (S3-16…S3-22), in their only order (INV-08).</summary>
public enum Step
{
    Welcome = 0,
    Preparation = 1,
    Presentation = 2,
    Clarification = 3,
    Request = 4,
    Suggestions = 5,
    SynthesisAction = 6,
    ReflectionEvaluation = 7,
}

/// <summary>The part somebody plays in one session (S3-02…S3-05).</summary>
public enum Part { Client, Facilitator, Consultant }

/// <summary>What can be done during a session, for the table of rights (INV-10).</summary>
public enum Deed
{
    WriteSummary, Ask, Answer, DeclareNoQuestion, WriteRequest, Restate, AcceptRestatement,
    Suggest, PassOnSuggesting, Sort, Comment, WriteSynthesis, Commit, KeepNothing,
    WriteLearning, PassOnLearning, Evaluate, SetFollowUpDate, ChangeHat,
}

/// <summary>What a consultant offers in step 5 (issue 2).</summary>
public enum SuggestionKind { Experience, Idea, Question, Resource, Encouragement }

/// <summary>What the client does with a suggestion in step 6: I take, I keep, not now.</summary>
public enum Sorting { Take, Keep, NotNow }

/// <summary>What a learning is about (S3-01).</summary>
public enum LearningScope { OwnPractice, Field }

/// <summary>What became of the action (INV-13).</summary>
public enum FollowUpOutcome { Reached, PartlyReached, NotReached, Dropped, Postponed }
