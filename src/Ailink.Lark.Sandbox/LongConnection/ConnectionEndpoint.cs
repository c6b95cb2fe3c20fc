using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Ailink.Lark.Sandbox;

/// <summary>Hands out the address of the long connection. Its names are PascalCase, and its refusals come with HTTP 200.</summary>
internal static class ConnectionEndpoint
{
    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("POST", "/callback/ws/endpoint", Handle) { Tokens = TokenKinds.None, Rate = RateTier.None },
    ];

    private static Answer Handle(PlatformCall call)
    {
        var (id, secret) = (call.Fields.Required("AppID"), call.Fields.Required("AppSecret"));
        if (call.Fields.IsMalformed || call.Fields.HasViolations) return ConnectionRules.Parameter.Refuse();
        if (call.World.FindApp(id) is not { } app) return ConnectionRules.Secret.Refuse();
        call.Caller = app;
        if (!string.Equals(app.Secret, secret, StringComparison.Ordinal)) return ConnectionRules.Secret.Refuse();
        if (app.IsStore) return ConnectionRules.StoreApp.Refuse();
        if (app.Status == SandboxAppStatus.Disabled) return ConnectionRules.Disabled.Refuse();
        if (!call.World.Sockets.HasRoomFor(app.Id)) return ConnectionRules.TooMany.Refuse();

        var ticket = call.World.Sockets.Issue(app.Id, call.Now);
        var data = new JsonObject { ["URL"] = Address(call.Http.Connection, ticket), ["ClientConfig"] = ClientConfigView.Of(call.World.Sockets.ClientConfig) };
        return Answer.Ok(data, "ok");
    }

    /// <summary>Where this very call arrived: a client whose HTTP goes through a rewritten host name opens the socket without it.</summary>
    private static string Address(ConnectionInfo connection, ConnectionTicket ticket)
    {
        var address = connection.LocalIpAddress!.IsIPv4MappedToIPv6 ? connection.LocalIpAddress.MapToIPv4() : connection.LocalIpAddress;
        var uri = new UriBuilder("ws", address.ToString(), connection.LocalPort, ConnectionServer.Path).Uri;
        return QueryHelpers.AddQueryString(uri.AbsoluteUri, new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["device_id"] = ticket.DeviceId, ["service_id"] = ticket.ServiceId.ToString(CultureInfo.InvariantCulture), ["ticket"] = ticket.Secret,
        });
    }
}
