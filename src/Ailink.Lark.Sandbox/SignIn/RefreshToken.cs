namespace Ailink.Lark.Sandbox;

/// <summary>A refresh token: good once, for a week, and never beyond a year after the user agreed.</summary>
internal sealed class RefreshToken(SandboxApp app, SandboxUser user, IReadOnlyList<string> scopes, DateTimeOffset agreedAt, DateTimeOffset issuedAt)
{
    public static readonly TimeSpan UsualLife = TimeSpan.FromDays(7);
    private static readonly TimeSpan Ceiling = TimeSpan.FromDays(365);

    public SandboxApp App { get; } = app;

    public SandboxUser User { get; } = user;

    public IReadOnlyList<string> Scopes { get; } = scopes;

    public TimeSpan Life { get; init; } = UsualLife;

    /// <summary>Made by authen/v1, and good there only.</summary>
    public bool IsLegacy { get; init; }

    public DateTimeOffset AgreedAt { get; } = agreedAt;

    public bool IsUsed { get; set; }

    public bool IsExpired(DateTimeOffset now) => now - issuedAt >= Life || now - AgreedAt >= Ceiling;
}
