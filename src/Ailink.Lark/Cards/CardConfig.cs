using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>How a card behaves. Everybody always sees the same, changing card (<c>update_multi</c>): schema 2.0 knows nothing else.</summary>
public sealed record CardConfig
{
    /// <summary>Whether its text may grow letter by letter. Default false. The platform switches it off after ten minutes.</summary>
    public bool StreamingMode { get; init; }

    /// <summary>What the list of chats shows. Default: the card's own words.</summary>
    public string? Summary { get; init; }

    /// <summary>Whether it may be forwarded. Default true.</summary>
    public bool EnableForward { get; init; } = true;

    /// <summary><c>default</c> (600 px), <c>compact</c> (400 px) or <c>fill</c>.</summary>
    public string? WidthMode { get; init; }

    /// <summary>Properties that have no typed member here, passed on as they are: <c>style</c>, <c>streaming_config</c>, …</summary>
    public IReadOnlyDictionary<string, JsonElement> Extra { get; init; } = CardJson.Nothing;

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (!Extra.ContainsKey("update_multi"))
            writer.WriteBoolean("update_multi"u8, true);
        if (StreamingMode)
            writer.WriteBoolean("streaming_mode"u8, true);
        if (Summary is not null)
        {
            writer.WriteStartObject("summary"u8);
            writer.WriteString("content"u8, Summary);
            writer.WriteEndObject();
        }

        if (!EnableForward)
            writer.WriteBoolean("enable_forward"u8, false);
        CardJson.WriteOptional(writer, "width_mode"u8, WidthMode);
        CardJson.Write(writer, Extra);
        writer.WriteEndObject();
    }

    internal static CardConfig? Read(JsonElement json)
    {
        CardProperties properties = new(json);
        // A false one stays with the rest, so that Validate sees it.
        if (properties.Fit && json.TryGetProperty("update_multi", out var multi) && multi.ValueKind == JsonValueKind.True)
            properties.Flag("update_multi");
        var plainSummary = json.ValueKind == JsonValueKind.Object && json.TryGetProperty("summary", out var summary) && summary.ValueKind == JsonValueKind.Object
            && summary.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.String && summary.EnumerateObject().Count() == 1;
        CardConfig config = new()
        {
            StreamingMode = properties.Flag("streaming_mode") ?? false,
            Summary = plainSummary ? properties.Part("summary", static part => part.GetProperty("content").GetString()) : null,
            EnableForward = properties.Flag("enable_forward") ?? true,
            WidthMode = properties.Text("width_mode"),
        };
        return properties.Fit ? config with { Extra = properties.Rest() } : null;
    }
}
