using FsCheck;
using FsCheck.Fluent;
using Terreau.Domain.Communities.Charters;
using Terreau.Domain.Shared;

namespace Terreau.Domain.Tests.Communities.Charters;

/// <summary>Claims about charters after anything that people may do, in any order.</summary>
public sealed class AnyOrderTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 3, 18, 0, 0, TimeSpan.Zero);
    private static readonly PersonId[] People = [.. Enumerable.Range(0, 5).Select(_ => PersonId.New())];

    [Fact]
    public void Nobody_endorses_for_another_and_only_members_do() => Always.Holds(Deeds, deeds =>
    {
        var life = Live(deeds);

        Assert.All(life.Endorsed, e => Assert.Contains((e.PersonId, e.Version), life.SaidYes));
        Assert.DoesNotContain(life.Endorsed, e => e.PersonId == People[4]);
    });

    [Fact]
    public void An_endorsement_outlives_a_major_change_only_through_its_grace() => Always.Holds(Deeds, deeds =>
    {
        var life = Live(deeds);

        foreach (var yes in life.Endorsed)
            foreach (var version in life.Charter.Versions.Where(v => v.IsPutForward))
            {
                var majorBetween = life.Charter.Versions.Any(v => v.IsMajor && v.Number > Math.Min(yes.Version, version.Number) && v.Number <= Math.Max(yes.Version, version.Number));
                Assert.Equal(!majorBetween, yes.HoldsFor(version));
            }
    });

    [Fact]
    public void A_version_that_was_endorsed_held_or_was_asked_at_that_instant() => Always.Holds(Deeds, deeds =>
    {
        var life = Live(deeds);

        Assert.All(life.Endorsed, e => Assert.True(life.Charter.InForce(e.At)?.Major == e.Major || life.Charter.Versions.Any(v => v.Number == e.Major && v.PutForwardAt <= e.At && v.InForceFrom > e.At)));
    });

    [Fact]
    public void A_version_put_forward_never_changes_and_a_major_one_that_replaces_leaves_time() => Always.Holds(Deeds, deeds =>
    {
        var life = Live(deeds);

        Assert.All(life.PutForward, p => Assert.Equal(p.Value, life.Charter.PutForwardAs(p.Key)!.Parts));
        Assert.All(life.Charter.Versions.Where(v => v is { IsPutForward: true, IsMajor: true, Number: > 1 }), v => Assert.True(v.InForceFrom > v.PutForwardAt));
        Assert.True(life.Charter.Versions.Count(v => !v.IsPutForward) <= 1);
    });

    [Fact]
    public void Nobody_has_said_yes_twice_to_the_same_line() => Always.Holds(Deeds, deeds =>
        Assert.All(Live(deeds).Endorsed.GroupBy(e => (e.PersonId, e.Major)), line => Assert.Single(line)));

    private static Gen<IEnumerable<(int What, int Who, int Value)>> Deeds =>
        (from what in Gen.Choose(0, 7)
         from who in Gen.Choose(0, 4)
         from value in Gen.Choose(0, 20)
         select (what, who, value)).ListOf(60).Select(d => d.AsEnumerable());

    private static Life Live(IEnumerable<(int What, int Who, int Value)> deeds)
    {
        var life = new Life();
        foreach (var deed in deeds) life.Try(deed.What, deed.Who, deed.Value);
        return life;
    }

    private sealed class Life
    {
        private DateTimeOffset _now = Start;

        public Charter Charter { get; } = Charter.Of(GroupId.New());
        public List<CharterEndorsement> Endorsed { get; } = [];
        public HashSet<(PersonId, int)> SaidYes { get; } = [];
        public Dictionary<int, IReadOnlyDictionary<CharterPart, string>> PutForward { get; } = [];

        public void Try(int what, int who, int value)
        {
            // The first two organise; the last one is no member.
            var by = new CharterHand(People[who], Organises: who < 2, IsMember: who < 4);
            var seen = Charter.Draft?.Revision ?? 0;
            var parts = new Dictionary<CharterPart, string> { [CharterPart.Purpose] = $"Texte {value}" };
            switch (what)
            {
                case 0 when Charter.WhyNotBegin(by) is null: Charter.Begin(by, _now); break;
                case 1 when Charter.WhyNotWrite(by, parts, seen, _now).Count == 0: Charter.Write(by, parts, seen, _now); break;
                case 2 when Charter.WhyNotConsult(by, _now.AddDays(value), seen, _now) is null: Charter.Consult(by, _now.AddDays(value), seen, _now); break;
                case 3 when Charter.WhyNotEndConsultation(by, _now) is null: Charter.EndConsultation(by, _now); break;
                case 4: Put(by, new CharterProposalOf(value % 2 == 0, _now.AddDays(value), ""), seen); break;
                case 5 or 6: Endorse(by, Charter.Versions.Count == 0 ? value : value % (Charter.Versions.Count + 1)); break;
                default: _now = _now.AddDays(value / 2.0); break;
            }
        }

        private void Put(CharterHand by, CharterProposalOf proposal, int seen)
        {
            if (Charter.WhyNotPutForward(by, proposal, seen, _now) is not null) return;
            var number = Charter.Draft!.Number;
            Charter.PutForward(by, proposal, seen, _now);
            PutForward[number] = new Dictionary<CharterPart, string>(Charter.PutForwardAs(number)!.Parts);
        }

        private void Endorse(CharterHand by, int read)
        {
            if (Charter.WhyNotEndorse(by, read, Endorsed, _now) is not null) return;
            SaidYes.Add((by.Person, read));
            Endorsed.Add(Charter.Endorse(by, read, Endorsed, "fr-CA", _now));
        }
    }
}
