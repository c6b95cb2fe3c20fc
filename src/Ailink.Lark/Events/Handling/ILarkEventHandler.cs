namespace Ailink.Lark.Events;

/// <summary>Handles events of one kind. Register it with <c>AddHandler</c>; it is made in the scope of each event, so it may use scoped services such as a DbContext.</summary>
/// <typeparam name="TEvent">The kind: a record such as <see cref="MessageReceived"/>, or <see cref="LarkEvent"/> for all of them.</typeparam>
public interface ILarkEventHandler<TEvent>
    where TEvent : LarkEvent
{
    /// <summary>
    /// Handles one event. Once this has ended well the platform hears that all is well, and not before; after an exception it sends the event again. So it may run more than once for one event: let
    /// what it does bear that. It has <see cref="LarkEventOptions.HandlerBudget"/>; what takes longer belongs into a queue that survives a restart.
    /// </summary>
    /// <param name="context">The event and what to answer it with.</param>
    /// <param name="cancellationToken">Is cancelled when the time is over, the request was broken off or the host stops. The event is then sent again, unless the handler ends well all the same.</param>
    Task HandleAsync(LarkEventContext<TEvent> context, CancellationToken cancellationToken = default);
}
