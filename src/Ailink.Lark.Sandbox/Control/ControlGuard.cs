using System.Net;
using Microsoft.AspNetCore.Http;

namespace Ailink.Lark.Sandbox;

/// <summary>Who may steer the sandbox: this machine only, and no page of another site that a browser here happens to show.</summary>
internal sealed class ControlGuard(bool open)
{
    /// <summary>For the control API.</summary>
    public (int Status, ControlError Error)? JudgeControl(HttpContext http)
    {
        var request = http.Request;
        if (JudgePage(http) is { } refusal) return refusal;
        if (string.Equals(request.Headers["Sec-Fetch-Site"], "cross-site", StringComparison.OrdinalIgnoreCase))
            return (403, new("cross_site", "A page of another site may not steer the sandbox."));
        return HasBody(request) && !IsJson(request)
            ? (415, new("not_json", "The body must be application/json."))
            : null;
    }

    /// <summary>For the client page and links, which another site may well link to.</summary>
    public (int Status, ControlError Error)? JudgePage(HttpContext http)
    {
        if (!open && http.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address))
            return (403, new("not_loopback", "Only this machine may steer the sandbox. Start it with --open to let others."));
        if (!open && !IsLoopbackName(http.Request.Host.Host))
            return (403, new("foreign_host", "The Host header names no loopback address."));
        return null;
    }

    private static bool IsLoopbackName(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool HasBody(HttpRequest request) => request.ContentLength > 0 || request.Headers.TransferEncoding.Count > 0;

    private static bool IsJson(HttpRequest request) =>
        request.ContentType?.Split(';')[0].Trim().Equals("application/json", StringComparison.OrdinalIgnoreCase) == true;
}
