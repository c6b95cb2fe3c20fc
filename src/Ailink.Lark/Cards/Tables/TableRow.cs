using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>A row of a table: cells under the names of their columns. A cell may be missing.</summary>
public sealed record TableRow
{
    /// <summary>Makes one: <c>new TableRow(("who", "Ada"), ("amount", 12.5m))</c>.</summary>
    /// <param name="cells">Names of columns, and what stands there.</param>
    public TableRow(params ReadOnlySpan<(string Column, TableCell Cell)> cells)
    {
        Dictionary<string, TableCell> named = new(cells.Length, StringComparer.Ordinal);
        foreach (var (column, cell) in cells)
            named.Add(column, cell);
        Cells = named;
    }

    /// <summary>The cells by column.</summary>
    public IReadOnlyDictionary<string, TableCell> Cells { get; init => field = CardMap<TableCell>.Of(value); } = CardMap<TableCell>.Unset;

    internal static TableRow? Read(JsonElement json) => CardShapes.Entries(json, TableCell.Read) is { } cells ? new() { Cells = cells } : null;

    internal void WriteTo(ref CardWriter writer)
    {
        writer.BeginObject();
        foreach (var (column, cell) in Cells)
        {
            writer.Name(column);
            cell.WriteTo(ref writer);
        }

        writer.EndObject();
    }
}
