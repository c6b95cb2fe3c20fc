namespace Ailink.Lark;

/// <summary>Body of the OAuth token call. A class: a record would print the secret.</summary>
internal sealed class UserTokenRequest
{
    public required string GrantType { get; init; }

    public required string ClientId { get; init; }

    public required string ClientSecret { get; init; }

    public string? Code { get; init; }

    public string? RedirectUri { get; init; }

    public string? CodeVerifier { get; init; }

    public string? RefreshToken { get; init; }

    /// <summary>Fewer scopes than were granted, separated by spaces.</summary>
    public string? Scope { get; init; }
}
