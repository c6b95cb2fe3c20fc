namespace Ailink.Lark;

internal sealed record ManagersRequest(IReadOnlyList<string> ManagerIds);
