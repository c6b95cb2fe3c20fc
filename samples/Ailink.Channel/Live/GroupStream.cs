using Ailink.Channel.Api;
using Ailink.Channel.Api.Contracts;
using Ailink.Support;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Ailink.Channel.Live;

/// <summary>
/// A group's live events. A signal only says that there is something: what is sent is read from the store by number, from where the browser stands,
/// so that a lost or merged signal, or a stream cut and reopened, loses and doubles nothing.
/// </summary>
internal sealed class GroupStream(
    ISupportMessages messages, ISupportGroups groups, ISupportLive live, StillWelcome welcome,
    TimeProvider time, IHostApplicationLifetime host, IOptions<JsonOptions> json)
{
    private const int PageSize = 200;

    /// <summary>Streams until the browser leaves, the session ends or the group is no longer the caller's.</summary>
    /// <param name="context">The request.</param>
    /// <param name="id">The group.</param>
    /// <param name="after">The last number the browser has seen; null to begin now.</param>
    /// <param name="caller">Who listens.</param>
    /// <param name="cancellationToken">The browser is gone.</param>
    /// <returns>Why there is no stream; null once there was one.</returns>
    public async Task<SupportError?> RunAsync(HttpContext context, GroupId id, long? after, Caller caller, CancellationToken cancellationToken)
    {
        // Listening comes before looking: what is committed between the two is then heard of.
        using var signals = new LiveSignals(time, live.SubscribeGroup(id), live.SubscribePerson(caller.Person.Id));
        var group = await groups.FindAsync(id, caller.Actor, cancellationToken);
        if (group is null) return SupportErrors.Of(SupportErrors.NotFound);

        using var life = new StreamLife(caller, time, host, cancellationToken);
        var stream = new EventStream(context, json.Value.SerializerOptions);
        var seen = Math.Min(after ?? group.LastSequence, group.LastSequence);
        try
        {
            await stream.OpenAsync(life.End);
            while (await SendChangesAsync(stream, id, seen, caller, life.End) is { } number && await ListenAsync(stream, signals, id, caller, life.End))
                seen = number;
        }
        catch (OperationCanceledException) when (life.End.IsCancellationRequested)
        {
            // The ordinary end of a stream.
        }

        return null;
    }

    // Answers where the browser stands now, or null when the group is no longer the caller's.
    private async Task<long?> SendChangesAsync(EventStream stream, GroupId group, long seen, Caller caller, CancellationToken cancellationToken)
    {
        while (true)
        {
            var changes = await messages.ListChangesAsync(group, seen, PageSize, caller.Actor, cancellationToken);
            if (!changes.Succeeded) return null;
            foreach (var change in changes.Value)
            {
                await stream.WriteAsync(change.IsNew ? "message" : "updated", MessageItem.Of(change.Message), change.Number, cancellationToken);
                seen = change.Number;
            }

            if (changes.Value.Count < PageSize) return seen;
        }
    }

    // Answers once there are changes to send, or false when the stream is over.
    private async Task<bool> ListenAsync(EventStream stream, LiveSignals signals, GroupId group, Caller caller, CancellationToken cancellationToken)
    {
        while (true)
        {
            var signal = await signals.NextAsync(StreamLife.Quiet, cancellationToken);
            switch (signal?.Kind)
            {
                case null:
                    await stream.BeatAsync(cancellationToken);
                    break;
                case LiveKind.Message:
                    return true;
                case LiveKind.Read:
                    await stream.WriteAsync("read", new ReadEvent(signal.Person?.ToString(), signal.Number), id: null, cancellationToken);
                    break;
                case LiveKind.Member or LiveKind.Group or LiveKind.SignedOut:
                    if (await groups.FindAsync(group, caller.Actor, cancellationToken) is null || !await welcome.IsAsync(caller, cancellationToken)) return false;
                    if (signal.Kind is LiveKind.Member)
                        await stream.WriteAsync("member", new GroupEvent(group.ToString()), id: null, cancellationToken);
                    break;
            }
        }
    }
}
