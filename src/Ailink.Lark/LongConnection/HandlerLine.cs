namespace Ailink.Lark.Events;

/// <summary>Runs what it is given, a bounded number at once. What comes beyond waits in a bounded line, what does not fit is refused: nothing here makes a caller wait.</summary>
internal sealed class HandlerLine(LongConnectionOptions limits)
{
    private readonly Lock _gate = new();
    private readonly Queue<(Func<Task> Work, long Size)> _line = new();
    private TaskCompletionSource? _idle;
    private long _waitingBytes;
    private bool _isClosed;

    /// <summary>How many run.</summary>
    public int Running { get; private set; }

    /// <summary>Runs it, now or later.</summary>
    /// <param name="work">What to run. It throws nothing.</param>
    /// <param name="size">How many bytes it holds while it waits.</param>
    /// <returns>False when there is no room, or the line is closed.</returns>
    public bool TryAdd(Func<Task> work, long size)
    {
        lock (_gate)
        {
            if (_isClosed)
                return false;
            if (Running == limits.MaxConcurrentHandlers)
            {
                if (_line.Count >= limits.MaxWaitingEvents || _waitingBytes + size > limits.MaxBufferedBytes)
                    return false;
                _line.Enqueue((work, size));
                _waitingBytes += size;
                return true;
            }

            Running++;
        }

        _ = Task.Run(() => RunAsync(work));
        return true;
    }

    /// <summary>Takes nothing more.</summary>
    /// <returns>Ends when nothing runs or waits any more.</returns>
    public Task CloseAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _isClosed = true;
            if (Running == 0)
                return Task.CompletedTask;
            _idle ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            return _idle.Task.WaitAsync(cancellationToken);
        }
    }

    private async Task RunAsync(Func<Task> work)
    {
        for (var next = work; next is not null; next = Next())
            await next().ConfigureAwait(false);
    }

    private Func<Task>? Next()
    {
        lock (_gate)
        {
            if (_line.TryDequeue(out var waiting))
            {
                _waitingBytes -= waiting.Size;
                return waiting.Work;
            }

            if (--Running == 0)
                _idle?.TrySetResult();
            return null;
        }
    }
}
