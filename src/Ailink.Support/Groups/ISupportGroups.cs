namespace Ailink.Support;

/// <summary>The groups, their members and what the members have read.</summary>
public interface ISupportGroups
{
    /// <summary>Lists the groups the actor is an active member of, the main group first, then by the last message.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The groups.</returns>
    Task<IReadOnlyList<GroupSummary>> ListAsync(Actor by, CancellationToken cancellationToken = default);

    /// <summary>Finds one of the actor's groups.</summary>
    /// <param name="group">The group.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The group; null also for what the actor may not see.</returns>
    Task<GroupSummary?> FindAsync(GroupId group, Actor by, CancellationToken cancellationToken = default);

    /// <summary>Lists the active members, in the order in which they joined.</summary>
    /// <param name="group">The group.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The members, or NOT_FOUND.</returns>
    Task<SupportResult<IReadOnlyList<GroupMember>>> ListMembersAsync(GroupId group, Actor by, CancellationToken cancellationToken = default);

    /// <summary>Moves the actor's cursor forward; never back, and never beyond the group's counter.</summary>
    /// <param name="group">The group.</param>
    /// <param name="sequence">The number up to which the actor has read.</param>
    /// <param name="by">Who read.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Where the cursor stands now, or NOT_FOUND or SEQUENCE_INVALID.</returns>
    Task<SupportResult<long>> MarkReadAsync(GroupId group, long sequence, Actor by, CancellationToken cancellationToken = default);

    /// <summary>
    /// Ends a membership. Customers: oneself, managers their colleagues. Service team: oneself, TAM and lead anybody.
    /// The last member of the service team stays.
    /// </summary>
    /// <param name="group">The group.</param>
    /// <param name="person">Who leaves.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Nothing more, or NOT_FOUND, FORBIDDEN_ACTION or LAST_SERVICE_MEMBER.</returns>
    Task<SupportResult<Nothing>> RemoveMemberAsync(GroupId group, PersonId person, Actor by, CancellationToken cancellationToken = default);

    /// <summary>Gives the account its main group, or answers the one it has.</summary>
    /// <param name="account">The account.</param>
    /// <param name="title">The title of a new group.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The main group.</returns>
    Task<GroupId> AttachMainGroupAsync(AccountId account, string title, CancellationToken cancellationToken = default);

    /// <summary>Makes a person a member; nothing happens when the person is one already. A customer's person joins groups of the own account only.</summary>
    /// <param name="group">The group.</param>
    /// <param name="person">The person.</param>
    /// <param name="role">One of <see cref="GroupRoles"/>.</param>
    /// <param name="source">How the person came: for the list of members and the audit, such as <c>invitation</c>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Nothing more, or NOT_FOUND or TENANT_MISMATCH.</returns>
    Task<SupportResult<Nothing>> AddMemberAsync(GroupId group, PersonId person, string role, string source, CancellationToken cancellationToken = default);

    /// <summary>Why the actor sees no main group.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The reason, or null when the actor has one.</returns>
    Task<MainGroupAbsence?> WhyNoMainGroupAsync(Actor by, CancellationToken cancellationToken = default);
}
