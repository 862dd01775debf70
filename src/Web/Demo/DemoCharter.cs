using Terreau.Domain.Communities.Charters;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.World;

namespace Terreau.Web.Demo;

/// <summary>Plays the charter of a group of the world, version after version, by the rules.</summary>
internal sealed class DemoCharter(CharterStore charters, GroupOf told, GroupId group, IReadOnlyDictionary<string, PersonId> cast, DemoClock clock, Func<When, DateTimeOffset> at)
{
    public void Play()
    {
        if (told.Charter.Count == 0) return;
        var charter = Charter.Of(group);
        charters.Add(charter);
        foreach (var version in told.Charter) Play(charter, version);
    }

    private void Play(Charter charter, CharterOf version)
    {
        var by = new CharterHand(cast[told.Facilitator.Email], Organises: true, IsMember: true);
        var now = GoTo(version.Written);
        charter.Begin(by, now);
        charter.Write(by, version.Parts.ToDictionary(p => Enum.Parse<CharterPart>(p.Key), p => p.Value), charter.Draft!.Revision, now);
        if (version.ConsultedUntil is { } until) charter.Consult(by, at(until), charter.Draft.Revision, now);
        foreach (var (part, member, text) in version.Comments)
            charters.Add(charter.Comment(new CharterHand(cast[member.Email], Organises: false, IsMember: true), Enum.Parse<CharterPart>(part), text, now));
        if (version.PutForward is not { } forward) return;

        now = GoTo(forward);
        var number = charter.Draft.Number;
        charter.PutForward(by, new CharterProposalOf(version.IsMajor, version.From is { } from ? at(from) : now, version.WhatChanged), charter.Draft.Revision, now);
        foreach (var member in version.Endorsed)
            charters.Add(charter.Endorse(new CharterHand(cast[member.Email], Organises: false, IsMember: true), number, [], member.Language == "en" ? "en-CA" : member.Language, now = now.AddHours(7)));
    }

    private DateTimeOffset GoTo(When when)
    {
        clock.GoTo(at(when));
        return clock.GetUtcNow();
    }
}
