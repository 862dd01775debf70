using Microsoft.EntityFrameworkCore;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Store.People;
using Terreau.Store.Shared;

namespace Terreau.Store.CoDevelopment;

/// <summary>What one person wrote in the sessions that they may still read, and their drafts; never a word of the others (P-01, P-15).</summary>
internal sealed class OwnSessionTexts(TerreauContext db, SessionStore sessions) : IOwnTexts
{
    public async Task<IReadOnlyList<OwnText>> OfAsync(PersonId self, CancellationToken ct)
    {
        var mine = await db.Set<SessionRow>().AsNoTracking().Where(s => s.ClientId == self || s.Participants.Any(p => p.PersonId == self))
            .OrderBy(s => s.DraftedAt).Select(s => new { s.Id, s.Number, s.DraftedAt }).ToListAsync(ct);
        List<OwnText> texts = [];
        foreach (var row in mine)
        {
            if (await sessions.ShownToAsync(self, row.Id, ct) is not { } session) continue;
            var place = $"{row.DraftedAt:yyyy-MM-dd} · {row.Number}";
            texts.AddRange(Of(session, self).Where(t => !string.IsNullOrWhiteSpace(t.Text)).Select(t => new OwnText(place, t.Kind, t.Text!)));
            texts.AddRange((await sessions.OwnDraftsAsync(self, row.Id, ct)).Select(d => new OwnText(place, "draft", d.Value.Text)));
        }
        return texts;
    }

    private static IEnumerable<(string Kind, string? Text)> Of(CoDevelopmentSession session, PersonId self) =>
    [
        .. session.Client == self ? OfClient(session) : [],
        .. session.Questions.Where(q => q.By == self).Select(q => ("question", (string?)q.Text)),
        .. session.Restatements.Where(r => r.By == self).Select(r => ("restatement", (string?)r.Text)),
        .. session.Suggestions.Where(s => s.By == self).Select(s => ("suggestion", (string?)s.Text)),
        .. session.LearningsSeenBy(self).Where(l => l.By == self).Select(l => ("learning", (string?)l.Text)),
        .. session.Proposals.Where(p => p.By == self).Select(p => ("learning", (string?)p.Text)),
        .. session.FollowUps.Where(f => f.By == self).Select(f => ("follow-up", (string?)f.Comment)),
    ];

    private static IEnumerable<(string Kind, string? Text)> OfClient(CoDevelopmentSession session)
    {
        var sheet = session.Sheet;
        return
        [
            ("sheet", sheet.Title), ("sheet", sheet.Facts), ("sheet", sheet.MyPart), ("sheet", sheet.Tried), ("sheet", sheet.Felt), ("sheet", sheet.Stake),
            ("sheet", sheet.DraftRequest), ("sheet", sheet.SignOfSuccess), ("sheet", sheet.HelpWanted), ("sheet", sheet.Care),
            ("presentation", session.Summary),
            .. session.Questions.Select(q => ("answer", q.Answer)),
            ("request", session.Request?.NeedHelpTo), ("request", session.Request?.SatisfiedIf),
            .. session.Sorted.Select(s => ("comment", s.Comment)), ("comment", session.GeneralComment),
            ("synthesis", session.Synthesis), ("synthesis", session.KeepsNothingBecause),
            .. session.Actions.Select(a => ("action", (string?)a.What)),
        ];
    }
}
