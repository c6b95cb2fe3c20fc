namespace Ailink.Lark;

/// <summary>The platform does not accept who is calling: a wrong app id or secret, a stopped app, a lapsed user token.</summary>
public sealed class LarkCredentialsException : LarkException
{
    /// <summary>Makes an empty error.</summary>
    public LarkCredentialsException()
    {
    }

    /// <inheritdoc/>
    public LarkCredentialsException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public LarkCredentialsException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
