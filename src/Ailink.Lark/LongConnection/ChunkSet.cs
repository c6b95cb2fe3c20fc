namespace Ailink.Lark.Events;

/// <summary>The parts of one event that have come so far.</summary>
internal sealed class ChunkSet(string messageId, int sum, long since)
{
    private readonly ReadOnlyMemory<byte>?[] _parts = new ReadOnlyMemory<byte>?[sum];
    private int _count;

    public string MessageId => messageId;

    public int Sum => sum;

    /// <summary>When its first part came.</summary>
    public long Since => since;

    public long Bytes { get; private set; }

    public bool IsComplete => _count == sum;

    public bool Holds(int seq) => _parts[seq] is not null;

    public void Add(int seq, ReadOnlyMemory<byte> part)
    {
        _parts[seq] = part.ToArray(); // a slice would hold the whole message
        _count++;
        Bytes += part.Length;
    }

    public byte[] Join()
    {
        var whole = new byte[Bytes];
        var at = 0;
        foreach (var part in _parts)
        {
            part!.Value.Span.CopyTo(whole.AsSpan(at));
            at += part.Value.Length;
        }

        return whole;
    }
}
