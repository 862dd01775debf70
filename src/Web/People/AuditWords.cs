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
            AuditKind.PersonInvited => words["{0} a invité quelqu'un à ouvrir un compte.", by],
            AuditKind.InvitationRevoked => words["{0} a retiré une invitation à un groupe.", by],
            AuditKind.GroupKindChanged => words["{0} a changé la nature d'un groupe.", by],
            AuditKind.PasswordChanged => words["{0} a changé son mot de passe.", by],
            AuditKind.PasskeyAdded => words["{0} a ajouté une clé d'accès.", by],
            AuditKind.PasskeyRemoved => words["{0} a retiré une clé d'accès.", by],
            AuditKind.IdentityLinked => words["{0} a relié son compte à celui de l'organisation.", by],
            AuditKind.IdentityUnlinked => words["{0} a cessé de relier son compte à celui de l'organisation.", by],
            AuditKind.DataExported => words["{0} a emporté une copie de ses données.", by],
            AuditKind.AccountErased => words["Une personne a effacé son compte."],
            AuditKind.NotesDestroyed => words["Les notes de {0} séances ont été détruites au jour dont leur groupe avait convenu.", line.What],
            AuditKind.PrivacyOfficerNamed => words["{0} a dit qui répond des renseignements personnels.", by],
            _ => throw new ArgumentOutOfRangeException(nameof(line)),
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
