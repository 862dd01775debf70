using Terreau.Domain.Shared;
using Terreau.Web.Shared.Neighbours;

namespace Terreau.Web.Shared.Live;

/// <summary>
/// Tells the other processes who follows pages here: at once when somebody comes or goes, and all of it again at each beat; and
/// believes what they tell. A page shows the same people whichever process serves it.
/// </summary>
internal sealed class RollCall : IDisposable
{
    private const string Kind = "at";

    private readonly LiveHub _hub;
    private readonly Elsewhere _elsewhere;
    private readonly TimeProvider _clock;
    private readonly Lock _lock = new();
    private readonly HashSet<Topic> _changed = [];
    private readonly ITimer? _sweeps;
    private long? _told;

    public RollCall(LiveHub hub, Elsewhere elsewhere, Switchboard switchboard, TimeProvider clock)
    {
        (_hub, _elsewhere, _clock) = (hub, elsewhere, clock);
        if (!switchboard.IsShared) return;
        hub.Attended += topics =>
        {
            lock (_lock) _changed.UnionWith(topics);
            switchboard.Call();
        };
        switchboard.Ask(Kind, Lines);
        switchboard.Hear(Kind, OnHeard);
        switchboard.Hear(Switchboard.Bye, (process, _) => hub.Touch(elsewhere.Leave(process)));
        _sweeps = clock.CreateTimer(_ => hub.Touch(elsewhere.Sweep()), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
    }

    public void Dispose() => _sweeps?.Dispose();

    private List<string> Lines()
    {
        var here = _hub.Here();
        lock (_lock)
        {
            var everybody = _told is not { } told || _clock.GetElapsedTime(told) >= Elsewhere.Beat;
            if (everybody) _told = _clock.GetTimestamp();
            List<string> lines = [.. (everybody ? here.Keys.Union(_changed) : _changed).Select(topic => string.Join(' ', here.GetValueOrDefault(topic, []).Select(p => p.Value.ToString("N")).Prepend(topic.ToString())))];
            _changed.Clear();
            return lines;
        }
    }

    private void OnHeard(Guid process, string line)
    {
        var words = line.Split(' ');
        if (Topic.Parse(words[0]) is not { } topic) return;
        if (_elsewhere.Hear(process, topic, words.Skip(1).Select(w => new PersonId(Guid.ParseExact(w, "N"))))) _hub.Touch([topic]);
    }
}
