namespace Ailink.Support;

/// <summary>
/// Claims in SQLite, for all hosts on one file: the claim is one statement, on disk before it is answered. Hosts on one file are on one machine, so its clock is theirs in common.
/// </summary>
internal sealed class SqliteWorkClaims(SqliteWriter writer, TimeProvider time) : IWorkClaims
{
    /// <summary>Longer than anybody tells the same again.</summary>
    private static readonly TimeSpan Unfinished = TimeSpan.FromHours(12);

    public Task<WorkClaim> TryBeginAsync(string key, TimeSpan lease, CancellationToken cancellationToken = default)
        => writer.WriteAsync(scope => TryBegin(scope, key, lease), cancellationToken);

    public Task CompleteAsync(string key, TimeSpan life, CancellationToken cancellationToken = default)
        => writer.WriteAsync(
            scope => scope.Execute(
                """
                INSERT INTO work_claims (key, lease_until, is_done, attempts, leaves_at) VALUES (@key, 0, 1, 1, @leaves)
                ON CONFLICT (key) DO UPDATE SET is_done = 1, leaves_at = excluded.leaves_at
                """,
                ("@key", key), ("@leaves", (Now + life).UtcTicks)),
            cancellationToken);

    public Task AbandonAsync(string key, CancellationToken cancellationToken = default)
        => writer.WriteAsync(scope => scope.Execute("UPDATE work_claims SET lease_until = 0 WHERE key = @key AND is_done = 0", ("@key", key)), cancellationToken);

    private DateTimeOffset Now => time.GetUtcNow();

    private WorkClaim TryBegin(WriteScope scope, string key, TimeSpan lease)
    {
        var now = Now;
        // A few more than come, so that what is over does not pile up.
        scope.Execute("DELETE FROM work_claims WHERE key IN (SELECT key FROM work_claims WHERE leaves_at <= @now LIMIT 8)", ("@now", now.UtcTicks));
        var begun = scope.Query(
            """
            INSERT INTO work_claims (key, lease_until, is_done, attempts, leaves_at) VALUES (@key, @until, 0, 1, @leaves)
            ON CONFLICT (key) DO UPDATE SET
              attempts = CASE WHEN leaves_at <= @now THEN 1 ELSE attempts + 1 END,
              leaves_at = CASE WHEN leaves_at <= @now THEN excluded.leaves_at ELSE leaves_at END,
              lease_until = excluded.lease_until, is_done = 0
            WHERE leaves_at <= @now OR (is_done = 0 AND lease_until <= @now)
            RETURNING attempts
            """,
            row => row.GetInt32(0),
            ("@key", key), ("@until", (now + lease).UtcTicks), ("@leaves", (now + Unfinished).UtcTicks), ("@now", now.UtcTicks));
        if (begun is [var attempt])
            return new WorkClaim(WorkClaimState.Begun, attempt);
        var isDone = scope.Scalar("SELECT is_done FROM work_claims WHERE key = @key", ("@key", key)) is 1L;
        return new WorkClaim(isDone ? WorkClaimState.Completed : WorkClaimState.InProgress, 0);
    }
}
