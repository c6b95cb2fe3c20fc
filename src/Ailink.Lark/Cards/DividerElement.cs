using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>A line across the card.</summary>
public sealed record DividerElement : CardElement
{
    internal const string Name = "hr";

    internal override string Tag => Name;

    private protected override void WriteProperties(Utf8JsonWriter writer)
    {
    }
}
