using System.Net;
using System.Net.Sockets;

namespace Ailink.Lark.Sandbox;

/// <summary>A change of an app, read whole before any of it is applied.</summary>
internal sealed class AppChange
{
    private static readonly string[] Known =
    [
        "scopes", "features", "versions", "availability", "contact_range", "redirect_urls", "homepage", "ip_list", "quota", "status", "secret",
        .. AppEventChange.Known,
    ];

    private readonly List<Action<SandboxApp, DateTimeOffset>> _steps = [];

    /// <summary>Why an administrator approved or rejected a version.</summary>
    public string AuditRemark { get; private set; } = "";

    /// <summary>Reads a change; what is wrong with it stands in the fields afterwards.</summary>
    /// <param name="fields">The body.</param>
    /// <param name="app">The app as it is.</param>
    /// <param name="now">When a version made now was made.</param>
    /// <param name="besides">Fields somebody else reads.</param>
    public static AppChange Read(Fields fields, SandboxApp app, DateTimeOffset now, params string[] besides)
    {
        var change = OfNew(fields);
        fields.Only([.. Known, .. besides]);
        change.ReadRest(fields, app, now);
        return change;
    }

    /// <summary>What may be said when an app is made, too.</summary>
    public static AppChange OfNew(Fields fields)
    {
        var change = new AppChange();
        change.Scopes(fields);
        if (fields.Strings("features") is { } features)
        {
            Judge(fields, "features", features, feature => feature is "bot" or "web_app", "features are bot and web_app");
            change.Step(it => it.Features = features);
        }

        return change;
    }

    public void Apply(SandboxApp app, DateTimeOffset now)
    {
        foreach (var step in _steps) step(app, now);
    }

    private void ReadRest(Fields fields, SandboxApp app, DateTimeOffset now)
    {
        if (fields.Objects("versions") is { } versions) Versions(fields, versions, app, now);
        if (fields.Names("availability")) People(fields, fields.Object("availability"), (app, users) => app.AvailableTo = users);
        if (fields.Names("contact_range")) People(fields, fields.Object("contact_range"), (app, users) => app.ContactRange = users);
        if (fields.Strings("redirect_urls") is { } urls)
        {
            Judge(fields, "redirect_urls", urls, url => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https", "redirect_urls are http or https addresses");
            Step(it => it.RedirectUrls = urls);
        }

        if (fields.Optional("homepage") is { } homepage) Homepage(fields, homepage);
        if (fields.Strings("ip_list") is { } addresses)
        {
            Judge(fields, "ip_list", addresses, address => IPAddress.TryParse(address, out var ip) && ip.ToString() == address && ip.AddressFamily == AddressFamily.InterNetwork, "ip_list takes single IPv4 addresses, such as 127.0.0.1");
            Step(it => it.IpList = addresses);
        }

        if (fields.Names("quota")) Quota(fields, fields.Object("quota"));
        if (fields.Names("status")) Status(fields, fields.Word("status"));
        if (fields.Names("secret") && fields.Required("secret", 128) is { Length: > 0 } secret) Step(it => it.Secret = secret);
        foreach (var step in AppEventChange.Read(fields)) Step(step);
    }

    private static void Judge(Fields fields, string name, IReadOnlyList<string> values, Func<string, bool> isSound, string otherwise)
    {
        foreach (var value in values)
            if (!isSound(value))
                fields.Violate(name, value, $"{otherwise}, not {value}");
    }

    private void Step(Action<SandboxApp> step) => _steps.Add((app, _) => step(app));

    /// <summary>A list is granted at once; an object says what is granted and what is asked for.</summary>
    private void Scopes(Fields fields)
    {
        if (!fields.Names("scopes")) return;
        if (fields.IsList("scopes"))
        {
            if (fields.Strings("scopes") is { } all) Step(app => app.GrantedScopes = all);
            return;
        }

        var scopes = fields.Object("scopes");
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
            version.Only("version", "version_id", "status", "create_time", "publish_time", "events", "remark", "changelog", "audit_remark");
            var (number, id, word) = (version.Required("version"), version.Optional("version_id"), version.Required("status"));
            var status = VersionWords.Read(word);
            if (status is null) version.Violate("status", word, "a version's status is published, rejected, under_review or draft");
            var (created, publishedAt, events) = (version.Time("create_time"), version.Time("publish_time"), version.Strings("events"));
            var (remark, changelog) = (version.Optional("remark"), version.Optional("changelog"));
            AuditRemark = version.Optional("audit_remark") ?? AuditRemark;
            fields.Include(version);
            var known = app.Versions.FirstOrDefault(it => it.Version == number);
            var published = status == SandboxVersionStatus.Published ? publishedAt ?? known?.PublishedAt ?? now : (DateTimeOffset?)null;
            read.Add(new(id ?? known?.Id ?? Ids.New("oav_"), number, status ?? default, created ?? known?.CreatedAt ?? now, published) 
            {
                Events = events ?? known?.Events ?? [], Remark = remark ?? known?.Remark ?? "", Changelog = changelog ?? known?.Changelog ?? "",
            });
        }

        Step(it =>
        {
            it.Versions = read;
            if (it.Status != SandboxAppStatus.Disabled) it.Status = it.Online is null ? SandboxAppStatus.NotEnabled : SandboxAppStatus.Enabled;
        });
    }

    private void People(Fields fields, Fields people, Action<SandboxApp, IReadOnlyList<string>?> set)
    {
        people.Only("all", "union_ids");
        var (all, users) = (people.Flag("all"), people.Strings("union_ids"));
        fields.Include(people);
        Step(app => set(app, all ? null : users ?? []));
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
        if (limit < 0) quota.Violate("limit", "", "limit is 0 or more, or null for none");
        if (used < 0) quota.Violate("used", "", "used is 0 or more");
        fields.Include(quota);
        if (quota.Names("limit")) Step(app => app.Tenant.QuotaLimit = limit);
        if (used is not null) _steps.Add((app, now) => app.Tenant.Quota.Set(now, used.Value));
    }

    private void Status(Fields fields, string word)
    {
        SandboxAppStatus? status = word switch
        {
            "disabled" or "0" => SandboxAppStatus.Disabled,
            "enabled" or "1" => SandboxAppStatus.Enabled,
            "not_enabled" or "2" => SandboxAppStatus.NotEnabled,
            _ => null,
        };
        if (status is { } known) Step(app => app.Status = known);
        else fields.Violate("status", word, "status is enabled, disabled or not_enabled");
    }
}
