namespace Ailink.Support;

/// <summary>An active member of a group.</summary>
/// <param name="Person">The person.</param>
/// <param name="Side">The side.</param>
/// <param name="Name">The name shown.</param>
/// <param name="AvatarUrl">A picture, if known.</param>
/// <param name="Role">One of <see cref="GroupRoles"/>.</param>
/// <param name="Title">The service team member's title.</param>
/// <param name="JoinedAt">When the person joined.</param>
/// <param name="CannotBeNotified">Whether the platform refused to bring this person a notification, and has not taken one since.</param>
public sealed record GroupMember(
    PersonId Person,
    ActorSide Side,
    string Name,
    string? AvatarUrl,
    string Role,
    string? Title,
    DateTimeOffset JoinedAt,
    bool CannotBeNotified);
