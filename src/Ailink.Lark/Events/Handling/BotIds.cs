using Microsoft.Extensions.Logging;

namespace Ailink.Lark.Events;

/// <summary>Who the bot of an app is: asked once, by all who want to know together; after a failure once a minute.</summary>
internal sealed partial class BotIds(TimeProvider time, ILogger<BotIds> logger)
{
    private const int Most = 10_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AskAgain = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<(AppId App, TenantKey? Tenant), (Task<OpenId?> Answer, long AskedAt)> _asked = [];

    /// <summary>The bot's open id; null while it cannot be had.</summary>
    /// <param name="client">The app, in the tenant.</param>
    /// <param name="tenant">The tenant, of a store app.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async ValueTask<OpenId?> FindAsync(ILarkClient client, TenantKey? tenant, CancellationToken cancellationToken)
    {
        Task<OpenId?> answer;
        lock (_gate)
            answer = JoinAsync(client, (client.AppId, tenant));
        try
        {
            return await answer.WaitAsync(Patience, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return null; // for the next message there may be an answer
        }
    }

    // Under the lock.
    private Task<OpenId?> JoinAsync(ILarkClient client, (AppId App, TenantKey? Tenant) bot)
    {
        if (_asked.TryGetValue(bot, out var last) && !(last.Answer is { IsCompleted: true, Result: null } && time.GetElapsedTime(last.AskedAt) >= AskAgain))
            return last.Answer;
        if (_asked.Count >= Most)
            _asked.Clear();
        var answer = Task.Run(() => AskAsync(client));
        _asked[bot] = (answer, time.GetTimestamp());
        return answer;
    }

    // Shared, so nobody's token stops it; the client has timeouts of its own.
    private async Task<OpenId?> AskAsync(ILarkClient client)
    {
        try
        {
            return (await client.Bot.GetAsync(CancellationToken.None).ConfigureAwait(false)).OpenId;
        }
        catch (Exception problem) // whatever it is, the message is worth more
        {
            Log.NotKnown(logger, problem, client.AppId);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "Who the bot of {App} is could not be asked. Until it can, a message that mentions any bot counts as mentioning this one.")]
        public static partial void NotKnown(ILogger logger, Exception problem, AppId app);
    }
}
