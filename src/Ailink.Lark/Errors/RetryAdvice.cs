namespace Ailink.Lark;

/// <summary>Whether it helps to ask again.</summary>
public enum RetryAdvice
{
    /// <summary>The same call will fail again until somebody changes something.</summary>
    Never,

    /// <summary>Wait as long as the platform said, then ask again.</summary>
    AfterReset,

    /// <summary>A fresh token may help. The SDK has tried that already.</summary>
    AfterTokenRefresh,

    /// <summary>Nothing happened. Ask again later, waiting longer each time.</summary>
    Backoff,

    /// <summary>The call may have happened or not. A write may only be repeated with the same uuid.</summary>
    SameUuid,
}
