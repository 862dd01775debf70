using Terreau.Domain.Shared;

namespace Terreau.Domain.People;

/// <summary>Length without composition rules, and none of those that are tried first (C-27).</summary>
public static class Passwords
{
    /// <summary>Shortest password, in characters.</summary>
    public const int Shortest = 12;

    /// <summary>Longest password, in characters; beyond it hashing would be a burden.</summary>
    public const int Longest = 256;

    private static readonly string[] Roots =
    [
        "password", "motdepasse", "azerty", "qwerty", "123456", "abcdef", "bonjour", "soleil", "terreau", "welcome", "letmein",
        "iloveyou", "jetaime", "administrateur", "administrator", "doudou", "princesse", "football", "hockey", "quebec", "montreal", "canadiens",
    ];

    /// <summary>Why a password is refused for this person, or null.</summary>
    public static Refusal? WhyNot(string password, string email, string name)
    {
        if (password.Length < Shortest) return PeopleRefusals.PasswordTooShort;
        if (password.Length > Longest) return PeopleRefusals.PasswordTooLong;
        var bare = new string([.. Names.Key(password).Where(char.IsLetterOrDigit)]);
        var own = new[] { Names.Key(email), Names.Key(email.Split('@')[0]), Names.Key(name).Replace(" ", "", StringComparison.Ordinal) };
        return bare.Distinct().Count() < 5 || IsSequence(bare) || own.Any(o => o.Length > 3 && Remainder(bare, o) < 4) || Roots.Any(r => Remainder(bare, r) < 5)
            ? PeopleRefusals.PasswordTooCommon
            : null;
    }

    // What is left once every copy of a known word is taken away: « motdepasse123 » is three characters long.
    private static int Remainder(string password, string word) =>
        password.Contains(word, StringComparison.Ordinal) ? password.Replace(word, "", StringComparison.Ordinal).Length : int.MaxValue;

    private static bool IsSequence(string text) =>
        text.Length > 1 && text.Zip(text.Skip(1)).Count(p => Math.Abs(p.Second - p.First) <= 1) >= text.Length - 3;
}
