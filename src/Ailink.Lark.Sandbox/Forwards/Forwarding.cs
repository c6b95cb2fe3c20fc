using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>What may be forwarded, and how it is copied. Under the gate.</summary>
internal static class Forwarding
{
    private const string MergedText = "Merged and Forwarded Message";

    /// <summary>The content of a message that holds others.</summary>
    public static readonly MessageContent Merged = new("merge_forward", MergedText, null, []);

    /// <summary>What keeps a message from being forwarded by itself; null when nothing does.</summary>
    public static Rule? Judge(Message message, DateTimeOffset now)
    {
        if (message.IsRecalled) return ForwardRules.Recalled;
        if (message.Upper is not null) return ForwardRules.Invalid;
        if (message.Type is "system" or "audio") return ForwardRules.Type;
        if (message.Chat.ForbidsCopies) return ForwardRules.Restricted;
        if (message.Card is not { } card) return null;
        CardStreaming.Settle(card, now);
        return CardStreaming.IsOn(card.Document) || IsKept(card.Document) ? ForwardRules.Card : null;
    }

    public static MessageContent Copy(Message message, DateTimeOffset now) => new(message.Type, message.Content, CopyCard(message, now), message.Mentions) { ReadBack = message.ReadBack };

    /// <summary>Puts copies into a merged message, each below it, as they were written.</summary>
    public static void Fill(SandboxWorld world, Message merged, IEnumerable<Message> sources)
    {
        foreach (var source in sources)
        {
            var child = new Message(Ids.New("om_"), merged.Chat, source.App, source.Author, source.SentAt)
            {
                Number = world.NextNumber(), Type = source.Type, Content = source.Content, ReadBack = source.ReadBack,
                Card = CopyCard(source, world.Clock.Now), Mentions = source.Mentions, Upper = merged,
            };
            world.Messages.Add(child.Id, child);
            merged.Children.Add(child);
            Fill(world, child, source.Children);
        }
    }

    private static CardEntity? CopyCard(Message message, DateTimeOffset now) =>
        message.Card is { } card ? new CardEntity(Ids.NewCard(), card.App, card.Document.DeepClone().AsObject(), now) : null;

    private static bool IsKept(JsonObject card) =>
        card["config"] is JsonObject config && config["enable_forward"] is JsonValue value && value.TryGetValue(out bool may) && !may;
}
