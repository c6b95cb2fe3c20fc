using Microsoft.Extensions.Logging;

namespace Ailink.Lark.Events;

/// <summary>What the sockets of an app have in common, one after the other.</summary>
internal sealed class SocketContext(AppId app, LongConnectionOptions options, TimeProvider time, LongConnectionMetrics metrics, ILogger logger)
{
    private volatile SocketConduct _conduct = SocketConduct.Usual;
    private long _lastFrame;

    public AppId App => app;

    public LongConnectionOptions Options => options;

    public TimeProvider Time => time;

    public LongConnectionMetrics Metrics => metrics;

    public ILogger Logger => logger;

    /// <summary>Takes events: the session they came through, the frame to answer, the event.</summary>
    public required Action<SocketSession, SocketFrame, ReadOnlyMemory<byte>> Deliver { get; init; }

    /// <summary>How the platform wants the client to behave.</summary>
    public SocketConduct Conduct
    {
        get => _conduct;
        set => _conduct = value;
    }

    /// <summary>When something was last heard.</summary>
    public DateTimeOffset? LastFrame => Volatile.Read(ref _lastFrame) is > 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    public void Heard() => Volatile.Write(ref _lastFrame, time.GetUtcNow().UtcTicks);
}
