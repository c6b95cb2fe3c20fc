namespace Ailink.Lark;

internal sealed record FileAnswer(string? FileKey);
