namespace Ailink.Lark.Events;

/// <summary>How a toast looks.</summary>
public enum ToastKind
{
    /// <summary>A remark.</summary>
    Info,

    /// <summary>It worked.</summary>
    Success,

    /// <summary>It did not work.</summary>
    Error,

    /// <summary>It worked, but.</summary>
    Warning,
}
