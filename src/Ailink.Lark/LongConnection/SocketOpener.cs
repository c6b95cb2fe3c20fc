using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.WebSockets;

namespace Ailink.Lark.Events;

/// <summary>Opens a socket: asks for an address, which is good for one connection, and connects to it. Both within one time limit, both through the app's proxy.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/ukTMukTMukTM/uYDNxYjL2QTM24iN0EjN/event-subscription-configure-/request-url-configuration-case</remarks>
internal sealed class SocketOpener(LarkTransport transport)
{
    private const string Api = "callback/ws/endpoint";
    private const int NoSuchPath = 99991201;

    private static readonly ActivitySource Source = new(LarkDiagnostics.Name);

    // Keeps the mapping of a router alive. Whether the platform is alive is told by its pongs.
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(30);

    /// <summary>Opens.</summary>
    /// <exception cref="LarkException">It did not work.</exception>
    public async Task<SocketSession> OpenAsync(LarkApp app, SocketContext context, CancellationToken cancellationToken)
    {
        using var activity = Source.StartActivity("open long connection", ActivityKind.Client);
        activity?.SetTag(LarkDiagnostics.AppTag, app.AppId.Value);
        using CancellationTokenSource timeout = new(context.Options.ConnectTimeout, context.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            var session = await ConnectAsync(app, context, either.Token).ConfigureAwait(false);
            activity?.SetTag(LarkDiagnostics.OutcomeTag, "ok");
            return session;
        }
        catch (OperationCanceledException problem) when (!cancellationToken.IsCancellationRequested)
        {
            activity?.SetTag(LarkDiagnostics.OutcomeTag, "LarkUnavailable").SetStatus(ActivityStatusCode.Error);
            throw ConnectionErrors.Unreachable(app, problem);
        }
        catch (LarkException problem)
        {
            activity?.SetTag(LarkDiagnostics.OutcomeTag, LarkMetrics.Name(problem)).SetStatus(ActivityStatusCode.Error, problem.Meaning);
            throw;
        }
    }

    private async Task<SocketSession> ConnectAsync(LarkApp app, SocketContext context, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(app, cancellationToken).ConfigureAwait(false);
        if (answer.AddressFor(app.Platform) is not { } address)
            throw ConnectionErrors.NotOffered(app, HttpStatusCode.OK, null);
        context.Conduct = context.Conduct.With(answer.ClientConfig);

        ClientWebSocket socket = new();
        try
        {
            socket.Options.CollectHttpResponseDetails = true;
            socket.Options.KeepAliveInterval = KeepAlive;
            if (app.Proxy is { } proxy)
                socket.Options.Proxy = new WebProxy(proxy);
            await socket.ConnectAsync(address, cancellationToken).ConfigureAwait(false);
            return new(socket, ConnectionAddress.ServiceOf(address), context);
        }
        catch (Exception problem)
        {
            var headers = socket.HttpResponseHeaders;
            socket.Dispose();
            cancellationToken.ThrowIfCancellationRequested();
            if (problem is WebSocketException or HttpRequestException or IOException)
                throw ConnectionErrors.Handshake(app, Number(headers, "Handshake-Status"), Number(headers, "Handshake-Autherrcode"), problem);
            throw;
        }
    }

    private async Task<ConnectionAddress> AskAsync(LarkApp app, CancellationToken cancellationToken)
    {
        var body = LarkJson.Content(new(app.AppId, app.Secret), LongConnectionJsonContext.Default.ConnectionAddressRequest);
        body.Headers.TryAddWithoutValidation("locale", "zh");
        LarkExchange exchange = new(app, HttpMethod.Post, Api)
        {
            Target = "/" + Api,
            Family = LarkFamily.LongConnection,
            Token = LarkTokenKind.None,
            OneShot = true, // there is one loop that tries again, and it is not here
            Body = body,
        };
        try
        {
            return await transport.SendAsync(exchange, LongConnectionJsonContext.Default.ConnectionAddress, cancellationToken).ConfigureAwait(false);
        }
        catch (LarkCredentialsException)
        {
            app.Refused();
            throw;
        }
        catch (LarkException problem) when (IsNoEndpoint(problem))
        {
            throw ConnectionErrors.NotOffered(app, problem.Status, problem);
        }
    }

    /// <summary>Nobody is there, or somebody who does not know the call: a page, an answer without an address.</summary>
    private static bool IsNoEndpoint(LarkException problem) => problem.Status is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.Gone
        || problem.Code == NoSuchPath
        || (problem is LarkUnavailableException { Code: 0 } && problem.Status == HttpStatusCode.OK);

    private static int? Number(IReadOnlyDictionary<string, IEnumerable<string>>? headers, string name)
    {
        if (headers is null)
            return null;
        foreach (var (key, values) in headers)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase) && int.TryParse(values.FirstOrDefault(), CultureInfo.InvariantCulture, out var number))
                return number;
        }

        return null;
    }
}
