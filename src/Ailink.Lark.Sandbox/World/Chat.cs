using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>A chat: between one user and one bot, or a group. Guarded by the world's gate.</summary>
internal sealed class Chat(string id, string name, SandboxTenant tenant, bool isGroup)
{
    public string Id { get; } = id;

    /// <summary>A group's name; for a private chat the app's.</summary>
    public string Name => Settings.Name;

    public ChatSettings Settings { get; set; } = new(name);

    public SandboxTenant Tenant { get; } = tenant;

    public bool IsGroup { get; } = isGroup;

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the last message came; the creation before that.</summary>
    public DateTimeOffset ActiveAt { get; set; }

    public List<SandboxUser> Members { get; } = [];

    public List<SandboxApp> Bots { get; } = [];

    /// <summary>The user who owns the group; null when a bot does, and in a private chat.</summary>
    public SandboxUser? Owner { get; set; }

    /// <summary>The bot that owns the group; null when a user does.</summary>
    public SandboxApp? OwningBot { get; set; }

    /// <summary>The bot that made the group; null when a user did.</summary>
    public SandboxApp? Creator { get; init; }

    public List<SandboxUser> Managers { get; } = [];

    public List<SandboxApp> ManagingBots { get; } = [];

    /// <summary>Who may speak while <see cref="ChatSettings.ModerationPermission"/> is <c>moderator_list</c>, beside owner and managers.</summary>
    public List<SandboxUser> Speakers { get; } = [];

    public List<SandboxApp> SpeakingBots { get; } = [];

    /// <summary>A dissolved group has nobody in it, so that nothing can be sent to it.</summary>
    public bool IsDissolved { get; set; }

    /// <summary>What was said here, oldest first; what a merged message holds stands only in that.</summary>
    public List<Message> Messages { get; } = [];

    /// <summary>Its user has opened the private chat with the bot.</summary>
    public bool IsEntered { get; set; }

    public string Type => IsGroup ? "group" : "p2p";

    /// <summary>Who owns the group once its owner has gone; null when only bots are left.</summary>
    public SandboxUser? Successor => Managers.FirstOrDefault() ?? Members.FirstOrDefault();

    public ChatAnnouncement Announcement { get; set; } = ChatAnnouncement.Empty;

    /// <summary>The first level of the menu, as the platform shows it, with ids.</summary>
    public List<JsonObject> Menu { get; } = [];

    public List<ChatTab> Tabs { get; } = [new ChatTab(Ids.NewCard(), "message")];

    /// <summary>What stands at the top, as it was put there; null for nothing.</summary>
    public JsonArray? TopNotice { get; set; }

    /// <summary>Whether the owner stays, or somebody may follow, when these go.</summary>
    public bool HasSuccessorWithout(IReadOnlyCollection<SandboxUser> users, IReadOnlyCollection<SandboxApp> bots)
    {
        var ownerGoes = (Owner is { } owner && users.Contains(owner)) || (OwningBot is { } bot && bots.Contains(bot));
        return !ownerGoes || Members.Except(users).Any();
    }

    /// <summary>Whether every message opens a thread.</summary>
    public bool IsThreaded => Settings.GroupMessageType == "thread";

    /// <summary>In restricted mode messages are neither copied, forwarded nor read by bots from the history.</summary>
    public bool ForbidsCopies => Settings.IsRestricted && Settings.MessagePermission == "not_anyone";

    /// <summary>The name a member sees: between two users each sees the other's.</summary>
    public string NameFor(SandboxUser member) => IsGroup || Bots.Count > 0 ? Name : (Members.Find(other => other != member) ?? member).Name;

    public bool IsLedBy(Operator who) => who.User is null ? IsLedBy(who.Bot!) : IsLedBy(who.User);

    public bool MaySpeak(Operator who) => who.User is null ? MaySpeak(who.Bot!) : MaySpeak(who.User);

    public bool IsLedBy(SandboxUser user) => Owner == user || Managers.Contains(user);

    public bool IsLedBy(SandboxApp app) => OwningBot == app || ManagingBots.Contains(app);

    /// <summary>Whether a member may write here under the group's moderation.</summary>
    public bool MaySpeak(SandboxUser user) => Settings.ModerationPermission switch
    {
        "only_owner" => IsLedBy(user),
        "moderator_list" => IsLedBy(user) || Speakers.Contains(user),
        _ => true,
    };

    /// <summary>Whether a bot of the group may write here under its moderation.</summary>
    public bool MaySpeak(SandboxApp app) => Settings.ModerationPermission switch
    {
        "only_owner" => IsLedBy(app),
        "moderator_list" => IsLedBy(app) || SpeakingBots.Contains(app),
        _ => true,
    };
}
