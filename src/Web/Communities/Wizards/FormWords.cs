using Terreau.Domain.Communities;
using Terreau.Web.Shared;

namespace Terreau.Web.Communities.Wizards;

/// <summary>What the wizard of forms asks and says.</summary>
internal static class FormWords
{
    public static string Field(FormQuestion question) => question.ToString().ToLowerInvariant();

    public static string Ask(Words T, FormQuestion question) => question switch
    {
        FormQuestion.Purpose => T["À quoi sert ce groupe ?"],
        FormQuestion.Participants => T["Qui en fait partie ?"],
        FormQuestion.Bond => T["Qu'est-ce qui fait tenir le groupe ?"],
        _ => T["Combien de temps durera-t-il ?"],
    };

    public static string Answer(Words T, FormQuestion question, GroupForm form) => (question, form) switch
    {
        (FormQuestion.Purpose, GroupForm.CommunityOfPractice) => T["Développer les capacités de ses membres"],
        (FormQuestion.Purpose, GroupForm.FormalWorkGroup) => T["Livrer un produit ou un service"],
        (FormQuestion.Purpose, _) => T["Recueillir et faire circuler de l'information"],
        (FormQuestion.Participants, GroupForm.CommunityOfPractice) => T["Les personnes qui le souhaitent"],
        (FormQuestion.Participants, GroupForm.FormalWorkGroup) => T["Les personnes qui relèvent de la direction du projet"],
        (FormQuestion.Participants, _) => T["Des amis et des relations de travail"],
        (FormQuestion.Bond, GroupForm.CommunityOfPractice) => T["La passion, l'engagement et l'attachement à l'expertise du groupe"],
        (FormQuestion.Bond, GroupForm.FormalWorkGroup) => T["Les besoins du travail et des objectifs communs"],
        (FormQuestion.Bond, _) => T["Des besoins mutuels"],
        (_, GroupForm.CommunityOfPractice) => T["Tant qu'on aura intérêt à maintenir le groupe"],
        (_, GroupForm.FormalWorkGroup) => T["Jusqu'à la prochaine réorganisation"],
        _ => T["Tant qu'on aura des raisons de garder contact"],
    };

    public static string Name(Words T, GroupForm form) => form switch
    {
        GroupForm.CommunityOfPractice => T["Une communauté de pratique"],
        GroupForm.FormalWorkGroup => T["Un groupe de travail formel"],
        _ => T["Un réseau informel"],
    };

    /// <summary>What one does with such a verdict.</summary>
    public static string Next(Words T, GroupForm? form) => form switch
    {
        GroupForm.CommunityOfPractice => T["C'est une des trois natures de groupe de Terreau : vous pouvez la fonder maintenant."],
        GroupForm.FormalWorkGroup => T["Terreau ne gère pas les projets. Mais une équipe de travail qui veut aussi améliorer ensemble ses résultats peut former un groupe d'apprentissage."],
        GroupForm.InformalNetwork => T["Un réseau vit très bien sans qu'on le fonde. S'il lui faut un lieu, une communauté de pratique qui relie et qui informe lui conviendra."],
        _ => T["Votre groupe tient de plusieurs formes, et ce n'est pas un défaut. Sept autres questions vous aideront à choisir sa nature."],
    };

    /// <summary>The kind of Terreau that is nearest; none for a hybrid.</summary>
    public static GroupKind? Nearest(GroupForm? form) => form switch
    {
        null => null,
        GroupForm.FormalWorkGroup => GroupKind.ProfessionalLearningCommunity,
        _ => GroupKind.CommunityOfPractice,
    };

    /// <summary>What was learned, for the founding form.</summary>
    public static string Learned(GroupForm form, IReadOnlyDictionary<FormQuestion, GroupForm> answers)
    {
        List<KeyValuePair<string, string?>> known = [new("joining", answers[FormQuestion.Participants] == GroupForm.CommunityOfPractice ? nameof(JoiningMode.Open) : nameof(JoiningMode.ByInvitation))];
        if (form == GroupForm.FormalWorkGroup) known.Add(new("plc", nameof(PlcKind.WorkTeam)));
        if (form == GroupForm.InformalNetwork || answers[FormQuestion.Bond] == GroupForm.InformalNetwork) known.Add(new("purposes", nameof(PurposeKind.Networking)));
        if (answers[FormQuestion.Purpose] == GroupForm.InformalNetwork) known.Add(new("purposes", nameof(PurposeKind.InfoDiffusion)));
        return QueryString.Create(known).ToString();
    }
}
