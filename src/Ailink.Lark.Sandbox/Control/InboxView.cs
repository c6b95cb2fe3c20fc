using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>A user's inbox as the control API shows it.</summary>
internal static class InboxView
{
    /// <param name="user">Whose.</param>
    /// <param name="own">The world, to show what the user wrote as well, marked <c>own</c>; null leaves it out.</param>
    public static JsonArray Of(SandboxUser user, SandboxWorld? own)
    {
        var messages = user.Received.Where(message => message.Viewer is null || !message.IsRecalled);
        if (own is not null) messages = messages.Concat(Written(own, user)).OrderBy(message => message.SentAt);
        return [.. messages.Select(message => (JsonNode)Of(message, SandboxMessage.Of(message, user), message.Author == user))];
    }

    private static IEnumerable<Message> Written(SandboxWorld world, SandboxUser user) =>
        world.Messages.Values.Where(message => message.Author == user && message.Upper is null && message.Chat.Members.Contains(user));

    private static JsonObject Of(Message source, SandboxMessage message, bool isOwn)
    {
        var view = Of(message);
        if (isOwn) view["own"] = true;
        // The private chat with a bot belongs to an app, whoever wrote in it.
        if (!source.Chat.IsGroup && source.Chat.Bots is [var bot, ..]) view["app_id"] = bot.Id;
        return view;
    }

    private static JsonObject Of(SandboxMessage message) => new()
    {
        ["message_id"] = message.Id,
        ["chat_id"] = message.ChatId,
        ["chat_type"] = message.ChatType,
        ["chat_name"] = message.ChatName,
        ["sender"] = new JsonObject
        {
            ["id"] = message.SenderId,
            ["id_type"] = message.SentByApp ? "app_id" : "union_id",
            ["name"] = message.SenderName,
        },
        ["msg_type"] = message.Type,
        ["content"] = message.Content,
        ["card"] = message.Card is { } card ? JsonObject.Create(card) : null,
        ["updates"] = message.Updates,
        ["rang"] = message.Rang,
        ["recalled"] = message.IsRecalled,
        ["read"] = message.IsRead,
        ["urgent"] = message.Urgency,
        ["thread_id"] = message.ThreadId,
        ["mentions"] = new JsonArray([.. message.Mentions.Select(mention => (JsonNode)new JsonObject { ["key"] = mention.Key, ["id"] = mention.User?.UnionId ?? mention.Bot!.Id, ["name"] = mention.Name })]),
        ["reactions"] = new JsonArray([.. message.Reactions.Select(OfReaction)]),
        ["previews"] = new JsonArray([.. message.Previews.Select(preview => (JsonNode)PreviewView.Of(preview))]),
        ["follow_ups"] = ControlApi.List(message.FollowUps),
        ["create_time"] = MessageView.Milliseconds(message.SentAt),
    };

    private static JsonNode OfReaction(SandboxReaction reaction) => new JsonObject
    {
        ["reaction_id"] = reaction.Id,
        ["emoji_type"] = reaction.EmojiType,
        ["operator"] = new JsonObject { ["id"] = reaction.OperatorId, ["name"] = reaction.OperatorName },
    };
}
