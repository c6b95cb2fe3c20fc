using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Ailink.Lark.Sandbox;

/// <summary>The control API under <c>/sandbox/v1</c>: guard, route, answer.</summary>
internal sealed class ControlApi(LarkSandbox sandbox)
{
    private const string Prefix = "/sandbox/v1";

    /// <summary>Every call of the control API; templates below the prefix.</summary>
    public static readonly IReadOnlyList<ControlEndpoint> Endpoints =
    [
        .. WorldControl.All, .. AppControl.All, .. ChatControl.All, .. UserControl.All, .. JournalControl.All, .. FaultControl.All,
        .. SignInControl.All, .. UserDeedControl.All, .. GroupBotControl.All, .. SocketControl.All, .. UserActionControl.All, .. UserFileControl.All,
        .. EventControl.All, .. PreviewControl.All, .. GalleryControl.All, .. EchoControl.All, .. QuotaControl.All, .. TokenControl.All,
    ];

    private static readonly RouteTable<ControlEndpoint> Routes = new(Endpoints.Select(endpoint => (endpoint.Method, Prefix + endpoint.Template, endpoint)));

    public async Task HandleAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (HttpMethods.IsGet(http.Request.Method) && http.Request.Path == Prefix + "/stream")
        {
            await ChangeStream.ServeAsync(http, sandbox, cancellationToken).ConfigureAwait(false);
            return;
        }

        var (endpoint, pathExists, route) = Routes.Find(http.Request.Method, http.Request.Path.Value ?? "");
        var answer = endpoint is not null ? await RunAsync(http, endpoint, route, cancellationToken).ConfigureAwait(false)
            : pathExists ? ControlAnswer.Refuse(405, "method_not_allowed", "This path does not take this method.")
            : ControlAnswer.NotFound("There is no such call.");
        await WriteAsync(http, answer, cancellationToken).ConfigureAwait(false);
    }

    public static async Task WriteAsync(HttpContext http, ControlAnswer answer, CancellationToken cancellationToken)
    {
        http.Response.StatusCode = answer.Status;
        http.Response.Headers.CacheControl = "no-store";
        if (answer.Location is { } location) http.Response.Headers.Location = location;
        if (answer.Json is not { } json) return;
        http.Response.ContentType = "application/json; charset=utf-8";
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, SandboxJson.Writer)) json.WriteTo(writer);
        http.Response.ContentLength = buffer.Length;
        await http.Response.Body.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Times of the control API are RFC 3339 in UTC.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static JsonArray List(IEnumerable<string> items) => [.. items.Select(item => (JsonNode)item)];

    private async Task<ControlAnswer> RunAsync(
        HttpContext http, ControlEndpoint endpoint, IReadOnlyDictionary<string, string> route, CancellationToken cancellationToken)
    {
        if (await BodyReader.ReadAsync(http.Request, BodyReader.Largest, cancellationToken).ConfigureAwait(false) is not { } body)
            return ControlAnswer.Refuse(413, "too_large", "The body is over 20 MB.");
        var call = new ControlCall(sandbox, http, route, Fields.Of(body, http.Request.ContentType));
        return await endpoint.RunAsync(call, cancellationToken).ConfigureAwait(false);
    }
}
