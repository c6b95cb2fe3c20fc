namespace Ailink.Lark;

/// <summary>What an answer means on the API that gave it.</summary>
/// <param name="Kind">The exception it becomes.</param>
/// <param name="Retry">Whether asking again helps.</param>
/// <param name="Meaning">What happened, one sentence without its full stop.</param>
/// <param name="Remedy">What to do, one sentence; empty when nothing but waiting helps.</param>
internal sealed record LarkVerdict(LarkErrorKind Kind, RetryAdvice Retry, string Meaning, string Remedy)
{
    /// <summary>Whether the answer proves that nothing happened.</summary>
    public bool NothingHappened => Retry != RetryAdvice.SameUuid;
}
