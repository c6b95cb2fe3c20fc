namespace Ailink.Lark.Sandbox;

/// <summary>A frame of the long connection, <c>pbbp2.Frame</c>. What is null is absent on the wire; the first four fields never are.</summary>
internal sealed class Frame
{
    public const int Control = 0;
    public const int Data = 1;

    public ulong SeqId { get; init; }

    public ulong LogId { get; init; }

    public int Service { get; init; }

    public int Method { get; init; }

    public IReadOnlyList<FrameHeader> Headers { get; init; } = [];

    public string? PayloadEncoding { get; init; }

    public string? PayloadType { get; init; }

    public ReadOnlyMemory<byte>? Payload { get; init; }

    public string? LogIdNew { get; init; }

    public string? Header(string key)
    {
        foreach (var header in Headers)
            if (string.Equals(header.Key, key, StringComparison.Ordinal))
                return header.Value;
        return null;
    }
}
