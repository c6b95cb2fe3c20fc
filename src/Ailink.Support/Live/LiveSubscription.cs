namespace Ailink.Support;

/// <summary>What one reader has not fetched yet: at most one signal for each kind and group.</summary>
internal sealed class LiveSubscription(Action<LiveSubscription> leave) : ILiveSubscription
{
    private readonly Lock _gate = new();
    private readonly List<LiveSignal> _waiting = [];
    private readonly SemaphoreSlim _arrived = new(0);
    private bool _disposed;

    public void Offer(LiveSignal signal)
    {
        lock (_gate)
        {
            if (_disposed) return;
            var same = _waiting.FindIndex(waiting => waiting.Kind == signal.Kind && waiting.Group == signal.Group);
            if (same >= 0)
            {
                var earlier = _waiting[same];
                _waiting[same] = earlier with
                {
                    Person = earlier.Person == signal.Person ? earlier.Person : null,
                    Number = Math.Max(earlier.Number, signal.Number),
                };
                return;
            }

            _waiting.Add(signal);
        }

        _arrived.Release();
    }

    public async ValueTask<LiveSignal> NextAsync(CancellationToken cancellationToken = default)
    {
        lock (_gate) ObjectDisposedException.ThrowIf(_disposed, this);
        await _arrived.WaitAsync(cancellationToken).ConfigureAwait(false);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            var signal = _waiting[0];
            _waiting.RemoveAt(0);
            return signal;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed) return;
            _disposed = true;
            _waiting.Clear();
        }

        _arrived.Release();   // a reader that waits learns of it; nothing else holds the semaphore, so it needs no disposal
        leave(this);
    }
}
