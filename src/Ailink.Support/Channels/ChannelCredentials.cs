namespace Ailink.Support;

/// <summary>What calls the platform in a channel's name. A class, not a record: it holds the secret.</summary>
/// <param name="kind">The platform's brand.</param>
/// <param name="appId">The app's id.</param>
/// <param name="appSecret">The app's secret.</param>
public sealed class ChannelCredentials(ChannelKind kind, string appId, string appSecret)
{
    /// <summary>The platform's brand.</summary>
    public ChannelKind Kind { get; } = kind;

    /// <summary>The app's id.</summary>
    public string AppId { get; } = appId;

    /// <summary>The app's secret. Do not log it, do not store it.</summary>
    public string AppSecret { get; } = appSecret;

    /// <inheritdoc />
    public override string ToString() => $"{nameof(ChannelCredentials)} {AppId} (secret redacted)";
}
