namespace Ailink.Lark.Sandbox;

/// <summary>A tenant token in circulation.</summary>
internal sealed class TenantToken(string value, SandboxApp app, SandboxTenant tenant, DateTimeOffset issuedAt, DateTimeOffset expiresAt)
{
    public string Value { get; } = value;

    public SandboxApp App { get; } = app;

    /// <summary>Where it counts: a store app has one for each tenant.</summary>
    public SandboxTenant Tenant { get; } = tenant;

    public DateTimeOffset IssuedAt { get; } = issuedAt;

    public DateTimeOffset ExpiresAt { get; } = expiresAt;

    public int RemainingSeconds(DateTimeOffset now) => (int)Math.Ceiling((ExpiresAt - now).TotalSeconds);
}
