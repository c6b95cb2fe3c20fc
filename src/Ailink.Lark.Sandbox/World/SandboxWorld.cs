using System.Globalization;

namespace Ailink.Lark.Sandbox;

/// <summary>Everything the platform knows, in its own nouns: tenants, apps, users, chats, messages, cards. Safe to use from any thread.</summary>
public sealed partial class SandboxWorld
{
    private readonly LarkSandboxOptions _options;
    private readonly List<SandboxTenant> _tenants = [];
    private readonly List<SandboxApp> _apps = [];
    private readonly List<SandboxUser> _users = [];
    private readonly Dictionary<string, (SandboxApp App, SandboxUser User)> _openIds = new(StringComparer.Ordinal);

    internal SandboxWorld(LarkSandboxOptions options, SandboxClock clock, Changes changes)
    {
        (_options, Clock, Changes) = (options, clock, changes);
        (Tokens, Rates) = (new IssuedTokens(options.TokenLifetime), new RateLimits(options.EnforceRateLimits));
        (RepeatedUuid, ChannelOrigin) = (options.RepeatedUuid, options.ChannelOrigin);
        Events = new WorldEvents(this);
        Previews = new LinkPreviews(this);
        Tickets = new AppTickets(this);
        Sockets = new SandboxSockets(options.SocketConfig);
    }

    /// <summary>The tenants, in the order they were made.</summary>
    public IReadOnlyList<SandboxTenant> Tenants => Copy(_tenants);

    /// <summary>The apps, in the order they were made.</summary>
    public IReadOnlyList<SandboxApp> Apps => Copy(_apps);

    /// <summary>The users, in the order they were made.</summary>
    public IReadOnlyList<SandboxUser> Users => Copy(_users);

    /// <summary>What a message sent again with the same <c>uuid</c> is answered.</summary>
    public RepeatedUuid RepeatedUuid { get; set; }

    /// <summary>One lock for the whole world: a call is judged and done in one step.</summary>
    internal Lock Gate { get; } = new();

    internal SandboxClock Clock { get; }

    internal Changes Changes { get; }

    internal IssuedTokens Tokens { get; }

    internal SignInGrants Grants { get; } = new();

    internal RateLimits Rates { get; }

