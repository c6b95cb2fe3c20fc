namespace Ailink.Lark.Sandbox;

/// <summary>Events and callbacks through one of the app's long connections.</summary>
internal sealed class SocketTransport(SandboxSockets sockets, TimeProvider time) : IEventTransport
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public SandboxSubscription Kind => SandboxSubscription.Socket;

    public bool CanReach(SandboxApp app, bool isCallback) => sockets.Pick(app.Id) is not null;

    public async Task<DeliveryAnswer> SendAsync(Delivery delivery, byte[] envelope, CancellationToken cancellationToken)
    {
        if (sockets.Pick(delivery.App.Id) is not { } connection) return DeliveryAnswer.Failed(DeliveryFault.NoConnection);
        var started = TimeProvider.System.GetTimestamp();
        using var patience = new CancellationTokenSource(Patience, time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var reply = await connection.PushAsync(envelope, delivery.Traits.Chunks, ending.Token).ConfigureAwait(false);
            var duration = TimeProvider.System.GetElapsedTime(started);
            return reply is null ? DeliveryAnswer.Failed(DeliveryFault.Broken, duration)
                : new DeliveryAnswer(reply.Code, reply.Data ?? default, reply.Code == SocketReply.Handled ? DeliveryFault.None : DeliveryFault.Status, duration);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return DeliveryAnswer.Failed(DeliveryFault.Timeout, TimeProvider.System.GetElapsedTime(started));
        }
    }
}
