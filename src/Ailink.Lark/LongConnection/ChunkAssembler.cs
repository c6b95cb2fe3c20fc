using System.Globalization;

namespace Ailink.Lark.Events;

/// <summary>
/// Puts events together that came in several frames, in any order and mixed with others: by <c>message_id</c>, for nothing else in a frame names its event. What is kept is bounded in number, bytes
/// and age; the oldest goes first. An event that was let go is not lost: nobody has acknowledged it, so the platform sends it again. Not safe for several threads: frames come one by one.
/// </summary>
internal sealed class ChunkAssembler(LongConnectionOptions limits, TimeProvider time)
{
    /// <summary>More parts than any event has: the platform cuts where one is tens of kilobytes long.</summary>
    public const int MostParts = 1_024;

    // A name is remembered, so it may not be a load.
    private const int LongestId = 256;

    // What an empty part costs besides.
    private const int Overhead = 64;

    private readonly Dictionary<string, LinkedListNode<ChunkSet>> _byId = new(StringComparer.Ordinal);
    private readonly LinkedList<ChunkSet> _oldestFirst = new();

    /// <summary>How many events are incomplete.</summary>
    public int Count => _byId.Count;

    /// <summary>What they hold, with what it costs to hold it.</summary>
    public long Bytes { get; private set; }

    /// <summary>How many events were let go incomplete.</summary>
    public int LetGo { get; private set; }

    /// <summary>Takes a data frame.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="payload">The event, when it is complete.</param>
    public ChunkOutcome Add(SocketFrame frame, out ReadOnlyMemory<byte> payload)
    {
        payload = frame.Payload ?? default;
        if (!TryNumber(frame["sum"], 1, out var sum) || !TryNumber(frame["seq"], 0, out var seq) || sum is < 1 or > MostParts || seq < 0 || seq >= sum)
            return ChunkOutcome.Malformed;
        if (sum == 1)
            return ChunkOutcome.Complete;
        if (frame["message_id"] is not { Length: > 0 and <= LongestId } id)
            return ChunkOutcome.Malformed;

        Sweep();
        if (_byId.TryGetValue(id, out var node) && node.Value.Sum != sum)
        {
            Remove(node); // sent again, cut differently
            node = null;
        }

        if (node?.Value.Holds(seq) == true)
            return ChunkOutcome.Duplicate;
        return Keep(node, id, sum, seq, ref payload);
    }

    /// <summary>Lets go what is too old.</summary>
    public void Sweep()
    {
        while (_oldestFirst.First is { } oldest && time.GetElapsedTime(oldest.Value.Since) > limits.IncompleteEventLife)
            GiveUp(oldest);
    }

    private ChunkOutcome Keep(LinkedListNode<ChunkSet>? node, string id, int sum, int seq, ref ReadOnlyMemory<byte> payload)
    {
        var cost = payload.Length + (node is null ? Overhead * sum : 0L);
        if (cost + (node is null ? 0 : CostOf(node.Value)) > limits.MaxBufferedBytes)
        {
            if (node is not null)
                GiveUp(node);
            return ChunkOutcome.TooLarge;
        }

        while (Bytes + cost > limits.MaxBufferedBytes || (node is null && Count >= limits.MaxIncompleteEvents))
            GiveUp(_oldestFirst.First == node ? node!.Next! : _oldestFirst.First!);

        if (node is null)
            _byId[id] = node = _oldestFirst.AddLast(new ChunkSet(id, sum, time.GetTimestamp()));
        node.Value.Add(seq, payload);
        Bytes += cost;
        if (!node.Value.IsComplete)
            return ChunkOutcome.Kept;

        Remove(node);
        payload = node.Value.Join();
        return ChunkOutcome.Complete;
    }

    private void GiveUp(LinkedListNode<ChunkSet> node)
    {
        LetGo++;
        Remove(node);
    }

    private void Remove(LinkedListNode<ChunkSet> node)
    {
        Bytes -= CostOf(node.Value);
        _byId.Remove(node.Value.MessageId);
        _oldestFirst.Remove(node);
    }

    private static long CostOf(ChunkSet set) => set.Bytes + ((long)Overhead * set.Sum);

    private static bool TryNumber(string? text, int otherwise, out int number)
    {
        number = otherwise;
        return text is null || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
