namespace Ailink.Lark;

/// <summary>The month of one tenant, or of one app whose tenant nobody has named.</summary>
internal sealed class LarkQuotaAccount(string name, LarkQuotaCalendar calendar, LarkQuotaMeter meter)
{
    private readonly Lock _gate = new();
    private LarkQuotaTally? _pending; // by the first call, and by the first look into a store: thousands of apps may never call
    private LarkQuotaTally? _stored;
    private IReadOnlyList<LarkQuotaCount> _flying = [];
    private DateOnly _month;
    private long _lookedAt = long.MinValue;
    private long _refusedAt = long.MinValue;
    private DateTimeOffset _refusedUntil = DateTimeOffset.MinValue;

    public string Name => name;

    /// <summary>Whether the store is to be visited.</summary>
    public bool Due { get; set; }

    public DateOnly Month(DateTimeOffset now) => calendar.FirstOfMonth(now);

    /// <summary>A call of ours was answered well.</summary>
    /// <returns>Whether it counts.</returns>
    public bool Count(LarkExchange exchange, DateTimeOffset now)
    {
        if (!LarkQuotaRules.Counts(exchange))
            return false;
        var today = calendar.Today(now);
        if (today.Month != _month.Month || today.Year != _month.Year)
            Turn(calendar.FirstOfMonth(now));
        (_pending ?? Interlocked.CompareExchange(ref _pending, new(), null) ?? _pending).Add(today, exchange.Method, exchange.Api, 1);
        if (exchange.Started > Volatile.Read(ref _refusedAt))
            Volatile.Write(ref _refusedAt, long.MinValue); // so the plan is another one now
        meter.Counted(this);
        return true;
    }

    /// <summary>The platform says that the month is used up.</summary>
    public void Refused(LarkExchange exchange, DateTimeOffset now)
    {
        lock (_gate)
            _refusedUntil = calendar.NextMonth(now);
        Volatile.Write(ref _refusedAt, exchange.Started);
    }

    public LarkQuotaStatus Status(long? limit, DateTimeOffset now)
    {
        var month = calendar.FirstOfMonth(now);
        List<LarkQuotaCount> counts;
        bool refused;
        lock (_gate)
        {
            counts = [.. _stored?.Counts(month) ?? [], .. _flying.Where(count => count.Day >= month), .. _pending?.Counts(month) ?? []];
            refused = Volatile.Read(ref _refusedAt) != long.MinValue && now < _refusedUntil;
        }

        var used = counts.Sum(count => count.Calls);
        return new(refused ? LarkQuotaState.Exhausted : StateOf(used, limit), used, limit, Sum(counts, count => count.Api), Sum(counts, count => count.Day), calendar.NextMonth(now));
    }

    /// <summary>What is to be written: the same again until <see cref="Written"/>.</summary>
    public IReadOnlyList<LarkQuotaCount> TakeOff()
    {
        lock (_gate)
        {
            if (_flying.Count == 0)
                _flying = _pending?.Take() ?? [];
            return _flying;
        }
    }

    public void Written()
    {
        lock (_gate)
        {
            (_stored ??= new()).Add(_flying);
            _flying = [];
        }
    }

    /// <summary>Whether somebody who looks is the first for some time: a look asks the store, and one that fails is not to be asked at every look.</summary>
    public bool ShallLook(TimeProvider time, TimeSpan every)
    {
        var last = Volatile.Read(ref _lookedAt);
        if (last != long.MinValue && time.GetElapsedTime(last) < every)
            return false;
        return Interlocked.CompareExchange(ref _lookedAt, time.GetTimestamp(), last) == last;
    }

    public void Read(IReadOnlyList<LarkQuotaCount> stored, TimeProvider time)
    {
        LarkQuotaTally tally = new();
        tally.Add(stored);
        lock (_gate)
            _stored = tally;
        Volatile.Write(ref _lookedAt, time.GetTimestamp());
    }

    private static LarkQuotaState StateOf(long used, long? limit) => limit switch
    {
        null => LarkQuotaState.Ok,
        { } most when used >= most => LarkQuotaState.Exhausted,
        { } most when used >= most * 0.95 => LarkQuotaState.Save,
        { } most when used >= most * 0.8 => LarkQuotaState.Warn,
        _ => LarkQuotaState.Ok,
    };

    private static Dictionary<TKey, long> Sum<TKey>(List<LarkQuotaCount> counts, Func<LarkQuotaCount, TKey> key)
        where TKey : notnull =>
        counts.GroupBy(key).ToDictionary(group => group.Key, group => group.Sum(count => count.Calls));

    private void Turn(DateOnly month)
    {
        lock (_gate)
        {
            _month = month;
            _stored?.Forget(month);
            if (!meter.Keeps)
                _pending?.Forget(month);
        }
    }
}
