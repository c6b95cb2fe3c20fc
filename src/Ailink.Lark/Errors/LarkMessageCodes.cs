using static Ailink.Lark.LarkCodeTable;
using static Ailink.Lark.LarkErrorKind;
using static Ailink.Lark.LarkFamily;
using static Ailink.Lark.RetryAdvice;

namespace Ailink.Lark;

/// <summary>Codes of the message APIs. The same number may mean one thing on a reply and another on an edit.</summary>
internal static class LarkMessageCodes
{
    private const string SeeText = "See the text the platform gave.";

    public static IEnumerable<KeyValuePair<(LarkFamily, int), LarkVerdict>> All =>
    [
        .. Shared(SendMessage),
        .. Shared(EditMessage),
        .. Shared(LarkFamily.Messages),

        .. Rows(SendMessage, Request, "The message was refused: a parameter is wrong", SeeText, 230001, 230034),
        Row(SendMessage, 230015, Request, Never, "A chat of two cannot be shared", ""),
        Row(SendMessage, 230017, Request, Never, "The file or image was not uploaded by this app", "Upload it with this app first."),
        Row(SendMessage, 230019, Request, Never, "There is no such thread", "Check the id."),
        Row(SendMessage, 230038, Permission, Never, "The user belongs to another tenant", ""),
        Row(SendMessage, 230049, Unavailable, SameUuid, "A message with this uuid is being sent", ""),
        Row(SendMessage, 230053, Permission, Never, "The user has stopped this bot", "Only the user can let it write again."),
        Row(SendMessage, 230055, Request, Never, "The file's kind does not match the message's", "Send a video as media, a sound as audio, all else as file."),
        Row(SendMessage, 230061, Request, Never, "Messages of this kind cannot be forwarded", ""),
        .. Rows(SendMessage, Request, "The message cannot be forwarded from or to this chat", SeeText, 230062, 230063, 230064, 230066, 230067, 230069, 230070),
        Row(SendMessage, 230065, Request, Never, "The message was recalled", ""),
        Row(SendMessage, 230071, Request, Never, "The chat knows no threads", "Reply without InThread."),
        Row(SendMessage, 230072, Request, Never, "Nobody can reply to a message made of several", ""),
        Row(SendMessage, 230111, Request, Never, "The message is about to destroy itself", ""),

        Row(EditMessage, 230001, Request, Never, "The edit was refused: a parameter is wrong", SeeText),
        .. Rows(EditMessage, Permission, "Only who sent a message may edit it", "Edit messages of this app only.", 230012, 230071),
        Row(EditMessage, 230072, Request, Never, "The message was edited 20 times", "Send a new one."),
        Row(EditMessage, 230073, Permission, Never, "The message is in a secret chat", ""),
        Row(EditMessage, 230074, Permission, Never, "The message is in an encrypted chat", ""),
        Row(EditMessage, 230075, Request, Never, "The time to edit the message is over", "The tenant's administrator sets it."),
        Row(EditMessage, 230055, Request, Never, "The kind of the message cannot change", "Edit with the kind it was sent as."),

        Row(LarkFamily.Messages, 230001, Request, Never, "The request was refused: a parameter is wrong", SeeText),
        Row(LarkFamily.Messages, 230009, Request, Never, "The time to recall the message is over", "The tenant's administrator sets it."),
        Row(LarkFamily.Messages, 230012, Permission, Never, "Only who sent the message may do this", ""),
        Row(LarkFamily.Messages, 230023, Request, Never, "The user has 200 unread urgent messages", "Wait until some are read."),
        Row(LarkFamily.Messages, 230024, Quota, Never, "The tenant's urgent messages by SMS or phone are used up", "Urge inside the app, or let the administrator buy more."),
        Row(LarkFamily.Messages, 230026, Permission, Never, "The app may not recall this message", "Only who sent it, or who leads the group, may."),
        Row(LarkFamily.Messages, 230031, Request, Never, "The message is older than 14 days", "Send a new one."),
        Row(LarkFamily.Messages, 230033, Request, Never, "The message is older than seven days", "Who has read it is not kept longer."),
        .. Rows(LarkFamily.Messages, Request, "There is no such chat to pin in", "Check the id.", 230045),
        Row(LarkFamily.Messages, 230046, Permission, Never, "The app may not pin in this chat", "Ask the group's owner."),
        Row(LarkFamily.Messages, 230047, RateLimit, Backoff, "Too many pins in a short time", "Try again."),
        Row(LarkFamily.Messages, 230048, RateLimit, Backoff, "Too many pins in a short time", "Try again."),
        Row(LarkFamily.Messages, 230052, Permission, Never, "The settings of the group forbid urging", "Ask the group's owner."),
        Row(LarkFamily.Messages, 230073, Permission, Never, "The thread is in a secret chat", ""),
        Row(LarkFamily.Messages, 230098, Request, Never, "The message lies in a folded chat", ""),
        Row(LarkFamily.Messages, 230111, Request, Never, "The message is about to destroy itself", ""),
        .. Rows(LarkFamily.Messages, Request, "Messages of this chat cannot be listed", "", 231203, 231204),

        Row(Reactions, 231001, Request, Never, "There is no such emoji", "Names are case sensitive: SMILE, OK, THUMBSUP, DONE, …"),
        Row(Reactions, 231003, Request, Never, "There is no such message", "Check the id."),
        .. Rows(Reactions, Permission, "The app may not react to this message", "The bot must be a member of the chat.", 231002, 231005, 231006, 231021, 231022),
        Row(Reactions, 231007, Permission, Never, "The reaction is somebody else's", "Remove reactions of this app only."),
        .. Rows(Reactions, Request, "There is no such reaction on this message", "Check the id.", 231010, 231011),
        Row(Reactions, 231015, Unavailable, SameUuid, "The same reaction is being added", ""),
        .. Rows(Reactions, Request, "Nobody can react to a message of this kind", "", 231004, 231017),
        .. Rows(Reactions, Permission, "The app cannot see the message", "", 231018),
        Row(Reactions, 230110, Request, Never, "The message was deleted", ""),
        Row(Reactions, 232009, Request, Never, "The chat was dissolved", ""),
    ];

