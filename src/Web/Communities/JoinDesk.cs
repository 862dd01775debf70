using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.People;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities;

/// <summary>
/// Answering an invitation. Nobody is made a member by somebody else (INV-05): a personal invitation is accepted by the
/// account it was sent to; a link leads to a request, which the facilitator welcomes; a visitor with a link first proves an
/// address.
/// </summary>
internal sealed class JoinDesk(GroupStore groups, PersonStore people, PasswordDesk passwords, SignIns signIns, KeyRing keys, Work work, TimeProvider clock)
{
    public static Task<IResult> ShowAsync(HttpContext http, string token, JoinDesk desk) => desk.PageAsync(http, token, Posted.Nothing);

    /// <summary>A signed-in person accepts for themselves.</summary>
    public static async Task<IResult> AcceptAsync(HttpContext http, string token, JoinDesk desk)
    {
        var form = await Posted.ReadAsync(http);
        if (http.ViewerOrNull() is not { } viewer) return SeeOther.To($"{PeopleRoutes.SignIn}?back={Uri.EscapeDataString(CommunityRoutes.Join(token))}");
        if (await desk.FindAsync(token, http.RequestAborted) is not { } seen) return await desk.PageAsync(http, token, form.Refused(CommunityRefusals.InvitationClosed));
        return await desk.TakeAsync(http, token, form, seen, viewer.Id, viewer.Email);
    }

    /// <summary>A visitor with a personal invitation makes an account, which proves the address, and accepts at once.</summary>
    public static async Task<IResult> OpenAccountAsync(HttpContext http, string token, JoinDesk desk)
    {
        var form = await Posted.ReadAsync(http);
        var ct = http.RequestAborted;
        if (await desk.FindAsync(token, ct) is not { Email: { } email } seen || !seen.IsOpen(desk.Now)) return await desk.PageAsync(http, token, form.Refused(CommunityRefusals.InvitationClosed));
        if (await desk.People.ByAddressForOperatorAsync(email, ct) is not null) return await desk.PageAsync(http, token, form.Refused(PeopleRefusals.AddressTaken with { Field = null }));
        var profile = ProfileForm.Read(form);
        List<Refusal> wrong = [.. Person.WhyNot(profile)];
        if (Passwords.WhyNot(form.Raw("password"), email, profile.Name) is { } weak) wrong.Add(weak);
        if (wrong.Count > 0) return await desk.PageAsync(http, token, form.Refused(wrong));

        var hash = await desk.Desk.HashAsync(form.Raw("password"), ct);
        var person = new Person(PersonId.New(), email, profile, desk.Now);
        return await desk.TakeAsync(http, token, form, seen, person.Id, email, newcomer: () =>
        {
            desk.People.Add(person, hash);
            desk.SignIns.Start(http, desk.People, person.Id, sharedComputer: false);
        });
    }

    /// <summary>A visitor with a link gives an address: a personal invitation goes there, still to be welcomed.</summary>
    public static async Task<IResult> GiveAddressAsync(HttpContext http, string token, JoinDesk desk)
    {
        var form = await Posted.ReadAsync(http);
        var ct = http.RequestAborted;
        if (await desk.FindAsync(token, ct) is not { IsLink: true } link || !link.IsOpen(desk.Now)) return await desk.PageAsync(http, token, form.Refused(CommunityRefusals.InvitationClosed));
        if (EmailAddress.WhyNot(form.Raw("email"), out var email) is { } bad) return await desk.PageAsync(http, token, form.Refused(bad));
        await desk.Work.HoldAsync(link.GroupId!.Value.Value, ct);
        await desk.Groups.CloseOlderAsync(link.GroupId, email, desk.Now, ct);
        desk.Groups.Add(new Invitation(InvitationId.New(), link.GroupId, email, needsWelcome: true, link.InvitedBy, desk.Now));
        await desk.Work.SaveAsync(ct);
        return await desk.PageAsync(http, token, Posted.Nothing, sentTo: email);
    }

    private GroupStore Groups => groups;

    private PersonStore People => people;

    private PasswordDesk Desk => passwords;

    private SignIns SignIns => signIns;

