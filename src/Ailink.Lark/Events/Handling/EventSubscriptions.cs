using System.Collections.Frozen;

namespace Ailink.Lark.Events;

/// <summary>All handlers of the container, in the order they were added.</summary>
internal sealed class EventSubscriptions(IEnumerable<EventSubscription> all)
{
    private readonly FrozenDictionary<string, EventSubscription[]> _byRegistration =
        all.GroupBy(each => each.Registration, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>Who takes this event of an app of this registration.</summary>
    public EventSubscription[] TakersOf(LarkEvent happened, string registration) =>
        _byRegistration.TryGetValue(registration, out var added) ? Array.FindAll(added, each => each.Takes(happened)) : [];
}
