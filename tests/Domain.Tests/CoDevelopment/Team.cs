using System.Security.Cryptography;
using System.Text;
using Terreau.Domain.Shared;
using Terreau.World;

namespace Terreau.Domain.Tests.CoDevelopment;

/// <summary>The deputy heads' group, by their ids, and two people who are not in it.</summary>
internal static class Team
{
    public static readonly PersonId Maude = Of(Cast.Maude), Josée = Of(Cast.Josée);
    public static readonly PersonId Karim = Of(Cast.Karim), Rose = Of(Cast.Rose), Étienne = Of(Cast.Étienne), Amina = Of(Cast.Amina), Solange = Of(Cast.Solange);
    public static readonly PersonId Hélène = Of(Cast.Hélène), Bruno = Of(Cast.Bruno);

    public static readonly GroupId Group = new(new Guid("0190a000-0000-7000-8000-000000000001"));
    public static readonly HashSet<PersonId> Members = [Maude, Josée, Karim, Rose, Étienne, Amina, Solange];

    public static PersonId Of(PersonOf person) => new(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(person.Email)).AsSpan(0, 16)));
}
