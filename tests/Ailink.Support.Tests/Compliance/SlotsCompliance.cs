namespace Ailink.Support;

/// <summary>What every implementation of <see cref="INotificationSlots"/> must do: one person's slot in a fresh store, and the clock in our hands.</summary>
public abstract class SlotsCompliance : IAsyncLifetime
{
    private protected static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private protected static readonly TimeSpan Settle = TimeSpan.FromSeconds(5);
    private protected static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private protected static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private protected static NotificationTerms Terms { get; } = new(Window, Settle, Lease, TimeSpan.FromMinutes(45));

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private protected VirtualTime Time { get; } = new();

    private protected ISlotsBench Bench { get; private set; } = null!;

    private protected INotificationSlots Slots => Bench.Slots;

    public async ValueTask InitializeAsync() => Bench = await OpenAsync(Time);

    public async ValueTask DisposeAsync()
    {
        await Bench.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected abstract Task<ISlotsBench> OpenAsync(VirtualTime time);

    private protected async Task<MessageId> MentionAndSettleAsync()
    {
        var message = await Bench.MentionAsync();
        Time.Advance(Settle);
        return message;
    }

    private protected Task WithdrawAsync(string how, MessageId message) => how switch
    {
        "read" => Bench.ReadAsync(),
        "recalled" => Bench.RecallAsync(message),
        _ => Bench.EditAwayAsync(message),
    };

    private protected Task<NotificationClaim?> ClaimAsync() => Slots.TryClaimAsync(Bench.Slot, Terms, Cancel);

    private protected async Task<NotificationClaim> NewClaimAsync() => (await ClaimAsync()).ShouldNotBeNull();

    private protected async Task<SlotStatus> StatusAsync() => (await Slots.FindAsync(Bench.Slot, Cancel)).ShouldNotBeNull();

    private protected Task<NotificationSchedule> LookAsync() => Slots.LookAsync(Terms, 10, Cancel);
}
