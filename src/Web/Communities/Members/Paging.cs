using System.Globalization;
using Terreau.Store.Communities;

namespace Terreau.Web.Communities.Members;

/// <summary>Where a page of people begins, in its address.</summary>
internal static class Paging
{
    public static AfterName After(HttpContext http) =>
        http.Request.Query["after"].ToString() is { Length: > 0 } key && int.TryParse(http.Request.Query["shown"], NumberStyles.None, CultureInfo.InvariantCulture, out var shown) ? new(key, shown) : AfterName.Nobody;

    public static string More(string path, AfterName after, params (string Name, string? Value)[] sought) =>
        path + QueryString.Create(sought.Where(s => s.Value is { Length: > 0 }).Append(("after", after.Key)).Append(("shown", after.Shown.ToString(CultureInfo.InvariantCulture)))
            .Select(s => KeyValuePair.Create(s.Item1, s.Item2)));
}
