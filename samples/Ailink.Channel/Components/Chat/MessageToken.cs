namespace Ailink.Channel.Components.Chat;

/// <summary>A piece of a message's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What is shown; for a mention the id that stands between the brackets.</param>
internal readonly record struct MessageToken(TokenKind Kind, string Text);
