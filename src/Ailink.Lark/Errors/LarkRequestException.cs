namespace Ailink.Lark;

/// <summary>The request itself is wrong, or asks for what cannot be: see <see cref="LarkException.Meaning"/> and <see cref="LarkException.Violations"/>. Also thrown before a call is spent, for a card the platform would refuse; then <see cref="LarkException.Status"/> is null.</summary>
public sealed class LarkRequestException : LarkException
{
    /// <summary>Makes an empty error.</summary>
    public LarkRequestException()
    {
    }

    /// <inheritdoc/>
    public LarkRequestException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public LarkRequestException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
