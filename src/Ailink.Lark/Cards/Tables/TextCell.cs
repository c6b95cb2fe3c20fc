namespace Ailink.Lark.Cards;

/// <summary>A text; markdown or a person in a column of such.</summary>
/// <param name="Text">The text.</param>
public sealed record TextCell(string Text) : TableCell
{
    internal override void WriteTo(ref CardWriter writer) => writer.Value(Text);
}
