namespace Ailink.Lark;

internal sealed record PinRequest(MessageId MessageId);
