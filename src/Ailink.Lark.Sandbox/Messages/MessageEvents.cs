using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>Events about messages that stand already: read, recalled, reacted to. Told to the bots of the chat. Under the gate.</summary>
internal static class MessageEvents
{
    private static readonly string[] Scopes = ["im:message", "im:message:readonly"];
    private static readonly string[] ReactionScopes = ["im:message.reactions:read", "im:message:readonly"];

    /// <summary>Only bots whose own messages were read in a private chat are told.</summary>
    public static void Read(SandboxWorld world, SandboxUser reader, Chat chat, IReadOnlyList<Message> read, DateTimeOffset at)
    {
        if (chat.IsGroup || read.Count == 0) return;
        foreach (var app in chat.Bots)
        {
            var ids = read.Where(message => message.App == app).Select(message => (JsonNode)message.Id).ToArray();
            if (ids.Length == 0) continue;
            world.Events.Publish(app, "im.message.message_read_v1", new JsonObject
            {
                ["reader"] = new JsonObject { ["reader_id"] = UserIds.InEvent(reader, app), ["read_time"] = MessageView.Milliseconds(at), ["tenant_key"] = reader.TenantKey },
                ["message_id_list"] = new JsonArray(ids),
            }, Scopes);
        }
    }

    /// <param name="world">The world.</param>
    /// <param name="message">The message.</param>
    /// <param name="recaller">As whom it was recalled: <c>message_owner</c>, <c>group_owner</c>, <c>group_manager</c> or <c>enterprise_manager</c>.</param>
    public static void Recalled(SandboxWorld world, Message message, string recaller)
    {
        foreach (var app in message.Chat.Bots)
            world.Events.Publish(app, "im.message.recalled_v1", new JsonObject
            {
                ["message_id"] = message.Id, ["chat_id"] = message.Chat.Id,
                ["recall_time"] = MessageView.Milliseconds(message.UpdatedAt), ["recall_type"] = recaller,
            }, Scopes);
    }

    /// <summary>A reaction came or went. Who put it there is told as well, so that a bot must know its own.</summary>
    public static void Reacted(SandboxWorld world, Reaction reaction, bool isGone)
    {
        foreach (var app in reaction.Message.Chat.Bots)
        {
            var body = new JsonObject
            {
                ["message_id"] = reaction.Message.Id,
                ["reaction_type"] = new JsonObject { ["emoji_type"] = reaction.Emoji },
                ["operator_type"] = reaction.Operator.User is null ? "app" : "user",
                ["action_time"] = MessageView.Milliseconds(isGone ? world.Clock.Now : reaction.At),
            };
            if (reaction.Operator.User is { } user) body["user_id"] = UserIds.InEvent(user, app);
            else body["app_id"] = reaction.Operator.Bot!.Id;
            world.Events.Publish(app, isGone ? "im.message.reaction.deleted_v1" : "im.message.reaction.created_v1", body, ReactionScopes);
        }
    }
}
