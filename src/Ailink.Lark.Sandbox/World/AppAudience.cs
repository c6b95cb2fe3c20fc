namespace Ailink.Lark.Sandbox;

/// <summary>The people something is for.</summary>
/// <param name="UnionIds">Null means everybody in the tenant.</param>
internal sealed record AppAudience(IReadOnlyList<string>? UnionIds);
