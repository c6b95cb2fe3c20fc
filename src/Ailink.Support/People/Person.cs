namespace Ailink.Support;

/// <summary>A customer's user in one channel, or a member of the service team.</summary>
/// <param name="Id">The id.</param>
/// <param name="Account">The customer's account; null for the service team.</param>
/// <param name="Channel">The one channel a customer's person lives in; null for the service team.</param>
/// <param name="Side">The side.</param>
/// <param name="Name">The name shown.</param>
/// <param name="AvatarUrl">A picture, if known.</param>
/// <param name="OpenId">How the channel's app names the person; null for the service team.</param>
/// <param name="UnionId">How the channel's publisher names the person, if known.</param>
/// <param name="Title">The service team member's title, such as TAM or engineer.</param>
/// <param name="StaffKey">The service team member's stable key, such as <c>tam</c>.</param>
public sealed record Person(
    PersonId Id,
    AccountId? Account,
    ChannelId? Channel,
    ActorSide Side,
    string Name,
    string? AvatarUrl = null,
    string? OpenId = null,
    string? UnionId = null,
    string? Title = null,
    string? StaffKey = null);
