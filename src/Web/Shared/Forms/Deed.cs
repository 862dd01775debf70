using System.Security.Claims;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Web.Shared.Forms;

/// <summary>One sending of a form by a signed-in person: held, done once, and sent on to where it leads.</summary>
internal sealed class Deed(Work work)
{
    /// <summary>
    /// Runs an action that saves. The same operation sent again lands where its first sending did, without a second effect;
    /// a refusal lets go of everything and shows the page again.
    /// </summary>
    /// <param name="http">The request; its person is the author.</param>
    /// <param name="form">What was posted, with its operation.</param>
    /// <param name="holds">What nobody else may change meanwhile.</param>
    /// <param name="landing">Where to go afterwards, unless the action names another place.</param>
    /// <param name="act">Load → ask → act → save; a refusal when the rule says no.</param>
    /// <param name="refused">The page, shown again with what was typed.</param>
    public async Task<IResult> RunAsync(HttpContext http, Posted form, Guid holds, string landing, Func<CancellationToken, Task<IReadOnlyList<Refusal>>> act, Func<Posted, Task<IResult>> refused)
    {
        var ct = http.RequestAborted;
        if (form.Operation is not { } operation) return await refused(form.Refused(FormRefusals.NoOperation));

        await work.HoldAsync(holds, ct);
        try
        {
            if (await work.DoneBeforeAsync(http.User.PersonId(), operation, landing, ct) is { } landed) return SeeOther.To(landed);
            var refusals = await act(ct);
            if (refusals.Count == 0) return SeeOther.To(work.Landing);
            await work.ReleaseAsync();
            return await refused(form.Refused(refusals));
        }
        finally
        {
            await work.ReleaseAsync();
        }
    }
}

/// <summary>After a form, the page: a redirect that a reload does not repeat.</summary>
internal sealed class SeeOther(string address) : IResult
{
    public static IResult To(string address) => new SeeOther(address);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}

/// <summary>Refusals of forms themselves.</summary>
internal static class FormRefusals
{
    public static readonly Refusal NoOperation = new("form.no-operation");
}

internal static class Claimed
{
    public const string Person = "person";

    /// <summary>The signed-in person; the access rule has made sure that there is one.</summary>
    public static PersonId PersonId(this ClaimsPrincipal user) =>
        user.PersonIdOrNull() ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>The signed-in person, or null.</summary>
    public static PersonId? PersonIdOrNull(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirst(Person)?.Value, out var id) ? new PersonId(id) : null;
}
