namespace Ailink.Lark.Sandbox;

/// <summary>The journal of everything that was called on the platform, oldest first. It keeps the last 20,000 calls.</summary>
public sealed class SandboxCalls
{
    private const int Capacity = 20_000;
    private const int LongestBody = 64 * 1024;

    private readonly Lock _gate = new();
    private readonly Queue<CallRecord> _records = new();
    private readonly Changes _changes;

    internal SandboxCalls(Changes changes) => _changes = changes;

    /// <summary>All calls.</summary>
    public IReadOnlyList<SandboxCall> All => Read(_ => true);

    /// <summary>How many calls counted in the monthly quota.</summary>
    public int Counted
    {
        get
        {
            lock (_gate) return _records.Count(record => record.Counted);
        }
    }

    /// <summary>The calls to a path. A segment <c>*</c> stands for any one segment.</summary>
    public IReadOnlyList<SandboxCall> To(string path) => Read(record => PathPattern.Matches(path, record.Path));

    internal IReadOnlyList<SandboxCall> Read(Func<CallRecord, bool> chosen)
    {
        CallRecord[] records;
        lock (_gate) records = [.. _records.Where(chosen)];
        return [.. records.Select(Show)];
    }

    internal void Begin(CallRecord record)
    {
        lock (_gate)
        {
            if (_records.Count == Capacity) _records.Dequeue();
            _records.Enqueue(record);
        }

        _changes.Calls.Raise();
    }

    internal void Hold(CallRecord record, bool held)
    {
        lock (_gate) record.IsHeld = held;
        _changes.Calls.Raise();
    }

    internal void End(CallRecord record, int status, int? code, bool counted = false, string? assumption = null)
    {
        lock (_gate) (record.IsHeld, record.Status, record.Code, record.Counted, record.Assumption) = (false, status, code, counted, assumption);
        _changes.Calls.Raise();
    }

    internal void Clear()
    {
        lock (_gate) _records.Clear();
    }

    internal void Attach(CallRecord record, ReadOnlyMemory<byte> body)
    {
        if (body.Length > LongestBody) return;
        lock (_gate) record.Body = body;
    }

    private SandboxCall Show(CallRecord record)
    {
        lock (_gate) return new SandboxCall(record);
    }
}
