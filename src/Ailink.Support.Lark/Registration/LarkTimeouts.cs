using Ailink.Lark;
using Microsoft.Extensions.Options;

namespace Ailink.Support;

/// <summary>
/// Keeps the SDK's retries inside the time the dispatcher gives a notification: an attempt that outlives its lease could ring a person twice.
/// </summary>
internal sealed class LarkTimeouts(IOptions<NotificationOptions> notifications) : IConfigureOptions<LarkOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(0.1);

    public void Configure(LarkOptions options)
    {
        var total = notifications.Value.CallTimeout;
        options.TotalTimeout = total < Shortest ? Shortest : total;
        if (options.AttemptTimeout > options.TotalTimeout) options.AttemptTimeout = options.TotalTimeout;
    }
}
