using System.Text.Json;
using System.Text.Json.Nodes;
using Ailink.Lark.Cards;

namespace Ailink.Lark;

/// <summary>What a message says. A <see cref="string"/> turns into a text, a <see cref="Cards.Card"/> into a card, by itself.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/server-docs/im-v1/message-content-description/create_json</remarks>
public abstract record MessageContent
{
    private protected MessageContent()
    {
    }

    /// <summary><c>msg_type</c> of the API.</summary>
    internal abstract string Type { get; }

    /// <summary>Takes a text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator MessageContent(string text) => Text(text);

    /// <summary>Takes a card.</summary>
    /// <param name="card">The card.</param>
    public static implicit operator MessageContent(Card card) => FromCard(card);

    /// <summary>A text.</summary>
    /// <param name="text">At most 150 KB. <c>&lt;at user_id="ou_…"&gt;name&lt;/at&gt;</c> mentions; escape what a user typed.</param>
    public static MessageContent Text(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return new TextContent(text);
    }

    /// <summary>An image.</summary>
    /// <param name="key">Its key, uploaded by this app.</param>
    public static MessageContent Image(ImageKey key) => new KeyContent("image", "image_key", Filled(key.Value, nameof(key)));

    /// <summary>A file.</summary>
    /// <param name="key">Its key, uploaded by this app.</param>
    public static MessageContent File(FileKey key) => new KeyContent("file", "file_key", Filled(key.Value, nameof(key)));

    /// <summary>A post: text with a title, links, mentions and images. At most 30 KB.</summary>
    /// <param name="languages">The post in one language or in several: each user sees it in his.</param>
    /// <exception cref="ArgumentException">There is none, or two are of the same language.</exception>
    public static MessageContent Post(params ReadOnlySpan<LarkPost> languages)
    {
        LarkPost[] posts = [.. languages];
        return posts.Length > 0 && posts.Select(post => post.Language).Distinct(StringComparer.Ordinal).Count() == posts.Length
            ? new PostContent(posts)
            : throw new ArgumentException("A post is written in one language at least, and once in each.", nameof(languages));
    }

    /// <summary>A sound, played inside the chat.</summary>
    /// <param name="key">Its key, uploaded by this app as opus.</param>
    public static MessageContent Audio(FileKey key) => new KeyContent("audio", "file_key", Filled(key.Value, nameof(key)));

    /// <summary>A video, played inside the chat.</summary>
    /// <param name="video">Its key, uploaded by this app as mp4.</param>
    /// <param name="cover">The picture shown before it plays.</param>
    public static MessageContent Media(FileKey video, ImageKey? cover = null) => new VideoContent(Filled(video.Value, nameof(video)), cover is { IsEmpty: false } image ? image.Value : null);

    /// <summary>A sticker.</summary>
    /// <param name="key">The key of a sticker the bot has received.</param>
    public static MessageContent Sticker(FileKey key) => new KeyContent("sticker", "file_key", Filled(key.Value, nameof(key)));

    /// <summary>The card of a group, good for seven days.</summary>
    /// <param name="chat">A group the bot is a member of.</param>
    public static MessageContent ShareChat(ChatId chat) => new ShareChatContent(Filled(chat.Value, nameof(chat)));

    /// <summary>The card of a user.</summary>
    /// <param name="user">The user; not a bot.</param>
    public static MessageContent ShareUser(OpenId user) => new KeyContent("share_user", "user_id", Filled(user.Value, nameof(user)));

    /// <summary>A card made in the platform's card builder.</summary>
    /// <param name="templateId">Its id.</param>
    /// <param name="variables">What its variables stand for. Template and variables may have 30 KB together.</param>
    /// <param name="version">Its version, such as <c>1.0.2</c>. Default: the latest that is published.</param>
    public static MessageContent Template(string templateId, JsonObject? variables = null, string? version = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(templateId);
        return new TemplateContent(templateId, version, variables);
    }

    /// <summary>A card entity. The platform lets each be sent once, and only by the app that made it.</summary>
    /// <param name="card">The id <see cref="ILarkCards.CreateAsync"/> gave.</param>
    public static MessageContent CardEntity(CardId card) => new CardEntityContent(Filled(card.Value, nameof(card)));

    /// <summary>A card, inside the message.</summary>
    /// <param name="card">The card.</param>
    public static MessageContent FromCard(Card card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new CardContent(card);
    }

    /// <summary>Anything else.</summary>
    /// <param name="type">Its <c>msg_type</c>, such as <c>post</c>.</param>
    /// <param name="json">Its content, a JSON object.</param>
    /// <exception cref="ArgumentException">The content is no JSON object.</exception>
    public static MessageContent Raw(string type, string json)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(type);
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw new ArgumentException("The content of a message is a JSON object.", nameof(json));
        }
        catch (JsonException problem)
        {
            throw new ArgumentException($"The content is no JSON: {problem.Message}", nameof(json), problem);
        }

        return new RawContent(type, json);
    }

    /// <summary>The string the API wants in <c>content</c>.</summary>
    /// <param name="api">What the content is for, named in an error.</param>
    /// <exception cref="LarkRequestException">The card is broken.</exception>
    internal abstract string Render(string api);

    /// <summary>Writes the content as the string it is inside a request.</summary>
    /// <param name="body">Stands where the string belongs.</param>
    /// <param name="api">What the content is for, named in an error.</param>
    /// <exception cref="LarkRequestException">The card is broken.</exception>
    internal virtual void WriteTo(ref CardWriter body, string api) => body.Value(Render(api));

    private static string Filled(string key, string name) => key.Length > 0 ? key : throw new ArgumentException("The key is empty.", name);
}
