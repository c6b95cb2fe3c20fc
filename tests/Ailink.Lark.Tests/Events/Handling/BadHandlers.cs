using System.Collections.Concurrent;
using Ailink.Lark.Events;

namespace Ailink.Lark.Tests.Events.Handling;

/// <summary>
/// A handler on a bad day: each event fails up to twice, at once, or slowly and obeying, or slowly and deaf to being told to stop; then it is handled, quickly, slowly or far too slowly.
/// What becomes of an event is fixed by its number and the seed.
/// </summary>
internal sealed class BadHandlers(int seed, int events, TimeProvider clock)
{
    private readonly int[] _tries = new int[events];
    private readonly int[] _successes = new int[events];
    private readonly ConcurrentDictionary<int, byte> _parked = new();

    /// <summary>Released by each step there is: a handler begins to wait, an answer has come.</summary>
    public SemaphoreSlim Moved { get; } = new(0);

    public IReadOnlyList<int> Successes => _successes;

    public int Tries => _tries.Sum();

    public int Parked => _parked.Count;

    /// <summary>Whether its handler waits for time to pass.</summary>
    public bool IsParked(int number) => _parked.ContainsKey(number);

    public async Task HandleAsync(LarkEventContext<MessageReceived> context, CancellationToken cancellationToken)
    {
        var number = int.Parse(context.Event.MessageId.Value.AsSpan(3), System.Globalization.CultureInfo.InvariantCulture);
        var nth = Interlocked.Increment(ref _tries[number]);
        Random fate = new(HashCode.Combine(seed, number));
        var bad = fate.Next(10) switch { < 8 => 0, < 9 => 1, _ => 2 };
        for (var skip = 1; skip < nth; skip++)
            fate.Next();
        var kind = fate.Next(10);
        if (nth > bad)
        {
            await (kind switch { < 7 => Task.CompletedTask, < 9 => WaitAsync(number, 0.5 + (kind % 2), cancellationToken), _ => WaitAsync(number, 3 + (number % 25), CancellationToken.None) });
            Interlocked.Increment(ref _successes[number]);
            return;
        }

        if (kind >= 5)
            await WaitAsync(number, 1 + (number % 25), kind < 8 ? cancellationToken : CancellationToken.None);
        throw new InvalidOperationException("A bad day.");
    }

    private async Task WaitAsync(int number, double seconds, CancellationToken cancellationToken)
    {
        var over = Task.Delay(TimeSpan.FromSeconds(seconds), clock, cancellationToken);
        _parked[number] = 0;
        Moved.Release();
        try
        {
            await over;
        }
        finally
        {
            _parked.TryRemove(number, out _);
        }
    }
}
