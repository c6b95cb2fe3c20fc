using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>What stands in a cell. A <see cref="string"/>, a number or a time turns into it by itself.</summary>
public abstract record TableCell
{
    private protected TableCell()
    {
    }

    /// <summary>Takes a text, markdown, or the id of one person, as the column's type says.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator TableCell(string text) => FromString(text);

    /// <summary>Takes a number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator TableCell(decimal number) => FromDecimal(number);

    /// <summary>Takes a time.</summary>
    /// <param name="time">The time, shown in its reader's zone.</param>
    public static implicit operator TableCell(DateTimeOffset time) => FromDateTimeOffset(time);

    /// <summary>Takes a text, markdown, or the id of one person, as the column's type says.</summary>
    /// <param name="text">The text.</param>
    public static TableCell FromString(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new TextCell(text);
    }

    /// <summary>Takes a number.</summary>
    /// <param name="number">The number.</param>
    public static TableCell FromDecimal(decimal number) => new NumberCell(number);

    /// <summary>Takes a time, for a column of dates.</summary>
    /// <param name="time">The time, shown in its reader's zone.</param>
    public static TableCell FromDateTimeOffset(DateTimeOffset time) => new NumberCell(time.ToUnixTimeMilliseconds());

    /// <summary>Labels.</summary>
    /// <param name="options">The labels.</param>
    public static TableCell Options(params IReadOnlyList<TableOption> options) => new OptionsCell(options);

    /// <summary>People.</summary>
    /// <param name="people">The people.</param>
    public static TableCell People(params IReadOnlyList<OpenId> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        return new PeopleCell([.. people.Select(person => person.Value)]);
    }

    internal static TableCell? Read(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                return new TextCell(json.GetString()!);
            case JsonValueKind.Number when CardShapes.Exactly(json) is { } number:
                return new NumberCell(number);
            case JsonValueKind.Array when json.EnumerateArray().All(static entry => entry.ValueKind == JsonValueKind.String):
                return new PeopleCell([.. json.EnumerateArray().Select(static entry => entry.GetString()!)]);
            case JsonValueKind.Array when Labels(json) is { } options:
                return new OptionsCell(options);
            default:
                return new RawCell(json);
        }
    }

    internal abstract void WriteTo(ref CardWriter writer);

    private static List<TableOption>? Labels(JsonElement json)
    {
        List<TableOption> options = [];
        foreach (var entry in json.EnumerateArray())
        {
            if (CardProperties.Read(entry, static part => new TableOption(part)) is not { } option)
                return null;
            options.Add(option);
        }

        return options;
    }
}
