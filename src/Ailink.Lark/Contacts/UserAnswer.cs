namespace Ailink.Lark;

internal sealed record UserAnswer(LarkUser? User);
