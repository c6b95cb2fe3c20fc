namespace Ailink.Lark;

internal sealed record FindUsersAnswer(IReadOnlyList<FindUsersAnswer.Match>? UserList)
{
    /// <summary>One per address or number; without a user where there is none.</summary>
    internal sealed record Match(string? UserId, string? Email, string? Mobile);
}
