namespace Ailink.Channel.Options;

/// <summary>How the outside world sees this host (section <c>Ailink</c>).</summary>
internal sealed class ChannelHostOptions
{
    /// <summary>The section these are bound from.</summary>
    public const string Section = "Ailink";

    /// <summary>
    /// The origin people and Lark use to reach this host, behind whatever proxy: links, redirect URLs and cookies are built on it.
    /// Default: in Development the first http address the host listens on; elsewhere it must be set.
    /// </summary>
    public string? PublicOrigin { get; set; }

    /// <summary>Who may show our pages in a frame, as sources of a content security policy. Default: Lark's and Feishu's own web clients.</summary>
    public IList<string> FrameAncestors { get; } = [];

    /// <summary>The protection of the keys that protect cookies and secrets at rest.</summary>
    public KeyProtectionOptions DataProtection { get; } = new();

    /// <summary>What one person may do in a while.</summary>
    public RateLimitOptions RateLimits { get; } = new();
}
