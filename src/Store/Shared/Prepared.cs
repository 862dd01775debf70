namespace Terreau.Store.Shared;

/// <summary>
/// A query of a page that is asked for often, compiled once per database: EF refuses to run one compiled query on the models
/// of both.
/// </summary>
internal sealed class Prepared<TQuery>(Func<TQuery> compile) where TQuery : Delegate
{
    private readonly Lazy<TQuery> _sqlite = new(compile), _postgres = new(compile);

    public TQuery On(TerreauContext db) => (db is SqliteContext ? _sqlite : _postgres).Value;
}
