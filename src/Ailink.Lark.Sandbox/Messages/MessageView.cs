using System.Globalization;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>A message as the message APIs answer it.</summary>
internal static class MessageView
{
    /// <param name="message">The message.</param>
    /// <param name="reader">The app that reads: open_ids are those it knows.</param>
    /// <param name="asUserCard">Whether a card is answered whole.</param>
    public static JsonObject Of(Message message, SandboxApp reader, bool asUserCard = true)
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
        view["sender"] = message.App is { } app
            ? new JsonObject { ["id"] = app.Id, ["id_type"] = "app_id", ["sender_type"] = "app", ["tenant_key"] = app.TenantKey }
            : new JsonObject
            {
                ["id"] = message.Author!.OpenIdFor(reader.Id), ["id_type"] = "open_id", ["sender_type"] = "user", ["tenant_key"] = message.Author.TenantKey,
            };
        if (!message.IsRecalled) view["body"] = new JsonObject { ["content"] = Content(message, asUserCard) };
        if (message.Mentions.Count > 0) view["mentions"] = new JsonArray([.. message.Mentions.Select(mention => OfMention(mention, reader))]);
        return view;
    }

    /// <summary>Times of messages are milliseconds in a string.</summary>
    public static string Milliseconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    private static JsonObject OfMention(Mention mention, SandboxApp reader) => new()
    {
        ["key"] = mention.Key, ["id"] = mention.OpenIdFor(reader), ["id_type"] = "open_id", ["name"] = mention.Name, ["tenant_key"] = mention.TenantKey,
    };

    private static string Content(Message message, bool asUserCard)
    {
        if (message.Card is not { } card) return message.Content;
        return (asUserCard ? card.Document : CardSummary.Of(card.Document)).ToJsonString(SandboxJson.Compact);
    }
}
