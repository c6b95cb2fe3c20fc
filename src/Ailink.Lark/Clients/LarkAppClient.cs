using System.Text;

namespace Ailink.Lark;

/// <summary>The client of one app.</summary>
internal sealed class LarkAppClient : ILarkClient, IDisposable
{
    private readonly LarkApp _app;
    private readonly LarkTransport _transport;
    private readonly LarkClientFactory _factory;

    public LarkAppClient(LarkApp app, LarkTransport transport, LarkClientFactory factory)
    {
        (_app, _transport, _factory) = (app, transport, factory);
        Messages = new LarkMessages(app, transport);
        Cards = new LarkCards(app, transport);
        Applications = new LarkApplications(app, transport);
        Tenant = new LarkTenant(app, transport);
        Bot = new LarkBot(app, transport);
        SignIn = new LarkSignIn(app, transport);
        Tokens = new LarkTokens(app);
    }

    public AppId AppId => _app.AppId;

    public LarkPlatform Platform => _app.Platform;

    public ILarkMessages Messages { get; }

    public ILarkCards Cards { get; }

    public ILarkApplications Applications { get; }

    public ILarkTenant Tenant { get; }

    public ILarkBot Bot { get; }

    public ILarkSignIn SignIn { get; }

    public ILarkTokens Tokens { get; }

    public ILarkClient ForTenant(TenantKey tenant)
    {
        if (tenant.IsEmpty)
            throw new ArgumentException("The tenant key is empty.", nameof(tenant));
        return _factory.ForTenant(_app, tenant);
    }

    public async Task<T> CallAsync<T>(LarkCall<T> call, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        var path = call.Path.StartsWith("/open-apis/", StringComparison.Ordinal) ? call.Path["/open-apis/".Length..] : call.Path;
        if (path.Length == 0 || path[0] == '/' || path.Contains("://", StringComparison.Ordinal))
            throw new ArgumentException($"'{call.Path}' is no path below /open-apis/, such as calendar/v4/calendars.", nameof(call));
        if (call.Body is not null)
            await call.Body.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
        LarkExchange exchange = new(_app, call.Method, path)
        {
            Target = path + Query(call.Query),
            Body = call.Body,
            Uuid = call.Uuid,
            Idempotent = call.Idempotent,
        };
        return await _transport.SendAsync(exchange, call.Answer, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Nothing of its own to let go.</summary>
    public void Dispose()
    {
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public override string ToString() => _app.ToString();

    private static string Query(IReadOnlyDictionary<string, string?> parameters)
    {
        StringBuilder query = new();
        foreach (var (name, value) in parameters)
        {
            if (value is not null)
                query.Append(query.Length == 0 ? '?' : '&').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        }

        return query.ToString();
    }
}
