namespace Ailink.Lark.Sandbox;

/// <summary>What the platform tells a client of the long connection about its conduct. Intervals go over the wire in whole seconds, rounded up.</summary>
public sealed record SandboxSocketConfig
{
    /// <summary>How often a client tries to connect again. Default: -1, for ever.</summary>
    public int ReconnectCount { get; init; } = -1;

    /// <summary>The pause between two tries. Default: 120 seconds.</summary>
    public TimeSpan ReconnectInterval { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>The longest random pause before the first try. Default: 30 seconds.</summary>
    public TimeSpan ReconnectNonce { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a client sends a ping. Default: 120 seconds.</summary>
    public TimeSpan PingInterval { get; init; } = TimeSpan.FromSeconds(120);
}
