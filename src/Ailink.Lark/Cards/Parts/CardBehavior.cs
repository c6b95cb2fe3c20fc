namespace Ailink.Lark.Cards;

/// <summary>What acting on an element does: <see cref="OpenBehavior"/>, <see cref="CallbackBehavior"/>, <see cref="FormBehavior"/>, or a <see cref="RawBehavior"/> of a kind we do not know.</summary>
public abstract record CardBehavior : CardPart
{
    private protected CardBehavior()
    {
    }
}
