namespace Ailink.Support;

internal sealed class SupportGroups(IGroupStore store, ILiveFanOut live, TimeProvider time) : ISupportGroups
{
    public Task<IReadOnlyList<GroupSummary>> ListAsync(Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        return store.ListAsync(by, only: null, cancellationToken);
    }

    public async Task<GroupSummary?> FindAsync(GroupId group, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        var found = await store.ListAsync(by, group, cancellationToken).ConfigureAwait(false);
        return found.Count == 0 ? null : found[0];
    }

    public async Task<SupportResult<IReadOnlyList<GroupMember>>> ListMembersAsync(GroupId group, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        var members = await store.ListMembersAsync(group, by, cancellationToken).ConfigureAwait(false);
        return members is null ? NotFound(group) : SupportResult<IReadOnlyList<GroupMember>>.Of(members);
    }

    public async Task<SupportResult<long>> MarkReadAsync(GroupId group, long sequence, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (sequence < 0) return SupportErrors.Of(SupportErrors.SequenceInvalid, $"{sequence}");
        if (await store.MarkReadAsync(group, sequence, by, cancellationToken).ConfigureAwait(false) is not (var cursor, var moved)) return NotFound(group);
        if (!moved) return cursor;
        live.ToGroup(group, new(LiveKind.Read, group, by.Person, cursor));
        live.ToPerson(by.Person, new(LiveKind.Unread, group, by.Person, cursor));
        return cursor;
    }

    public async Task<SupportResult<Nothing>> RemoveMemberAsync(GroupId group, PersonId person, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        var result = await store.RemoveMemberAsync(group, person, roster => MembershipRules.Remove(roster, person, by), time.GetUtcNow(), cancellationToken).ConfigureAwait(false)
            ?? NotFound(group);
        if (result.Succeeded) Announce(group, person);
        return result;
    }

    public Task<GroupId> AttachMainGroupAsync(AccountId account, string title, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        return store.EnsureMainGroupAsync(GroupId.New(time), account, title.Trim(), time.GetUtcNow(), cancellationToken);
    }

    public async Task<SupportResult<Nothing>> AddMemberAsync(GroupId group, PersonId person, string role, string source, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(role);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        var added = await store.AddMemberAsync(group, person, role, source, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        if (!added.Succeeded) return added.Error;
        if (added.Value) Announce(group, person);
        return Nothing.More;
    }

    public Task<MainGroupAbsence?> WhyNoMainGroupAsync(Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        return store.WhyNoMainGroupAsync(by, cancellationToken);
    }

    private static SupportError NotFound(GroupId group) => SupportErrors.Of(SupportErrors.NotFound, group.ToString());

    private void Announce(GroupId group, PersonId person)
    {
        live.ToGroup(group, new(LiveKind.Member, group, person));
        live.ToPerson(person, new(LiveKind.Group, group, person));
    }
}
