using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Terreau.Store.Shared;

/// <summary>What some properties of a table are kept for, how long, and who sees them.</summary>
/// <param name="IsPersonal">Whether they tell something of a person.</param>
/// <param name="For">The purpose.</param>
/// <param name="Until">When they go.</param>
/// <param name="SeenBy">Who is shown them.</param>
/// <param name="Properties">Their names.</param>
internal sealed record Kept(bool IsPersonal, string For, string Until, string SeenBy, params IReadOnlyList<string> Properties)
{
    /// <summary>What tells of a person.</summary>
    public static Kept Personal(string @for, string until, string seenBy, params IReadOnlyList<string> properties) => new(true, @for, until, seenBy, properties);

    /// <summary>What tells of nobody.</summary>
    public static Kept Plain(string @for, string until, string seenBy, params IReadOnlyList<string> properties) => new(false, @for, until, seenBy, properties);
}

/// <summary>When what is kept goes.</summary>
internal static class Until
{
    public const string AccountErased = "the account is erased", GroupErased = "the group is erased", KeyDeleted = "the session's key is deleted", InstallationEnds = "the installation ends",
        SignInEnds = "the sign-in ends: 8 hours idle, 14 days at most", LinkCloses = "the link is closed, and 8 hours", Handled = "it is handled", Replaced = "it is replaced, or the account of whoever it names is erased", EightDays = "8 days later", ByTheRule = "the organisation's rule says so, or the account is erased", InvitationRule = "it has ended and the organisation's rule says so, or the group is erased", IncidentRule = "5 years at least after the incident is closed, by the organisation's rule", ThreeYears = "3 years later, or sooner by the organisation's rule";
}

/// <summary>Who is shown what is kept.</summary>
internal static class SeenBy
{
    public const string Program = "nobody: the program alone", Self = "the person", Administrators = "the person, administrators, lead learners", Group = "readers of the group", CardReaders = "the person's groups, or the whole organisation, or nobody: the person decides",
        UnitReaders = "whoever reads the card, and the lead learners of the unit",
        Organisers = "founder and facilitators of the group", Participants = "participants of the session", TroikaThree = "the three of the Troïka", BothOfThem = "whoever proposes it, and whoever is asked", Everybody = "everybody signed in", MailQueue = "administrators", Audit = "who did it, whom it concerns, administrators for the organisation";
}

/// <summary>A mapping that says, of each property of its table, what it is kept for (design.md §4).</summary>
internal interface IKeeps
{
    IReadOnlyList<Kept> Keeps { get; }
}

/// <summary>One line of the privacy register.</summary>
internal sealed record RegisterLine(Type Row, string Property, Kept Kept);

/// <summary>Everything that the mappings say, from which the privacy register is written.</summary>
internal static class Register
{
    /// <summary>What every mapping says, table after table. A mapping that says nothing gives no line.</summary>
    public static IReadOnlyList<RegisterLine> Lines { get; } =
    [
        .. from mapping in typeof(Register).Assembly.GetTypes()
           let row = mapping.GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>))?.GetGenericArguments()[0]
           where row is not null && mapping.IsAssignableTo(typeof(IKeeps))
           from kept in ((IKeeps)Activator.CreateInstance(mapping)!).Keeps
           from property in kept.Properties
           select new RegisterLine(row, property, kept),
    ];

    /// <summary>The register, as <c>docs/privacy-register.md</c> holds it.</summary>
    public static string AsMarkdown(DbContext db)
    {
        var text = new StringBuilder("# Privacy register\n\nWhat Terreau keeps, why, how long, and who sees it. Written from the model (`IKeeps` beside each mapping in `src/Store`); a test\nfails when a property says nothing or when this page is not up to date.\n");
        foreach (var table in Lines.GroupBy(l => db.Model.FindEntityType(l.Row)!.GetTableName()!).OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            text.Append("\n## ").Append(table.Key).Append("\n\n| properties | personal | kept for | until | seen by | account erased |\n|---|---|---|---|---|---|\n");
            foreach (var kept in table.GroupBy(l => l.Kept))
                text.Append("| ").AppendJoin(", ", kept.Key.Properties).Append(" | ").Append(kept.Key.IsPersonal ? "yes" : "no").Append(" | ").Append(kept.Key.For).Append(" | ").Append(kept.Key.Until)
                    .Append(" | ").Append(kept.Key.SeenBy).Append(" | ").Append(kept.Key.IsPersonal ? string.Join("; ", kept.SelectMany(Fates.Of).Distinct().Select(Fates.Said)) : "stays").Append(" |\n");
        }
        return text.ToString();
    }
}
