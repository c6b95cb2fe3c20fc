namespace Ailink.Lark.Sandbox;

/// <summary>Carries through the HTTP client why no connection was made.</summary>
internal sealed class DeliveryRefusedException(DeliveryFault fault) : IOException($"No connection: {fault}.")
{
    public DeliveryFault Fault { get; } = fault;
}
