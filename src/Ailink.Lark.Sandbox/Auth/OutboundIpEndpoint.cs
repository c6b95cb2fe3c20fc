namespace Ailink.Lark.Sandbox;

/// <summary>event/v1/outbound_ip: where events come from.</summary>
internal static class OutboundIpEndpoint
{
    private static readonly string[] Own = ["127.0.0.1"];

    public static IEnumerable<PlatformEndpoint> All => [new("GET", "/open-apis/event/v1/outbound_ip", List) { Scopes = ["event:ip_list"], Rate = RateTier.None }];

    private static Answer List(PlatformCall call)
    {
        var (page, wrong) = Page.Read(call, usual: 10, most: 50);
        return wrong is not null ? AuthRules.OutboundIp.Refuse($"{wrong} is not valid") : Answer.Ok(page.Of(Own, address => address, "ip_list")).Resting(AuthRules.OwnIp);
    }
}
