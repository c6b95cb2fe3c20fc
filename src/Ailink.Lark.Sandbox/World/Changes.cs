using System.Collections.Concurrent;

namespace Ailink.Lark.Sandbox;

/// <summary>Tells who waits that something changed: what a user sees, the call journal, or the deliveries. Outlives a reset.</summary>
internal sealed class Changes
{
    private readonly ConcurrentDictionary<string, Signal> _users = new(StringComparer.Ordinal);

    public Signal Calls { get; } = new();

    public Signal Deliveries { get; } = new();

    public Signal For(string unionId) => _users.GetOrAdd(unionId, _ => new Signal());

    public void All()
    {
        foreach (var signal in _users.Values) signal.Raise();
        Calls.Raise();
        Deliveries.Raise();
    }
}
