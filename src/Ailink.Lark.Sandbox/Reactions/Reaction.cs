namespace Ailink.Lark.Sandbox;

/// <summary>An emoji somebody put on a message.</summary>
internal sealed record Reaction(string Id, long Number, Message Message, string Emoji, Operator Operator, DateTimeOffset At);
