namespace Ailink.Lark.Sandbox;

/// <summary>Where a message goes: a chat, or below a message of it.</summary>
internal sealed record Place(Chat Chat, Message? Parent = null, bool InThread = false);
