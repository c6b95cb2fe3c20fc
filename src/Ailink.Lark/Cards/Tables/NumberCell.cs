namespace Ailink.Lark.Cards;

/// <summary>A number; a time in a column of dates, in milliseconds since 1970.</summary>
/// <param name="Number">The number.</param>
public sealed record NumberCell(decimal Number) : TableCell
{
    internal override void WriteTo(ref CardWriter writer) => writer.Value(Number);
}
