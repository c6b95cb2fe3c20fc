namespace Ailink.Lark.Sandbox;

/// <summary>All frequency windows of a world. Guarded by the world's gate.</summary>
internal sealed class RateLimits(bool enforced)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Dictionary<(string Kind, string Key), RateWindow> _windows = [];

    /// <summary>Counts a call of an API by an app in a tenant, or answers which window is full and for how long.</summary>
    public (RateWindow Window, TimeSpan Wait)? EnterApi(PlatformEndpoint endpoint, SandboxApp app, SandboxTenant tenant, DateTimeOffset now)
    {
        return Enter("api", $"{endpoint.Method} {endpoint.Template} {app.Id} {tenant.Key}", endpoint.Rate, now);
    }

    /// <summary>Counts one against a limit of some business rule; false when it is full.</summary>
    public bool TryEnter(string kind, string key, RateTier tier, DateTimeOffset now) => Enter(kind, key, tier, now) is null;

    private (RateWindow Window, TimeSpan Wait)? Enter(string kind, string key, RateTier tier, DateTimeOffset now)
    {
        if (!enforced) return null;
        RateWindow?[] windows =
        [
            tier.PerSecond is { } perSecond ? Window(kind + "/s", key, perSecond, Second) : null,
            tier.PerMinute is { } perMinute ? Window(kind + "/min", key, perMinute, Minute) : null,
        ];
        foreach (var window in windows)
            if (window?.WaitAt(now) is { } wait && wait > TimeSpan.Zero)
                return (window, wait);
        foreach (var window in windows) window?.Enter(now);
        return null;
    }

    /// <summary>Counts one of <paramref name="limit"/> a second of some business limit; false when it is full.</summary>
    public bool TryEnter(string kind, string key, int limit, DateTimeOffset now)
    {
        if (!enforced) return true;
        var window = Window(kind, key, limit, Second);
        if (window.WaitAt(now) > TimeSpan.Zero) return false;
        window.Enter(now);
        return true;
    }

    public void Clear() => _windows.Clear();

    private RateWindow Window(string kind, string key, int limit, TimeSpan length)
    {
        if (!_windows.TryGetValue((kind, key), out var window))
            _windows.Add((kind, key), window = new RateWindow(limit, length));
        return window;
    }
}
