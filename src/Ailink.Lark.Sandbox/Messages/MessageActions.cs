using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>What bots and users do to a message that stands. A refusal is the rule that forbids it. Under the gate.</summary>
internal static class MessageActions
{
    private const int MostEdits = 20;
    private static readonly TimeSpan Window = TimeSpan.FromHours(24);
    private static readonly TimeSpan LeadersWindow = TimeSpan.FromDays(365);

    public static Rule? JudgeEdit(Operator who, Message message, DateTimeOffset now)
    {
        if (message.IsRecalled) return MessageRules.Recalled;
        if (!who.Sent(message)) return MessageRules.EditForeign;
        if (message.IsOfBatch) return BatchRules.Untouchable;
        if (message.Type is not ("text" or "post")) return MessageRules.TypeUnsupported;
        if (message.Updates >= MostEdits) return MessageRules.EditCount;
        return now - message.SentAt > Window ? MessageRules.EditAge : null;
    }

    /// <summary>A user changes the text of an own message in the client.</summary>
    public static Rule? Edit(SandboxWorld world, SandboxUser user, Message message, string text)
    {
        if (JudgeEdit(Operator.Of(user), message, world.Clock.Now) is { } broken) return broken;
        var content = new JsonObject { ["text"] = text }.ToJsonString(SandboxJson.Compact);
        Edit(world, message, new MessageContent("text", content, null, [.. message.Mentions.Where(mention => text.Contains(mention.Key, StringComparison.Ordinal))]));
        return null;
    }

    public static void Edit(SandboxWorld world, Message message, MessageContent content)
    {
        (message.Type, message.Content, message.ReadBack, message.Mentions) = (content.Type, content.Text, content.ReadBack, content.Mentions);
        Changed(world, message);
    }

    public static Rule? Recall(SandboxWorld world, Operator who, Message message)
    {
        if (message.IsRecalled) return MessageRules.Deleted;
        if (message.Upper is not null) return MessageRules.MergedChild;
        if (message.Viewer is not null) return MessageRules.RecallForeign;
        if (RecallerOf(who, message) is not { } recaller) return MessageRules.RecallForeign;
        var isOwn = recaller == "message_owner";
        if (world.Clock.Now - message.SentAt > (isOwn ? Window : LeadersWindow)) return isOwn ? MessageRules.RecallAge : MessageRules.LeadersRecallAge;
        message.IsRecalled = true;
        message.Pin = null;
        message.Buzzes.Clear();
        Changed(world, message, isUpdate: false);
        MessageEvents.Recalled(world, message, recaller);
        return null;
    }

    /// <summary>Reads a chat up to a message; answers what had not been read before.</summary>
    public static IReadOnlyList<Message> Read(SandboxWorld world, SandboxUser reader, Message upTo)
    {
        var (chat, now) = (upTo.Chat, world.Clock.Now);
        var received = reader.Received.Where(message => message.Chat == chat).ToList();
        // An own message is none of them: what came before it is read with it.
        var last = received.Contains(upTo) ? received.IndexOf(upTo) : received.FindLastIndex(message => message.Number < upTo.Number);
        var above = received[..(last + 1)];
        var read = above.Where(message => message.Reads.TryAdd(reader, now)).ToList();
        var calmed = above.Count(message => message.Buzzes.Remove(reader));
        if (read.Count + calmed == 0) return read;
        world.Touch(chat);
        MessageEvents.Read(world, reader, chat, read, now);
        return read;
    }

    /// <summary>As whom somebody may recall a message, in the word its event has; null when not at all.</summary>
    private static string? RecallerOf(Operator who, Message message)
    {
        if (who.Sent(message)) return "message_owner";
        var chat = message.Chat;
        if (!chat.IsGroup) return null;
        if (who.User is { } user)
            return chat.Owner == user ? "group_owner" : chat.Managers.Contains(user) ? "group_manager" : user.IsAdmin ? "enterprise_manager" : null;
        return chat.OwningBot == who.Bot || chat.Creator == who.Bot ? "group_owner" : chat.ManagingBots.Contains(who.Bot!) ? "group_manager" : null;
    }

    private static void Changed(SandboxWorld world, Message message, bool isUpdate = true)
    {
        if (isUpdate) message.Updates++;
        message.UpdatedAt = world.Clock.Now;
        world.Touch(message.Chat);
    }
}
