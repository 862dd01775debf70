namespace Terreau.Web.Communities;

/// <summary>The rooms of a group, as its rail lists them.</summary>
public enum GroupPlace { Home, Sessions, Members, Charter, BeforeYouBegin, Settings }
