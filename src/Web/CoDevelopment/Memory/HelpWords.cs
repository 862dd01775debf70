using Terreau.Domain.CoDevelopment;
using Terreau.Web.Shared;

namespace Terreau.Web.CoDevelopment.Memory;

/// <summary>Kinds of help, counted.</summary>
internal static class HelpWords
{
    public static string Of(Words t, SuggestionKind kind, int count) => kind switch
    {
        SuggestionKind.Experience => t["{0:# vécu|# vécus}", count],
        SuggestionKind.Idea => t["{0:# idée|# idées}", count],
        SuggestionKind.Question => t["{0:# question|# questions}", count],
        SuggestionKind.Resource => t["{0:# ressource|# ressources}", count],
        _ => t["{0:# encouragement|# encouragements}", count],
    };
}
