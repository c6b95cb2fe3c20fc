using Ailink.Lark;

namespace Ailink.Support;

/// <summary>How the Lark channel shows itself. Section <c>Ailink</c> of the host.</summary>
public sealed class LarkChannelOptions
{
    /// <summary>
    /// Where the web app answers, scheme and host only: what the buttons of cards lead to. Required; http or https, without path, query or user.
    /// </summary>
    public Uri? PublicOrigin { get; set; }

    /// <summary>Stands for every host of both brands: a sandbox or a gateway. Default null: Feishu or Lark, as the channel says.</summary>
    public LarkPlatform? Platform { get; set; }

    /// <summary>
    /// What proves the events of an app, by app id; section <c>Lark:Events</c> of the host. Default: none, and what comes is refused. The channel works without events: this is for apps that send some.
    /// </summary>
    public IDictionary<string, LarkChannelEventKeys> EventKeys { get; } = new Dictionary<string, LarkChannelEventKeys>(StringComparer.Ordinal);
}
