namespace Ailink.Lark;

internal sealed record MergeForwardAnswer(SendMessageAnswer? Message, IReadOnlyList<MessageId>? InvalidMessageIdList);
