using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>Tables: columns with names, rows with cells under them.</summary>
internal static class TableRules
{
    private const int MostColumns = 50;

    public static void Check(CardRules rules, JsonElement table)
    {
        ElementRules.CheckNumber(rules, table, "page_size", 1, 10);
        ElementRules.CheckSize(rules, table, "row_height", 32, 124, "low", "middle", "high", "auto");
        if (table.Array("columns") is not { } columns || columns.GetArrayLength() is 0 or > MostColumns)
        {
            rules.Add("columns", $"A table has 1 to {MostColumns} columns.");
            return;
        }

        HashSet<string> names = new(StringComparer.Ordinal);
        var index = 0;
        foreach (var column in columns.EnumerateArray())
        {
            var at = $"columns[{index++}]";
            if (column.Text("name") is not { Length: > 0 } name)
                rules.Add($"{at}.name", "A name is missing.");
            else if (!names.Add(name))
                rules.Add($"{at}.name", $"'{name}' is the name of another column already.");
            if (column.Object("format")?.Number("precision") is < 0 or > 10)
                rules.Add($"{at}.format.precision", "It must be 0 to 10.");
            CheckWidth(rules, column, at);
        }

        CheckRows(rules, table, names);
    }

    private static void CheckRows(CardRules rules, JsonElement table, HashSet<string> names)
    {
        if (table.Array("rows") is not { } rows)
            return;
        var index = 0;
        foreach (var row in rows.EnumerateArray())
        {
            if (row.ValueKind != JsonValueKind.Object)
            {
                rules.Add($"rows[{index}]", "A row is an object.");
            }
            else
            {
                foreach (var cell in row.EnumerateObject())
                {
                    if (!names.Contains(cell.Name))
                        rules.Add($"rows[{index}].{cell.Name}", "The table has no such column.");
                }
            }

            index++;
        }
    }

    private static void CheckWidth(CardRules rules, JsonElement column, string at)
    {
        if (column.Text("width") is not { } width || width.EndsWith('%'))
            return;
        rules.Path.Enter(at);
        ElementRules.CheckSize(rules, column, "width", 80, 600, "auto");
        rules.Path.Leave();
    }
}
