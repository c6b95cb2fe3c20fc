namespace Ailink.Lark.Events;

/// <summary>A handler of one kind of event.</summary>
internal sealed class EventSubscription<TEvent>(string registration, Func<LarkEventContext<TEvent>, CancellationToken, ValueTask<CardActionAnswer>> handle) : EventSubscription(registration)
    where TEvent : LarkEvent
{
    public override bool Takes(LarkEvent happened) => happened is TEvent;

    public override ValueTask<CardActionAnswer> HandleAsync(EventOccasion occasion, CancellationToken cancellationToken) => handle(
        new() { Event = (TEvent)occasion.Event, Header = occasion.Header, Client = occasion.Client, Services = occasion.Services, Delivery = occasion.Delivery }, cancellationToken);
}
