using Terreau.Domain.Communities;
using Terreau.Web.Communities.Units;
using Terreau.Web.Shared.Forms;

namespace Terreau.Web.Communities;

/// <summary>What founder and facilitator decide of a group, as a form brings it.</summary>
internal static class SettingsForm
{
    /// <summary>The settings typed; what the form does not ask of this kind stays as it is known.</summary>
    public static GroupSettings Read(Posted form, GroupSettings known) => OfKind(form, known with
    {
        Name = form.Raw("name"),
        Field = form.Raw("field"),
        CommonPurpose = form.Raw("purpose"),
        Setting = form.Choice<Setting>("setting") ?? known.Setting,
        Unit = form.Has("unit") ? form.Unit("unit") : known.Unit,
    });

    /// <summary>What only the kind asks, and how one finds the group and enters it; the rest as it is known.</summary>
    public static GroupSettings OfKind(Posted form, GroupSettings known) => (known with
    {
        FacilitatorMode = form.Choice<FacilitatorMode>("mode") ?? known.FacilitatorMode,
        PurposeKinds = known.Kind == GroupKind.CommunityOfPractice ? [.. Enum.GetValues<PurposeKind>().Where(p => form.All("purposes").Contains(p.ToString()))] : known.PurposeKinds,
        PlcKind = known.Kind == GroupKind.ProfessionalLearningCommunity ? form.Choice<PlcKind>("plc") : known.PlcKind,
        Joining = form.Choice<JoiningMode>("joining") ?? known.Joining,
        Visibility = form.Choice<GroupVisibility>("visibility") ?? known.Visibility,
    }).Tidy();
}
