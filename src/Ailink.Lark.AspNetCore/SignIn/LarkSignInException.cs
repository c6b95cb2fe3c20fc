namespace Ailink.Lark;

/// <summary>A sign-in that came to nothing, as <c>OnRemoteFailure</c> sees it. The message holds no code, state or token.</summary>
public sealed class LarkSignInException : Exception
{
    /// <summary>Makes an empty failure.</summary>
    public LarkSignInException()
    {
    }

    /// <summary>Makes a failure.</summary>
    /// <param name="message">What happened, and what to do.</param>
    public LarkSignInException(string message)
        : base(message)
    {
    }

    /// <summary>Makes a failure.</summary>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="innerException">What caused it: a <see cref="LarkException"/> where the platform said so.</param>
    public LarkSignInException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes a failure.</summary>
    /// <param name="problem">Why.</param>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public LarkSignInException(LarkSignInProblem problem, string message, Exception? innerException = null)
        : base(message, innerException) => Problem = problem;

    /// <summary>Why.</summary>
    public LarkSignInProblem Problem { get; }
}
