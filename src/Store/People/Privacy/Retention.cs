using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Terreau.Domain.People;
using Terreau.Domain.People.Privacy;
using Terreau.Store.Shared;

namespace Terreau.Store.People.Privacy;

internal sealed class RetentionRuleModel : IEntityTypeConfiguration<RetentionRule>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Plain("how long the organisation keeps what ages, and when it last went", Until.InstallationEnds, SeenBy.MailQueue, nameof(RetentionRule.Kind), nameof(RetentionRule.IsOn), nameof(RetentionRule.Months), nameof(RetentionRule.RanAt), nameof(RetentionRule.Removed), nameof(RetentionRule.Version)),
    ];

    public void Configure(EntityTypeBuilder<RetentionRule> table)
    {
        table.ToTable("people_retention_rules");
        table.HasKey(r => r.Kind);
        table.Property(r => r.Version).IsConcurrencyToken();
    }
}

/// <summary>The rules by which what ages goes: set by administrators, tried without effect, done once a day by one process.</summary>
public sealed class Retention
{
    /// <summary>What whoever sets the rules, or works by them, holds.</summary>
    public static readonly Guid TheRules = new("019310c0-0000-7000-8000-000000000002");

    private readonly TerreauContext _db;
    private readonly IReadOnlyList<IAges> _ages;
    private readonly Work _work;
    private readonly AuditStore _audit;
    private readonly TimeProvider _clock;

    internal Retention(TerreauContext db, IEnumerable<IAges> ages, Work work, AuditStore audit, TimeProvider clock) => (_db, _ages, _work, _audit, _clock) = (db, [.. ages], work, audit, clock);

    /// <summary>Every rule, as it was set or as it stands until somebody sets it.</summary>
    public async Task<IReadOnlyList<RetentionRule>> RulesForOperatorAsync(CancellationToken ct)
    {
        var set = await _db.Set<RetentionRule>().ToListAsync(ct);
        return [.. Enum.GetValues<Ageing>().Select(k => set.Find(r => r.Kind == k) ?? new RetentionRule(k))];
    }

    /// <summary>Sets the rules in the current work. Who was told that their account would close is told again under another rule.</summary>
    public async Task SetForOperatorAsync(IReadOnlyList<RetentionSetting> settings, CancellationToken ct)
    {
        foreach (var setting in settings)
        {
            var rule = await RuleAsync(setting.Kind, ct);
            if (setting.Kind == Ageing.Accounts && (rule.IsOn != setting.IsOn || rule.Months != setting.Months))
                await _db.Set<Person>().Where(p => p.ClosesAt != null).ExecuteUpdateAsync(p => p.SetProperty(x => x.ClosesAt, (DateTimeOffset?)null), ct);
            rule.Set(setting);
        }
    }

    /// <summary>What these settings would remove at this moment. Nothing is written.</summary>
    public async Task<IReadOnlyList<RetentionTrial>> TryForOperatorAsync(IReadOnlyList<RetentionSetting> settings, CancellationToken ct)
    {
        List<RetentionTrial> trials = [];
        foreach (var setting in settings.Where(s => s.IsOn))
            trials.Add(await Of(setting.Kind).TryAsync(At(setting.Months!.Value, ""), ct));
        return trials;
    }

    /// <summary>Works by every rule that is due: batch after batch, each saved with its line in the record, which says how many and no more.</summary>
    public async Task RunDueForOperatorAsync(string calledFormer, CancellationToken ct)
    {
        foreach (var rule in (await RulesForOperatorAsync(ct)).Where(r => r.IsDue(_clock.GetUtcNow())))
            await RunAsync(rule.Kind, calledFormer, ct);
    }

    private async Task RunAsync(Ageing kind, string calledFormer, CancellationToken ct)
    {
        _db.ChangeTracker.Clear();
        await _work.HoldAsync(TheRules, ct);
        // Read again: another process may have worked, or somebody set it otherwise, meanwhile.
        var rule = await RuleAsync(kind, ct);
        if (!rule.IsDue(_clock.GetUtcNow()))
        {
            await _work.ReleaseAsync();
            return;
        }
        var working = At(rule.Months, calledFormer);
        await Of(kind).BeginAsync(working, ct);
        // Said at once, so that nobody else begins the same; what a broken working leaves goes the next day.
        rule.Ran(0, working.Now);
        await _work.SaveAsync(ct);

        var removed = 0;
        for (var batch = -1; batch != 0; removed += batch)
        {
            _db.ChangeTracker.Clear();
            await _work.HoldAsync(TheRules, ct);
            batch = await Of(kind).RemoveAsync(working, ct);
            if (batch == 0)
            {
                (await RuleAsync(kind, ct)).Ran(removed, working.Now);
                if (removed > 0) _audit.Add(AuditKind.RetentionWorked, default, what: $"{kind}:{removed.ToString(CultureInfo.InvariantCulture)}");
            }
            await _work.SaveAsync(ct);
        }
        if (removed > 0) await Of(kind).FinishAsync(working, ct);
    }

    private Working At(int months, string calledFormer)
    {
        var now = _clock.GetUtcNow();
        return new Working(RetentionRule.CutOff(months, now), now, calledFormer);
    }

    private IAges Of(Ageing kind) => _ages.Single(a => a.Kind == kind);

    private async Task<RetentionRule> RuleAsync(Ageing kind, CancellationToken ct)
    {
        if (await _db.Set<RetentionRule>().FirstOrDefaultAsync(r => r.Kind == kind, ct) is { } known) return known;
        var rule = new RetentionRule(kind);
        _db.Add(rule);
        return rule;
    }
}
