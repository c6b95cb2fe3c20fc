using System.Text.Json.Nodes;

namespace Ailink.Lark.Tests.Cards.Streaming;

/// <summary>A card as <see cref="StreamPlatform"/> knows it.</summary>
internal sealed class StreamedCard(string id)
{
    public string Id { get; } = id;

    public HashSet<string> Uuids { get; } = new(StringComparer.Ordinal);

    public int Sequence { get; set; }

    public string? Message { get; set; }

    public string Text { get; set; } = "";

    public string? Notice { get; set; }

    public string? Title { get; private set; }

    public DateTimeOffset? StreamingSince { get; set; }

    public void Become(JsonObject card, DateTimeOffset now)
    {
        Title = (string?)card["header"]?["title"]?["content"];
        Text = (string)card["body"]!["elements"]![0]!["content"]!;
        Set(card, now);
    }

    public int Set(JsonObject settings, DateTimeOffset now)
    {
        if (settings["config"]?["streaming_mode"] is { } on)
            StreamingSince = (bool)on ? StreamingSince ?? now : null;
        return 0;
    }
}
