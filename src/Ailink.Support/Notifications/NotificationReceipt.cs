namespace Ailink.Support;

/// <summary>What the platform answered to a notification it took.</summary>
/// <param name="MessageId">The platform's message, when it said which.</param>
/// <param name="LogId">What the platform calls the request, for asking it later.</param>
public sealed record NotificationReceipt(string? MessageId = null, string? LogId = null);
