namespace Ailink.Lark;

/// <summary>Answer of the OAuth token call, beside its code. A class: a record would print the token.</summary>
internal sealed class UserTokenAnswer
{
    public required string AccessToken { get; init; }

    /// <summary>Seconds.</summary>
    public required int ExpiresIn { get; init; }

    public string? RefreshToken { get; init; }

    /// <summary>Seconds.</summary>
    public int? RefreshTokenExpiresIn { get; init; }

    /// <summary>Separated by spaces.</summary>
    public string? Scope { get; init; }
}
