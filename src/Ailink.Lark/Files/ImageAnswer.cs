namespace Ailink.Lark;

internal sealed record ImageAnswer(string? ImageKey);
