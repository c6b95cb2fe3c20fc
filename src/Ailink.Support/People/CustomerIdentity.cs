namespace Ailink.Support;

/// <summary>What an identity provider found out about a customer's person: enough to know who it is, nothing to reach them by.</summary>
/// <param name="OpenId">How the channel's app names the person.</param>
/// <param name="UnionId">How the channel's publisher names the person, if known.</param>
/// <param name="TenantKey">The organisation the person belongs to.</param>
/// <param name="Name">The name shown.</param>
/// <param name="AvatarUrl">A picture, if known.</param>
public sealed record CustomerIdentity(string OpenId, string? UnionId, string TenantKey, string Name, string? AvatarUrl = null);
