using System.Collections.Concurrent;

namespace Ailink.Support;

/// <summary>The fan-out inside one process. Writers read an immutable array; joining and leaving replace it.</summary>
internal sealed class LiveHub : ISupportLive, ILiveFanOut
{
    private readonly ConcurrentDictionary<Guid, LiveSubscription[]> _readers = new();

    public ILiveSubscription SubscribeGroup(GroupId group) => Subscribe(group.Value);

    public ILiveSubscription SubscribePerson(PersonId person) => Subscribe(person.Value);

    public void ToGroup(GroupId group, LiveSignal signal) => Offer(group.Value, signal);

    public void ToPerson(PersonId person, LiveSignal signal) => Offer(person.Value, signal);

    private LiveSubscription Subscribe(Guid topic)
    {
        var subscription = new LiveSubscription(gone => Leave(topic, gone));
        _readers.AddOrUpdate(topic, static (_, added) => [added], static (_, readers, added) => [.. readers, added], subscription);
        return subscription;
    }

    private void Leave(Guid topic, LiveSubscription gone)
    {
        while (_readers.TryGetValue(topic, out var readers))
        {
            var left = Array.FindAll(readers, reader => reader != gone);
            var done = left.Length == 0
                ? _readers.TryRemove(KeyValuePair.Create(topic, readers))
                : _readers.TryUpdate(topic, left, readers);
            if (done) return;
        }
    }

    private void Offer(Guid topic, LiveSignal signal)
    {
        if (!_readers.TryGetValue(topic, out var readers)) return;
        foreach (var reader in readers) reader.Offer(signal);
    }
}
