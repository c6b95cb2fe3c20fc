namespace Ailink.Lark;

/// <summary>What a completed sign-in gives. Its <see cref="ToString"/> shows no token.</summary>
public sealed class LarkUserSession
{
    /// <summary>Speaks for the user, for about two hours.</summary>
    public required UserAccessToken AccessToken { get; init; }

    /// <summary>When <see cref="AccessToken"/> lapses.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Renews the session once; only if <c>offline_access</c> was granted. A secret.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>When <see cref="RefreshToken"/> lapses.</summary>
    public DateTimeOffset? RefreshExpiresAt { get; init; }

    /// <summary>What the user has granted this app so far.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>No token.</summary>
    public override string ToString() => $"session until {ExpiresAt:O}";
}