    private Work Work => work;

    private DateTimeOffset Now => clock.GetUtcNow();

    private async Task<Invitation?> FindAsync(string token, CancellationToken ct) =>
        Secrets.Read(keys, Invitations.Purpose, token) is { } id ? await groups.InvitationForOperatorAsync(new InvitationId(id), ct) : null;

    private async Task<IResult> TakeAsync(HttpContext http, string token, Posted form, Invitation seen, PersonId person, string email, Action? newcomer = null)
    {
        var ct = http.RequestAborted;
        await work.HoldAsync(seen.GroupId?.Value ?? seen.Id.Value, ct);
        await groups.RefreshAsync(seen, ct);
        if (await AnswerAsync(seen, person, email, newcomer, ct) is not { } refusal) return SeeOther.To(work.Landing);
        await work.ReleaseAsync();
        return await PageAsync(http, token, form.Refused(refusal));
    }

    private async Task<Refusal?> AnswerAsync(Invitation invitation, PersonId person, string email, Action? newcomer, CancellationToken ct)
    {
        if (invitation.GroupId is { } already && await groups.MembershipForOperatorAsync(already, person, ct) is { Status: MembershipStatus.Active }
            && await groups.InvitedForOperatorAsync(already, ct) is { } mine)
        {
            work.Landing = CommunityRoutes.Group(mine.Slug);
            return null;
        }
        if (invitation.WhyNotAccept(email, Now) is { } refusal) return refusal;
        newcomer?.Invoke();
        work.Landing = "/";
        if (invitation.GroupId is { } id)
        {
            var group = (await groups.InvitedForOperatorAsync(id, ct))!;
            if (await JoinAsync(group, invitation, person, ct) is { } full) return full;
        }
        invitation.Use(Now);
        await work.SaveAsync(ct);
        return null;
    }

    private async Task<Refusal?> JoinAsync(Group group, Invitation invitation, PersonId person, CancellationToken ct)
    {
        var membership = await groups.MembershipForOperatorAsync(group.Id, person, ct);
        if (invitation.NeedsWelcome)
        {
            if (membership is null) groups.Add(Membership.Ask(group.Id, person, Now));
            else if (membership.Status == MembershipStatus.Left) membership.AskAgain(Now);
            work.Landing = "/?asked=true";
            return null;
        }
        var taken = await groups.SeatsTakenAsync(group.Id, ct);
        if (Membership.WhyNotSeat(group, taken) is { } full) return full;
        if (membership is null) groups.Add(Membership.Accept(group, person, taken, Now));
        else membership.Sit(group, taken, Now);
        work.Landing = group.Policy.CommitsFirst ? CommunityRoutes.BeforeYouBegin(group.Slug) : CommunityRoutes.Group(group.Slug);
        return null;
    }

    private async Task<IResult> PageAsync(HttpContext http, string token, Posted form, string? sentTo = null)
    {
        var ct = http.RequestAborted;
        var invitation = await FindAsync(token, ct);
        var open = invitation is not null && invitation.IsOpen(Now);
        var group = open && invitation!.GroupId is { } id ? await groups.InvitedForOperatorAsync(id, ct) : null;
        var inviter = open ? await people.OwnAsync(invitation!.InvitedBy, ct) : null;
        return Show.Page<JoinPage>(new()
        {
            ["Token"] = token,
            ["Door"] = new JoinDoor(
                open, group?.Kind, group?.Name, group?.CommonPurpose, inviter?.Name, invitation?.Email, invitation?.NeedsWelcome ?? false, http.ViewerOrNull()?.Email,
                open && invitation!.Email is { } email && await people.ByAddressForOperatorAsync(email, ct) is not null, sentTo),
            ["Zone"] = (await groups.OrganisationForOperatorAsync(ct))?.TimeZone ?? "America/Toronto",
        }, form);
    }
}

/// <summary>What an invitation's page needs: never more of the group than its name and purpose.</summary>
public sealed record JoinDoor(bool IsOpen, GroupKind? Kind, string? Group, string? Purpose, string? Inviter, string? Email, bool NeedsWelcome, string? SignedInAs, bool HasAccount, string? SentTo);
