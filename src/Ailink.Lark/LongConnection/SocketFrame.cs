using System.Globalization;

namespace Ailink.Lark.Events;

/// <summary>A frame of the long connection, <c>pbbp2.Frame</c>: proto2, whose first four fields are on the wire also when they are zero. What is null is absent.</summary>
internal sealed class SocketFrame
{
    public const int Control = 0;
    public const int Data = 1;

    public ulong SeqId { get; init; }

    public ulong LogId { get; init; }

    public int Service { get; init; }

    public int Method { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public string? PayloadEncoding { get; init; }

    public string? PayloadType { get; init; }

    public ReadOnlyMemory<byte>? Payload { get; init; }

    public string? LogIdNew { get; init; }

    /// <summary>What it is: <c>ping</c>, <c>pong</c>, <c>event</c> or <c>card</c>; empty when it does not say.</summary>
    public string Kind => this["type"] ?? "";

    /// <summary>The first header of that name.</summary>
    public string? this[string key]
    {
        get
        {
            foreach (var header in Headers)
            {
                if (string.Equals(header.Key, key, StringComparison.Ordinal))
                    return header.Value;
            }

            return null;
        }
    }

    public static SocketFrame Ping(int service) => new() { Service = service, Method = Control, Headers = [new("type", "ping")] };

    /// <summary>The same frame with another payload and the time it took, as the platform wants an answer.</summary>
    public SocketFrame Answer(ReadOnlyMemory<byte> payload, TimeSpan took) => new()
    {
        SeqId = SeqId,
        LogId = LogId,
        Service = Service,
        Method = Data,
        Headers = [.. Headers, new("biz_rt", ((long)took.TotalMilliseconds).ToString(CultureInfo.InvariantCulture))],
        PayloadEncoding = PayloadEncoding,
        PayloadType = PayloadType,
        Payload = payload,
        LogIdNew = LogIdNew,
    };
}
