namespace Terreau.Domain.People;

/// <summary>How words agree with a person in sentences about them.</summary>
public enum Agreement
{
    /// <summary>No preference: forms with the middle dot.</summary>
    Neutral,

    /// <summary>Feminine forms.</summary>
    Feminine,

    /// <summary>Masculine forms.</summary>
    Masculine,
}
