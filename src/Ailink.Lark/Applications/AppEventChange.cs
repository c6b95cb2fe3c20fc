namespace Ailink.Lark;

/// <summary>Events the app wants, and how they come.</summary>
public sealed record AppEventChange
{
    /// <summary><c>webhook</c> or <c>websocket</c> (the long connection).</summary>
    public string? SubscriptionType { get; init; }

    /// <summary>Where they go, by webhook.</summary>
    public Uri? RequestUrl { get; init; }

    /// <summary>Types to add, such as <c>im.message.receive_v1</c>.</summary>
    public IReadOnlyList<string>? AddEvents { get; init; }

    /// <summary>Types to remove.</summary>
    public IReadOnlyList<string>? RemoveEvents { get; init; }
}
