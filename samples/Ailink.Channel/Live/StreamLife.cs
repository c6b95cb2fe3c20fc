using Ailink.Channel.Api;

namespace Ailink.Channel.Live;

/// <summary>How long a stream may live: until its session ends, the browser leaves or the host stops.</summary>
internal sealed class StreamLife : IDisposable
{
    /// <summary>Nothing to say for so long: a heartbeat.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);

    private readonly CancellationTokenSource _sessionEnd;
    private readonly CancellationTokenSource _end;

    /// <summary>Begins now.</summary>
    public StreamLife(Caller caller, TimeProvider time, IHostApplicationLifetime host, CancellationToken gone)
    {
        var left = caller.EndsAt - time.GetUtcNow();
        _sessionEnd = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, time);
        _end = CancellationTokenSource.CreateLinkedTokenSource(_sessionEnd.Token, host.ApplicationStopping, gone);
    }

    /// <summary>Fires at the end.</summary>
    public CancellationToken End => _end.Token;

    public void Dispose()
    {
        _end.Dispose();
        _sessionEnd.Dispose();
    }
}
