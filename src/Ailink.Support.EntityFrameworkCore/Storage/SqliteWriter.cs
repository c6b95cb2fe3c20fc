using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Ailink.Support;

/// <summary>
/// Every write of the process goes through here, one after the other. Whatever waits when the writer comes round shares one transaction, and so one
/// flush of the disk; each item has a savepoint of its own, so that a bad one fails alone. Answers are given after the commit.
/// </summary>
internal sealed partial class SqliteWriter(string connectionString, ILogger<SqliteWriter> logger) : IAsyncDisposable, IDisposable
{
    /// <summary>Enough to share a flush well, few enough not to keep the first one waiting.</summary>
    private const int LargestBatch = 256;

    /// <summary>So many may wait; whoever comes then waits to wait.</summary>
    private const int LongestQueue = 4_096;

    private readonly Channel<WriteItem> _queue = Channel.CreateBounded<WriteItem>(new BoundedChannelOptions(LongestQueue) { SingleReader = true });
    private readonly Lock _gate = new();
    private Task? _loop;

    /// <summary>Writes, and answers once it is on disk.</summary>
    /// <param name="work">Runs on the writer's thread, inside the transaction. Short, and nothing but the database in it.</param>
    /// <param name="cancellationToken">Gives up while the item waits; one that has begun is finished.</param>
    public async Task<T> WriteAsync<T>(Func<WriteScope, T> work, CancellationToken cancellationToken)
    {
        var item = new WriteItem<T>(work, cancellationToken);
        lock (_gate) _loop ??= Task.Run(RunAsync, CancellationToken.None);
        await _queue.Writer.WriteAsync(item, cancellationToken).ConfigureAwait(false);
        return await item.Task.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        Task? loop;
        lock (_gate) loop = _loop;
        if (loop is not null) await loop.ConfigureAwait(false);
    }

    /// <summary>For hosts that are disposed of synchronously: what was accepted is written all the same.</summary>
    public void Dispose()
    {
        _queue.Writer.TryComplete();
        Task? loop;
        lock (_gate) loop = _loop;
        loop?.GetAwaiter().GetResult();
    }

    private async Task RunAsync()
    {
        var batch = new List<WriteItem>(LargestBatch);
        WriteConnection? open = null;
        while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (batch.Count < LargestBatch && _queue.Reader.TryRead(out var item))
                if (!item.IsWithdrawn) batch.Add(item);
            if (batch.Count == 0) continue;
            try
            {
                open ??= WriteConnection.Open(connectionString);
                open.Write(batch);
            }
            catch (Exception exception)
            {
                // The transaction as a whole is lost: nobody in it was answered, and a fresh connection begins clean.
                Log.BatchFailed(logger, batch.Count, exception);
                foreach (var item in batch) item.Fail(exception);
                open?.Dispose();
                open = null;
            }

            batch.Clear();
        }

        open?.Dispose();
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "A transaction of {Count} writes was rolled back.")]
        public static partial void BatchFailed(ILogger logger, int count, Exception exception);
    }
}
