using Ailink.Channel.Hosting;
using Ailink.Channel.Options;
using Microsoft.Extensions.Options;

namespace Ailink.Channel.Security;

/// <summary>
/// What a browser may do with our answers. Everything comes from our own origin and nothing is inline, so the policy needs neither nonces nor hashes;
/// pictures may come from elsewhere, for avatars are Lark's.
/// </summary>
internal sealed class SecurityHeadersMiddleware(IOptions<ChannelHostOptions> options, PublicOrigin origin, LarkAddress lark) : IMiddleware
{
    private static readonly string[] LarkWebClients = ["https://*.feishu.cn", "https://*.larksuite.com", "https://*.larkoffice.com"];

    private readonly string _policy = Policy(options.Value.FrameAncestors, lark);

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = _policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin-allow-popups";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (origin.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
        return next(context);
    }

    private static string Policy(IList<string> configured, LarkAddress lark)
    {
        IEnumerable<string> ancestors = configured.Count > 0 ? configured : LarkWebClients;
        var sandbox = lark.Sandbox is { } address ? " " + address.GetLeftPart(UriPartial.Authority) : "";
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https:" + sandbox
            + "; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self' "
            + string.Join(' ', ancestors);
    }
}
