using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary><c>im.message.receive_v1</c>: what is written where a bot is. Under the gate.</summary>
internal static class ReceiveEvents
{
    public const string Type = "im.message.receive_v1";

    private const string BotsToo = "im:message.group_at_msg.include_bot:readonly";
    private static readonly string[] Private = ["im:message.p2p_msg", "im:message.p2p_msg:readonly"];
    private static readonly string[] Group = ["im:message.group_msg"];
    private static readonly string[] Mentioned = ["im:message.group_msg", "im:message.group_at_msg", "im:message.group_at_msg:readonly", BotsToo];
    private static readonly string[] ByBot = [BotsToo];

    public static void Publish(SandboxWorld world, Message message)
    {
        if (message.Type == "system") return;
        foreach (var app in message.Chat.Bots.Where(app => app != message.App && Hears(app, message)))
            world.Events.Publish(app, Type, Body(message, app), Scopes(app, message), message.Chat.Tenant.Key);
    }

    /// <summary>What bots write is told to another bot only when it is mentioned and holds the scope, strict or not.</summary>
    private static bool Hears(SandboxApp app, Message message) =>
        message.App is null || (IsMentioned(app, message) && app.GrantedScopes.Contains(BotsToo, StringComparer.Ordinal));

    private static string[] Scopes(SandboxApp app, Message message) =>
        message.App is not null ? ByBot
        : !message.Chat.IsGroup ? Private
        : IsMentioned(app, message) ? Mentioned
        : Group;

    private static bool IsMentioned(SandboxApp app, Message message) => message.Mentions.Any(mention => mention.Bot == app);

    private static JsonObject Body(Message message, SandboxApp reader) => new()
    {
        ["sender"] = new JsonObject
        {
            ["sender_id"] = message.App is { } bot ? OfBot(bot) : UserIds.InEvent(message.Author!, reader),
            ["sender_type"] = message.App is null ? "user" : "bot",
            ["tenant_key"] = message.App?.TenantKey ?? message.Author!.TenantKey,
        },
        ["message"] = Message(message, reader),
    };

    private static JsonObject Message(Message message, SandboxApp reader)
    {
        var view = new JsonObject { ["message_id"] = message.Id };
        if (message.Parent is { } parent) (view["root_id"], view["parent_id"]) = (message.Root.Id, parent.Id);
        view["create_time"] = MessageView.Milliseconds(message.SentAt);
        view["update_time"] = MessageView.Milliseconds(message.UpdatedAt);
        view["chat_id"] = message.Chat.Id;
        if (message.ThreadId is { } thread) view["thread_id"] = thread;
        view["chat_type"] = message.Chat.Type;
        view["message_type"] = message.Type;
        view["content"] = message.ReadBack ?? message.Content;
        if (message.Mentions.Count > 0) view["mentions"] = new JsonArray([.. message.Mentions.Select(mention => Mention(mention, reader))]);
        return view;
    }

    /// <summary>Here the id is an object; the message APIs answer a string.</summary>
    private static JsonObject Mention(Mention mention, SandboxApp reader) => new()
    {
        ["key"] = mention.Key,
        ["id"] = mention.User is { } user ? UserIds.InEvent(user, reader) : OfBot(mention.Bot!),
        ["mentioned_type"] = mention.User is null ? "bot" : "user",
        ["name"] = mention.Name,
        ["tenant_key"] = mention.TenantKey,
    };

    private static JsonObject OfBot(SandboxApp bot) => new() { ["open_id"] = bot.BotOpenId };
}
