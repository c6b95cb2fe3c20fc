namespace Ailink.Lark;

internal sealed record UrgeAnswer(IReadOnlyList<OpenId>? InvalidUserIdList);
