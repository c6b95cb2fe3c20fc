using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Ailink.Lark.Sandbox;

/// <summary>Opens long connections: the handshake, its refusals in headers, and the life of a connection.</summary>
internal sealed class ConnectionServer(SandboxWorld world, SandboxCalls calls, SandboxFaults faults, TimeProvider time, CancellationToken stopping)
{
    public const string Path = "/ws/v2";

    public async Task HandleAsync(HttpContext http, string logId, CancellationToken cancellationToken)
    {
        var record = new CallRecord
        {
            Time = world.Clock.Now, Method = http.Request.Method, Path = Path, Query = Redaction.Query(http.Request.QueryString), LogId = logId,
        };
        calls.Begin(record);
        if (faults.Take(record.Method, Path) is { } fault && await StrikeAsync(http, record, fault, cancellationToken).ConfigureAwait(false)) return;

        var sockets = world.Sockets;
        if (!http.WebSockets.IsWebSocketRequest)
        {
            Refuse(http, record, ConnectionRules.NoUpgrade, StatusCodes.Status400BadRequest, null);
        }
        else if (sockets.Redeem(http.Request.Query["ticket"].ToString(), world.Clock.Now) is not { } ticket)
        {
            Refuse(http, record, ConnectionRules.Ticket, StatusCodes.Status403Forbidden, null);
        }
        else
        {
            record.AppId = ticket.AppId;
            var connection = new SocketConnection(http, ticket, world.Clock.Now, () => sockets.ClientConfig);
            if (AppOf(ticket) is null) Refuse(http, record, ConnectionRules.HandshakeForbidden, StatusCodes.Status403Forbidden, null);
            else if (!sockets.TryAdd(connection)) Refuse(http, record, ConnectionRules.HandshakeTooMany, StatusCodes.Status403Forbidden, ConnectionRules.TooMany.Code);
            else await ServeAsync(http, record, connection, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task ServeAsync(HttpContext http, CallRecord record, SocketConnection connection, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stopping);
        try
        {
            // It stands among the open ones already: a client that knows it is connected misses no event from then on.
            calls.End(record, StatusCodes.Status101SwitchingProtocols, null);
            using var socket = await http.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
            await connection.ListenAsync(socket, over.Token).ConfigureAwait(false);
        }
        finally
        {
            world.Sockets.Remove(connection);
        }
    }

    private SandboxApp? AppOf(ConnectionTicket ticket)
    {
        lock (world.Gate) return world.FindApp(ticket.AppId) is { Status: not SandboxAppStatus.Disabled } app ? app : null;
    }

    /// <summary>Whether the fault was the end of it.</summary>
    private async Task<bool> StrikeAsync(HttpContext http, CallRecord record, Fault fault, CancellationToken cancellationToken)
    {
        if (fault.Delay > TimeSpan.Zero)
        {
            var delay = Task.Delay(fault.Delay, time, cancellationToken);
            calls.Hold(record, held: true);
            await delay.ConfigureAwait(false);
            calls.Hold(record, held: false);
        }

        if (!fault.Fails) return false;
        if (fault.Drop)
        {
            calls.End(record, 0, null);
            http.Abort();
            return true;
        }

        var rule = ConnectionRules.Handshake with { Code = fault.Status ?? ConnectionRules.Ticket.Code };
        Refuse(http, record, rule, fault.Status ?? StatusCodes.Status403Forbidden, fault.Code);
        return true;
    }

    private void Refuse(HttpContext http, CallRecord record, Rule rule, int status, int? authCode)
    {
        calls.End(record, status, rule.Code, assumption: rule.Source == RuleSource.Assumption ? rule.Name : null);
        http.Response.StatusCode = status;
        http.Response.Headers["Handshake-Status"] = rule.Code.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers["Handshake-Msg"] = rule.About;
        if (authCode is { } code) http.Response.Headers["Handshake-Autherrcode"] = code.ToString(CultureInfo.InvariantCulture);
    }
}
