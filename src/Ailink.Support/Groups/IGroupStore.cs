namespace Ailink.Support;

internal interface IGroupStore
{
    /// <summary>The groups the actor is an active member of, or the one of them that is asked for.</summary>
    Task<IReadOnlyList<GroupSummary>> ListAsync(Actor by, GroupId? only, CancellationToken cancellationToken);

    /// <summary>Null when the actor may not see the group.</summary>
    Task<IReadOnlyList<GroupMember>?> ListMembersAsync(GroupId group, Actor by, CancellationToken cancellationToken);

    /// <summary>Where the cursor stands and whether it moved; null when the actor may not see the group.</summary>
    Task<(long Sequence, bool Moved)?> MarkReadAsync(GroupId group, long sequence, Actor by, CancellationToken cancellationToken);

    /// <summary>Ends the membership unless the rules, which see the roster inside the transaction, refuse. Null for an unknown group.</summary>
    Task<SupportResult<Nothing>?> RemoveMemberAsync(GroupId group, PersonId person, Func<GroupRoster, SupportError?> refuse, DateTimeOffset now, CancellationToken cancellationToken);

    Task<GroupId> EnsureMainGroupAsync(GroupId ifNew, AccountId account, string title, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Whether the person became a member now, or a refusal.</summary>
    Task<SupportResult<bool>> AddMemberAsync(GroupId group, PersonId person, string role, string source, DateTimeOffset now, CancellationToken cancellationToken);

    Task<MainGroupAbsence?> WhyNoMainGroupAsync(Actor by, CancellationToken cancellationToken);
}
