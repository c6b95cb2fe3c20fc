using Ailink.Testing;

namespace Ailink.Support.Lark.Tests;

/// <summary>Ordinary things of the domain, so that a test names only what it is about.</summary>
internal static class Some
{
    public static readonly Uri PublicOrigin = new("https://support.example.com");

    public static readonly TimeProvider Clock = VirtualClock.New();

    public static SupportChannel Channel(string appId, ChannelKind kind = ChannelKind.Feishu)
        => new(ChannelId.New(Clock), AccountId.New(Clock), kind, appId, "Acme Retail", "ten_acme", ChannelState.Active);

    public static NotificationLine Line(
        string snippet = "Could you have a look?", string author = "Alice Chen", string group = "Main service group", long sequence = 7)
        => new(GroupId.New(Clock), group, MessageId.New(Clock), sequence, author, snippet, VirtualClock.Start);

    public static NotificationCard Card(SupportChannel channel, string openId, params IReadOnlyList<NotificationLine> lines)
        => new(channel, openId, "Acme Retail", lines, lines.Count, lines.Select(line => line.Group).Distinct().Count(), IncludeSnippet: true);
}
