namespace Ailink.Lark;

internal sealed record UrgeRequest(IReadOnlyList<OpenId> UserIdList);
