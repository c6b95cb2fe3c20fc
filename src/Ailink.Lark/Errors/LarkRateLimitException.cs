namespace Ailink.Lark;

/// <summary>Too many calls in a short time. Nothing happened.</summary>
public sealed class LarkRateLimitException : LarkException
{
    /// <summary>Makes an empty error.</summary>
    public LarkRateLimitException()
    {
    }

    /// <inheritdoc/>
    public LarkRateLimitException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public LarkRateLimitException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>How long to wait: what the platform said, else one second.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(1);
}
