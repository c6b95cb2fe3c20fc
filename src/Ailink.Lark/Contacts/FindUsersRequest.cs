namespace Ailink.Lark;

internal sealed record FindUsersRequest(IReadOnlyList<string>? Emails, IReadOnlyList<string>? Mobiles);
