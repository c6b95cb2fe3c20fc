namespace Ailink.Lark.Sandbox;

/// <summary>The right to connect once, as the endpoint hands it out inside an address. It holds a secret, so it prints nothing.</summary>
internal sealed class ConnectionTicket
{
    public required string AppId { get; init; }

    public required string DeviceId { get; init; }

    public required int ServiceId { get; init; }

    public required string Secret { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }
}
