using Terreau.Domain.People.Privacy;
using Terreau.Web.Shared;

namespace Terreau.Web.Communities.Privacy;

internal static class RetentionWords
{
    /// <summary>What ages, as the name of its rule.</summary>
    public static string Ageing(this Words words, Ageing kind) => kind switch
    {
        Domain.People.Privacy.Ageing.Acts => words["Les lignes du registre des gestes"],
        Domain.People.Privacy.Ageing.Letters => words["La liste des courriels partis ou mis de côté"],
        Domain.People.Privacy.Ageing.Invitations => words["Les invitations utilisées, retirées ou échues"],
        Domain.People.Privacy.Ageing.Requests => words["Les demandes d'entrée restées sans suite"],
        Domain.People.Privacy.Ageing.Drafts => words["Les brouillons de séances qui n'ont pas eu lieu"],
        Domain.People.Privacy.Ageing.CalledOff => words["Ce qui était préparé pour une séance annulée"],
        Domain.People.Privacy.Ageing.Incidents => words["Les incidents clos du registre"],
        _ => words["Les comptes que personne n'utilise"],
    };

    /// <summary>What working by the rule means.</summary>
    public static string Means(this Words words, Ageing kind) => kind switch
    {
        Domain.People.Privacy.Ageing.Acts => words["Trois ans au plus, même sans cette règle."],
        Domain.People.Privacy.Ageing.Letters => words["À qui, quel objet, quand. Le texte, lui, disparaît dès l'envoi."],
        Domain.People.Privacy.Ageing.Invitations => words["Elles portent l'adresse de personnes qui n'ont peut-être jamais eu de compte."],
        Domain.People.Privacy.Ageing.Requests => words["Refusées ou retirées, comptées depuis le jour de la demande."],
        Domain.People.Privacy.Ageing.Drafts => words["Effacés sans que personne les lise."],
        Domain.People.Privacy.Ageing.CalledOff => words["La clé de la séance est détruite ; il ne reste que sa date."],
        Domain.People.Privacy.Ageing.Incidents => words["Cinq ans au moins après la clôture : la loi le demande. Un incident en cours ne vieillit pas."],
        _ => words["La personne reçoit un courriel ; un mois plus tard, si elle ne s'est pas connectée, son compte est effacé et ses mots restent sous « ancien membre ». Qui tient un rôle n'est jamais touché."],
    };
}
