using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

public sealed partial class SandboxWorld
{
    /// <summary>Card callbacks that were sent.</summary>
    internal CardCallbacks Callbacks { get; } = new();

    /// <summary>Gives a message that shows a card of schema 2.0 another one, judged before.</summary>
    internal void ReplaceCard(Message message, JsonObject card)
    {
        CardStreaming.Follow(message.Card!, card, Clock.Now);
        message.Card!.Document = (JsonObject)card.DeepClone();
        message.Content = card.ToJsonString(SandboxJson.Compact);
        message.Updates++;
        message.UpdatedAt = Clock.Now;
        Touch(message.Chat);
    }
}
