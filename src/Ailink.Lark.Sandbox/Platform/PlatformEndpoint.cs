namespace Ailink.Lark.Sandbox;

/// <summary>One API: where it is, what it demands before its own rules are asked, and what it does.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Template">The path; a segment that starts with <c>:</c> is a parameter.</param>
/// <param name="Handle">Judges the parameters and does the work, under the world's gate.</param>
internal sealed record PlatformEndpoint(string Method, string Template, Func<PlatformCall, Answer> Handle)
{
    public TokenKinds Tokens { get; init; } = TokenKinds.Tenant;

    /// <summary>Any one of these suffices; empty means none is needed.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>With a user token any one of these suffices instead; null when they are the same.</summary>
    public IReadOnlyList<string>? UserScopes { get; init; }

    /// <summary>With a user token this one is needed besides; null when none is.</summary>
    public string? AlsoAsUser { get; init; }

    public RateTier Rate { get; init; } = RateTier.Four;

    /// <summary>Whether a successful call counts in the tenant's monthly quota.</summary>
    public bool Counted { get; init; }

    /// <summary>The largest body it takes, in bytes, and the refusal of a larger one.</summary>
    public int LargestBody { get; init; } = BodyReader.Largest;

    public Rule BodyTooLarge { get; init; } = GatewayRules.BodySize;

    /// <summary>The refusal of a user token that is unknown: authen/v1 has its own.</summary>
    public Rule UnknownUserToken { get; init; } = GatewayRules.UserToken;

    public Rule UnknownAppToken { get; init; } = GatewayRules.AppToken;

    public Rule ExpiredUserToken { get; init; } = GatewayRules.UserTokenExpired;

    /// <summary>Whether the API itself says why a user token was taken back: authen/v1 tells a resigned user from a wrong token.</summary>
    public bool TellsUserStatus { get; init; }

    /// <summary>The OAuth token endpoint answers errors in a shape of its own.</summary>
    public bool SignInErrors { get; init; }
}
