namespace Ailink.Lark.Sandbox;

/// <summary>An app token of a store app in circulation.</summary>
internal sealed class AppToken(string value, SandboxApp app, DateTimeOffset issuedAt, DateTimeOffset expiresAt)
{
    public string Value { get; } = value;

    public SandboxApp App { get; } = app;

    public DateTimeOffset IssuedAt { get; } = issuedAt;

    public DateTimeOffset ExpiresAt { get; } = expiresAt;

    public int RemainingSeconds(DateTimeOffset now) => (int)Math.Ceiling((ExpiresAt - now).TotalSeconds);
}
