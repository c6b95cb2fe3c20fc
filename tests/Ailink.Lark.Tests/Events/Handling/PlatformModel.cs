using Ailink.Lark.Events;

namespace Ailink.Lark.Tests.Events.Handling;

/// <summary>Sends as the platform does: again after 15 s, 5 min, 1 h and 6 h unless 200 came within 3 s, now and then once more for nothing; with the first timestamp or a new one, for nobody knows.</summary>
internal sealed class PlatformModel(EventHost host, BadHandlers handlers, Random random)
{
    private static readonly TimeSpan[] Again = [TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(5), TimeSpan.FromHours(1), TimeSpan.FromHours(6)];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2.5);

    private readonly PriorityQueue<Sending, DateTimeOffset> _due = new();
    private readonly List<(Sending Sent, Task<WebhookAnswer> Answer, DateTimeOffset At)> _open = [];

    public int Deliveries { get; private set; }

    /// <summary>Events it gave up, by number.</summary>
    public List<int> GivenUp { get; } = [];

    public int Open => _open.Count;

    /// <summary>When something is due next; null at the end.</summary>
    public DateTimeOffset? Next => _due.TryPeek(out _, out var at) ? at : null;

    public void Plan(int number, DateTimeOffset at) => Plan(new Sending(number, 0, at, random.Next(2) == 0), at);

    /// <summary>Sends all that is due.</summary>
    public void Send()
    {
        var now = host.Clock.GetUtcNow();
        while (_due.TryPeek(out var sending, out var at) && at <= now)
        {
            _due.Dequeue();
            Deliveries++;
            CancellationTokenSource? cut = sending.Attempt < 2 && random.Next(50) == 0 ? new(TimeSpan.FromSeconds(random.NextDouble() * 2), host.Clock) : null;
            var message = SignedRequest.Of(EventHost.Message($"om_{sending.Number}", $"oc_{sending.Number % 500}", eventId: $"e-{sending.Number}"), sending.KeepsTimestamp ? sending.First : now);
            var answer = host.ReceiveAsync(message, cancel: cut?.Token).AsTask();
            _ = answer.ContinueWith(_ => handlers.Moved.Release(), TaskScheduler.Default);
            _open.Add((sending, answer, now));
        }
    }

    /// <summary>Takes the answers as they come, until all that are still out wait for time to pass.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        var now = host.Clock.GetUtcNow();
        while (true)
        {
            var came = _open.FindAll(each => each.Answer.IsCompleted);
            foreach (var (sending, answer, at) in came)
                Listen(sending, answer.Result.Status == 200 && now - at <= Patience, now);
            _open.RemoveAll(came.Contains);
            if (_open.All(each => now - each.At < Budget && handlers.IsParked(each.Sent.Number)))
                return;
            await handlers.Moved.WaitAsync(cancellationToken);
        }
    }

    private void Listen(Sending sending, bool good, DateTimeOffset now)
    {
        if (good && sending.Attempt <= Again.Length && random.Next(20) == 0)
            Plan(sending with { Attempt = Again.Length + 1 }, now + TimeSpan.FromSeconds(random.Next(10_000))); // at least once, says the platform
        else if (!good && sending.Attempt < Again.Length)
            Plan(sending with { Attempt = sending.Attempt + 1 }, now + Again[sending.Attempt]);
        else if (!good)
            GivenUp.Add(sending.Number);
    }

    private void Plan(Sending sending, DateTimeOffset at) => _due.Enqueue(sending, at);

    private sealed record Sending(int Number, int Attempt, DateTimeOffset First, bool KeepsTimestamp);
}
