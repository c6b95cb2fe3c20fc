using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>What clients of the long connection are told, as the control API shows and takes it: intervals in seconds.</summary>
internal static class SocketConfigView
{
    private const int Longest = 86_400;

    public static JsonObject Of(SandboxSocketConfig config) => new()
    {
        ["reconnect_count"] = config.ReconnectCount,
        ["reconnect_interval"] = Seconds(config.ReconnectInterval),
        ["reconnect_nonce"] = Seconds(config.ReconnectNonce),
        ["ping_interval"] = Seconds(config.PingInterval),
    };

    /// <summary>The settings with what the body changes; what is wrong stands in the fields afterwards.</summary>
    public static SandboxSocketConfig Read(Fields fields, SandboxSocketConfig before)
    {
        fields.Only("reconnect_count", "reconnect_interval", "reconnect_nonce", "ping_interval");
        var count = fields.Integer("reconnect_count") ?? before.ReconnectCount;
        if (count < -1) fields.Violate("reconnect_count", "", "reconnect_count is 0 or more, or -1 for ever");
        return before with
        {
            ReconnectCount = count,
            ReconnectInterval = Interval(fields, "reconnect_interval", 1) ?? before.ReconnectInterval,
            ReconnectNonce = Interval(fields, "reconnect_nonce", 0) ?? before.ReconnectNonce,
            PingInterval = Interval(fields, "ping_interval", 1) ?? before.PingInterval,
        };
    }

    private static TimeSpan? Interval(Fields fields, string name, int least)
    {
        if (fields.Integer(name) is not { } seconds) return null;
        if (seconds < least || seconds > Longest) fields.Violate(name, "", $"{name} is {least} to {Longest} seconds");
        return TimeSpan.FromSeconds(seconds);
    }

    private static int Seconds(TimeSpan time) => (int)Math.Ceiling(time.TotalSeconds);
}
