namespace Ailink.Lark.Sandbox;

/// <summary>Reactions come and go, by bots and by users. A refusal is the rule that forbids it. Under the gate.</summary>
internal static class ReactionDeeds
{
    public static (Reaction? Reaction, Rule? Broken) Put(SandboxWorld world, Operator who, Message message, string emoji)
    {
        if (Judge(who, message) is { } broken) return (null, broken);
        if (message.Type == "system" || message.Viewer is not null) return (null, ReactionRules.Unsupported);
        if (!Emojis.Has(emoji)) return (null, ReactionRules.Emoji);
        if (message.Reactions.Find(standing => standing.Operator == who && standing.Emoji == emoji) is { } same) return (same, null);
        var reaction = new Reaction(Ids.NewText(32), world.NextNumber(), message, emoji, who, world.Clock.Now);
        message.Reactions.Add(reaction);
        world.Reactions.Add(reaction.Id, reaction);
        world.Touch(message.Chat);
        MessageEvents.Reacted(world, reaction, isGone: false);
        return (reaction, null);
    }

    public static (Reaction? Reaction, Rule? Broken) Take(SandboxWorld world, Operator who, Message message, string reactionId)
    {
        if (Judge(who, message) is { } broken) return (null, broken);
        if (!world.Reactions.TryGetValue(reactionId, out var reaction)) return (null, ReactionRules.Unknown);
        if (reaction.Message != message) return (null, ReactionRules.OtherMessage);
        if (reaction.Operator != who) return (null, ReactionRules.NotOwn);
        message.Reactions.Remove(reaction);
        world.Reactions.Remove(reactionId);
        world.Touch(message.Chat);
        MessageEvents.Reacted(world, reaction, isGone: true);
        return (reaction, null);
    }

    /// <summary>Whether somebody may react to a message, or look at its reactions, at all.</summary>
    public static Rule? Judge(Operator who, Message message, bool isReading = false)
    {
        if (message.Chat.IsDissolved) return MessageRules.Dissolved;
        if (!who.IsIn(message.Chat)) return isReading ? ReactionRules.NoAccess : ReactionRules.Outside;
        if (message.IsRecalled) return ReactionRules.MessageGone;
        if (isReading || message.Chat.IsGroup || who.Bot is not { } bot) return null;
        var reader = message.Chat.Members[0];
        if (Receiver.JudgeAvailability(bot, reader) is not null) return ReactionRules.Availability;
        return reader.HasBlockedBots ? ReactionRules.Blocked : null;
    }
}
