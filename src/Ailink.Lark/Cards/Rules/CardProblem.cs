namespace Ailink.Lark.Cards;

/// <summary>Something the platform would refuse in a card.</summary>
/// <param name="Path">Where, such as <c>body.elements[2].columns[0].elements[1].element_id</c>; empty for the card as a whole.</param>
/// <param name="Problem">What is wrong, and what would be right.</param>
public sealed record CardProblem(string Path, string Problem)
{
    /// <summary>Path and problem.</summary>
    public override string ToString() => Path.Length == 0 ? Problem : $"{Path}: {Problem}";
}
