namespace Ailink.Lark.Cards;

/// <summary>One of a list of people.</summary>
public sealed record CardPerson : CardPart
{
    /// <summary>Makes one.</summary>
    /// <param name="id">The person: open id, user id or union id.</param>
    public CardPerson(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        Id = id;
    }

    internal CardPerson(CardProperties properties)
    {
        Id = properties.NeededText("id");
    }

    /// <summary>The person: open id, user id or union id.</summary>
    public string Id { get; init; }

    private protected override void WriteProperties(ref CardWriter writer) => writer.Text("id"u8, Id);
}
