namespace Terreau.Web.Shared.Components;

public enum NoticeKind { Plain, Good, Wait, Stop }

public enum BadgeKind { Plain, Role, Good, Wait, Stop }

public enum EmblemKind { CoDevelopment, Practice, Learning }

public enum DrawingKind { Chairs, Cup, Packet, Pot }

public enum StepState { Next, Now, Done }

public enum TimerState { NotYet, Running, LastMinutes, Over }

public enum SuggestionSorting { None, Take, Keep, NotNow }

public enum FieldKind { Text, Textarea, Select, Date, Time, Email, Password, Url, Number }

/// <summary>Textarea heights: a line or two, a paragraph, a page.</summary>
public enum FieldSize { Brief, Paragraph, Page }
