using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>jssdk/ticket/get: the ticket a web app signs its pages with.</summary>
internal static class JsTicketEndpoint
{
    public static IEnumerable<PlatformEndpoint> All => [new("POST", "/open-apis/jssdk/ticket/get", Get) { Rate = RateTier.None, Counted = true }];

    private static Answer Get(PlatformCall call)
    {
        var (ticket, seconds) = call.World.JsTickets.Get(call.App, call.Tenant, call.Now);
        // Beware: expire_in here, expire in auth/v3, expires_in in OAuth.
        return Answer.Ok(new JsonObject { ["expire_in"] = seconds, ["ticket"] = ticket }, "ok").Resting(AuthRules.JsTicket);
    }
}
