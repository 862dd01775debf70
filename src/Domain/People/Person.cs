using Terreau.Domain.Shared;

namespace Terreau.Domain.People;

/// <summary>Someone with an account: what others see of them (initials, never a photo) and how the interface speaks to them.</summary>
public sealed partial class Person : Announcer
{
    /// <summary>Longest name, in characters (C-22).</summary>
    public const int NameLength = 80;

    /// <summary>Longest function, in characters.</summary>
    public const int FunctionLength = 120;

    private Person() { }

    /// <summary>A new person, with a tidy profile.</summary>
    public Person(PersonId id, string email, Profile profile, DateTimeOffset now)
    {
        Id = id;
        Email = email;
        CreatedAt = now;
        UsedAt = DayOf(now);
        Take(profile);
    }

    /// <summary>Identity.</summary>
    public PersonId Id { get; private set; }

    /// <summary>Address of sign-in, in lower case; unique.</summary>
    public string Email { get; private set; } = "";

    /// <summary>Name shown to others, 2 to 80 characters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name without case and accents, so that both databases order people alike.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>Name and function without case and accents, in which words are sought.</summary>
    public string SearchKey { get; private set; } = "";

    /// <summary>One to three letters shown instead of a photo.</summary>
    public string Initials { get; private set; } = "";

    /// <summary>What the person does, in their own words; may be empty.</summary>
    public string Function { get; private set; } = "";

    /// <summary>Tag of the language of the interface: <c>fr-CA</c>, <c>fr-FR</c> or <c>en-CA</c>.</summary>
    public string Language { get; private set; } = "fr-CA";

    /// <summary>IANA name of the zone in which times are shown.</summary>
    public string TimeZone { get; private set; } = "America/Toronto";

    /// <summary>How words agree with the person; neutral unless they chose.</summary>
    public Agreement Agreement { get; private set; }

    /// <summary>When the account was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When the account was erased: what is left is a name for those who read what others kept, and nothing of the person.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Why this profile is refused, field by field; empty when it is not.</summary>
    public static IReadOnlyList<Refusal> WhyNot(Profile profile) =>
    [
        .. new[]
        {
            Names.WhyNot(profile.Name, NameLength, "name"),
            profile.Initials.Length > 0 && profile.Initials.EnumerateRunes().Count() > 3 ? PeopleRefusals.InitialsTooLong : null,
            Texts.WhyNot(profile.Function, 0, FunctionLength, "function"),
            Languages.Contains(profile.Language) ? null : PeopleRefusals.UnknownLanguage,
            TimeZoneInfo.TryFindSystemTimeZoneById(profile.TimeZone, out _) ? null : PeopleRefusals.UnknownZone,
        }.OfType<Refusal>(),
    ];

    /// <summary>Languages of the interface.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["fr-CA", "fr-FR", "en-CA"];

    /// <summary>Changes the profile.</summary>
    /// <exception cref="RuleBrokenException">When <see cref="WhyNot"/> was not asked.</exception>
    public void Change(Profile profile)
    {
        Take(profile);
        Version++;
        Announce(new ProfileChanged(Id));
    }

    /// <summary>The host of no address: where somebody who is gone would be written to. Nothing is ever sent there.</summary>
    public const string FormerHost = "former.invalid";

    /// <summary>Erases all that tells who it was. The id stays, so that what others keep still holds together, and is given to nobody else (P-04).</summary>
    /// <param name="calledFormer">What is shown instead of the name.</param>
    /// <param name="now">The instant; also what is left of the day on which the account was made.</param>
    public void Erase(string calledFormer, DateTimeOffset now)
    {
        if (ErasedAt is not null) return;
        (Email, Name, Initials, Function) = ($"{Id.Value:N}@{FormerHost}", calledFormer, Names.InitialsOf(calledFormer), "");
        Rekey();
        (Language, TimeZone, Agreement) = (Languages[0], "UTC", Agreement.Neutral);
        (UsedAt, ClosesAt) = (null, null);
        ErasedAt = CreatedAt = now;
        Version++;
        Announce(new AccountErased(Id, now));
    }

    /// <summary>Computes the keys again; for people kept by a version that had not all of them.</summary>
    public void Rekey() => (NameKey, SearchKey) = (Names.Key(Name), Names.Key($"{Name} {Function}"));

    private void Take(Profile profile)
    {
        Refusal.ThrowIf(WhyNot(profile));
        Name = profile.Name;
        Initials = profile.Initials.Length > 0 ? profile.Initials : Names.InitialsOf(profile.Name);
        Function = profile.Function;
        Language = profile.Language;
        TimeZone = profile.TimeZone;
        Agreement = profile.Agreement;
        Rekey();
    }
}

/// <summary>What a person says of themselves.</summary>
public sealed record Profile(string Name, string Initials, string Function, string Language, string TimeZone, Agreement Agreement)
{
    /// <summary>The same, trimmed and composed.</summary>
    public Profile Tidy() => this with { Name = Texts.Tidy(Name), Initials = Texts.Tidy(Initials).ToUpperInvariant(), Function = Texts.Tidy(Function) };
}

/// <summary>A profile was changed.</summary>
public sealed record ProfileChanged(PersonId Person) : IEvent
{
    /// <inheritdoc />
    public IEnumerable<Topic> Topics => [new Topic("person", Person.Value)];
}

/// <summary>Refusals about people.</summary>
public static class PeopleRefusals
{
    /// <summary>The name holds a link, a control or a direction mark (C-22).</summary>
    public static readonly Refusal NameNotAName = new("person.name-not-a-name", "name");

    /// <summary>More than three initials.</summary>
    public static readonly Refusal InitialsTooLong = new("person.initials-too-long", "initials");

    /// <summary>More fields or functions than a card holds; values: the most, how many.</summary>
    public static readonly Refusal TooManyTags = new("person.too-many-tags");

    /// <summary>A field or function that is too short, too long or a link; values: what was typed, the longest.</summary>
    public static readonly Refusal NotATag = new("person.not-a-tag");

    /// <summary>A language the interface does not speak.</summary>
    public static readonly Refusal UnknownLanguage = new("person.unknown-language", "language");

    /// <summary>No such time zone.</summary>
    public static readonly Refusal UnknownZone = new("person.unknown-zone", "zone");

    /// <summary>Not an e-mail address.</summary>
    public static readonly Refusal NotAnAddress = new("person.not-an-address", "email");

    /// <summary>The address already has an account.</summary>
    public static readonly Refusal AddressTaken = new("person.address-taken", "email");

    /// <summary>The password is shorter than twelve characters.</summary>
    public static readonly Refusal PasswordTooShort = new("person.password-too-short", "password") { Values = [Passwords.Shortest] };

    /// <summary>The password is longer than 256 characters.</summary>
    public static readonly Refusal PasswordTooLong = new("person.password-too-long", "password") { Values = [Passwords.Longest] };

    /// <summary>The password is among the first ones tried by thieves, or repeats the name or the address.</summary>
    public static readonly Refusal PasswordTooCommon = new("person.password-too-common", "password");

    /// <summary>Address or password wrong: never says which.</summary>
    public static readonly Refusal SignInFailed = new("person.sign-in-failed", "email");

    /// <summary>The current password given is wrong.</summary>
    public static readonly Refusal WrongPassword = new("person.wrong-password", "current");

    /// <summary>Too many attempts for now; value 0: minutes to wait.</summary>
    public static readonly Refusal TooManyAttempts = new("person.too-many-attempts");

    /// <summary>The link was used, replaced or is too old.</summary>
    public static readonly Refusal LinkExpired = new("person.link-expired");
}
