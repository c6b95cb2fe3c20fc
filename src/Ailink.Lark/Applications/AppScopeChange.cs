namespace Ailink.Lark;

/// <summary>Scopes to ask for, or to give up.</summary>
public sealed record AppScopeChange
{
    /// <summary>To ask for.</summary>
    public IReadOnlyList<AppScope>? AddScopes { get; init; }

    /// <summary>To give up.</summary>
    public IReadOnlyList<AppScope>? RemoveScopes { get; init; }
}
