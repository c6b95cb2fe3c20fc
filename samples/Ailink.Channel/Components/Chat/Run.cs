using Ailink.Support;

namespace Ailink.Channel.Components.Chat;

/// <summary>Which messages close up. The script module <c>timeline.js</c> follows the same rule.</summary>
internal static class Run
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>Whether a message belongs under the name of the one above it.</summary>
    internal static bool Continues(GroupMessage above, GroupMessage message) =>
        above.Kind is MessageKind.Text && message.Kind is MessageKind.Text
        && !above.Recalled && !message.Recalled
        && above.Author.Id == message.Author.Id
        && message.CreatedAt - above.CreatedAt < Pause;
}
