using Terreau.Web.Shared;

namespace Terreau.Web.Communities.Privacy;

/// <summary>The names of rooms and tables for people. A table that has none yet is shown by its own.</summary>
internal static class RegisterWords
{
    public static string Room(this Words words, string room) => room switch
    {
        "People" => words["Les personnes et leurs accès"],
        "Communities" => words["L'organisation, les groupes, les chartes"],
        "CoDevelopment" => words["Le codéveloppement"],
        "Notifications" => words["Les courriels et les agendas"],
        "Shared" => words["Le fonctionnement du programme"],
        _ => room,
    };

    /// <summary>A phrase at the start of a line.</summary>
    public static string Begun(string phrase) => phrase.Length == 0 ? phrase : char.ToUpper(phrase[0], System.Globalization.CultureInfo.InvariantCulture) + phrase[1..];

    public static string Table(this Words words, string table) => table switch
    {
        "people" => words["Comptes et profils"],
        "people_audit" => words["Registre des gestes"],
        "people_cards" => words["Cartes de l'annuaire"],
        "people_credentials" => words["Mots de passe"],
        "people_identities" => words["Comptes reliés à celui de l'organisation"],
        "people_incidents" => words["Registre des incidents"],
        "people_incident_versions" => words["Ce qui est dit des incidents"],
        "people_passkeys" => words["Clés d'accès des comptes"],
        "people_password_resets" => words["Mots de passe redemandés"],
        "people_privacy_officer" => words["Personne responsable des renseignements personnels"],
        "people_retention_rules" => words["Durées de conservation"],
        "people_sign_in_links" => words["Liens envoyés pour se connecter"],
        "people_sign_ins" => words["Connexions et appareils"],
        "people_used_challenges" => words["Preuves déjà utilisées"],
        _ => Elsewhere(words, table),
    };

    private static string Elsewhere(Words words, string table) => table switch
    {
        "communities_charter_endorsements" => words["Adhésions aux chartes"],
        "communities_charter_remarks" => words["Remarques sur les chartes"],
        "communities_charter_versions" => words["Versions des chartes"],
        "communities_charters" => words["Chartes"],
        "communities_groups" => words["Groupes"],
        "communities_invitations" => words["Invitations"],
        "communities_launch_ticks" => words["Listes de lancement"],
        "communities_life_stages" => words["Stades confirmés"],
        "communities_memberships" => words["Membres et demandes d'entrée"],
        "communities_organisation" => words["Organisation"],
        "communities_hand_overs" => words["Relais proposés"],
        "communities_roles" => words["Rôles donnés"],
        "communities_unit_people" => words["Unités que les personnes ont dites"],
        "communities_units" => words["Unités de l'organisation"],
        "co_development_drafts" => words["Brouillons des séances"],
        "co_development_participants" => words["Participation aux séances"],
        "co_development_seasons" => words["Saisons"],
        "co_development_sessions" => words["Séances"],
        "co_development_shared_learnings" => words["Apprentissages partagés"],
        "co_development_troika_notes" => words["Notes privées des Troïkas"],
        "co_development_troikas" => words["Troïkas prévues et tenues"],
        "notifications_feeds" => words["Adresses d'agenda"],
        "notifications_mails" => words["Courriels envoyés"],
        "shared_leases" => words["Travaux de fond"],
        "shared_operations" => words["Formulaires envoyés"],
        "shared_outbox" => words["Événements à traiter"],
        _ => table,
    };
}
