using Microsoft.EntityFrameworkCore;
using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Charters;
using Terreau.Domain.Communities.Life;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.Communities;

/// <summary>A stage as the group's page shows it.</summary>
public sealed record ShownStage(LifeStage Stage, LifeStage Proposed, string Note, string By, DateTimeOffset At);

/// <summary>Somebody who entered a group over the last year; for measures of the whole group, never shown.</summary>
public sealed record Entered(PersonId Person, DateTimeOffset At);

/// <summary>What the room knows of a group's life by itself.</summary>
/// <param name="Evidence">Charter, facilitators, events.</param>
/// <param name="Newcomers">Who entered over the last twelve months, a month or more after the beginning.</param>
/// <param name="HasCharter">True once a version was put forward.</param>
public sealed record GroupSigns(LifeEvidence Evidence, IReadOnlyList<Entered> Newcomers, bool HasCharter);

/// <summary>The life of groups: its signs, the stages that were confirmed, the launch list. Whoever asks has a standing in the group.</summary>
public sealed class LifeStore
{
    private const int MostStages = 40;

    private readonly TerreauContext _db;

    internal LifeStore(TerreauContext db) => _db = db;

    private enum Trace { Entered = 1, Endorsed, Remarked, PutForward, Facilitates }

    /// <summary>The signs that the room sees; other rooms add theirs.</summary>
    public async Task<GroupSigns> SignsSeenByAsync(Standing viewer, TimeZoneInfo zone, DateTimeOffset now, CancellationToken ct)
    {
        var traces = await TracesAsync(viewer.Group, now.AddDays(-2 * LifeStages.TwoQuarters), ct);
        var versions = traces.Where(t => t.Trace == Trace.PutForward).ToList();
        // As Charter.Asked has it: the version that is awaited, else the one in force.
        var asked = versions.Where(v => v.From > now).MaxBy(v => v.Number) ?? versions.Where(v => v.From <= now).MaxBy(v => v.Number);
        var year = now.AddDays(-365);
        return new GroupSigns(
            new LifeEvidence(Day(now), Day(viewer.FoundedAt))
            {
                Endorsed = new CharterShare(asked is null ? 0 : traces.Count(t => t.Trace == Trace.Endorsed && t.Major == asked.Major), viewer.Members),
                Facilitators = traces.Count(t => t.Trace == Trace.Facilitates),
                IsClosed = viewer.IsClosed,
                Events = [.. traces.Select(t => t.At).OfType<DateTimeOffset>().Select(Day)],
            },
            // Those of the first month begin the group: nobody is there to take them in.
            [.. traces.Where(t => t.Trace == Trace.Entered && t.At > year && t.At > viewer.FoundedAt.AddDays(NewcomerIntegration.Days)).Select(t => new Entered(t.Person, t.At!.Value))],
            versions.Count > 0);

        DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
    }

    // One question for all: a page that asks each table in turn waits for each.
    private async Task<IReadOnlyList<TraceRow>> TracesAsync(GroupId group, DateTimeOffset since, CancellationToken ct)
    {
        var active = _db.Set<Membership>().AsNoTracking().Where(m => m.GroupId == group && m.Status == MembershipStatus.Active);
        return await active.Where(m => m.ActiveSince > since).Select(m => new TraceRow { Trace = Trace.Entered, Person = m.PersonId, At = m.ActiveSince, From = null, Number = 0, Major = 0 })
            .Concat(_db.Set<CharterEndorsement>().Where(e => e.GroupId == group && active.Any(m => m.PersonId == e.PersonId)).Select(e => new TraceRow { Trace = Trace.Endorsed, Person = e.PersonId, At = e.At, From = null, Number = 0, Major = e.Major }))
            .Concat(_db.Set<CharterRemark>().Where(r => r.GroupId == group && r.At > since).Select(r => new TraceRow { Trace = Trace.Remarked, Person = r.By, At = r.At, From = null, Number = 0, Major = 0 }))
            .Concat(_db.Set<CharterVersion>().Where(v => v.GroupId == group && v.PutForwardAt != null).Select(v => new TraceRow { Trace = Trace.PutForward, Person = v.WrittenBy, At = v.PutForwardAt, From = v.InForceFrom, Number = v.Number, Major = v.Major }))
            .Concat(_db.Set<RoleAssignment>().Where(r => r.GroupId == group && r.Role == Role.Facilitator).Select(r => new TraceRow { Trace = Trace.Facilitates, Person = r.PersonId, At = null, From = null, Number = 0, Major = 0 }))
            .ToListAsync(ct);
    }

    /// <summary>Stages confirmed, the last one first.</summary>
    public async Task<IReadOnlyList<ShownStage>> StagesSeenByAsync(Standing viewer, CancellationToken ct) =>
        await (from s in _db.Set<StageConfirmed>().AsNoTracking()
               join p in _db.Set<Person>() on s.By equals p.Id
               where s.GroupId == viewer.Group
               orderby s.At descending
               select new ShownStage(s.Stage, s.Proposed, s.Note, p.Name, s.At)).Take(MostStages).ToListAsync(ct);

    /// <summary>Adds a stage that was confirmed.</summary>
    public void Add(StageConfirmed stage) => _db.Add(stage);

    /// <summary>Steps of the launch list that were ticked.</summary>
    public async Task<IReadOnlyCollection<LaunchStep>> TickedSeenByAsync(Standing viewer, CancellationToken ct) =>
        await _db.Set<LaunchTick>().AsNoTracking().Where(t => t.GroupId == viewer.Group).Select(t => t.Step).ToListAsync(ct);

    /// <summary>Ticks some steps and unticks others; the rest stays.</summary>
    public async Task TickAsync(Standing viewer, IReadOnlyCollection<LaunchStep> done, IReadOnlyCollection<LaunchStep> undone, CancellationToken ct)
    {
        var kept = await _db.Set<LaunchTick>().Where(t => t.GroupId == viewer.Group).ToListAsync(ct);
        _db.RemoveRange(kept.Where(t => undone.Contains(t.Step)));
        _db.AddRange(done.Except(kept.Select(t => t.Step)).Select(step => new LaunchTick { GroupId = viewer.Group, Step = step }));
    }

    private sealed class TraceRow
    {
        public Trace Trace { get; init; }
        public PersonId Person { get; init; }
        public DateTimeOffset? At { get; init; }
        public DateTimeOffset? From { get; init; }
        public int Number { get; init; }
        public int Major { get; init; }
    }
}
