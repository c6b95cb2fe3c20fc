namespace Ailink.Lark.Sandbox;

/// <summary>An app of a tenant. What is settable here is what a developer or administrator sets in the console.</summary>
/// <remarks>Lists are replaced whole, so a reader on another thread sees the old or the new one.</remarks>
public sealed class SandboxApp
{
    internal SandboxApp(SandboxTenant tenant, string id, string secret, string name, bool isStore)
    {
        (Tenant, Id, Secret, Name, IsStore) = (tenant, id, secret, name, isStore);
    }

    /// <summary>The <c>app_id</c>, <c>cli_…</c>.</summary>
    public string Id { get; }

    /// <summary>The app secret.</summary>
    public string Secret { get; set; }

    /// <summary>The name people see.</summary>
    public string Name { get; }

    /// <summary>True for a store app: it has no quota.</summary>
    public bool IsStore { get; }

    /// <summary>The tenant it belongs to.</summary>
    public string TenantKey => Tenant.Key;

    /// <summary>Whether the tenant uses it. Default: enabled.</summary>
    public SandboxAppStatus Status { get; set; } = SandboxAppStatus.Enabled;

    /// <summary>The scopes an administrator granted.</summary>
    public IReadOnlyList<string> GrantedScopes { get; set; } = [];

    /// <summary>The scopes the app asks for that nobody granted yet.</summary>
    public IReadOnlyList<string> AskedScopes { get; set; } = [];

    /// <summary>The abilities, <c>bot</c> and <c>web_app</c>.</summary>
    public IReadOnlyList<string> Features { get; set; } = [];

    /// <summary>The versions, oldest first.</summary>
    public IReadOnlyList<SandboxAppVersion> Versions { get; set; } = [];

    /// <summary>The redirect URLs of the security settings.</summary>
    public IReadOnlyList<string> RedirectUrls { get; set; } = [];

    /// <summary>The IPv4 addresses that may call; empty means all.</summary>
    public IReadOnlyList<string> IpList { get; set; } = [];

    /// <summary>The web app's desktop homepage; null when none is set.</summary>
    public Uri? Homepage { get; set; }

    /// <summary>The union_ids that may use the app; null means everybody in the tenant.</summary>
    public IReadOnlyList<string>? AvailableTo { get; set; }

    /// <summary>Where events go, an http or https address; null when none is set. Set here it is not challenged. Default: null.</summary>
    public Uri? EventUrl { get; set; }

    /// <summary>Where callbacks of cards and link previews go; null when none is set. Set here it is not challenged. Default: null.</summary>
    public Uri? CallbackUrl { get; set; }

    /// <summary>The hosts whose links the app previews, such as <c>tickets.example</c>. Default: none.</summary>
    public IReadOnlyList<string> PreviewHosts { get; set; } = [];

    /// <summary>The key events are encrypted and signed with; empty for neither. Default: empty; in the starting world <c>sandbox-encrypt</c>.</summary>
    public string EncryptKey { get; set; } = "";

    /// <summary>The token in every envelope; empty for none. Default: empty; in the starting world <c>sandbox-verify</c>.</summary>
    public string VerificationToken { get; set; } = "";

    /// <summary>How it receives; null while nothing is chosen: then at its URL when there is one, else over the connection it opened.</summary>
    public SandboxSubscription? Subscription { get; set; }

    /// <summary>
    /// Whether events need what they need on the platform: a published version that lists the event, and its scope.
    /// Default: false, every event is delivered.
    /// </summary>
    public bool StrictEvents { get; set; }

    /// <summary>
    /// The union_ids the app may read in the contacts; null means everybody in the tenant. Not to be confused with <see cref="AvailableTo"/>,
    /// which says who may use the app.
    /// </summary>
    public IReadOnlyList<string>? ContactRange { get; set; }

    internal SandboxTenant Tenant { get; }

    /// <summary>The other tenants that installed a store app.</summary>
    internal IReadOnlyList<SandboxTenant> Installations { get; set; } = [];

    /// <summary>Only the identity of a group's custom bot, which no console lists.</summary>
    internal bool IsGroupBot { get; init; }

    /// <summary>Whether what belongs to another app (an open_id, an image) means something to this one.</summary>
    internal bool Knows(SandboxApp other) => other == this || (IsGroupBot && other.Tenant == Tenant);

    /// <summary>What was configured through the API and waits for a version to be approved.</summary>
    internal AppDraft Draft { get; set; } = new();

    /// <summary>The scopes of the last request to the administrator, so that a second one is a duplicate.</summary>
    internal IReadOnlyList<string> RequestedScopes { get; set; } = [];

    internal SandboxAppVersion? Online => Versions.LastOrDefault(version => version.Status == SandboxVersionStatus.Published);

    internal SandboxAppVersion? Unaudited => Versions.LastOrDefault(version => version.Status == SandboxVersionStatus.UnderReview);

    /// <summary>The bot works when its ability is on and a version with it is published.</summary>
    internal bool HasBot => Features.Contains("bot", StringComparer.Ordinal) && Online is not null;

    internal bool HasWebApp => Features.Contains("web_app", StringComparer.Ordinal) && Homepage is not null;

    internal string BotOpenId => Ids.Derive("ou_", "bot", Id);

    internal bool IsAvailableTo(SandboxUser user) =>
        IsInstalledIn(user.Tenant) && AvailableTo?.Contains(user.UnionId, StringComparer.Ordinal) != false;

    internal bool IsInstalledIn(SandboxTenant tenant) => tenant == Tenant || Installations.Contains(tenant);

    internal bool MayRead(SandboxUser user) => ContactRange?.Contains(user.UnionId, StringComparer.Ordinal) != false;

    /// <summary>The id and name, never the secret.</summary>
    public override string ToString() => $"{Name} ({Id})";
}
