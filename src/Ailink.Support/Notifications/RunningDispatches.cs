namespace Ailink.Support;

/// <summary>Which slots this process works on, and which it leaves alone for a moment.</summary>
internal sealed class RunningDispatches(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly HashSet<NotificationSlotKey> _running = [];
    private readonly Dictionary<NotificationSlotKey, (long Since, TimeSpan For)> _resting = [];
    private TaskCompletionSource _idle = Completed();

    public int Count
    {
        get
        {
            lock (_gate) return _running.Count;
        }
    }

    /// <summary>How many slots a look may name that cannot be begun.</summary>
    public int Occupied
    {
        get
        {
            lock (_gate) return _running.Count + _resting.Count;
        }
    }

    public TimeSpan? NextRestEndsIn
    {
        get
        {
            lock (_gate)
            {
                Refresh();
                return _resting.Count == 0 ? null : _resting.Values.Min(rest => rest.For - time.GetElapsedTime(rest.Since));
            }
        }
    }

    public bool TryBegin(NotificationSlotKey slot)
    {
        lock (_gate)
        {
            Refresh();
            if (_resting.ContainsKey(slot) || !_running.Add(slot)) return false;
            if (_idle.Task.IsCompleted) _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return true;
        }
    }

    public void End(NotificationSlotKey slot, TimeSpan rest)
    {
        lock (_gate)
        {
            _running.Remove(slot);
            if (rest > TimeSpan.Zero) _resting[slot] = (time.GetTimestamp(), rest);
            if (_running.Count == 0) _idle.TrySetResult();
        }
    }

    public Task WhenAllAsync()
    {
        lock (_gate) return _idle.Task;
    }

    private void Refresh()
    {
        foreach (var (slot, rest) in _resting)
            if (time.GetElapsedTime(rest.Since) >= rest.For) _resting.Remove(slot);
    }

    private static TaskCompletionSource Completed()
    {
        var completed = new TaskCompletionSource();
        completed.SetResult();
        return completed;
    }
}
