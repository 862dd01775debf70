using Microsoft.AspNetCore.Components;

namespace Terreau.Web.Shared.Components;

public enum IconKind
{
    Home, Groups, Calendar, Person, People, Check, Clock, Lock, Mail, Print, Arrow, Back, Help,
    Info, Warning, Plus, Pencil, Place, Video, Leave, Refresh, Question, Idea, Story, Book, Heart, Settings, Wait,
}

internal static class Icons
{
    private static readonly MarkupString[] All = [.. Enum.GetValues<IconKind>().Select(kind => (MarkupString)$"<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">{Path(kind)}</svg>")];

    /// <summary>The whole drawing, made once.</summary>
    public static MarkupString Drawn(IconKind kind) => All[(int)kind];

    public static string Path(IconKind kind) => kind switch
    {
        IconKind.Home => "<path d='M3.5 11 12 4l8.5 7M5.5 9.6V20h13V9.6M10 20v-5.5h4V20'/>",
        IconKind.Groups => "<path d='M12 20.5v-9M12 12.5c-4.3 0-6.8-2.3-7.3-6.5 4.3 0 6.8 2.3 7.3 6.5ZM12.2 10c.2-4.3 2.7-6.7 7.2-7-.2 4.4-2.7 6.8-7.2 7ZM4 20.5h16'/>",
        IconKind.Calendar => "<path d='M4 6h16v14H4ZM4 10.5h16M8.5 3.5V7M15.5 3.5V7'/>",
        IconKind.Person => "<path d='M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c.6-4 3.3-6 7.5-6s6.9 2 7.5 6'/>",
        IconKind.People => "<path d='M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 19.5c.5-3.6 2.8-5.3 6.5-5.3s6 1.7 6.5 5.3M15.5 4.9a3.3 3.3 0 0 1 0 6.2M17.5 14.6c2.3.6 3.6 2.2 4 4.9'/>",
        IconKind.Check => "<path d='m4.5 12.5 5 5 10-11'/>",
        IconKind.Clock => "<path d='M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 7v5.2l3.3 2'/>",
        IconKind.Lock => "<path d='M5.5 11h13v9.5h-13ZM8 11V7.5a4 4 0 0 1 8 0V11M12 14.8v2'/>",
        IconKind.Mail => "<path d='M3.5 5.5h17v13h-17ZM4 6.5l8 6.5 8-6.5'/>",
        IconKind.Print => "<path d='M7 9V3.5h10V9M7 17.5H3.5V9h17v8.5H17M7 14.5h10v6H7Z'/>",
        IconKind.Arrow => "<path d='M4 12h15.5M13.5 6l6 6-6 6'/>",
        IconKind.Back => "<path d='M20 12H4.5M10.5 6l-6 6 6 6'/>",
        IconKind.Help => "<path d='M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM9.6 9.5c.2-1.5 1.2-2.3 2.6-2.3 1.5 0 2.5.9 2.5 2.2 0 2-2.6 2-2.6 4.1M12.1 16.7v.1'/>",
        IconKind.Info => "<path d='M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 11.2v5M12 7.6v.1'/>",
        IconKind.Warning => "<path d='M12 3.8 21 20H3ZM12 10v4.5M12 17.2v.1'/>",
        IconKind.Plus => "<path d='M12 5v14M5 12h14'/>",
        IconKind.Pencil => "<path d='M4.5 19.5 5.5 15 15.8 4.7l3.5 3.5L9 18.5ZM13.5 7l3.5 3.5'/>",
        IconKind.Place => "<path d='M12 21c4.3-4.7 6.5-8.1 6.5-11a6.5 6.5 0 0 0-13 0c0 2.9 2.2 6.3 6.5 11ZM12 12.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6Z'/>",
        IconKind.Video => "<path d='M3 7h12v10.5H3ZM15 11l6-3.5v9.5l-6-3.5'/>",
        IconKind.Leave => "<path d='M10 4H4.5v16H10M9.5 12h11M16 7.5l4.5 4.5-4.5 4.5'/>",
        IconKind.Refresh => "<path d='M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 3.5v4h-4'/>",
        IconKind.Question => "<path d='M4 4.5h16V16h-8l-4.5 4v-4H4ZM10.3 8.7c.2-1 .9-1.5 1.8-1.5 1 0 1.7.6 1.7 1.5 0 1.3-1.7 1.3-1.7 2.5M12.1 13.3v.1'/>",
        IconKind.Idea => "<path d='M9 17.5c0-2.5-3-3.6-3-7.3a6 6 0 0 1 12 0c0 3.7-3 4.8-3 7.3ZM9.5 20.5h5'/>",
        IconKind.Story => "<path d='M4.5 19.5c1.5-6 3-8.5 5-8.5 2.2 0 1.7 4 3.8 4 2.4 0 2.7-6.5 6.2-10.5M19.5 4.5l-.3 4.2M19.5 4.5l-4 1'/>",
        IconKind.Book => "<path d='M12 6.5c-2-1.7-4.7-2.3-8.5-2v13.7c3.8-.3 6.5.3 8.5 2 2-1.7 4.7-2.3 8.5-2V4.5c-3.8-.3-6.5.3-8.5 2ZM12 6.5v13.7'/>",
        IconKind.Heart => "<path d='M12 20C6.5 15.7 3.7 12.7 3.7 9.2A4.4 4.4 0 0 1 12 7.3a4.4 4.4 0 0 1 8.3 1.9c0 3.5-2.8 6.5-8.3 10.8Z'/>",
        IconKind.Settings => "<path d='M4 7.5h8M17 7.5h3M4 16.5h3M12 16.5h8M14.5 10a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM9.5 19a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z'/>",
        IconKind.Wait => "<path d='M6.5 3.5h11M6.5 20.5h11M8 3.5c0 5 4 5.5 4 8.5s-4 3.5-4 8.5M16 3.5c0 5-4 5.5-4 8.5s4 3.5 4 8.5'/>",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
