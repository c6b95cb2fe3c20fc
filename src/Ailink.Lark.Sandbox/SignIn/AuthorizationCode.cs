namespace Ailink.Lark.Sandbox;

/// <summary>A code the authorize page gave out.</summary>
internal sealed class AuthorizationCode(SandboxApp app, SandboxUser user, string redirectUri, IReadOnlyList<string> scopes, DateTimeOffset issuedAt)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    public SandboxApp App { get; } = app;

    public SandboxUser User { get; } = user;

    public string RedirectUri { get; } = redirectUri;

    public IReadOnlyList<string> Scopes { get; } = scopes;

    public DateTimeOffset IssuedAt { get; } = issuedAt;

    public string? Challenge { get; init; }

    public bool ChallengeIsS256 { get; init; }

    public bool IsUsed { get; set; }
}
