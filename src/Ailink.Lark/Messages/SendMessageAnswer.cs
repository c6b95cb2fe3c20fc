namespace Ailink.Lark;

/// <summary>The part of the sent message we pass on. Everything may be missing when a uuid was repeated.</summary>
internal sealed record SendMessageAnswer(string? MessageId, string? ChatId, string? CreateTime);
