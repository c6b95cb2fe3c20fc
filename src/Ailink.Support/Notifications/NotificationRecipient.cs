namespace Ailink.Support;

/// <summary>Where a slot's cards go.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="OpenId">How its app names the person.</param>
/// <param name="AccountName">The customer's name.</param>
public sealed record NotificationRecipient(SupportChannel Channel, string OpenId, string AccountName);
