namespace Ailink.Support;

/// <summary>The platform as a process reaches it: the process may die before the call, while it is on its way, or with the answer in hand.</summary>
internal sealed class SimulatedSender(SimulatedPlatform platform, SimulatedProcess process) : INotificationSender
{
    public async Task<string> PrepareCardAsync(NotificationCard card, CancellationToken cancellationToken)
    {
        await process.StepAsync();
        var made = await platform.MakeCardAsync(cancellationToken);
        await process.StepAsync();
        return made;
    }

    public async Task<NotificationReceipt> SendAsync(NotificationCard card, string? preparedCardId, string uuid, CancellationToken cancellationToken)
    {
        await process.StepAsync();
        var receipt = await platform.TakeAsync(card.OpenId, uuid, cancellationToken);
        await process.StepAsync();
        return receipt;
    }
}
