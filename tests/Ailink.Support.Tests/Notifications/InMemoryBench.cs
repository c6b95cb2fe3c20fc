namespace Ailink.Support;

internal sealed class InMemoryBench(VirtualTime time) : ISlotsBench
{
    private readonly InMemorySlotTable _table = new();
    private readonly Dictionary<MessageId, ClaimedMention> _mentions = [];
    private InMemoryNotificationSlots? _slots;

    public INotificationSlots Slots => InMemory;

    public NotificationSlotKey Slot { get; } = new(ChannelId.New(time), PersonId.New(time));

    private InMemoryNotificationSlots InMemory => _slots ??= new(_table, time);

    public Task<MessageId> MentionAsync()
    {
        var message = MessageId.New(time);
        _mentions[message] = new(default, "Main", message, _mentions.Count + 1, "Ann", "Look", [], time.GetUtcNow());
        return EditBackAsync(message).ContinueWith(_ => message, TaskScheduler.Default);
    }

    public Task ReadAsync()
    {
        foreach (var message in _mentions.Keys) InMemory.Withdraw(Slot, message);
        return Task.CompletedTask;
    }

    public Task RecallAsync(MessageId message) => EditAwayAsync(message);

    public Task EditAwayAsync(MessageId message)
    {
        InMemory.Withdraw(Slot, message);
        return Task.CompletedTask;
    }

    public Task EditBackAsync(MessageId message)
    {
        InMemory.Add(Slot, new(new(Slot.Channel, default, ChannelKind.Feishu, "cli_a", "Acme", null, ChannelState.Active), "ou_bob", "Acme"), _mentions[message]);
        return Task.CompletedTask;
    }

    public Task SetActiveAsync(bool active)
    {
        InMemory.SetActive(Slot.Channel, active);
        return Task.CompletedTask;
    }

    public INotificationSlots Restart() => new InMemoryNotificationSlots(_table, time);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
