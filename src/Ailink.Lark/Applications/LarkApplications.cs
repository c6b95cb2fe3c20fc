namespace Ailink.Lark;

internal sealed class LarkApplications(LarkApp app, LarkTransport transport) : ILarkApplications
{
    private const int LargestPage = 50;
    private const string Api = "application/v6/applications/:app_id";
    private const string ChangeApi = "application/v7/applications/:app_id";
    private const string Language = "en_us"; // the platform wants one, though nothing we read is translated

    private static ApplicationJsonContext Json => ApplicationJsonContext.Relaxed;

    public async Task<LarkApplication> GetAsync(CancellationToken cancellationToken = default)
    {
        var exchange = To(HttpMethod.Get, Api, new LarkQuery().Add("lang", Language).Add("user_id_type", "open_id"));
        var answer = await transport.SendAsync(exchange, Json.ApplicationAnswer, cancellationToken).ConfigureAwait(false);
        return answer.App ?? throw LarkErrors.Unreadable(exchange);
    }

    public async Task<AppVersion> GetVersionAsync(string versionId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(versionId);
        var exchange = To(HttpMethod.Get, Api + "/app_versions/:version_id", new LarkQuery().Add("lang", Language).Add("user_id_type", "open_id"), version: versionId);
        var answer = await transport.SendAsync(exchange, Json.AppVersionAnswer, cancellationToken).ConfigureAwait(false);
        return answer.AppVersion ?? throw LarkErrors.Unreadable(exchange);
    }

    public IAsyncEnumerable<AppVersion> ListVersionsAsync(AppVersionQuery? query = null, CancellationToken cancellationToken = default)
    {
        query ??= new();
        var size = LarkPages.Size(query.PageSize, LargestPage);
        const string api = Api + "/app_versions";
        return LarkPages.ReadAsync(
            (page, token) => transport.SendAsync(
                To(HttpMethod.Get, api, new LarkQuery().Add("lang", Language).Add("page_size", size).Add("order", query.OldestFirst ? 1 : 0).Add("page_token", page)), Json.LarkPageAppVersion, token),
            query.PageToken, "GET " + api, cancellationToken);
    }

    public async Task<IReadOnlyList<ScopeGrant>> ListScopesAsync(CancellationToken cancellationToken = default)
    {
        LarkExchange exchange = new(app, HttpMethod.Get, "application/v6/scopes") { Family = LarkFamily.Applications };
        var answer = await transport.SendAsync(exchange, Json.ScopesAnswer, cancellationToken).ConfigureAwait(false);
        return [.. (answer.Scopes ?? []).Where(item => item.ScopeName is { Length: > 0 }).Select(item => new ScopeGrant(item.ScopeName!, item.GrantStatus == ScopesAnswer.Granted))];
    }

    public Task RequestScopesAsync(CancellationToken cancellationToken = default) =>
        transport.SendAsync(new LarkExchange(app, HttpMethod.Post, "application/v6/scopes/apply") { Family = LarkFamily.Applications }, cancellationToken);

    public Task ConfigureAsync(AppConfigChange change, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        return transport.SendAsync(To(HttpMethod.Patch, ChangeApi + "/config", body: LarkJson.Content(change, Json.AppConfigChange)), cancellationToken);
    }

    public Task ChangeAbilitiesAsync(AppAbilityChange change, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        return transport.SendAsync(To(HttpMethod.Patch, ChangeApi + "/ability", body: LarkJson.Content(change, Json.AppAbilityChange)), cancellationToken);
    }

    public Task<PublishedVersion> PublishAsync(AppPublication publication, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(publication);
        return transport.SendAsync(To(HttpMethod.Post, ChangeApi + "/publish", body: LarkJson.Content(publication, Json.AppPublication)), Json.PublishedVersion, cancellationToken);
    }

    private LarkExchange To(HttpMethod method, string api, LarkQuery? query = null, HttpContent? body = null, string version = "") => new(app, method, api)
    {
        Target = (query ?? new()).On(api.Replace(":app_id", Uri.EscapeDataString(app.AppId.Value), StringComparison.Ordinal).Replace(":version_id", Uri.EscapeDataString(version), StringComparison.Ordinal)),
        Family = LarkFamily.Applications,
        Body = body,
    };
}
