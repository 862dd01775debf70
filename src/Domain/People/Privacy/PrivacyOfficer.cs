using Terreau.Domain.Shared;

namespace Terreau.Domain.People.Privacy;

/// <summary>
/// Who answers for personal information in the organisation, and how they are reached (Loi 25, A-2.1 a. 8 and P-39.1 a. 3.1; RGPD 37).
/// There is one at most; everybody who is signed in is told who it is.
/// </summary>
public sealed class PrivacyOfficer
{
    /// <summary>There is one row, and this is its id.</summary>
    public const int OnlyId = 1;

    /// <summary>Longest address, in characters: a mail address, a telephone, a postal address, on several lines.</summary>
    public const int AddressLength = 300;

    private PrivacyOfficer() { }

    /// <summary>Always <see cref="OnlyId"/>.</summary>
    public int Id { get; private set; } = OnlyId;

    /// <summary>Name, 2 to 80 characters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Function, 2 to 120 characters.</summary>
    public string Function { get; private set; } = "";

    /// <summary>How to reach them, 5 to 300 characters.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Somebody is named.</summary>
    public static PrivacyOfficer Of(PrivacyContact contact)
    {
        var officer = new PrivacyOfficer();
        officer.Change(contact);
        return officer;
    }

    /// <summary>Why it cannot be said so, field by field.</summary>
    public static IReadOnlyList<Refusal> WhyNot(PrivacyContact contact) =>
    [
        .. new[]
        {
            Names.WhyNot(contact.Name, Person.NameLength, "name"),
            Texts.WhyNot(contact.Function, 2, Person.FunctionLength, "function"),
            Texts.WhyNot(contact.Address, 5, AddressLength, "address"),
        }.OfType<Refusal>(),
    ];

    /// <summary>Somebody else, or the same person told better.</summary>
    public void Change(PrivacyContact contact)
    {
        Refusal.ThrowIf(WhyNot(contact));
        (Name, Function, Address) = (contact.Name, contact.Function, contact.Address);
        Version++;
    }
}

/// <summary>What an administrator says of whoever answers for personal information.</summary>
public sealed record PrivacyContact(string Name, string Function, string Address)
{
    /// <summary>The same, trimmed and composed.</summary>
    public PrivacyContact Tidy() => new(Texts.Tidy(Name), Texts.Tidy(Function), Texts.Tidy(Address));
}
