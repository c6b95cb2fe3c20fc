namespace Ailink.Lark;

/// <summary>An answer that was not read to its end. Never leaves the transport.</summary>
internal sealed class LarkAnswerTooLongException : IOException
{
    public LarkAnswerTooLongException()
        : this($"The answer is longer than {LarkAnswerReader.LongestAnswer / (1024 * 1024)} MB.")
    {
    }

    public LarkAnswerTooLongException(string message)
        : base(message)
    {
    }

    public LarkAnswerTooLongException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
