namespace Ailink.Lark;

/// <summary>Callbacks the app wants, and how they come.</summary>
public sealed record AppCallbackChange
{
    /// <summary><c>webhook</c> or <c>websocket</c> (the long connection).</summary>
    public string? CallbackType { get; init; }

    /// <summary>Where they go, by webhook.</summary>
    public Uri? RequestUrl { get; init; }

    /// <summary>Callbacks to add, such as <c>card.action.trigger</c>.</summary>
    public IReadOnlyList<string>? AddCallbacks { get; init; }

    /// <summary>Callbacks to remove.</summary>
    public IReadOnlyList<string>? RemoveCallbacks { get; init; }
}
