namespace Ailink.Lark;

internal sealed record ForwardRequest(string ReceiveId);
