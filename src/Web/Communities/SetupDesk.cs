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
/// The first visit, in three steps that carry their answers in the address (nothing in them is secret), so that back, reload
/// and no script all work; the last one creates organisation and administrator at once.
/// </summary>
internal static class SetupDesk
{
    // One lock for a thing that exists once.
    public static readonly Guid TheOrganisation = new("7e44ea00-0000-7000-8000-000000000001");

    public static Task<IResult> ShowOrganisationAsync(HttpContext http, GroupStore groups) =>
        UnlessDoneAsync(groups, http, () => Show.Page<SetupOrganisationPage>([], Posted.FromQuery(http)));

    public static Task<IResult> ShowTimeAsync(HttpContext http, GroupStore groups) => UnlessDoneAsync(groups, http, () =>
    {
        var form = Posted.FromQuery(http);
        return Wrong(form, "name", "languages") is { Count: > 0 } wrong ? Show.Page<SetupOrganisationPage>([], form.Refused(wrong)) : Show.Page<SetupTimePage>([], form);
    });

    public static Task<IResult> ShowAdministratorAsync(HttpContext http, GroupStore groups) => UnlessDoneAsync(groups, http, () =>
    {
        var form = Posted.FromQuery(http);
        return Wrong(form, "name", "languages") is { Count: > 0 } first ? Show.Page<SetupOrganisationPage>([], form.Refused(first))
            : Wrong(form, "zone", "beneficiaries") is { Count: > 0 } second ? Show.Page<SetupTimePage>([], form.Refused(second))
            : Show.Page<SetupAdministratorPage>([], form);
    });

    public static async Task<IResult> CreateAsync(HttpContext http, GroupStore groups, PersonStore people, PasswordDesk passwords, SignIns signIns, Work work, FirstVisit first, TimeProvider clock)
    {
        var form = await Posted.ReadAsync(http);
        var ct = http.RequestAborted;
        var settings = Read(form);
        var profile = new Profile(form.Raw("person"), "", form.Raw("function"), settings.Languages.Count > 0 ? settings.Languages[0] : "fr-CA", settings.TimeZone, Agreement.Neutral).Tidy();
        List<Refusal> wrong = [.. Organisation.WhyNot(settings), .. Person.WhyNot(profile).Where(r => r.Field is "name" or "function").Select(r => r.Field == "name" ? r.At("person") : r)];
        if (EmailAddress.WhyNot(form.Raw("email"), out var email) is { } badAddress) wrong.Add(badAddress);
        else if (Passwords.WhyNot(form.Raw("password"), email, profile.Name) is { } badPassword) wrong.Add(badPassword);
        if (wrong.Count > 0) return Show.Page<SetupAdministratorPage>([], form.Refused(wrong));

        var hash = await passwords.HashAsync(form.Raw("password"), ct);
        await work.HoldAsync(TheOrganisation, ct);
        if (await groups.OrganisationForOperatorAsync(ct) is not null) return SeeOther.To(PeopleRoutes.SignIn);
        var now = clock.GetUtcNow();
        var person = new Person(PersonId.New(), email, profile, now);
        var organisation = new Organisation(settings, now);
        groups.Add(organisation);
        people.Add(person, hash);
        groups.Grant(person.Id, Role.Administrator, null);
        signIns.Start(http, people, person.Id, sharedComputer: false);
        await work.SaveAsync(ct);
        first.Know(organisation);
        return SeeOther.To("/");
    }

    private static async Task<IResult> UnlessDoneAsync(GroupStore groups, HttpContext http, Func<IResult> page) =>
        await groups.OrganisationForOperatorAsync(http.RequestAborted) is null ? page() : SeeOther.To("/");

    private static List<Refusal> Wrong(Posted form, params string[] fields) => [.. Organisation.WhyNot(Read(form)).Where(r => fields.Contains(r.Field))];

    private static OrganisationSettings Read(Posted form) => new OrganisationSettings(form.Raw("name"), form.All("languages"), form.Raw("zone"), form.Raw("beneficiaries")).Tidy();
}

/// <summary>Whether the organisation exists yet, and the language it offers first: until then every page leads to the first visit.</summary>
internal sealed class FirstVisit
{
    public FirstVisit(Committed committed, Bus bus)
    {
        committed.Happened += (_, events) => IsKnown &= !events.Any(e => e is OrganisationChanged);
        bus.Missed += () => IsKnown = false;
    }


    public volatile bool IsOver;

    /// <summary>False when the organisation must be looked up again: another process may have created or changed it.</summary>
    public volatile bool IsKnown;

    public volatile Language? Default;

    /// <summary>The zone of the organisation's calendar.</summary>
    public volatile TimeZoneInfo Zone = TimeZoneInfo.Utc;

    /// <summary>Takes note of an organisation just created, changed, or found at the start.</summary>
    public void Know(Organisation organisation)
    {
        Default = Language.Find(organisation.Languages[0]);
        Zone = TimeZoneInfo.FindSystemTimeZoneById(organisation.TimeZone);
        IsOver = IsKnown = true;
    }
}

/// <summary>Sends everybody to the first visit until there is an organisation.</summary>
internal sealed class FirstVisitMiddleware(RequestDelegate next, FirstVisit first)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (!first.IsKnown && await http.RequestServices.GetRequiredService<GroupStore>().OrganisationForOperatorAsync(http.RequestAborted) is { } organisation) first.Know(organisation);
        var path = http.Request.Path;
        if (first.IsOver || !HttpMethods.IsGet(http.Request.Method) || path.StartsWithSegments("/setup", StringComparison.Ordinal) || path.StartsWithSegments("/assets", StringComparison.Ordinal) || path == "/health" || path == "/style")
        {
            await next(http);
            return;
        }
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = CommunityRoutes.Setup;
    }
}
