namespace Ailink.Support;

/// <summary>Wakes the worker of this process. Rings that nobody waits for merge into one. A signal: what is due stands in the store.</summary>
internal sealed class NotificationBell
{
    private volatile TaskCompletionSource _rung = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when somebody has rung after the last <see cref="Mute"/>.</summary>
    public Task Rung => _rung.Task;

    public void Ring() => _rung.TrySetResult();

    /// <summary>To be called before looking at the store, so that a ring during the look is not missed.</summary>
    public void Mute()
    {
        if (_rung.Task.IsCompleted) _rung = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
