namespace Ailink.Support;

/// <summary>The brand of the platform a channel runs on.</summary>
public enum ChannelKind
{
    /// <summary>Feishu.</summary>
    Feishu,

    /// <summary>Lark.</summary>
    Lark,
}
