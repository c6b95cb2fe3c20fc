using Microsoft.Data.Sqlite;

namespace Ailink.Support;

public sealed class WriterTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_many_that_share_a_transaction_a_bad_one_fails_alone()
    {
        await using var world = await SupportWorld.CreateAsync();
        var writer = world.Get<SqliteWriter>();
        using var gate = new ManualResetEventSlim();
        var first = await HoldAsync(writer, gate);   // so that the rest share the next transaction

        var good = Enumerable.Range(0, 20).Select(i => world.PostAsync(world.Ann, $"good {i}")).ToList();
        var bad = writer.WriteAsync(
            scope =>
            {
                scope.Execute("UPDATE groups SET title = 'broken'");
                return scope.Execute("INSERT INTO mentions (message_id, person_id, position) VALUES ('no such message', NULL, 0)");
            },
            Cancel);
        var more = Enumerable.Range(20, 20).Select(i => world.PostAsync(world.Bob, $"good {i}")).ToList();
        gate.Set();

        await first;
        await Should.ThrowAsync<SqliteException>(() => bad);
        (await Task.WhenAll(good.Concat(more))).Select(result => result.Require().Sequence).Order().ShouldBe(Enumerable.Range(1, 40).Select(number => (long)number));
        (await world.Groups.FindAsync(world.AcmeMain, world.Ann, Cancel))!.Title.ShouldBe("Acme main");
    }

    [Fact]
    public async Task What_waits_together_is_committed_together()
    {
        await using var world = await SupportWorld.CreateAsync();
        var writer = world.Get<SqliteWriter>();
        using var gate = new ManualResetEventSlim();
        var first = await HoldAsync(writer, gate);
        var transactions = Enumerable.Range(0, 50).Select(_ => writer.WriteAsync(scope => scope.Transaction, Cancel)).ToList();
        gate.Set();

        await first;
        (await Task.WhenAll(transactions)).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_lost_transaction_fails_those_in_it_and_the_next_one_works()
    {
        await using var world = await SupportWorld.CreateAsync();
        var writer = world.Get<SqliteWriter>();

        await Should.ThrowAsync<Exception>(() => writer.WriteAsync(
            scope =>
            {
                scope.Transaction!.Rollback();
                return 0;
            },
            Cancel));

        (await world.PostAsync(world.Ann, "still here")).Require().Sequence.ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_has_written_nothing()
    {
        await using var world = await SupportWorld.CreateAsync();
        var writer = world.Get<SqliteWriter>();
        using var gate = new ManualResetEventSlim();
        using var impatient = new CancellationTokenSource();
        var first = await HoldAsync(writer, gate);
        var second = writer.WriteAsync(scope => scope.Execute("UPDATE groups SET title = 'late'"), impatient.Token);

        await impatient.CancelAsync();
        gate.Set();

        await first;
        await Should.ThrowAsync<OperationCanceledException>(() => second);
        (await world.Groups.FindAsync(world.AcmeMain, world.Ann, Cancel))!.Title.ShouldBe("Acme main");
    }

    [Fact]
    public async Task The_file_is_written_ahead_and_flushed_at_every_commit()
    {
        await using var world = await SupportWorld.CreateAsync();

        var settings = await world.Get<SqliteWriter>().WriteAsync(
            scope => (scope.Scalar("PRAGMA journal_mode"), scope.Scalar("PRAGMA synchronous"), scope.Scalar("PRAGMA foreign_keys"), scope.Scalar("PRAGMA busy_timeout")), Cancel);

        settings.ShouldBe(((object)"wal", (object)2L, (object)1L, (object)5000L));
    }

    /// <summary>Occupies the writer until the gate opens. Only once it does: what is written before would share its transaction.</summary>
    private static async Task<Task> HoldAsync(SqliteWriter writer, ManualResetEventSlim gate)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var held = writer.WriteAsync(
            _ =>
            {
                begun.SetResult();
                gate.Wait(Cancel);
                return 0;
            },
            Cancel);
        await begun.Task;
        return held;
    }
}
