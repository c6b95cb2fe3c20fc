using System.Globalization;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>The data of a table: every value stands under a declared column.</summary>
internal static class CardTables
{
    public static CardProblem? Find(JsonObject table, string path)
    {
        if (table["columns"] is not JsonArray columns) return new(CardRules.Missing, $"{path}.columns", "columns is missing");
        var names = columns.Select(column => MessageContent.StringOf(column as JsonObject, "name")).ToHashSet(StringComparer.Ordinal);
        if (names.Contains(null)) return new(CardRules.Shape, $"{path}.columns", "each column needs a name");
        if (table["rows"] is not { } given) return null;
        if (given is not JsonArray rows) return new(CardRules.TableRows, $"{path}.rows", "rows is not a list");
        for (var i = 0; i < rows.Count; i++)
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{path}.rows[{i}]");
            if (rows[i] is not JsonObject row) return new(CardRules.TableRows, at, "a row is not an object");
            if (row.FirstOrDefault(cell => !names.Contains(cell.Key)).Key is { } stranger) return new(CardRules.Rows, at, $"the column {stranger} is not declared");
        }

        return null;
    }
}
