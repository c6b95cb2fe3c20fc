namespace Ailink.Lark.Sandbox;

/// <summary>An emoji on a message.</summary>
/// <param name="Id">The <c>reaction_id</c>.</param>
/// <param name="EmojiType">The emoji, such as <c>THUMBSUP</c>.</param>
/// <param name="OperatorId">The app id of the bot, or the union_id of the user who put it there.</param>
/// <param name="OperatorName">The name of the app or user.</param>
public sealed record SandboxReaction(string Id, string EmojiType, string OperatorId, string OperatorName);
