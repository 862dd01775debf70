namespace Terreau.Domain.Stages;

/// <summary>Who may do what at which stage of a run: one table, read by every rule that needs it. What is not in it is not allowed.</summary>
public sealed class StageRights<TStage, TPart, TDeed>
    where TStage : struct, Enum
    where TPart : struct, Enum
    where TDeed : struct, Enum
{
    private readonly Dictionary<(TStage, TPart), HashSet<TDeed>> _deeds = [];

    /// <summary>Builds the table from its rows; rows for the same stage and part add up.</summary>
    public StageRights(IEnumerable<(TStage Stage, TPart Part, TDeed[] Deeds)> rows)
    {
        foreach (var (stage, part, deeds) in rows)
        {
            if (!_deeds.TryGetValue((stage, part), out var allowed)) _deeds[(stage, part)] = allowed = [];
            allowed.UnionWith(deeds);
        }
    }

    /// <summary>Whether somebody in this part may do this at this stage.</summary>
    public bool Allows(TStage stage, TPart part, TDeed deed) => _deeds.TryGetValue((stage, part), out var allowed) && allowed.Contains(deed);
}
