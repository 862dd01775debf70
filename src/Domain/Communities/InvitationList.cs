using Terreau.Domain.People;
using Terreau.Domain.Shared;

namespace Terreau.Domain.Communities;

/// <summary>One person whom somebody wishes to invite, as a list tells them.</summary>
/// <param name="Line">Line of the list, from 1, headers counted.</param>
/// <param name="Address">As written.</param>
/// <param name="Name">May be empty.</param>
/// <param name="Function">May be empty.</param>
/// <param name="Language">May be empty.</param>
public sealed record ListedPerson(int Line, string Address, string Name, string Function, string Language);

/// <summary>What becomes of one line of a list.</summary>
public enum ListedFate { Invited, AlreadyMember, AlreadyInvited, NoAddress, BadAddress, BadName, BadLanguage, Duplicate, NoSeat }

/// <summary>One line and its fate, before anything is written.</summary>
/// <param name="Person">The line.</param>
/// <param name="Fate">What becomes of it.</param>
/// <param name="Email">The tidy address, when it is one.</param>
/// <param name="SameAs">The earlier line with the same address, of a duplicate.</param>
/// <param name="Language">The tag of a language of the interface, or null where the list names none.</param>
public sealed record JudgedPerson(ListedPerson Person, ListedFate Fate, string Email, int? SameAs, string? Language);

/// <summary>
/// Judges a list of people to invite, line by line: a list invites, it enrols nobody (INV-05). Same list and same group, same
/// judgement.
/// </summary>
public static class InvitationList
{
    /// <summary>Most lines of one list.</summary>
    public const int MostLines = 5000;

    /// <summary>The fate of each line, in order.</summary>
    /// <param name="people">The lines.</param>
    /// <param name="members">Addresses of active members, tidy.</param>
    /// <param name="invited">Addresses to which an invitation waits, tidy.</param>
    /// <param name="seats">How many more can be invited, or null for no limit (INV-01).</param>
    public static IReadOnlyList<JudgedPerson> Judge(IReadOnlyList<ListedPerson> people, IReadOnlySet<string> members, IReadOnlySet<string> invited, int? seats)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        List<JudgedPerson> judged = new(people.Count);
        foreach (var person in people)
        {
            var bad = EmailAddress.WhyNot(person.Address, out var email) is not null;
            var language = LanguageOf(person.Language);
            var fate = person.Address.Length == 0 ? ListedFate.NoAddress
                : bad ? ListedFate.BadAddress
                : first.ContainsKey(email) ? ListedFate.Duplicate
                : members.Contains(email) ? ListedFate.AlreadyMember
                : invited.Contains(email) ? ListedFate.AlreadyInvited
                : !IsName(person.Name) || Texts.WhyNot(person.Function, 0, Person.FunctionLength, "function") is not null || LooksLikeFormula(person.Function) ? ListedFate.BadName
                : person.Language.Length > 0 && language is null ? ListedFate.BadLanguage
                : seats <= 0 ? ListedFate.NoSeat
                : ListedFate.Invited;
            judged.Add(new JudgedPerson(person, fate, bad ? "" : email, fate == ListedFate.Duplicate ? first[email] : null, language));
            if (fate == ListedFate.Invited) seats--;
            if (!bad) first.TryAdd(email, person.Line);
        }
        return judged;
    }

    /// <summary>The tag of the language that a list means by « français », « FR » or « en-CA », or null.</summary>
    public static string? LanguageOf(string told) => Names.Key(told) switch
    {
        "fr" or "francais" or "french" or "fr-ca" => "fr-CA",
        "fr-fr" => "fr-FR",
        "en" or "anglais" or "english" or "en-ca" => "en-CA",
        _ => null,
    };

    private static bool IsName(string name) => name.Length == 0 || (Names.WhyNot(name, Person.NameLength, "name") is null && !LooksLikeFormula(name));

    // What a spreadsheet would run when the list is opened again (C-23), full-width forms included.
    private static bool LooksLikeFormula(string text) =>
        text.Length > 0 && (text[0] is '=' or '+' or '@' or '\t' or '\r' or '＝' or '＋' or '＠' or '－' or '|' || (text[0] == '-' && text.Length > 1) || text.Contains('|'));
}
