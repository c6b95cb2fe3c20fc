using Ailink.Channel.Api;
using Ailink.Channel.Api.Contracts;
using Ailink.Support;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Ailink.Channel.Live;

/// <summary>A person's own live events: enough for badges. They have no numbers; whoever reconnects asks <c>/api/v1/me</c> again.</summary>
internal sealed class PersonStream(
    ISupportGroups groups, ISupportLive live, StillWelcome welcome, TimeProvider time, IHostApplicationLifetime host, IOptions<JsonOptions> json)
{
    /// <summary>Streams until the browser leaves or the session ends.</summary>
    public async Task RunAsync(HttpContext context, Caller caller, CancellationToken cancellationToken)
    {
        using var signals = new LiveSignals(time, live.SubscribePerson(caller.Person.Id));
        using var life = new StreamLife(caller, time, host, cancellationToken);
        var stream = new EventStream(context, json.Value.SerializerOptions);
        try
        {
            await stream.OpenAsync(life.End);
            while (await SendAsync(stream, await signals.NextAsync(StreamLife.Quiet, life.End), caller, life.End))
            {
            }
        }
        catch (OperationCanceledException) when (life.End.IsCancellationRequested)
        {
            // The ordinary end of a stream.
        }
    }

    private async Task<bool> SendAsync(EventStream stream, LiveSignal? signal, Caller caller, CancellationToken cancellationToken)
    {
        switch (signal?.Kind)
        {
            case null:
                await stream.BeatAsync(cancellationToken);
                return true;
            case LiveKind.Unread when signal.Group is { } id:
                if (await groups.FindAsync(id, caller.Actor, cancellationToken) is { } group)
                    await stream.WriteAsync("unread", UnreadEvent.Of(group), id: null, cancellationToken);
                return true;
            case LiveKind.Notice:
                await stream.WriteAsync("notice", new GroupEvent(signal.Group?.ToString()), id: null, cancellationToken);
                return true;
            case LiveKind.Group or LiveKind.SignedOut:
                if (!await welcome.IsAsync(caller, cancellationToken)) return false;
                await stream.WriteAsync("group", new GroupEvent(signal.Group?.ToString()), id: null, cancellationToken);
                return true;
            default:
                return true;
        }
    }
}
