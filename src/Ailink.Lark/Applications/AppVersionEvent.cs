namespace Ailink.Lark;

/// <summary>An event a version of the app wants.</summary>
/// <param name="EventType">Its type, such as <c>im.message.receive_v1</c>.</param>
/// <param name="EventName">Its name, for people.</param>
/// <param name="EventDescription">What it is.</param>
public sealed record AppVersionEvent(string EventType = "", string? EventName = null, string? EventDescription = null);
