using Ailink.Lark;

namespace Ailink.Support;

/// <summary>Which hosts a channel talks to.</summary>
internal static class LarkChannelPlatform
{
    public static LarkPlatform PlatformOf(this LarkChannelOptions options, ChannelKind kind)
        => options.Platform ?? (kind == ChannelKind.Feishu ? LarkPlatform.Feishu : LarkPlatform.Lark);
}
