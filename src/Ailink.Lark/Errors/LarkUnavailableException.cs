namespace Ailink.Lark;

/// <summary>No usable answer: the platform failed, the network failed, or time ran out. If <see cref="LarkException.OutcomeUnknown"/> is set, the write may have happened; repeat it with the same <see cref="LarkException.Uuid"/> only.</summary>
public sealed class LarkUnavailableException : LarkException
{
    /// <summary>Makes an empty error.</summary>
    public LarkUnavailableException()
    {
    }

    /// <inheritdoc/>
    public LarkUnavailableException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public LarkUnavailableException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
