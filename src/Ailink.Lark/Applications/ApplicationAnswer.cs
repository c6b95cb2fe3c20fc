namespace Ailink.Lark;

internal sealed record ApplicationAnswer(LarkApplication? App);
