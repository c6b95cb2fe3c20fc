namespace Ailink.Support;

/// <summary>Port: keeps the groups and who is in them. Every question carries who asks, and the store answers them only what they may see.</summary>
public interface IGroupStore
{
    /// <summary>The groups the actor is an active member of, or the one of them that is asked for.</summary>
    Task<IReadOnlyList<GroupSummary>> ListAsync(Actor by, GroupId? only, CancellationToken cancellationToken = default);

    /// <summary>Null when the actor may not see the group.</summary>
    Task<IReadOnlyList<GroupMember>?> ListMembersAsync(GroupId group, Actor by, CancellationToken cancellationToken = default);

    /// <summary>Where the cursor stands and whether it moved; null when the actor may not see the group.</summary>
    Task<(long Sequence, bool Moved)?> MarkReadAsync(GroupId group, long sequence, Actor by, CancellationToken cancellationToken = default);

    /// <summary>Ends the membership unless the rules, which see the roster inside the transaction, refuse. Null for an unknown group.</summary>
    Task<SupportResult<Nothing>?> RemoveMemberAsync(GroupId group, PersonId person, Func<GroupRoster, SupportError?> refuse, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>The account's main group, made now if there is none.</summary>
    Task<GroupId> EnsureMainGroupAsync(GroupId ifNew, AccountId account, string title, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>Whether the person became a member now, or a refusal.</summary>
    Task<SupportResult<bool>> AddMemberAsync(GroupId group, PersonId person, string role, string source, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>Why the actor sees no main group; null when they do.</summary>
    Task<MainGroupAbsence?> WhyNoMainGroupAsync(Actor by, CancellationToken cancellationToken = default);
}
