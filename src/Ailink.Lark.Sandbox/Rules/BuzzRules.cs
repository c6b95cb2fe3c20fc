using static Ailink.Lark.Sandbox.RuleSource;

namespace Ailink.Lark.Sandbox;

/// <summary>Urging a message upon users, and the bubbles below a message. The codes of the bubbles mean other things elsewhere.</summary>
internal static class BuzzRules
{
    public static readonly Rule NobodyValid = new("buzz.nobody_valid", Docs, "None of the users is in the chat.", 230001);
    public static readonly Rule TooManyUnread = new("buzz.too_many_unread", Docs, "A user has 200 urgent messages unread.", 230023);
    public static readonly Rule Forbidden = new("buzz.forbidden", Docs, "The group lets only its owner and managers urge.", 230052);
    public static readonly Rule Read = new("buzz.read", Docs, "An urgent message is unread until its user reads it in the chat.");
    public static readonly Rule FollowUpExpired = new("follow_up.expired", Docs, "push_follow_up: the message is over 600 seconds old.", 230002);
    public static readonly Rule FollowUpPrivate = new("follow_up.private", Docs, "push_follow_up: only in a private chat.", 230003);
    public static readonly Rule FollowUpInvisible = new("follow_up.invisible", Docs, "push_follow_up: the message is not visible to the bot.", 230004);
    public static readonly Rule FollowUpUser = new("follow_up.user", Docs, "push_follow_up: the user is not visible to the bot.", 230005);
    public static readonly Rule FollowUpLatest = new("follow_up.latest", Docs, "push_follow_up: only below the newest message.", 230006);
    public static readonly Rule FollowUpInvalid = new("follow_up.invalid", Docs, "push_follow_up: a bubble is invalid: 1 to 200 characters, known languages.", 230007);
    public static readonly Rule FollowUpAgain = new("follow_up.again", Docs, "push_follow_up: the message has bubbles.", 230008);
    public static readonly Rule FollowUpOwn = new("follow_up.own", Assumption, "push_follow_up: only below a message of the bot that stands (the code is not documented).", 230001);
}
