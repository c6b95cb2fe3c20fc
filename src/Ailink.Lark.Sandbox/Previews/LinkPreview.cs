namespace Ailink.Lark.Sandbox;

/// <summary>A link in a message an app previews, and the token the app refreshes it by. Guarded by the world's gate.</summary>
internal sealed class LinkPreview(SandboxApp app, Message message, string url)
{
    private readonly Dictionary<SandboxUser, LinkPreviewReply> _seen = [];
    private LinkPreviewReply? _first;

    public string Token { get; } = Ids.New("");

    public SandboxApp App { get; } = app;

    public Message Message { get; } = message;

    public string Url { get; } = url;

    /// <summary>When it was last refreshed; null when it never was.</summary>
    public DateTimeOffset? RefreshedAt { get; set; }

    /// <summary>What a member of the chat sees of it; null while the app was not heard.</summary>
    public LinkPreviewReply? SeenBy(SandboxUser viewer) => _seen.GetValueOrDefault(viewer) ?? _first;

    /// <summary>Keeps an answer: the first one for everybody, a refreshed one for who asked.</summary>
    public void Show(SandboxUser asked, LinkPreviewReply reply)
    {
        _first ??= reply;
        if (RefreshedAt is not null) _seen[asked] = reply;
    }
}
