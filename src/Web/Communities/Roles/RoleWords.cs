using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Web.Shared;

namespace Terreau.Web.Communities.Roles;

/// <summary>What roles are called, of a person and by themselves.</summary>
internal static class RoleWords
{
    /// <summary>The role as one says it of a person.</summary>
    public static string Of(Words T, Role role, Agreement agreement) => role switch
    {
        Role.Founder => T.Agree(agreement, "fondatrice", "fondateur", "fondateur·trice"),
        Role.Facilitator => T.Agree(agreement, "animatrice", "animateur", "animateur·trice"),
        Role.Coach => T["coach"],
        Role.ContentExpert => T.Agree(agreement, "experte", "expert", "expert·e"),
        Role.Mentor => T.Agree(agreement, "mentore", "mentor", "mentor·e"),
        Role.Visitor => T.Agree(agreement, "visiteuse", "visiteur", "visiteur·euse"),
        _ => "",
    };

    /// <summary>The role by itself.</summary>
    public static string Name(Words T, Role role) => role switch
    {
        Role.Founder => T["Fondation"],
        Role.Facilitator => T["Animation"],
        Role.Coach => T["Coach de l'animation"],
        Role.ContentExpert => T["Expertise de contenu"],
        Role.Mentor => T["Mentorat"],
        Role.Visitor => T["Visite"],
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>What whoever holds it does.</summary>
    public static string About(Words T, Role role) => role switch
    {
        Role.Founder => T["A créé le groupe et en répond."],
        Role.Facilitator => T["Planifie, invite, accueille et veille au climat."],
        Role.Coach => T["Soutient la personne qui anime ; lit les dates, jamais le contenu des séances."],
        Role.ContentExpert => T["Membre vers qui on se tourne pour un sujet."],
        Role.Mentor => T["Membre qui accompagne d'autres membres."],
        Role.Visitor => T["Lit la page d'accueil du groupe, rien de plus, jusqu'à une date."],
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>From when to when, as far as it is known.</summary>
    public static string Dates(Words T, DateTimeOffset? since, DateTimeOffset? until, DateTimeOffset now, TimeZoneInfo zone) =>
        string.Join(" · ", new[]
        {
            since is not { } from ? "" : from > now ? T["à partir du {0}", T.Date(from, zone)] : T["depuis le {0}", T.Date(from, zone)],
            until is not { } to ? "" : T["jusqu'au {0}", T.Date(LastDay(to, zone))],
        }.Where(t => t.Length > 0));

    /// <summary>The last day on which a role holds.</summary>
    public static DateOnly LastDay(DateTimeOffset until, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(until.AddMinutes(-1), zone).DateTime);

    /// <summary>The instant at which a role ends of which this is the last day.</summary>
    public static DateTimeOffset EndOf(DateOnly lastDay, TimeZoneInfo zone)
    {
        var midnight = lastDay.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
