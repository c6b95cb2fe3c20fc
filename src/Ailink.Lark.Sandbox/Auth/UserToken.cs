namespace Ailink.Lark.Sandbox;

/// <summary>A user token in circulation.</summary>
internal sealed class UserToken(string value, SandboxApp app, SandboxUser user, IReadOnlyList<string> scopes, DateTimeOffset expiresAt)
{
    public string Value { get; } = value;

    public SandboxApp App { get; } = app;

    public SandboxUser User { get; } = user;

    public IReadOnlyList<string> Scopes { get; } = scopes;

    public DateTimeOffset ExpiresAt { get; } = expiresAt;

    /// <summary>Taken back before its time.</summary>
    public bool IsRevoked { get; set; }
}
