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
        Cards = new LarkCards(app, transport, Messages);
        Chats = new LarkChats(app, transport);
        Files = new LarkFiles(app, transport);
        Contacts = new LarkContacts(app, transport);
        Applications = new LarkApplications(app, transport);
        Tenant = new LarkTenant(app, transport);
        Bot = new LarkBot(app, transport);

        // Who signs in or keeps tokens is the app, for whomever it calls otherwise.
        var itself = app.As(null);
        SignIn = new LarkSignIn(itself, transport);
        JsSdk = new LarkJsSdk(itself, transport, factory.Cache);
        Tokens = new LarkTokens(itself, factory.Tickets);
        Quota = new LarkQuota(itself, factory.Quota);
    }

    public LarkApp App => _app;

    public AppId AppId => _app.AppId;

    public LarkPlatform Platform => _app.Platform;

    public ILarkMessages Messages { get; }

    public ILarkCards Cards { get; }

    public ILarkChats Chats { get; }

    public ILarkFiles Files { get; }

    public ILarkContacts Contacts { get; }

    public ILarkApplications Applications { get; }

    public ILarkTenant Tenant { get; }

    public ILarkBot Bot { get; }

    public ILarkSignIn SignIn { get; }

    public ILarkJsSdk JsSdk { get; }

    public ILarkTokens Tokens { get; }

    public ILarkQuota Quota { get; }

    public ILarkClient ForTenant(TenantKey tenant)
    {
        if (tenant.IsEmpty)
            throw new ArgumentException("The tenant key is empty.", nameof(tenant));
        return _factory.ForTenant(_app, tenant);
    }

    public ILarkClient AsUser(UserAccessToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return new LarkAppClient(_app.As(token), _transport, _factory);
    }

    public async Task<T> CallAsync<T>(LarkCall<T> call, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        var path = call.Path.StartsWith("/open-apis/", StringComparison.Ordinal) ? call.Path["/open-apis/".Length..] : call.Path;
        if (path.Length == 0 || path[0] == '/' || path.Contains("://", StringComparison.Ordinal))
            throw new ArgumentException($"'{call.Path}' is no path below /open-apis/, such as calendar/v4/calendars.", nameof(call));
        LarkQuery query = new();
        foreach (var (name, value) in call.Query)
            query.Add(name, value);
        LarkExchange exchange = new(_app, call.Method, path.Split('?')[0])
        {
            Target = query.On(path),
            Body = call.Body is null ? null : await CopyAsync(call.Body, cancellationToken).ConfigureAwait(false),
            Uuid = call.Uuid,
            Idempotent = call.Idempotent,
        };
        return await _transport.SendAsync(exchange, call.Answer, cancellationToken).ConfigureAwait(false);
    }

    public IAsyncEnumerable<T> PagesAsync<T>(LarkCall<LarkPage<T>> call, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return LarkPages.ReadAsync(
            (page, token) => CallAsync(page is null ? call : call with { Query = new Dictionary<string, string?>(call.Query, StringComparer.Ordinal) { ["page_token"] = page } }, token),
            call.Query.GetValueOrDefault("page_token"), $"{call.Method} {call.Path}", cancellationToken);
    }

    // A request disposes what it has sent, but the call is the caller's: he may make it again, and each page of a list does.
    private static async Task<HttpContent> CopyAsync(HttpContent body, CancellationToken cancellationToken)
    {
        ByteArrayContent copy = new(await body.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
        foreach (var (name, values) in body.Headers.NonValidated)
            copy.Headers.TryAddWithoutValidation(name, values);
        return copy;
    }

    /// <summary>Nothing of its own to let go.</summary>
    public void Dispose()
    {
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public override string ToString() => _app.ToString();
}
