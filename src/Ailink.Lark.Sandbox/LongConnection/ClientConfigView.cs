using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>The ClientConfig as the endpoint and every pong carry it.</summary>
internal static class ClientConfigView
{
    public static JsonObject Of(SandboxSocketConfig config) => new()
    {
        ["ReconnectCount"] = config.ReconnectCount,
        ["ReconnectInterval"] = Seconds(config.ReconnectInterval),
        ["ReconnectNonce"] = Seconds(config.ReconnectNonce),
        ["PingInterval"] = Seconds(config.PingInterval),
    };

    private static int Seconds(TimeSpan time) => (int)Math.Ceiling(time.TotalSeconds);
}
