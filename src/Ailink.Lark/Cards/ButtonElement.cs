using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>A button. It opens a page, calls the app back, or both.</summary>
/// <param name="Text">What it says.</param>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/button</remarks>
public sealed record ButtonElement(CardText Text) : CardElement
{
    internal const string Name = "button";

    /// <summary><c>default</c>, <c>primary</c>, <c>danger</c>, <c>primary_filled</c>, <c>text</c>, … Default: the client's.</summary>
    public string? Type { get; init; }

    /// <summary><c>tiny</c>, <c>small</c>, <c>medium</c> (default) or <c>large</c>.</summary>
    public string? Size { get; init; }

    /// <summary>Names the button towards the app that is called back; required inside a form.</summary>
    public string? ActionName { get; init; }

    /// <summary>Whether it cannot be pressed. Default false.</summary>
    public bool Disabled { get; init; }

    /// <summary>What pressing it does.</summary>
    public IReadOnlyList<CardBehavior> Behaviors { get; init; } = [];

    internal override string Tag => Name;

    internal static ButtonElement? Read(CardProperties properties) =>
        properties.Part("text", CardText.Read) is not { } text ? null : new(text)
        {
            Type = properties.Text("type"),
            Size = properties.Text("size"),
            ActionName = properties.Text("name"),
            Disabled = properties.Flag("disabled") ?? false,
            Behaviors = properties.Part("behaviors", CardBehavior.ReadAll) ?? [],
        };

    private protected override void WriteProperties(Utf8JsonWriter writer)
    {
        writer.WritePropertyName("text"u8);
        Text.WriteTo(writer);
        CardJson.WriteOptional(writer, "type"u8, Type);
        CardJson.WriteOptional(writer, "size"u8, Size);
        CardJson.WriteOptional(writer, "name"u8, ActionName);
        if (Disabled)
            writer.WriteBoolean("disabled"u8, true);
        if (Behaviors.Count == 0)
            return;
        writer.WriteStartArray("behaviors"u8);
        foreach (var behavior in Behaviors)
            behavior.WriteTo(writer);
        writer.WriteEndArray();
    }
}
