namespace Ailink.Support;

/// <summary>The dispatch clock beside the slots in SQLite.</summary>
internal sealed class SqliteDispatchTime(DispatchClock clock)
{
    private const string Read = "SELECT ticks, stamp FROM dispatch_clock WHERE id = 1";

    /// <summary>What time it is in this transaction. Writes it down: nothing is stamped with a time that could be forgotten.</summary>
    public long Advance(WriteScope scope)
    {
        if (scope.Shared.TryGetValue(typeof(DispatchReading), out var shared)) return ((DispatchReading)shared).Ticks;
        var reading = clock.Advance(Stored(scope));
        scope.Execute(
            "INSERT INTO dispatch_clock (id, ticks, stamp) VALUES (1, @ticks, @stamp) ON CONFLICT (id) DO UPDATE SET ticks = @ticks, stamp = @stamp",
            ("@ticks", reading.Ticks), ("@stamp", reading.Stamp));
        scope.Shared[typeof(DispatchReading)] = reading;
        return reading.Ticks;
    }

    /// <summary>Writes the time down, unless another process keeps the clock.</summary>
    public void Keep(WriteScope scope)
    {
        if (clock.Keeps(Stored(scope))) Advance(scope);
    }

    /// <summary>What time it is, for a look that writes nothing.</summary>
    public long Now(DispatchClockRow? row) => clock.Now(row is null ? clock.First() : new(row.Ticks, row.Stamp));

    private DispatchReading Stored(WriteScope scope)
        => scope.Query(Read, row => new DispatchReading(row.GetInt64(0), row.GetInt64(1))) is [var stored] ? stored : clock.First();
}
