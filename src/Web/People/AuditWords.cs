using Terreau.Domain.People;
using Terreau.Store.People;
using Terreau.Web.Shared;

namespace Terreau.Web.People;

internal static class AuditWords
{
    /// <summary>What happened, in one sentence; whoever is gone has no name.</summary>
    public static string Audit(this Words words, AuditLine line)
    {
        var by = line.By ?? words["Une personne qui n'est plus ici"];
        var on = line.On ?? words["une personne qui n'est plus ici"];
        return line.Kind switch
        {
            AuditKind.RoleGranted => words["{0} a donné à {1} le rôle « {2} ».", by, on, Role(words, line.What)],
            AuditKind.RoleRevoked => words["{0} a retiré à {1} le rôle « {2} ».", by, on, Role(words, line.What)],
            AuditKind.RoleEnded => words["Le rôle « {0} » de {1} a pris fin au jour prévu.", Role(words, line.What), on],
            AuditKind.SettingsChanged => words["{0} a changé les réglages de l'organisation.", by],
            AuditKind.UnitsChanged => words["{0} a changé les unités de l'organisation.", by],
            AuditKind.PersonInvited => words["{0} a invité quelqu'un à ouvrir un compte.", by],
            AuditKind.InvitationRevoked => words["{0} a retiré une invitation à un groupe.", by],
            AuditKind.GroupKindChanged => words["{0} a changé la nature d'un groupe.", by],
            AuditKind.GroupClosed => words["{0} a fermé un groupe.", by],
            AuditKind.GroupReopened => words["{0} a rouvert un groupe.", by],
            AuditKind.PasswordChanged => words["{0} a changé son mot de passe.", by],
            AuditKind.PasskeyAdded => words["{0} a ajouté une clé d'accès.", by],
            AuditKind.PasskeyRemoved => words["{0} a retiré une clé d'accès.", by],
            AuditKind.IdentityLinked => words["{0} a relié son compte à celui de l'organisation.", by],
            AuditKind.IdentityUnlinked => words["{0} a cessé de relier son compte à celui de l'organisation.", by],
            AuditKind.DataExported => words["{0} a emporté une copie de ses données.", by],
            AuditKind.AccountErased => words["Une personne a effacé son compte."],
            AuditKind.NotesDestroyed => words["Les notes de {0} séances ont été détruites au jour dont leur groupe avait convenu.", line.What],
            AuditKind.PrivacyOfficerNamed => words["{0} a dit qui répond des renseignements personnels.", by],
            AuditKind.RetentionSet => words["{0} a réglé les durées de conservation.", by],
            AuditKind.RetentionWorked => Removed(words, line.What),
            AuditKind.AccountClosed => words["Un compte que personne n'utilisait a été fermé."],
            AuditKind.IncidentEntered => words["{0} a inscrit l'incident {1}.", by, line.What],
            AuditKind.IncidentChanged => words["{0} a complété l'incident {1}.", by, line.What],
            AuditKind.IncidentClosed => words["{0} a clos l'incident {1}.", by, line.What],
            AuditKind.IncidentReopened => words["{0} a rouvert l'incident {1}.", by, line.What],
            AuditKind.IncidentsExported => words["{0} a emporté le registre des incidents.", by],
            _ => throw new ArgumentOutOfRangeException(nameof(line)),
        };
    }

    // « Invitations:12 »: which rule, how many.
    private static string Removed(Words words, string what)
    {
        var (rule, count) = what.Split(':') is [var name, var number] && int.TryParse(number, out var many) ? (name, many) : (what, 0);
        return rule switch
        {
            "Acts" => words["{0} {0:ligne du registre des gestes a disparu|lignes du registre des gestes ont disparu}, le temps prévu étant écoulé.", count],
            "Letters" => words["{0} {0:ligne du courrier sortant a disparu|lignes du courrier sortant ont disparu}, le temps prévu étant écoulé.", count],
            "Invitations" => words["{0} {0:invitation close a disparu|invitations closes ont disparu}, le temps prévu étant écoulé.", count],
            "Requests" => words["{0} {0:demande d'entrée sans suite a disparu|demandes d'entrée sans suite ont disparu}, le temps prévu étant écoulé.", count],
            "Drafts" => words["{0} {0:brouillon oublié a disparu|brouillons oubliés ont disparu}, le temps prévu étant écoulé.", count],
            "CalledOff" => words["Ce qui était préparé pour {0} {0:séance annulée|séances annulées} a été détruit, le temps prévu étant écoulé.", count],
            "Incidents" => words["{0} {0:incident clos a disparu|incidents clos ont disparu} du registre, le temps prévu étant écoulé.", count],
            _ => words["{0} {0:compte inutilisé a été fermé|comptes inutilisés ont été fermés}, le temps prévu étant écoulé.", count],
        };
    }

    // Roles are told by their names: this room knows nothing of the one that gives them.
    private static string Role(Words words, string what) => what switch
    {
        "Administrator" => words["Administration"],
        "LeadLearner" => words["Apprenant·e en chef"],
        "Coach" => words["Coach"],
        "Facilitator" => words["Animation d'un groupe"],
        "Founder" => words["Fondation d'un groupe"],
        "ContentExpert" => words["Expertise de contenu"],
        "Mentor" => words["Mentorat"],
        "Visitor" => words["Visite d'un groupe"],
        _ => what,
    };
}
