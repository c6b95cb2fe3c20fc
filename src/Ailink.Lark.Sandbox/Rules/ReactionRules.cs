using static Ailink.Lark.Sandbox.RuleSource;

namespace Ailink.Lark.Sandbox;

/// <summary>Reactions to messages.</summary>
internal static class ReactionRules
{
    public static readonly Rule Emoji = new("reaction.emoji", Docs, "The emoji_type is none of the list; capitals matter.", 231001);
    public static readonly Rule Outside = new("reaction.outside", Docs, "Who reacts has no right to: outside the message's chat.", 231002);
    public static readonly Rule MessageGone = new("reaction.message_gone", Docs, "The message does not exist or was recalled.", 231003);
    public static readonly Rule NotOwn = new("reaction.not_own", Docs, "A reaction is taken back by who put it.", 231007);
    public static readonly Rule NoAccess = new("reaction.no_access", Docs, "Who asks has no access to the message.", 231008);
    public static readonly Rule OtherMessage = new("reaction.other_message", Docs, "The reaction does not belong to the message.", 231010);
    public static readonly Rule Unknown = new("reaction.unknown", Docs, "The reaction_id is invalid.", 231011);
    public static readonly Rule PageToken = new("reaction.page_token", Docs, "The page_token is invalid.", 231012);
    public static readonly Rule UserIdType = new("reaction.user_id_type", Docs, "The user_id_type is none of open_id, union_id and user_id.", 231014);
    public static readonly Rule Unsupported = new("reaction.unsupported", Docs, "Nobody reacts to a system message, or to a card only one person sees.", 231017);
    public static readonly Rule Blocked = new("reaction.blocked", Docs, "The user's settings forbid it: the bot was stopped.", 231019);
    public static readonly Rule Availability = new("reaction.availability", Docs, "The bot has no availability to this user.", 231022);
    public static readonly Rule Again = new("reaction.again", Assumption, "The same emoji by the same operator is the reaction that stands already (documented is only the code while one is in flight, 231015).");
    public static readonly Rule OwnEvent = new("reaction.own_event", FieldReport, "A bot is told of its own reactions too, as operator_type app.");
    public static readonly Rule BatchCounts = new("reaction.batch_counts", Assumption, "The counts of a batch are of the asked emoji only, when one is asked for.");
}
