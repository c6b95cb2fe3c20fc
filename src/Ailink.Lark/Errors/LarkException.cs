using System.Net;

namespace Ailink.Lark;

/// <summary>A call that failed. The message says what happened, to what, and what to do; it holds no secret, token or message body.</summary>
/// <remarks>
/// Cancellation is an <see cref="OperationCanceledException"/> and never this. The same code means different things on different APIs: catch the subclass or read
/// <see cref="Retry"/> before you look at <see cref="Code"/>. Vendor: https://open.feishu.cn/document/server-docs/api-call-guide/generic-error-code
/// </remarks>
public class LarkException : Exception
{
    /// <summary>Makes an empty error.</summary>
    public LarkException()
    {
    }

    /// <summary>Makes an error.</summary>
    /// <param name="message">What happened, to what, and what to do.</param>
    public LarkException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an error.</summary>
    /// <param name="message">What happened, to what, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public LarkException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The platform's code; 0 when no answer was understood, or when the SDK refused before asking.</summary>
    public int Code { get; init; }

    /// <summary>The HTTP status, if there was an answer.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>Method and path of the API, such as <c>POST im/v1/messages</c>.</summary>
    public string Api { get; init; } = "";

    /// <summary>The platform's log id of the answer: its support asks for it.</summary>
    public string? LogId { get; init; }

    /// <summary>The uuid of the call, if it had one. A repetition with it happens at most once.</summary>
    public string? Uuid { get; init; }

    /// <summary>What the code means on this API, in one sentence.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>Whether it helps to ask again.</summary>
    public RetryAdvice Retry { get; init; }

    /// <summary>Whether the write may have happened all the same. Never true for a call that only reads.</summary>
    public bool OutcomeUnknown { get; init; }

    /// <summary>What is wrong with the request, field by field; often empty.</summary>
    public IReadOnlyList<LarkViolation> Violations { get; init; } = [];
}
