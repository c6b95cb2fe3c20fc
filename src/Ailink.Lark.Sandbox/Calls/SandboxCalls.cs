namespace Ailink.Lark.Sandbox;

/// <summary>The journal of everything that was called on the platform, oldest first. It keeps the last 20,000 calls.</summary>
public sealed class SandboxCalls
{
    private const int Capacity = 20_000;
    private const int AnswersKept = 1_000;
    private const int LongestBody = 64 * 1024;

    private readonly Lock _gate = new();
    private readonly Queue<CallRecord> _records = new();
    private readonly Queue<CallRecord> _answered = new();
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

    /// <summary>The chosen calls, oldest first.</summary>
    /// <param name="chosen">Asked under the journal's lock.</param>
    /// <param name="from">The log id of the first call to look at; all are looked at when the journal does not hold it.</param>
    internal IReadOnlyList<SandboxCall> Read(Func<CallRecord, bool> chosen, string? from = null)
    {
        CallRecord[] records;
        lock (_gate)
        {
            var start = from is null ? null : _records.FirstOrDefault(record => record.LogId == from);
            records = [.. (start is null ? _records : _records.SkipWhile(record => record != start)).Where(chosen)];
        }

        return [.. records.Select(Show)];
    }

    /// <summary>One call with what it was answered; null when the journal does not hold it.</summary>
    internal (SandboxCall Call, ReadOnlyMemory<byte> Answer, Rule? Rule)? Find(string logId)
    {
        lock (_gate) return _records.FirstOrDefault(record => record.LogId == logId) is { } record ? (new SandboxCall(record), record.Answer, record.Rule) : null;
    }

    /// <summary>How often each API counted in a tenant's quota since then, as far as the journal goes back; the most first.</summary>
    internal IReadOnlyList<(string Method, string Api, int Calls)> CountedByApi(string tenantKey, DateTimeOffset since)
    {
        lock (_gate)
            return [.. _records.Where(record => record.CountedFor == tenantKey && record.Time >= since).CountBy(record => (record.Method, Api: record.Api ?? record.Path))
                .OrderByDescending(count => count.Value).Select(count => (count.Key.Method, count.Key.Api, count.Value))];
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

    internal void End(CallRecord record, Answer answer, bool counted = false)
    {
        lock (_gate)
        {
            record.Rule = answer.Rule;
            if (answer.Text(record.LogId) is { Length: > 0 and <= LongestBody } text) Keep(record, text);
        }

        End(record, answer.Status, answer.Code, counted, answer.Assumption?.Name);
    }

    internal void Clear()
    {
        lock (_gate)
        {
            _records.Clear();
            _answered.Clear();
        }
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

    // Answers are large beside the rest of a line, and only the latest are ever looked at.
    private void Keep(CallRecord record, byte[] answer)
    {
        if (_answered.Count == AnswersKept) _answered.Dequeue().Answer = default;
        record.Answer = answer;
        _answered.Enqueue(record);
    }
}
