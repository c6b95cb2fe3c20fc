namespace Ailink.Lark;

internal sealed record IsInChatAnswer(bool IsInChat);
