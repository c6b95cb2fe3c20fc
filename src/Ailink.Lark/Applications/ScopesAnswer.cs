namespace Ailink.Lark;

internal sealed record ScopesAnswer(IReadOnlyList<ScopesAnswer.Item>? Scopes)
{
    public const int Granted = 1;

    internal sealed record Item(string? ScopeName, int GrantStatus);
}
