using Ailink.Support;

namespace Ailink.Channel.Api.Contracts;

/// <summary>A member of a group.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Role">What the member may do in the group.</param>
/// <param name="Title">The service team member's title.</param>
/// <param name="AvatarUrl">A picture, if known.</param>
/// <param name="JoinedAt">When the person joined.</param>
/// <param name="CannotBeNotified">Whether the platform refuses to bring this person notifications.</param>
internal sealed record MemberItem(
    string PersonId, string Name, string Role, string? Title, string? AvatarUrl, DateTimeOffset JoinedAt, bool CannotBeNotified)
{
    /// <summary>As the API shows it.</summary>
    public static MemberItem Of(GroupMember member) => new(
        member.Person.ToString(), member.Name, member.Role, member.Title, member.AvatarUrl, member.JoinedAt, member.CannotBeNotified);
}
