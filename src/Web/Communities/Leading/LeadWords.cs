using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Leading;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Web.Communities.Roles;
using Terreau.Web.Shared;

namespace Terreau.Web.Communities.Leading;

/// <summary>What lead learners and their mandates are called.</summary>
internal static class LeadWords
{
    public static string Role(Words T, Agreement agreement) => T.Agree(agreement, "apprenante en chef", "apprenant en chef", "apprenant·e en chef");

    /// <summary>What is led: a unit by its name, or all of it.</summary>
    public static string Scope(Words T, OrgTree tree, UnitId? unit) => unit is null ? T["toute l'organisation"] : tree.Find(unit)?.Name ?? "";

    /// <summary>A mandate in words: « apprenante en chef, Secteur Massawippi, jusqu'au 30 juin 2026 ».</summary>
    public static string Mandate(Words T, OrgTree tree, Mandate mandate, Agreement agreement, DateTimeOffset now, TimeZoneInfo zone) => string.Join(", ", new[]
    {
        Role(T, agreement), Scope(T, tree, mandate.Unit),
        mandate.Since > now ? T["à partir du {0}", T.Date(mandate.Since.Value, zone)] : "",
        mandate.Until is { } until ? T["jusqu'au {0}", T.Date(RoleWords.LastDay(until, zone))] : "",
    }.Where(t => t.Length > 0));
}
