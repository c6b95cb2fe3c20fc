namespace Ailink.Lark.Events;

/// <summary>A handler with the registration it was added to, whatever kind of event it takes.</summary>
internal abstract class EventSubscription(string registration)
{
    /// <summary>Name of the registration: handlers see the events of its apps only.</summary>
    public string Registration { get; } = registration;

    public abstract bool Takes(LarkEvent happened);

    /// <summary>Handles; answers what to tell whoever acted on a card.</summary>
    public abstract ValueTask<CardActionAnswer> HandleAsync(EventOccasion occasion, CancellationToken cancellationToken);
}
