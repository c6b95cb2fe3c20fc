using Ailink.Support;

namespace Ailink.Channel.Live;

/// <summary>Waits on several subscriptions at once, or for so long.</summary>
internal sealed class LiveSignals(TimeProvider time, params ILiveSubscription[] subscriptions) : IDisposable
{
    private readonly Task<LiveSignal>?[] _waiting = new Task<LiveSignal>?[subscriptions.Length];

    /// <summary>The next signal of any of them, or null when none came within the time.</summary>
    public async Task<LiveSignal?> NextAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        for (var index = 0; index < subscriptions.Length; index++)
            _waiting[index] ??= subscriptions[index].NextAsync(cancellationToken).AsTask();

        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var delay = Task.Delay(patience, time, enough.Token);
        var first = await Task.WhenAny([.. _waiting.OfType<Task>(), delay]);
        await enough.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        if (first == delay) return null;

        var which = Array.IndexOf(_waiting, first);
        var signal = await _waiting[which]!;
        _waiting[which] = null;
        return signal;
    }

    public void Dispose()
    {
        foreach (var subscription in subscriptions) subscription.Dispose();
    }
}
