using System.Collections.Immutable;
using System.Text.Json;

namespace Ailink.Lark;

/// <summary>
/// A post in one language: text with a title, links, mentions and images, written as it reads. Never changed: each method answers a new one. Its <see cref="ToString"/> does not print it.
/// </summary>
/// <remarks>Vendor: https://open.feishu.cn/document/server-docs/im-v1/message-content-description/create_json</remarks>
public sealed class LarkPost
{
    private readonly ImmutableList<ImmutableList<Action<Utf8JsonWriter>>> _lines;
    private readonly bool _lineIsClosed;

    private LarkPost(string language, string title, ImmutableList<ImmutableList<Action<Utf8JsonWriter>>> lines, bool lineIsClosed) =>
        (Language, Title, _lines, _lineIsClosed) = (language, title, lines, lineIsClosed);

    /// <summary>The language, such as <c>en_us</c>, <c>zh_cn</c>, <c>ja_jp</c>: users see the post in theirs.</summary>
    public string Language { get; }

    /// <summary>The title; may be empty.</summary>
    public string Title { get; }

    /// <summary>Begins a post.</summary>
    /// <param name="title">The title; empty for none.</param>
    /// <param name="language">Its language. Default <c>en_us</c>. A post in one language is shown to all.</param>
    public static LarkPost Titled(string title, string language = "en_us")
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentException.ThrowIfNullOrWhiteSpace(language);
        return new(language, title, [], true);
    }

    /// <summary>Adds text to the line.</summary>
    /// <param name="text">The text, shown as it is.</param>
    /// <param name="style">How it looks.</param>
    public LarkPost Text(string text, PostStyle style = PostStyle.None)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Add("text", writer => Styled(writer, style).WriteString("text"u8, text));
    }

    /// <summary>Adds a link to the line.</summary>
    /// <param name="text">What is shown.</param>
    /// <param name="address">Where it leads.</param>
    /// <param name="style">How it looks.</param>
    public LarkPost Link(string text, Uri address, PostStyle style = PostStyle.None)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        ArgumentNullException.ThrowIfNull(address);
        return Add("a", writer =>
        {
            Styled(writer, style).WriteString("text"u8, text);
            writer.WriteString("href"u8, address.OriginalString);
        });
    }

    /// <summary>Mentions somebody in the line.</summary>
    /// <param name="user">The user.</param>
    public LarkPost Mention(OpenId user) => user.IsEmpty ? throw new ArgumentException("The user is empty.", nameof(user)) : Add("at", writer => writer.WriteString("user_id"u8, user.Value));

    /// <summary>Mentions everybody in the group; its settings must allow it.</summary>
    public LarkPost MentionAll() => Add("at", writer => writer.WriteString("user_id"u8, "all"u8));

    /// <summary>Adds an emoji to the line.</summary>
    /// <param name="name">Its name, such as <c>SMILE</c>.</param>
    public LarkPost Emoji(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Add("emotion", writer => writer.WriteString("emoji_type"u8, name));
    }

    /// <summary>Ends the line. Twice, it leaves one empty.</summary>
    public LarkPost Line() => _lineIsClosed ? new(Language, Title, _lines.Add([]), true) : new(Language, Title, _lines, true);

    /// <summary>Adds an image, on a line of its own.</summary>
    /// <param name="key">Its key, uploaded by this app.</param>
    public LarkPost Image(ImageKey key) => key.IsEmpty ? throw new ArgumentException("The key is empty.", nameof(key)) : AddAlone("img", writer => writer.WriteString("image_key"u8, key.Value));

    /// <summary>Adds a video, on a line of its own.</summary>
    /// <param name="video">Its key, uploaded by this app as mp4.</param>
    /// <param name="cover">The picture shown before it plays.</param>
    public LarkPost Video(FileKey video, ImageKey? cover = null) => video.IsEmpty ? throw new ArgumentException("The key is empty.", nameof(video)) : AddAlone("media", writer =>
    {
        writer.WriteString("file_key"u8, video.Value);
        if (cover is { IsEmpty: false } image)
            writer.WriteString("image_key"u8, image.Value);
    });

    /// <summary>Adds Markdown, on lines of its own: mentions, links, lists, quotes, code. It is never read back as Markdown.</summary>
    /// <param name="markdown">The Markdown.</param>
    public LarkPost Markdown(string markdown)
    {
        ArgumentException.ThrowIfNullOrEmpty(markdown);
        return AddAlone("md", writer => writer.WriteString("text"u8, markdown));
    }

    /// <summary>Adds code, on lines of its own.</summary>
    /// <param name="code">The code.</param>
    /// <param name="language">Such as <c>CSHARP</c> or <c>JSON</c>; default plain.</param>
    public LarkPost Code(string code, string? language = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        return AddAlone("code_block", writer =>
        {
            if (language is not null)
                writer.WriteString("language"u8, language);
            writer.WriteString("text"u8, code);
        });
    }

    /// <summary>Adds a rule across, on a line of its own.</summary>
    public LarkPost Divider() => AddAlone("hr", static _ => { });

    /// <summary>The language and nothing of the text.</summary>
    public override string ToString() => $"post in {Language}";

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject(Language);
        writer.WriteString("title"u8, Title);
        writer.WriteStartArray("content"u8);
        foreach (var line in _lines)
        {
            writer.WriteStartArray();
            foreach (var node in line)
                node(writer);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private LarkPost Add(string tag, Action<Utf8JsonWriter> properties) => _lineIsClosed
        ? new(Language, Title, _lines.Add([Node(tag, properties)]), false)
        : new(Language, Title, _lines.SetItem(_lines.Count - 1, _lines[^1].Add(Node(tag, properties))), false);

    private LarkPost AddAlone(string tag, Action<Utf8JsonWriter> properties) => new(Language, Title, _lines.Add([Node(tag, properties)]), true);

    private static Action<Utf8JsonWriter> Node(string tag, Action<Utf8JsonWriter> properties) => writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("tag"u8, tag);
        properties(writer);
        writer.WriteEndObject();
    };

    private static Utf8JsonWriter Styled(Utf8JsonWriter writer, PostStyle style)
    {
        if (style == PostStyle.None)
            return writer;
        writer.WriteStartArray("style"u8);
        if (style.HasFlag(PostStyle.Bold))
            writer.WriteStringValue("bold"u8);
        if (style.HasFlag(PostStyle.Italic))
            writer.WriteStringValue("italic"u8);
        if (style.HasFlag(PostStyle.Underline))
            writer.WriteStringValue("underline"u8);
        if (style.HasFlag(PostStyle.Strike))
            writer.WriteStringValue("lineThrough"u8);
        writer.WriteEndArray();
        return writer;
    }
}
