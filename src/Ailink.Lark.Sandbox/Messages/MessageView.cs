using System.Globalization;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>A message as the message APIs answer it.</summary>
internal static class MessageView
{
    private const string RecalledText = "This message was recalled";

    /// <summary>The echo of what an app has just sent or changed: its card whole.</summary>
    public static JsonObject Of(Message message, PlatformCall call) => Of(message, new MessageReading(call) { WholeCards = true });

    public static JsonObject Of(Message message, MessageReading how)
    {
        var view = new JsonObject { ["message_id"] = message.Id };
        if (message.Parent is { } parent) (view["root_id"], view["parent_id"]) = (message.Root.Id, parent.Id);
        if (message.ThreadId is not null) view["thread_id"] = message.ThreadId;
        view["msg_type"] = message.Type;
        view["create_time"] = Milliseconds(message.SentAt);
        view["update_time"] = Milliseconds(message.UpdatedAt);
        view["deleted"] = message.IsRecalled;
        view["updated"] = message.Updates > 0;
        view["chat_id"] = message.Chat.Id;
        view["sender"] = Sender(message, how);
        if (!message.IsRecalled) view["body"] = new JsonObject { ["content"] = Content(message, how.WholeCards) };
        else if (how.InList) view["body"] = new JsonObject { ["content"] = RecalledText };
        if (message.Mentions.Count > 0) view["mentions"] = new JsonArray([.. message.Mentions.Select(mention => OfMention(mention, how))]);
        if (message.Upper is { } upper) view["upper_message_id"] = upper.Id;
        return view;
    }

    /// <summary>Times of messages are milliseconds in a string.</summary>
    public static string Milliseconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    private static JsonObject Sender(Message message, MessageReading how)
    {
        if (message.App is { } app) return new JsonObject { ["id"] = app.Id, ["id_type"] = "app_id", ["sender_type"] = "app", ["tenant_key"] = app.TenantKey };
        var type = how.UserIdType ?? "open_id";
        var sender = new JsonObject { ["id_type"] = type, ["sender_type"] = "user", ["tenant_key"] = message.Author!.TenantKey };
        if (UserIds.Of(message.Author, how.Call, type) is { } id) sender["id"] = id;
        return sender;
    }

    private static JsonObject OfMention(Mention mention, MessageReading how)
    {
        var (id, type) = how.UserIdType is not { } asked ? (mention.OpenIdFor(how.Call.App), "open_id")
            : mention.User is { } user ? (UserIds.Of(user, how.Call, asked), asked)
            : (mention.Bot!.Id, "app_id");
        var view = new JsonObject { ["key"] = mention.Key, ["id_type"] = type, ["name"] = mention.Name, ["tenant_key"] = mention.TenantKey };
        if (id is not null) view["id"] = id;
        return view;
    }

    private static string Content(Message message, bool wholeCards)
    {
        if (message.Type != "interactive") return message.ReadBack ?? message.Content;
        if ((message.Card?.Document ?? JsonText.ParseNode(message.Content) as JsonObject) is not { } card) return message.Content;
        return (wholeCards ? card : CardSummary.Of(card)).ToJsonString(SandboxJson.Compact);
    }
}
