using Ailink.Channel.Words;
using Ailink.Support;

namespace Ailink.Channel.Components.Chat;

/// <summary>What a group is called on the page.</summary>
internal static class GroupName
{
    /// <summary>The main group under its usual name is called so in the reader's language; a name somebody gave stays.</summary>
    internal static string Of(GroupSummary group, Phrasebook say) =>
        group.Kind is GroupKind.Main && string.Equals(group.Title, ChatWords.MainGroup.En, StringComparison.OrdinalIgnoreCase)
            ? say[ChatWords.MainGroup]
            : group.Title;
}
