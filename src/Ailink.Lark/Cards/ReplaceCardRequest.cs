namespace Ailink.Lark;

internal sealed class ReplaceCardRequest(CardBody card, string uuid, int sequence)
{
    public CardBody Card { get; } = card;

    public string Uuid { get; } = uuid;

    public int Sequence { get; } = sequence;
}
