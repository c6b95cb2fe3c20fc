namespace Ailink.Lark;

internal sealed record MembersAnswer(IReadOnlyList<string>? InvalidIdList, IReadOnlyList<string>? NotExistedIdList, IReadOnlyList<string>? PendingApprovalIdList);
