namespace Ailink.Lark;

/// <summary>How much of the month is left.</summary>
public enum LarkQuotaState
{
    /// <summary>Less than 80 % is used, or no limit is known.</summary>
    Ok,

    /// <summary>80 % is used: somebody should know.</summary>
    Warn,

    /// <summary>95 % is used: leave out what can wait, so that the rest lasts for what cannot.</summary>
    Save,

    /// <summary>The limit is reached, or the platform has said so (99991403, 99991406). Calls are still sent: a refused call is not counted, and the plan may have been changed meanwhile. A call that succeeds ends this state.</summary>
    Exhausted,
}
