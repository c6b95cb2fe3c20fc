namespace Ailink.Lark.Sandbox;

/// <summary>A sliding window: at most <paramref name="limit"/> entries in any <paramref name="length"/>. Guarded by the world's gate.</summary>
internal sealed class RateWindow(int limit, TimeSpan length)
{
    private readonly Queue<DateTimeOffset> _entries = new();

    public int Limit => limit;

    /// <summary>How long until an entry fits, or zero when one fits now.</summary>
    public TimeSpan WaitAt(DateTimeOffset now)
    {
        Forget(now);
        return _entries.Count < limit ? TimeSpan.Zero : _entries.Peek() + length - now;
    }

    public void Enter(DateTimeOffset now) => _entries.Enqueue(now);

    private void Forget(DateTimeOffset now)
    {
        // The clock may have gone back: entries of the future would never leave, so they go too.
        while (_entries.TryPeek(out var oldest) && (oldest <= now - length || oldest > now))
            _entries.Dequeue();
    }
}
