namespace Ailink.Lark.Cards;

/// <summary>Labels.</summary>
public sealed record OptionsCell : TableCell
{
    /// <summary>Makes one.</summary>
    /// <param name="options">The labels.</param>
    public OptionsCell(IReadOnlyList<TableOption> options) => Labels = options;

    /// <summary>The labels.</summary>
    public IReadOnlyList<TableOption> Labels { get; init => field = CardList<TableOption>.Of(value); } = CardList<TableOption>.Unset;

    internal override void WriteTo(ref CardWriter writer)
    {
        writer.BeginArray();
        for (var i = 0; i < Labels.Count; i++)
            Labels[i].WriteTo(ref writer);
        writer.EndArray();
    }
}
