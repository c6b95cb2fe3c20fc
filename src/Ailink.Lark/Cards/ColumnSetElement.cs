using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>Elements side by side.</summary>
/// <param name="Columns">At least one.</param>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/containers/column-set</remarks>
public sealed record ColumnSetElement(IReadOnlyList<CardColumn> Columns) : CardElement
{
    internal const string Name = "column_set";

    /// <summary>What a narrow screen does: <c>none</c> (default), <c>stretch</c>, <c>flow</c>, <c>bisect</c> or <c>trisect</c>.</summary>
    public string? FlexMode { get; init; }

    internal override string Tag => Name;

    internal static ColumnSetElement? Read(CardProperties properties) =>
        properties.Part("columns", CardColumn.ReadAll) is { } columns ? new(columns) { FlexMode = properties.Text("flex_mode") } : null;

    private protected override void WriteProperties(Utf8JsonWriter writer)
    {
        CardJson.WriteOptional(writer, "flex_mode"u8, FlexMode);
        writer.WriteStartArray("columns"u8);
        foreach (var column in Columns)
            column.WriteTo(writer);
        writer.WriteEndArray();
    }
}
