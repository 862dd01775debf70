namespace Terreau.Domain.Communities;

/// <summary>The seven differences between the kinds (S3-34…S3-40), each asked by yes or no.</summary>
public enum KindQuestion
{
    /// <summary>A bond between meetings? (S3-34)</summary>
    Bond,

    /// <summary>More than ten people? (S3-35)</summary>
    Size,

    /// <summary>Problem cases to bring? (S3-36)</summary>
    Cases,

    /// <summary>A fixed procedure? (S3-37)</summary>
    Procedure,

    /// <summary>Wholly online? (S3-38)</summary>
    Online,

    /// <summary>Everybody at every meeting? (S3-39)</summary>
    Commitment,

    /// <summary>A result expected of the team? (S3-40)</summary>
    Deliverable,
}

/// <summary>What the answers say of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="For">Answers that speak for it.</param>
/// <param name="Against">Answers that speak against it.</param>
/// <param name="Excluded">True when an answer rules it out: more than ten people are no co-development group (INV-01).</param>
public sealed record KindOpinion(GroupKind Kind, IReadOnlyList<KindQuestion> For, IReadOnlyList<KindQuestion> Against, bool Excluded);

/// <summary>What is recommended, and what the answers say of every kind, the best first.</summary>
/// <param name="Recommended">One kind; two or three when the answers do not tell them apart.</param>
/// <param name="Opinions">Every kind, the best first.</param>
public sealed record KindAdvice(IReadOnlyList<GroupKind> Recommended, IReadOnlyList<KindOpinion> Opinions);

/// <summary>
/// Which kind of group suits (domain.md 3.6): the one that fewest answers speak against, then the one that most speak for.
/// It recommends; the person decides.
/// </summary>
public static class KindWizard
{
    // Kinds that a yes and a no speak for. A kind in neither lives with both: learning groups are of any size, in person or not.
    private static readonly Dictionary<KindQuestion, (GroupKind[] Yes, GroupKind[] No)> Table = new()
    {
        [KindQuestion.Bond] = ([GroupKind.CommunityOfPractice, GroupKind.ProfessionalLearningCommunity], [GroupKind.CoDevelopment]),
        [KindQuestion.Size] = ([GroupKind.CommunityOfPractice], [GroupKind.CoDevelopment]),
        [KindQuestion.Cases] = ([GroupKind.CoDevelopment], [GroupKind.CommunityOfPractice, GroupKind.ProfessionalLearningCommunity]),
        [KindQuestion.Procedure] = ([GroupKind.CoDevelopment, GroupKind.ProfessionalLearningCommunity], [GroupKind.CommunityOfPractice]),
        [KindQuestion.Online] = ([GroupKind.CommunityOfPractice], [GroupKind.CoDevelopment]),
        [KindQuestion.Commitment] = ([GroupKind.CoDevelopment, GroupKind.ProfessionalLearningCommunity], [GroupKind.CommunityOfPractice]),
        [KindQuestion.Deliverable] = ([GroupKind.ProfessionalLearningCommunity], [GroupKind.CoDevelopment, GroupKind.CommunityOfPractice]),
    };

    /// <summary>The advice, or null while a question is unanswered.</summary>
    public static KindAdvice? Of(IReadOnlyDictionary<KindQuestion, bool> answers)
    {
        if (!Enum.GetValues<KindQuestion>().All(answers.ContainsKey)) return null;
        List<KindOpinion> opinions =
        [
            .. Enum.GetValues<GroupKind>().Select(kind => OpinionOf(kind, answers))
                .OrderBy(o => o.Excluded).ThenBy(o => o.Against.Count).ThenByDescending(o => o.For.Count),
        ];
        var best = opinions[0];
        return new KindAdvice([.. opinions.Where(o => (o.Excluded, o.Against.Count, o.For.Count) == (best.Excluded, best.Against.Count, best.For.Count)).Select(o => o.Kind)], opinions);
    }

    private static KindOpinion OpinionOf(GroupKind kind, IReadOnlyDictionary<KindQuestion, bool> answers)
    {
        var speaking = Table.Where(q => q.Value.Yes.Contains(kind) || q.Value.No.Contains(kind)).ToList();
        bool IsFor(KeyValuePair<KindQuestion, (GroupKind[] Yes, GroupKind[] No)> q) => (answers[q.Key] ? q.Value.Yes : q.Value.No).Contains(kind);
        return new KindOpinion(kind, [.. speaking.Where(IsFor).Select(q => q.Key)], [.. speaking.Where(q => !IsFor(q)).Select(q => q.Key)],
            Excluded: KindPolicy.Of(kind).MostMembers is not null && answers[KindQuestion.Size]);
    }
}
