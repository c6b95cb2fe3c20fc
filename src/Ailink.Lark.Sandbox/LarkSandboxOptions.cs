namespace Ailink.Lark.Sandbox;

/// <summary>How a sandbox starts. Every default suits a test: a free port, the starting world, loopback only.</summary>
public sealed class LarkSandboxOptions
{
    /// <summary>Where the sandbox listens. Default: <c>http://127.0.0.1:0</c>, a free port chosen by the system.</summary>
    public Uri Url { get; set; } = new("http://127.0.0.1:0");

    /// <summary>The clock under the sandbox's own one. Default: the system's. Delays of faults run on it too.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// The origin that serves the web app of the starting world's apps: their homepage and redirect URLs are built on it.
    /// Default: null, which stands for <c>http://127.0.0.1:5080</c> and <c>http://localhost:5080</c>.
    /// </summary>
    public Uri? ChannelOrigin { get; set; }

    /// <summary>Starts without tenants, apps and users. Default: false.</summary>
    public bool Empty { get; set; }

    /// <summary>
    /// A world of your own as JSON, of the shape <c>GET /sandbox/v1/world</c> answers: with chats, messages, cards and the clock's offset, so that it is a
    /// bug report in one file. It holds secrets. Then <see cref="Empty"/> and <see cref="ChannelOrigin"/>
    /// say nothing. Default: null, the starting world.
    /// </summary>
    public string? World { get; set; }

    /// <summary>Lets others than this machine use the control API and the client page. Default: false.</summary>
    public bool Open { get; set; }

    /// <summary>
    /// Lets events and callbacks leave for other machines. Default: false, a request URL must name a loopback address, because whoever may
    /// steer the sandbox chooses it. <see cref="Open"/> does not change this. Link-local addresses are never called.
    /// </summary>
    public bool ReachOut { get; set; }

    /// <summary>The life of a fresh tenant token. Default: two hours, the platform's.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(2);

    /// <summary>
    /// Whether the frequency limits hold (per API, per user, per chat, per card). Default: true.
    /// A load test that measures something else turns them off; the monthly quota is set on the tenant.
    /// </summary>
    public bool EnforceRateLimits { get; set; } = true;

    /// <summary>What clients of the long connection are told about their conduct. Default: the values the official clients assume.</summary>
    public SandboxSocketConfig SocketConfig { get; set; } = new();

    /// <summary>What a message sent again with the same <c>uuid</c> is answered. Default: the first message's id.</summary>
    public RepeatedUuid RepeatedUuid { get; set; } = RepeatedUuid.SameId;
}
