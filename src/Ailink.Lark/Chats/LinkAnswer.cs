namespace Ailink.Lark;

internal sealed record LinkAnswer(string? ShareLink);
