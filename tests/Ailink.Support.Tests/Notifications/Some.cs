namespace Ailink.Support;

internal static class Some
{
    public static SupportChannel Channel { get; } = new(
        ChannelId.New(new VirtualTime()), AccountId.New(new VirtualTime()), ChannelKind.Feishu, "cli_a", "Acme", "tenant", ChannelState.Active);

    public static NotificationSlotKey Slot { get; } = new(Channel.Id, PersonId.New(new VirtualTime()));

    public static NotificationRecipient Recipient { get; } = new(Channel, "ou_bob", "Acme");

    public static ClaimedMention Mention(TimeProvider? time = null)
    {
        time ??= new VirtualTime();
        return new(GroupId.New(time), "Main", MessageId.New(time), 1, "Ann", "Look at this", [], time.GetUtcNow());
    }

    public static NotificationClaim Claim(int tries = 1) => new(Slot, Guid.CreateVersion7(VirtualTime.Start), tries, Recipient, null, false, [Mention()], 1, 1);
}