    internal Dictionary<string, Chat> Chats { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, Message> Messages { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, CardEntity> Cards { get; } = new(StringComparer.Ordinal);

    internal SentUuids Sent { get; } = new();

    internal CreatedChats CreatedChats { get; } = new();

    /// <summary>Links to share groups, by their <c>link_token</c>.</summary>
    internal Dictionary<string, ShareLink> ShareLinks { get; } = new(StringComparer.Ordinal);

    internal WorldEvents Events { get; }

    internal AppTickets Tickets { get; }

    internal JsTickets JsTickets { get; } = new();

    internal Dictionary<string, BatchMessage> Batches { get; } = new(StringComparer.Ordinal);

    /// <summary>Cards one person sees; they stand in no chat's history.</summary>
    internal Dictionary<string, Message> EphemeralCards { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, Upload> Uploads { get; } = new(StringComparer.Ordinal);

    internal SandboxSockets Sockets { get; }

    /// <summary>Where the starting world's web apps are served; a reset keeps it.</summary>
    internal Uri? ChannelOrigin { get; set; }

    /// <summary>Counts the resets, so that a sign-in of before is none after.</summary>
    internal int Era { get; private set; }

    /// <summary>Makes a tenant.</summary>
    /// <exception cref="ArgumentException">The key is taken.</exception>
    public SandboxTenant AddTenant(string name, string? tenantKey = null) => AddTenant(name, tenantKey, displayId: null);

    internal SandboxTenant AddTenant(string name, string? tenantKey, string? displayId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        lock (Gate)
        {
            var key = tenantKey ?? Ids.New("ten_")[..20];
            if (_tenants.Exists(tenant => tenant.Key == key)) throw new ArgumentException($"The tenant_key {key} is taken.", nameof(tenantKey));
            var tenant = new SandboxTenant(key, name, displayId ?? string.Create(CultureInfo.InvariantCulture, $"F{100000001 + _tenants.Count}"));
            _tenants.Add(tenant);
            return tenant;
        }
    }

    /// <summary>Makes an app, enabled and available to the whole tenant, without scopes, features and versions.</summary>
    /// <exception cref="ArgumentException">There is no such tenant, or the id is taken.</exception>
    public SandboxApp AddApp(string tenantKey, string name, string? appId = null, string? secret = null, bool isStore = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        lock (Gate)
        {
            var tenant = FindTenant(tenantKey) ?? throw new ArgumentException($"There is no tenant {tenantKey}.", nameof(tenantKey));
            var id = appId ?? Ids.New("cli_")[..20];
            if (FindApp(id) is not null) throw new ArgumentException($"The app_id {id} is taken.", nameof(appId));
            var app = new SandboxApp(tenant, id, secret ?? Ids.NewText(32), name, isStore);
            _apps.Add(app);
            Connect(app, tenant);
            if (isStore) Tickets.Push(app);
            Changes.All();
            return app;
        }
    }

    /// <summary>Makes a user.</summary>
    /// <exception cref="ArgumentException">There is no such tenant, or the id is taken.</exception>
    public SandboxUser AddUser(string tenantKey, string name, string? unionId = null, bool isAdmin = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        lock (Gate)
        {
            var tenant = FindTenant(tenantKey) ?? throw new ArgumentException($"There is no tenant {tenantKey}.", nameof(tenantKey));
            var id = unionId ?? Ids.New("on_");
            if (FindUser(id) is not null) throw new ArgumentException($"The union_id {id} is taken.", nameof(unionId));
            var user = new SandboxUser(this, tenant, id, name, isAdmin);
            (user.Email, user.Mobile) = (Addresses.Email(name, user.UserId, tenant, address => FindUserByEmail(address, tenant) is not null), Addresses.Mobile(_users.Count));
            _users.Add(user);
            foreach (var app in _apps.Where(app => app.IsInstalledIn(tenant))) _openIds[user.OpenIdFor(app.Id)] = (app, user);
            Changes.All();
            return user;
        }
    }

    internal SandboxTenant? FindTenant(string key) => _tenants.Find(tenant => tenant.Key == key);

    internal SandboxApp? FindApp(string id) => _apps.Find(app => app.Id == id);

    internal SandboxUser? FindUser(string unionId) => _users.Find(user => user.UnionId == unionId);

    internal SandboxUser? FindUserById(string userId, SandboxTenant tenant) => _users.Find(user => user.UserId == userId && user.Tenant == tenant);

    internal SandboxUser? FindUserByEmail(string email, SandboxTenant tenant) =>
        _users.Find(user => user.Tenant == tenant && user.Email.Length > 0 && string.Equals(user.Email, email, StringComparison.OrdinalIgnoreCase));

    internal (SandboxApp App, SandboxUser User)? FindOpenId(string openId) => _openIds.TryGetValue(openId, out var owner) ? owner : null;

    /// <summary>A user by union_id or open_id, from outside the gate.</summary>
    internal SandboxUser? FindUserSafely(string id)
    {
        lock (Gate) return FindUser(id) ?? FindOpenId(id)?.User;
    }

    internal SandboxApp FirstAppOf(SandboxTenant tenant) =>
        _apps.Find(app => app.Tenant == tenant) ?? _apps.Find(app => app.IsInstalledIn(tenant)) ?? throw new InvalidOperationException($"{tenant.Name} has no app, so its users have no open_id.");

    /// <summary>Puts a message into its chat and rings its readers.</summary>
    internal void Deliver(Message message)
    {
        Messages.Add(message.Id, message);
        message.Number = NextNumber();
        if (message.Chat.IsThreaded && message.Parent is null) message.ThreadId = Ids.ThreadOf(message.Id);
        message.Chat.ActiveAt = message.SentAt;
        if (message.Chat.Messages is [.., var last]) last.FollowUps = [];
        message.Chat.Messages.Add(message);
        foreach (var member in message.Chat.Members)
            if (member != message.Author)
                member.Received.Add(message);
        Touch(message.Chat);
        ReceiveEvents.Publish(this, message);
        Previews.Pull(message);
    }

    internal void Touch(Chat chat)
    {
        foreach (var member in chat.Members) Changes.For(member.UnionId).Raise();
    }

    /// <summary>Back to the starting world, or to the one of a file.</summary>
    /// <exception cref="FormatException">The file is no world.</exception>
    internal void Restart(Fields? file = null)
    {
        lock (Gate)
        {
            Era++;
            _tenants.Clear();
            _apps.Clear();
            _users.Clear();
            _openIds.Clear();
            Chats.Clear();
            Messages.Clear();
            Reactions.Clear();
            Cards.Clear();
            Sent.Clear();
            CreatedChats.Clear();
            ShareLinks.Clear();
            Tokens.Clear();
            Tickets.Clear();
            JsTickets.Clear();
            Grants.Clear();
            Rates.Clear();
            Events.Clear();
            Callbacks.Clear();
            Previews.Clear();
            Sockets.Reset();
            Uploads.Clear();
            Batches.Clear();
            EphemeralCards.Clear();
            GroupBots.Clear();
            RepeatedUuid = _options.RepeatedUuid;
            file ??= _options.World is { } text ? WorldFile.Parse(text) : null;
            if (file is not null) WorldFile.Read(this, file);
            else if (!_options.Empty) StartingWorld.Build(this, ChannelOrigin);
        }

        Changes.All();
    }

    private List<T> Copy<T>(List<T> items)
    {
        lock (Gate) return [.. items];
    }
}
