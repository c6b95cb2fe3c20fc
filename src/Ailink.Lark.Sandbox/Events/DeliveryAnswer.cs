namespace Ailink.Lark.Sandbox;

/// <summary>What became of one attempt.</summary>
/// <param name="Status">The HTTP status, or the <c>code</c> of the frame that answered; null when nothing did.</param>
/// <param name="Body">The answer: a webhook's body, a frame's decoded <c>data</c>; empty when there is none.</param>
/// <param name="Fault">Why it counts as failed.</param>
/// <param name="Duration">From the sending to the answer or to giving up, on the real clock.</param>
internal sealed record DeliveryAnswer(int? Status, ReadOnlyMemory<byte> Body, DeliveryFault Fault, TimeSpan Duration)
{
    /// <summary>An answered attempt: 200 acknowledges, all else fails.</summary>
    public static DeliveryAnswer Of(int status, ReadOnlyMemory<byte> body, TimeSpan duration) =>
        new(status, body, status switch { 200 => DeliveryFault.None, >= 300 and < 400 => DeliveryFault.Redirect, _ => DeliveryFault.Status }, duration);

    public static DeliveryAnswer Failed(DeliveryFault fault, TimeSpan duration = default) => new(null, default, fault, duration);

    public bool IsAck => Fault == DeliveryFault.None;
}
