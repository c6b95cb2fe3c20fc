namespace Ailink.Lark;

internal sealed record MergeForwardRequest(string ReceiveId, IReadOnlyList<MessageId> MessageIdList);
