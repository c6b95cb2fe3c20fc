namespace Ailink.Lark.Cards;

/// <summary>People.</summary>
public sealed record PeopleCell : TableCell
{
    /// <summary>Makes one.</summary>
    /// <param name="ids">The people: open ids, user ids or union ids.</param>
    public PeopleCell(IReadOnlyList<string> ids) => Ids = ids;

    /// <summary>The people.</summary>
    public IReadOnlyList<string> Ids { get; init => field = CardList<string>.Of(value); } = CardList<string>.Unset;

    internal override void WriteTo(ref CardWriter writer)
    {
        writer.BeginArray();
        for (var i = 0; i < Ids.Count; i++)
            writer.Value(Ids[i]);
        writer.EndArray();
    }
}
