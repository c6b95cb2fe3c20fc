using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>A short text inside an element. A <see cref="string"/> turns into it by itself.</summary>
/// <param name="Content">The text.</param>
public sealed record CardText(string Content)
{
    private const string Plain = "plain_text";
    private const string Marked = "lark_md";

    /// <summary>Whether the text is read as markdown. Default false.</summary>
    public bool IsMarkdown { get; init; }

    /// <summary>Further properties, passed on as they are: <c>i18n_content</c>, <c>text_size</c>, …</summary>
    public IReadOnlyDictionary<string, JsonElement> Extra { get; init; } = CardJson.Nothing;

    /// <summary>Takes a plain text.</summary>
    /// <param name="content">The text.</param>
    public static implicit operator CardText(string content) => FromString(content);

    /// <summary>Takes a plain text.</summary>
    /// <param name="content">The text.</param>
    public static CardText FromString(string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new(content);
    }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("tag"u8, IsMarkdown ? Marked : Plain);
        writer.WriteString("content"u8, Content);
        CardJson.Write(writer, Extra);
        writer.WriteEndObject();
    }

    /// <summary>Null when the JSON is no such text.</summary>
    internal static CardText? Read(JsonElement json)
    {
        CardProperties properties = new(json);
        var tag = properties.Text("tag");
        var content = properties.Text("content");
        return properties.Fit && content is not null && tag is Plain or Marked
            ? new(content) { IsMarkdown = tag == Marked, Extra = properties.Rest() }
            : null;
    }
}
