using Ailink.Channel.Sessions;
using Ailink.Support;

namespace Ailink.Channel.Components.Chat;

/// <summary>Everything the conversation page shows, as it stood when it was asked for.</summary>
public sealed class ConversationView
{
    /// <summary>Whose page it is.</summary>
    public required ChannelSession Session { get; init; }

    /// <summary>The person's groups.</summary>
    public required IReadOnlyList<GroupSummary> Groups { get; init; }

    /// <summary>The group shown.</summary>
    public required GroupSummary Group { get; init; }

    /// <summary>Its members.</summary>
    public required IReadOnlyList<GroupMember> Members { get; init; }

    /// <summary>A run of its messages without a gap, oldest first.</summary>
    public required IReadOnlyList<GroupMessage> Messages { get; init; }

    /// <summary>Whether there are older ones.</summary>
    public bool HasEarlier { get; init; }

    /// <summary>Whether there are newer ones; only when a link pointed far back.</summary>
    public bool HasLater { get; init; }

    /// <summary>The number a link pointed to.</summary>
    public long? Pointed { get; init; }

    /// <summary>Whether the message that was pointed to is among <see cref="Messages"/>.</summary>
    public bool PointedFound => Pointed is { } number && Messages.Any(message => message.Sequence == number);
}
