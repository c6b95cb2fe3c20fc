using System.Collections.Concurrent;

namespace Ailink.Support.Lark.Tests;

/// <summary>The channels a test connected, in memory, with their secrets protected as a host would keep them.</summary>
internal sealed class ChannelsOfTheTest(ISecretProtector protector) : ISupportChannels
{
    private readonly ConcurrentDictionary<string, (SupportChannel Channel, string Protected)> _apps = new(StringComparer.Ordinal);

    /// <summary>Why the domain took a channel out of service, in order.</summary>
    public ConcurrentQueue<string> Degraded { get; } = [];

    public SupportChannel Connect(string appId, string secret, ChannelKind kind = ChannelKind.Feishu)
    {
        var channel = Some.Channel(appId, kind);
        _apps[appId] = (channel, protector.Protect(secret));
        return channel;
    }

    public Task<SupportChannel?> FindByAppAsync(string appId, CancellationToken cancellationToken = default)
        => Task.FromResult(_apps.TryGetValue(appId, out var app) ? app.Channel : null);

    public Task<SupportChannel?> FindAsync(ChannelId id, CancellationToken cancellationToken = default)
        => Task.FromResult(_apps.Values.Select(app => app.Channel).FirstOrDefault(channel => channel.Id == id));

    public Task<ChannelCredentials?> GetCredentialsAsync(string appId, CancellationToken cancellationToken = default)
        => Task.FromResult(_apps.TryGetValue(appId, out var app)
            ? new ChannelCredentials(app.Channel.Kind, appId, protector.Unprotect(app.Protected))
            : null);

    public Task<SupportResult<SupportChannel>> RegisterAsync(RegisterChannel command, CancellationToken cancellationToken = default)
        => throw new NotSupportedException("Tests connect channels directly.");

    public Task SetStateAsync(ChannelId id, ChannelState state, string? reason = null, CancellationToken cancellationToken = default)
        => throw new NotSupportedException("The Lark channel changes no states: the domain does.");

    public Task<bool> DegradeAsync(ChannelId id, string reason, CancellationToken cancellationToken = default)
    {
        Degraded.Enqueue(reason);
        return Task.FromResult(true);
    }
}
