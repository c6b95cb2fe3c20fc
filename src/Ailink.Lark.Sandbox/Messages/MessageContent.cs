using System.Text;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>The content of a message, judged: what is stored, and the card it shows.</summary>
internal sealed record MessageContent(string Type, string Text, CardEntity? Card, IReadOnlyList<Mention> Mentions)
{
    private const int LongestText = 150 * 1024;
    private const int LongestCard = 30 * 1024;

    public static (MessageContent? Content, Answer? Refusal) Read(PlatformCall call, Chat chat, string type, string content)
    {
        var size = Encoding.UTF8.GetByteCount(content);
        if (size > (type == "text" ? LongestText : LongestCard)) return (null, MessageRules.TooLong.Refuse());
        if (JsonText.ParseNode(content) is not JsonObject document) return (null, MessageRules.Content.Refuse("content is not a JSON object in a string"));
        return type switch
        {
            "text" => ReadText(call, chat, document),
            "post" => ReadPost(document, content),
            "interactive" => ReadCard(call, document, content),
            "share_user" => ReadShareUser(call, document, content),
            "image" or "file" or "audio" or "media" or "sticker" => (null, MessageRules.ForeignResource.Refuse()),
            _ => (null, MessageRules.Content.Refuse($"msg_type {type} is not supported")),
        };
    }

    private static (MessageContent?, Answer?) ReadText(PlatformCall call, Chat chat, JsonObject document)
    {
        if (StringOf(document, "text") is not { Length: > 0 } text) return (null, MessageRules.Content.Refuse("text is missing"));
        var (rewritten, mentions) = TextMentions.Rewrite(call.World, call.App, chat, text);
        return (new("text", new JsonObject { ["text"] = rewritten }.ToJsonString(SandboxJson.Compact), null, mentions), null);
    }

    private static (MessageContent?, Answer?) ReadPost(JsonObject document, string content)
    {
        // {"zh_cn":{"title":"","content":[[node,…],…]},…}: at least one language, each a list of paragraphs.
        var sound = document.Count > 0 && document.All(language =>
            language.Value is JsonObject post && post["content"] is JsonArray paragraphs && paragraphs.All(paragraph => paragraph is JsonArray nodes && nodes.All(PostNodes.IsSound)));
        return sound ? (new("post", content, null, []), null) : (null, MessageRules.Content.Refuse("invalid post content"));
    }

    private static (MessageContent?, Answer?) ReadShareUser(PlatformCall call, JsonObject document, string content) =>
        StringOf(document, "user_id") is { } id && call.World.FindOpenId(id) is { } owner && owner.App == call.App
            ? (new("share_user", content, null, []), null)
            : (null, MessageRules.OpenIdUnknown.Refuse());

    private static (MessageContent?, Answer?) ReadCard(PlatformCall call, JsonObject document, string content)
    {
        switch (StringOf(document, "type"))
        {
            case "template":
                return (null, MessageRules.Template.Refuse(CardErrors.Message(200380, "the template does not exist")));
            case "card":
                var (entity, refusal) = FindEntity(call, document);
                return refusal is null ? (new("interactive", content, entity, []), null) : (null, refusal);
        }

        if (StringOf(document, "schema") != "2.0")
        {
            // Older cards are taken as they are: the sandbox shows schema 2.0 only.
            return (new("interactive", content, null, []), null);
        }

        if (CardCheck.Find(document) is { } problem) return (null, CardErrors.OfMessage(problem));
        if (Stranger(call, document) is { } stranger) return (null, stranger);
        return (new("interactive", content, new CardEntity(Ids.NewCard(), call.App, document, call.Now), []), null);
    }

    private static (CardEntity?, Answer?) FindEntity(PlatformCall call, JsonObject document)
    {
        var id = StringOf(document["data"] as JsonObject, "card_id");
        if (id is null || !call.World.Cards.TryGetValue(id, out var entity))
            return (null, MessageRules.CardContent.Refuse(CardErrors.Message(CardKitRules.Unknown.Code, "the card entity does not exist")));
        if (entity.App != call.App) return (null, MessageRules.CardContent.Refuse(CardErrors.Message(CardKitRules.OtherApp.Code, "the card belongs to another app")));
        if (entity.IsExpired(call.Now)) return (null, MessageRules.CardContent.Refuse(CardErrors.Message(CardKitRules.Expired.Code, "the card entity has expired")));
        if (entity.SentAs is not null) return (null, MessageRules.CardSentOnce.Refuse(CardErrors.Message(11310, "the card entity has been sent")));
        return Stranger(call, entity.Document) is { } stranger ? (null, stranger) : (entity, null);
    }

    private static Answer? Stranger(PlatformCall call, JsonObject card) =>
        CardMentions.FindStranger(card, call.App, call.World) is { } id
            ? MessageRules.CardMention.Refuse(CardErrors.Message(100290, $"invalid user id in the card: {id}"))
            : null;

    internal static string? StringOf(JsonObject? node, string name) =>
        node?[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
