namespace Ailink.Lark.Events;

/// <summary>
/// Remembers which events are being handled and which were handled, so that each is handled once however often it is sent. The default keeps it in memory: it forgets at a restart, and instances
/// know nothing of each other. A service of several instances registers one they share, with <c>UseEventLedger</c>.
/// </summary>
/// <remarks>
/// Beginning must be one atomic step: reading first and writing then lets two through. There is one ledger for the life of the container, called from many threads. What it throws is logged, and the
/// event is sent again.
/// </remarks>
public interface ILarkEventLedger
{
    /// <summary>Takes an event, unless it was handled or somebody is about to.</summary>
    /// <param name="eventKey">Names the event the same each time it is sent; at most 400 printable characters.</param>
    /// <param name="lease">How long it is this caller's. Whoever has neither completed nor abandoned it by then is taken for dead, and the next caller gets it.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    /// <returns>What came of it. Exactly one of all who try at once is told <see cref="LarkEventClaim.Begun"/>.</returns>
    ValueTask<LarkEventClaim> TryBeginAsync(string eventKey, TimeSpan lease, CancellationToken cancellationToken = default);

    /// <summary>The event was handled: nobody gets it any more, also if its lease has ended meanwhile.</summary>
    /// <param name="eventKey">The event.</param>
    /// <param name="life">For how long that is remembered, at least.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    ValueTask CompleteAsync(string eventKey, TimeSpan life, CancellationToken cancellationToken = default);

    /// <summary>The event was not handled: the next caller gets it at once. Changes nothing about an event that was handled.</summary>
    /// <param name="eventKey">The event.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    ValueTask AbandonAsync(string eventKey, CancellationToken cancellationToken = default);
}
