namespace Ailink.Lark.Events;

/// <summary>Lets the events of one chat pass one at a time, in the order they came. A chat nobody waits for takes no memory.</summary>
internal sealed class ChatLanes
{
    // Who came later would not be done within his time anyway.
    private const int MostWaiting = 100;

    private readonly Lock _gate = new();
    private readonly Dictionary<(AppId App, ChatId Chat), LinkedList<TaskCompletionSource>> _lanes = [];

    internal int Count
    {
        get
        {
            lock (_gate)
                return _lanes.Count;
        }
    }

    internal int WaitingOf((AppId App, ChatId Chat) chat)
    {
        lock (_gate)
            return _lanes.TryGetValue(chat, out var waiting) ? waiting.Count : 0;
    }

    /// <summary>Waits for the turn. Whoever got it leaves with <see cref="Leave"/>.</summary>
    /// <exception cref="OperationCanceledException">The time was over first.</exception>
    /// <exception cref="InvalidOperationException">Too many wait.</exception>
    public async ValueTask EnterAsync((AppId App, ChatId Chat) chat, CancellationToken cancellationToken)
    {
        TaskCompletionSource turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (!_lanes.TryGetValue(chat, out var waiting))
            {
                _lanes[chat] = new();
                return;
            }

            if (waiting.Count >= MostWaiting)
                throw new InvalidOperationException($"More than {MostWaiting} events of one chat wait for their turn.");
            waiting.AddLast(turn);
        }

        try
        {
            await turn.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            GiveUp(chat, turn);
            throw;
        }
    }

    /// <summary>The next one's turn.</summary>
    public void Leave((AppId App, ChatId Chat) chat)
    {
        lock (_gate)
        {
            var waiting = _lanes[chat];
            if (waiting.First is not { } next)
            {
                _lanes.Remove(chat);
                return;
            }

            waiting.RemoveFirst();
            next.Value.SetResult();
        }
    }

    private void GiveUp((AppId App, ChatId Chat) chat, TaskCompletionSource turn)
    {
        lock (_gate)
        {
            if (_lanes[chat].Remove(turn))
                return;
        }

        Leave(chat); // the turn came at the same moment
    }
}
