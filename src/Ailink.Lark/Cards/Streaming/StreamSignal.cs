namespace Ailink.Lark.Cards;

/// <summary>Wakes the one who waits; remembers it once when nobody does.</summary>
internal sealed class StreamSignal
{
    private readonly Lock _lock = new();
    private TaskCompletionSource? _waiting;
    private bool _set;

    public void Set()
    {
        lock (_lock)
        {
            _set = _waiting is null;
            _waiting?.TrySetResult();
            _waiting = null;
        }
    }

    public Task WaitAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_set)
                return (_waiting ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task.WaitAsync(cancellationToken);
            _set = false;
            return Task.CompletedTask;
        }
    }
}
