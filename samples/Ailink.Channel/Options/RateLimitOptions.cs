namespace Ailink.Channel.Options;

/// <summary>
/// How much one person may ask (section <c>Ailink:RateLimits</c>). Generous: they stop a runaway script, not a busy engineer.
/// A caller over the limit gets 429 RATE_LIMITED with Retry-After.
/// </summary>
internal sealed class RateLimitOptions
{
    /// <summary>Writes by one person in ten seconds. Default: 1,000: a bridge that writes as one person is no runaway.</summary>
    public int WritesPerTenSeconds { get; set; } = 1_000;

    /// <summary>Reads by one person in ten seconds, opening live streams included. Default: 3,000.</summary>
    public int ReadsPerTenSeconds { get; set; } = 3_000;

    /// <summary>Sign-ins begun or completed from one address in a minute; a whole company may share one. Default: 600.</summary>
    public int SignInsPerMinute { get; set; } = 600;
}
