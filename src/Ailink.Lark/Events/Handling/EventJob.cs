namespace Ailink.Lark.Events;

/// <summary>One event on its way through the handlers, and the time it has: over with the budget, the request, or the host.</summary>
internal sealed class EventJob : IDisposable
{
    private readonly CancellationTokenSource _budget;
    private readonly CancellationTokenSource _any;

    public EventJob(LarkEventApp app, LarkEventHeader header, LarkEvent happened, EventSubscription[] takers, TimeProvider time, CancellationToken request, CancellationToken stopping)
    {
        (App, Header, Event, Takers) = (app, header, happened, takers);
        Key = EventKey.Of(app.AppId, header, happened);
        Started = time.GetTimestamp();
        _budget = new(app.Options.HandlerBudget, time);
        _any = CancellationTokenSource.CreateLinkedTokenSource(_budget.Token, request, stopping);
        Token = _any.Token;
    }

    public LarkEventApp App { get; }

    public LarkEventHeader Header { get; }

    public LarkEvent Event { get; }

    public EventSubscription[] Takers { get; }

    public string Key { get; }

    public long Started { get; }

    /// <summary>Ends with the time.</summary>
    public CancellationToken Token { get; }

    /// <summary>Ends with the handlers, which may be later.</summary>
    public Task<LarkEventResult>? Work { get; set; }

    /// <summary>What it is called when the time was over before the handlers ended.</summary>
    public LarkEventOutcome Unfinished => _budget.IsCancellationRequested ? LarkEventOutcome.Overrun : LarkEventOutcome.Failed;

    public void Dispose()
    {
        _any.Dispose();
        _budget.Dispose();
    }
}
