using Terreau.Domain.CoDevelopment;
using Terreau.Store.CoDevelopment;
using Terreau.Web.People;
using Terreau.Web.Shared;

namespace Terreau.Web.CoDevelopment;

/// <summary>Which of two consultations of one meeting, in words.</summary>
internal static class TwoWords
{
    /// <summary>« consultation 1 de 2 », beside something else; nothing where there is only one.</summary>
    public static string With(Words t, string text, int? order) => order is { } n ? t["{0} · consultation {1} de 2", text, n] : text;

    /// <summary>« Consultation 1 de 2 ».</summary>
    public static string Name(Words t, int order) => t["Consultation {0} de 2", order];

    /// <summary>The other consultation: whose, where the reader may know it, and when.</summary>
    public static string Other(Words t, OtherConsultation other, TimeZoneInfo zone)
    {
        var time = other.StartsAt is { } starts ? t.Time(starts, zone) : "";
        var second = other.Order == TwoConsultations.Second;
        return other.ClientName.Length > 0
            ? second ? t["Deuxième consultation : {0}, à {1}", other.ClientName, time] : t["Première consultation : {0}, à {1}", other.ClientName, time]
            : second ? t["Deuxième consultation, à {0}", time] : t["Première consultation, à {0}", time];
    }

    /// <summary>The other consultation as the reader may see it; one question, and only where there are two.</summary>
    public static async Task<OtherConsultation?> OtherAsync(HttpContext http, PartOfMeeting? meeting) =>
        meeting is null ? null : await http.RequestServices.GetRequiredService<SessionDirectory>().OtherSeenByAsync(http.Viewer().Id, meeting.Other, http.RequestAborted);
}
