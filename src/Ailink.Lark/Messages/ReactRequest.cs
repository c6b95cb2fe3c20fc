namespace Ailink.Lark;

internal sealed record ReactRequest(ReactionItem.EmojiItem ReactionType);
