namespace Terreau.Web.Shared.Components;

/// <summary>One thing to choose, in a select or among radio buttons and check boxes.</summary>
public sealed record Choice(string Value, string Text, string? Note = null, bool Disabled = false);

/// <summary>An error and the id of the control it speaks of; without id it speaks of the whole form.</summary>
public sealed record ErrorLine(string Message, string? FieldId = null);

/// <summary>One place to go. The current one is not named by colour alone but by aria-current.</summary>
public sealed record NavItem(string Text, string Href, bool Current = false, IconKind? Icon = null, int? Count = null);

public sealed record StepLine(int Number, string Name, string? Minutes = null, StepState State = StepState.Next);
