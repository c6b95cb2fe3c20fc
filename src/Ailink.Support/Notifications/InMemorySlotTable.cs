namespace Ailink.Support;

/// <summary>What survives a process: the slots, the channels that are closed, and the clock's last reading.</summary>
internal sealed class InMemorySlotTable
{
    public Lock Gate { get; } = new();

    public Dictionary<NotificationSlotKey, InMemorySlot> Slots { get; } = [];

    public HashSet<ChannelId> Stopped { get; } = [];

    public Dictionary<ChannelId, long> PausedUntil { get; } = [];

    public List<NotificationFailure> DeadLetters { get; } = [];

    public DispatchReading? Clock { get; set; }

    /// <summary>When the channel lets its slots be claimed again; null while it is stopped.</summary>
    public long? OpensAt(ChannelId channel) => Stopped.Contains(channel) ? null : PausedUntil.GetValueOrDefault(channel);
}