    // What a code means wherever a message is made or touched.
    private static IEnumerable<KeyValuePair<(LarkFamily, int), LarkVerdict>> Shared(LarkFamily family) =>
    [
        Row(family, 230002, Permission, Never, "The bot is not a member of the chat", "Add the bot to the chat."),
        Row(family, 230006, Permission, Never, "The app's bot is not switched on", "Add the bot ability, publish a version, and let the administrator approve it."),
        Row(family, 230011, Request, Never, "The message was recalled", ""),
        Row(family, 230013, Permission, Never, "The user is outside the app's availability, or has left", "Let the administrator make the app available to the user."),
        Row(family, 230018, Permission, Never, "The settings of the group forbid it", "Ask the group's owner."),
        Row(family, 230020, RateLimit, Backoff, "More than five messages a second to this user, group or message", "Send fewer; the limit of a group is shared by all its bots."),
        Row(family, 230022, Request, Never, "The platform's content check refused the text", "Change the text."),
        Row(family, 230025, Request, Never, "The message is too long", "A text may have 150 KB, anything else 30 KB."),
        Row(family, 230027, Permission, Never, "The app lacks a permission for this chat", "See the API's page for scopes; external chats need their own."),
        Row(family, 230028, Request, Never, "The tenant's leak check refused the text", "Send it without the offending part, under a new uuid."),
        Row(family, 230029, Permission, Never, "The user has left the company", ""),
        Row(family, 230035, Permission, Never, "The user or the tenant does not let this app send", ""),
        Row(family, 230036, Request, Never, "The tenant's encryption key was deleted", "Ask the tenant's administrator."),
        Row(family, 230050, Permission, Never, "The app cannot see the message", "The bot must have been in the chat when it was sent."),
        Row(family, 230054, Request, Never, "This cannot be done with a message of this kind", ""),
        Row(family, 230099, Request, Never, "The content of the card was refused", SeeText),
        Row(family, 230110, Request, Never, "The message was deleted", ""),
        Row(family, 232009, Request, Never, "The chat was dissolved", ""),
    ];
}
