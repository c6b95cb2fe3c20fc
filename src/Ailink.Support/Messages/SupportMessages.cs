using Microsoft.Extensions.Options;

namespace Ailink.Support;

internal sealed class SupportMessages(IMessageStore store, ILiveFanOut live, NotificationBell bell, TimeProvider time, IOptions<SupportOptions> options) : ISupportMessages
{
    private const int LongestPage = 200;

    public async Task<SupportResult<PostedMessage>> PostAsync(PostMessage command, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(by);
        if (MessageRules.CheckPost(command, options.Value.MaxMessageLength) is { } refused) return refused;
        var appended = await store
            .AppendAsync(MessageId.New(time), command, by, time.GetUtcNow(), ground => MessageRules.Post(command, by, ground), cancellationToken)
            .ConfigureAwait(false);
        if (!appended.Succeeded) return appended.Error;
        var (posted, roster, notifies) = appended.Value;
        if (!posted.Repeated) Announce(roster, posted.Sequence, notifies);
        return posted;
    }

    public Task<SupportResult<GroupMessage>> EditAsync(MessageId message, string text, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(by);
        if (MessageRules.CheckText(text, options.Value.MaxMessageLength) is { } refused) return Task.FromResult<SupportResult<GroupMessage>>(refused);
        var now = time.GetUtcNow();
        return ChangeAsync(message, by, now, ground => MessageRules.Edit(text, by, ground, now, options.Value.EditWindow), cancellationToken);
    }

    public Task<SupportResult<GroupMessage>> RecallAsync(MessageId message, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        return ChangeAsync(message, by, time.GetUtcNow(), ground => MessageRules.Recall(by, ground), cancellationToken);
    }

    public async Task<SupportResult<MessagePage>> ListAsync(GroupId group, MessageWindow window, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(window);
        ArgumentNullException.ThrowIfNull(by);
        if (window.Limit is < 1 or > LongestPage) return SupportErrors.Of(SupportErrors.LimitInvalid, $"{window.Limit}");
        if (window.After < 0 || window.Before < 0 || window.After >= window.Before)
            return SupportErrors.Of(SupportErrors.SequenceInvalid, $"after {window.After}, before {window.Before}");
        var page = await store.ListAsync(group, window, by, cancellationToken).ConfigureAwait(false);
        return page is null ? SupportErrors.Of(SupportErrors.NotFound, group.ToString()) : page;
    }

    public async Task<SupportResult<IReadOnlyList<MessageChange>>> ListChangesAsync(GroupId group, long after, int limit, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (limit is < 1 or > LongestPage) return SupportErrors.Of(SupportErrors.LimitInvalid, $"{limit}");
        if (after < 0) return SupportErrors.Of(SupportErrors.SequenceInvalid, $"after {after}");
        var changes = await store.ListChangesAsync(group, after, limit, by, cancellationToken).ConfigureAwait(false);
        return changes is null ? SupportErrors.Of(SupportErrors.NotFound, group.ToString()) : SupportResult<IReadOnlyList<MessageChange>>.Of(changes);
    }

    private async Task<SupportResult<GroupMessage>> ChangeAsync(
        MessageId message, Actor by, DateTimeOffset now, Func<MessageGround, SupportResult<MessageRevision>> decide, CancellationToken cancellationToken)
    {
        var changed = await store.ChangeAsync(message, now, decide, cancellationToken).ConfigureAwait(false);
        if (!changed.Succeeded) return changed.Error;
        if (changed.Value.Number is { } number) Announce(changed.Value.Roster, number, changed.Value.Notifies);
        var current = await store.FindAsync(message, by, cancellationToken).ConfigureAwait(false);
        return current is null ? SupportErrors.Of(SupportErrors.NotFound, message.ToString()) : current;
    }

    private void Announce(GroupRoster roster, long number, bool notifies)
    {
        live.ToGroup(roster.Group, new(LiveKind.Message, roster.Group, null, number));
        var unread = new LiveSignal(LiveKind.Unread, roster.Group, null, number);
        foreach (var person in roster.Members.Keys) live.ToPerson(person, unread);
        if (notifies) bell.Ring();
    }
}
