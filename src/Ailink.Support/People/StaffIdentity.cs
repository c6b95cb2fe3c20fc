namespace Ailink.Support;

/// <summary>A member of the service team as the team's own sign-in knows them.</summary>
/// <param name="StaffKey">Stable and unique, such as <c>tam</c> or an OpenID Connect subject.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Title">The title shown, such as TAM or engineer.</param>
/// <param name="AvatarUrl">A picture, if any.</param>
public sealed record StaffIdentity(string StaffKey, string Name, string? Title = null, string? AvatarUrl = null);
