namespace Ailink.Lark.Cards;

/// <summary>Numbers the changes of one card: the platform takes each only if its number is greater than every one before. Safe for use by many threads; store <see cref="Last"/> with the card.</summary>
public sealed class CardSequence
{
    private int _last;

    /// <summary>Goes on behind a number.</summary>
    /// <param name="last">The last number used, 0 for a new card.</param>
    public CardSequence(int last = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(last);
        _last = last;
    }

    /// <summary>The last number that was handed out.</summary>
    public int Last => Volatile.Read(ref _last);

    /// <summary>Hands out the next number.</summary>
    /// <exception cref="OverflowException">The card has been changed two thousand million times.</exception>
    public int Next()
    {
        var next = Interlocked.Increment(ref _last);
        return next > 0 ? next : throw new OverflowException("The card has no sequence number left. Create a new card.");
    }

    /// <summary>The last number.</summary>
    public override string ToString() => $"{Last}";
}
