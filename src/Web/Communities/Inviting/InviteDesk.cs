using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Hosting;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities.Inviting;

/// <summary>
/// Inviting from a list: every line's fate is shown before anything is written, then one confirmation. The checked list travels
/// with the page, not in the database; what changed meanwhile is judged again.
/// </summary>
internal static class InviteDesk
{
    private const int Piece = 10_000;

    public static async Task<IResult> ShowAsync(HttpContext http, GroupStore groups) => await PageAsync(http, groups, Posted.Nothing, null);

    public static async Task<IResult> CheckAsync(HttpContext http, GroupStore groups)
    {
        var form = await Posted.ReadAsync(http);
        var file = http.Request.Form.Files.GetFile("file");
        var (people, wrong) = file is { Length: > 0 } ? ListReader.Read(await BytesAsync(file, http.RequestAborted)) : ListReader.Read(form.Raw("text"));
        return await PageAsync(http, groups, wrong is null ? form : form.Refused(file is { Length: > 0 } ? wrong : wrong.At("text")), wrong is null ? await JudgeAsync(http, groups, people) : null);
    }

    public static async Task<IResult> SendAsync(HttpContext http, GroupStore groups, Deed deed, Work work, TimeProvider clock)
    {
        var form = await Posted.ReadAsync(http);
        var standing = http.Standing();
        return await deed.RunAsync(http, form, standing.Group.Value, CommunityRoutes.Members(standing.Slug), async ct =>
        {
            var (people, wrong) = ListReader.Read(string.Concat(form.All("list")));
            if (wrong is not null) return [wrong];
            var (now, by) = (clock.GetUtcNow(), http.Viewer().Id);
            var judged = await JudgeAsync(http, groups, people);
            var invited = judged.Where(j => j.Fate == ListedFate.Invited).ToList();
            foreach (var person in invited)
                groups.Add(new Invitation(InvitationId.New(), standing.Group, person.Email, needsWelcome: false, by, now).For(person.Person.Name, person.Person.Function, person.Language));
            work.Landing += $"?invited={invited.Count}&left={judged.Count - invited.Count}";
            await work.SaveAsync(ct);
            return [];
        }, refused => PageAsync(http, groups, refused, null));
    }

    public static async Task<IResult> ShowPosterAsync(HttpContext http, Guid invitation, GroupStore groups, KeyRing keys, Settings settings, TimeProvider clock)
    {
        var standing = http.Standing();
        if (await groups.InvitationForOperatorAsync(new InvitationId(invitation), http.RequestAborted) is not { IsLink: true } link || link.GroupId != standing.Group || !link.IsOpen(clock.GetUtcNow()))
            return ErrorPages.Page(StatusCodes.Status404NotFound);
        return Show.Page<PosterPage>(new()
        {
            ["Standing"] = standing,
            ["Address"] = new Uri(settings.Origin, CommunityRoutes.Join(Invitations.Token(keys, link.Id))).ToString(),
            ["Until"] = link.ExpiresAt,
        });
    }

    /// <summary>A text in pieces that a form may carry.</summary>
    public static IEnumerable<string> Pieces(string text) => text.Chunk(Piece).Select(c => new string(c));

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken ct)
    {
        await using var stream = file.OpenReadStream();
        var bytes = new byte[Math.Min(file.Length, ListReader.LongestList + 1)];
        await stream.ReadExactlyAsync(bytes, ct);
        return bytes;
    }

    private static async Task<IReadOnlyList<JudgedPerson>> JudgeAsync(HttpContext http, GroupStore groups, IReadOnlyList<ListedPerson> people)
    {
        var standing = http.Standing();
        var known = await groups.AddressesForOperatorAsync(standing.Group, http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(), http.RequestAborted);
        return InvitationList.Judge(people, known.Members, known.Invited, standing.Policy.MostMembers - known.Members.Count - known.Invited.Count);
    }

    private static Task<IResult> PageAsync(HttpContext http, GroupStore groups, Posted form, IReadOnlyList<JudgedPerson>? judged) =>
        Task.FromResult(Show.Page<InvitePage>(new() { ["Standing"] = http.Standing(), ["Judged"] = judged }, form));
}
