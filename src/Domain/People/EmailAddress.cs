using Terreau.Domain.Shared;

namespace Terreau.Domain.People;

/// <summary>The addresses we write to: a dot-atom local part and a host of labels. Nothing quoted, nothing folded (C-21).</summary>
public static class EmailAddress
{
    /// <summary>Reads an address typed by a person, in lower case, or says why not.</summary>
    public static Refusal? WhyNot(string? typed, out string address)
    {
        address = (typed ?? "").Trim().ToLowerInvariant();
        var at = address.IndexOf('@', StringComparison.Ordinal);
        if (address.Length > 254 || at is < 1 or > 64) return PeopleRefusals.NotAnAddress;
        return IsDotAtom(address[..at]) && IsHost(address[(at + 1)..]) ? null : PeopleRefusals.NotAnAddress;
    }

    private static bool IsDotAtom(string local) =>
        local.Split('.').All(atom => atom.Length > 0 && atom.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+/=?^_`{|}~-".Contains(c, StringComparison.Ordinal)));

    private static bool IsHost(string host) =>
        host.Split('.') is { Length: >= 2 } labels
        && labels.All(l => l.Length is > 0 and <= 63 && l[0] != '-' && l[^1] != '-' && l.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        && !labels[^1].All(char.IsAsciiDigit);
}
