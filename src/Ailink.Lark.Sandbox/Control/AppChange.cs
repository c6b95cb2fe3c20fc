namespace Ailink.Lark.Sandbox;

/// <summary>A change of an app, read whole before any of it is applied.</summary>
internal sealed class AppChange
{
    private readonly List<Action<SandboxApp, DateTimeOffset>> _steps = [];

    public static AppChange Read(ControlCall call, SandboxApp app)
    {
        var (fields, change) = (call.Fields, new AppChange());
        fields.Only("scopes", "features", "versions", "availability", "redirect_urls", "homepage", "ip_list", "quota", "status", "secret");
        if (fields.Names("scopes")) change.Scopes(fields, fields.Object("scopes"));
        if (fields.Strings("features") is { } features) change.Step(it => it.Features = features);
        if (fields.Objects("versions") is { } versions) change.Versions(fields, versions, app, call.Sandbox.Clock.Now);
        if (fields.Names("availability")) change.Availability(fields, fields.Object("availability"));
        if (fields.Strings("redirect_urls") is { } urls) change.Step(it => it.RedirectUrls = urls);
        if (fields.Optional("homepage") is { } homepage) change.Homepage(fields, homepage);
        if (fields.Strings("ip_list") is { } addresses) change.Step(it => it.IpList = addresses);
        if (fields.Names("quota")) change.Quota(fields, fields.Object("quota"));
        if (fields.Optional("status") is { } status) change.Status(fields, status);
        if (fields.Optional("secret", 128) is { Length: > 0 } secret) change.Step(it => it.Secret = secret);
        return change;
    }

    public void Apply(SandboxApp app, DateTimeOffset now)
    {
        foreach (var step in _steps) step(app, now);
    }

    private void Step(Action<SandboxApp> step) => _steps.Add((app, _) => step(app));

    private void Scopes(Fields fields, Fields scopes)
    {
        scopes.Only("granted", "asked");
        var (granted, asked) = (scopes.Strings("granted"), scopes.Strings("asked"));
        fields.Include(scopes);
        if (granted is not null) Step(app => app.GrantedScopes = granted);
        if (asked is not null) Step(app => app.AskedScopes = asked);
    }

    private void Versions(Fields fields, IReadOnlyList<Fields> versions, SandboxApp app, DateTimeOffset now)
    {
        var read = new List<SandboxAppVersion>();
        foreach (var version in versions)
        {
            version.Only("version", "version_id", "status", "create_time", "publish_time");
            var (number, id, word) = (version.Required("version"), version.Optional("version_id"), version.Required("status"));
            var status = VersionWords.Read(word);
            if (status is null) version.Violate("status", word, "a version's status is published, rejected, under_review or draft");
            fields.Include(version);
            var known = app.Versions.FirstOrDefault(it => it.Version == number);
            var published = status == SandboxVersionStatus.Published ? known?.PublishedAt ?? now : (DateTimeOffset?)null;
            read.Add(new(id ?? known?.Id ?? Ids.New("oav_"), number, status ?? default, known?.CreatedAt ?? now, published));
        }

        Step(it =>
        {
            it.Versions = read;
            if (it.Status != SandboxAppStatus.Disabled) it.Status = it.Online is null ? SandboxAppStatus.NotEnabled : SandboxAppStatus.Enabled;
        });
    }

    private void Availability(Fields fields, Fields availability)
    {
        availability.Only("all", "union_ids");
        var (all, users) = (availability.Flag("all"), availability.Strings("union_ids"));
        fields.Include(availability);
        Step(app => app.AvailableTo = all ? null : users ?? []);
    }

    private void Homepage(Fields fields, string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https") Step(app => app.Homepage = uri);
        else fields.Violate("homepage", text, "homepage must be an http or https address");
    }

    private void Quota(Fields fields, Fields quota)
    {
        quota.Only("limit", "used");
        var (limit, used) = (quota.Integer("limit"), quota.Integer("used"));
        fields.Include(quota);
        if (quota.Names("limit")) Step(app => app.Tenant.QuotaLimit = limit);
        if (used is not null) _steps.Add((app, now) => app.Tenant.Quota.Set(now, used.Value));
    }

    private void Status(Fields fields, string word)
    {
        SandboxAppStatus? status = word switch
        {
            "disabled" => SandboxAppStatus.Disabled,
            "enabled" => SandboxAppStatus.Enabled,
            "not_enabled" => SandboxAppStatus.NotEnabled,
            _ => null,
        };
        if (status is { } known) Step(app => app.Status = known);
        else fields.Violate("status", word, "status is enabled, disabled or not_enabled");
    }
}
