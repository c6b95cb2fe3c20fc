namespace Ailink.Lark.Sandbox;

/// <summary>One sending of a delivery, and what came back.</summary>
internal sealed record DeliveryAttempt(DateTimeOffset At, DeliveryAnswer Answer);
