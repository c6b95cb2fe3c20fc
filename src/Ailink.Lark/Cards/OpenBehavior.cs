using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>Opens a page.</summary>
/// <param name="Url">The page; <c>lark://msgcard/unsupported_action</c> switches a platform off.</param>
public sealed record OpenBehavior(string Url) : CardBehavior
{
    internal const string Name = "open_url";

    /// <summary>Another page for desks.</summary>
    public string? PcUrl { get; init; }

    /// <summary>Another page for iOS.</summary>
    public string? IosUrl { get; init; }

    /// <summary>Another page for Android.</summary>
    public string? AndroidUrl { get; init; }

    internal static OpenBehavior? Read(CardProperties properties)
    {
        if (properties.Text("default_url") is not { } url)
            return null;
        OpenBehavior behavior = new(url) { PcUrl = properties.Text("pc_url"), IosUrl = properties.Text("ios_url"), AndroidUrl = properties.Text("android_url") };
        return properties.Rest().Count == 0 ? behavior : null;
    }

    internal override void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, Name);
        writer.WriteString("default_url"u8, Url);
        CardJson.WriteOptional(writer, "pc_url"u8, PcUrl);
        CardJson.WriteOptional(writer, "ios_url"u8, IosUrl);
        CardJson.WriteOptional(writer, "android_url"u8, AndroidUrl);
        writer.WriteEndObject();
    }
}
