namespace Ailink.Lark;

/// <summary>The calls of this month are used up (free plans). Never repeat these by yourself.</summary>
public sealed class LarkQuotaException : LarkException
{
    /// <summary>Makes an empty error.</summary>
    public LarkQuotaException()
    {
    }

    /// <inheritdoc/>
    public LarkQuotaException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public LarkQuotaException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>When the month ends and calls are accepted again. The platform names no time zone: midnight in China for Feishu, UTC elsewhere.</summary>
    public DateTimeOffset ResetsAt { get; init; }
}
