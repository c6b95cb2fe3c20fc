namespace Ailink.Lark;

internal sealed record CreateCardAnswer(string? CardId);
