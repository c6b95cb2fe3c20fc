using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>A person of a tenant, and what this person's Lark client shows and does.</summary>
public sealed partial class SandboxUser
{
    private readonly SandboxWorld _world;
    private int _taken;

    internal SandboxUser(SandboxWorld world, SandboxTenant tenant, string unionId, string name, bool isAdmin)
    {
        (_world, Tenant, UnionId, Name, IsAdmin) = (world, tenant, unionId, name, isAdmin);
        UserId = Ids.Derive("", "user_id", unionId)[..8];
    }

    /// <summary>The <c>union_id</c>, <c>on_…</c>.</summary>
    public string UnionId { get; }

    /// <summary>The <c>user_id</c> in the tenant.</summary>
    public string UserId { get; }

    /// <summary>The name people see.</summary>
    public string Name { get; set; }

    /// <summary>The mail address contacts find the user by; empty for none. Default: made of the name, for example <c>bob.li@ten-acme.example</c>.</summary>
    public string Email { get; set; } = "";

    /// <summary>The mobile number with its country code; empty for none. Default: one that nobody can have.</summary>
    public string Mobile { get; set; } = "";

    /// <summary>The tenant the user belongs to.</summary>
    public string TenantKey => Tenant.Key;

    /// <summary>Whether the user administrates the tenant.</summary>
    public bool IsAdmin { get; }

    /// <summary>Whether the user left the organization.</summary>
    public bool IsResigned { get; set; }

    /// <summary>Whether an administrator froze the account.</summary>
    public bool IsFrozen { get; set; }

    /// <summary>Whether the user stopped bots from writing.</summary>
    public bool HasBlockedBots { get; set; }

    /// <summary>The <c>open_id</c> for the first app of the user's tenant.</summary>
    public string OpenId => OpenIdFor(_world.FirstAppOf(Tenant).Id);

    internal SandboxTenant Tenant { get; }

    /// <summary>The badges of apps, by app_id. Guarded by the world's gate.</summary>
    internal Dictionary<string, SandboxBadge> Badges { get; } = new(StringComparer.Ordinal);

    /// <summary>What this user sees and did not write, oldest first. Guarded by the world's gate.</summary>
    internal List<Message> Received { get; } = [];

    /// <summary>The <c>open_id</c> for one app of the user's tenant: it differs from app to app.</summary>
    public string OpenIdFor(string appId) => Ids.Derive("ou_", "open_id", appId, UnionId);

    /// <summary>The badge an app set for this user; null when it set none.</summary>
    public SandboxBadge? BadgeOf(string appId)
    {
        lock (_world.Gate) return Badges.GetValueOrDefault(appId);
    }

    /// <summary>All messages this user sees except those the user wrote, newest last.</summary>
    public IReadOnlyList<SandboxMessage> Inbox
    {
        get
        {
            lock (_world.Gate) return [.. Received.Where(message => message.Viewer is null || !message.IsRecalled).Select(message => SandboxMessage.Of(message, this))];
        }
    }

    /// <summary>
    /// The next message this method has not returned before: at once when it is there, else as soon as it arrives.
    /// Each message is returned once, so counting calls counts messages.
    /// </summary>
    public async Task<SandboxMessage> NextMessageAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var change = _world.Changes.For(UnionId).Next;
            lock (_world.Gate)
                if (_taken < Received.Count)
                    return SandboxMessage.Of(Received[_taken++], this);
            await change.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Acts on a component of a card: opens its address, or calls the app back and waits for its answer, three seconds at most.</summary>
    /// <param name="message">A message of <see cref="Inbox"/>.</param>
    /// <param name="elementId">The component's <c>element_id</c> or <c>name</c>.</param>
    /// <param name="form">The values of the form the component submits, by the fields' names; null when there is none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The user sees no such message, it has no such component, or a value is missing or wrong.</exception>
    public Task<SandboxClick> ClickAsync(SandboxMessage message, string elementId, object? form = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var values = form is null ? null : JsonSerializer.SerializeToNode(form) as JsonObject;
        return ClickAsync(new CardClick { MessageId = message.Id, Element = elementId, FormValue = values }, cancellationToken);
    }

    /// <summary>Picks, types or ticks something in a component of a card that stands outside a form.</summary>
    /// <param name="message">A message of <see cref="Inbox"/>.</param>
    /// <param name="elementId">The component's <c>element_id</c> or <c>name</c>.</param>
    /// <param name="input">What the user picks, types or ticks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The user sees no such message, it has no such component, or a value is missing or wrong.</exception>
    public Task<SandboxClick> ClickAsync(SandboxMessage message, string elementId, SandboxCardInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(input);
        var click = new CardClick
        {
            MessageId = message.Id, Element = elementId, Option = input.Option, Options = input.Options, Input = input.Text, Checked = input.Checked,
        };
        return ClickAsync(click, cancellationToken);
    }

    /// <summary>Writes to the bot of the first app of the user's tenant.</summary>
    public Task<SandboxMessage> WriteAsync(string text, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_world.Gate)
        {
            var chat = _world.Enter(_world.FirstAppOf(Tenant), this, again: false);
            return Task.FromResult(SandboxMessage.Of(_world.Write(chat, this, text, []), this));
        }
    }

    /// <summary>Opens the private chat with an app's bot, which is told.</summary>
    /// <param name="app">The app; null for the first one of the user's tenant.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task EnterAsync(SandboxApp? app = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_world.Gate) _world.Enter(app ?? _world.FirstAppOf(Tenant), this, again: true);
        return Task.CompletedTask;
    }

    /// <summary>Presses an entry of a bot's menu that sends an event.</summary>
    /// <param name="eventKey">The key the developer gave the entry, up to 30 characters.</param>
    /// <param name="app">The app; null for the first one of the user's tenant.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task PressMenuAsync(string eventKey, SandboxApp? app = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventKey);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_world.Gate) ClientEvents.MenuPressed(_world, app ?? _world.FirstAppOf(Tenant), this, eventKey);
        return Task.CompletedTask;
    }

    /// <summary>The name and the union_id.</summary>
    public override string ToString() => $"{Name} ({UnionId})";

    private async Task<SandboxClick> ClickAsync(CardClick click, CancellationToken cancellationToken)
    {
        var (done, problem) = await CardClicks.ClickAsync(_world, this, click, cancellationToken).ConfigureAwait(false);
        return done ?? throw new ArgumentException(problem!.Message, nameof(click));
    }
}
