namespace Ailink.Lark;

internal sealed record MembersRequest(IReadOnlyList<string> IdList);
