namespace Ailink.Lark.Events;

/// <summary>What one object of an envelope says: its root, its header or its event. Empty is what it does not say.</summary>
internal ref struct EnvelopePart
{
    public ReadOnlySpan<byte> Id { get; set; }

    public ReadOnlySpan<byte> Type { get; set; }

    public ReadOnlySpan<byte> Token { get; set; }

    public ReadOnlySpan<byte> Time { get; set; }

    public ReadOnlySpan<byte> AppId { get; set; }

    public ReadOnlySpan<byte> TenantKey { get; set; }
}
