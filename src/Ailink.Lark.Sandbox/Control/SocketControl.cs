using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>The long connections that are open, and the two ways a network breaks them.</summary>
internal static class SocketControl
{
    public static IEnumerable<ControlEndpoint> All =>
    [
        new("GET", "/sockets", call => ControlAnswer.Ok(new JsonArray([.. call.World.Sockets.Open.Select(View)]))),
        new("POST", "/sockets/cut", call => ControlAnswer.Ok(new JsonObject { ["cut"] = call.World.Sockets.Cut() })),
        new("POST", "/sockets/freeze", call => ControlAnswer.Ok(new JsonObject { ["frozen"] = call.World.Sockets.Freeze() })),
        new("GET", "/sockets/config", call => ControlAnswer.Ok(SocketConfigView.Of(call.World.Sockets.ClientConfig))),
        new("PATCH", "/sockets/config", Configure),
    ];

    /// <summary>Clients learn of it when they connect, and with the next pong.</summary>
    private static ControlAnswer Configure(ControlCall call)
    {
        var config = SocketConfigView.Read(call.Fields, call.World.Sockets.ClientConfig);
        if (call.Invalid is { } invalid) return invalid;
        call.World.Sockets.ClientConfig = config;
        return ControlAnswer.Ok(SocketConfigView.Of(config));
    }

    private static JsonObject View(SandboxSocket socket) =>
        new() { ["connection_id"] = socket.ConnectionId, ["app_id"] = socket.AppId, ["since"] = ControlApi.Time(socket.Since) };
}
