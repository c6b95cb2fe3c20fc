using static Ailink.Lark.LarkCodeTable;
using static Ailink.Lark.LarkErrorKind;
using static Ailink.Lark.LarkFamily;
using static Ailink.Lark.RetryAdvice;

namespace Ailink.Lark;

/// <summary>Codes of uploads, downloads and incoming webhooks.</summary>
internal static class LarkFileCodes
{
    public static IEnumerable<KeyValuePair<(LarkFamily, int), LarkVerdict>> All =>
    [
        Row(Files, 234001, Request, Never, "A parameter is wrong", "See the text the platform gave."),
        Row(Files, 234002, Permission, Never, "The app may not have this", "Check who uploaded it."),
        Row(Files, 234003, Request, Never, "The file is not part of this message", "Message and key belong together."),
        Row(Files, 234004, Permission, Never, "The bot is not a member of the message's chat", "Add the bot to the chat."),
        Row(Files, 234005, Request, Never, "There is no such file", "Check the key."),
        Row(Files, 234006, Request, Never, "The file is too big", "An image may have 10 MB, anything else 30 MB."),
        Row(Files, 234007, Permission, Never, "The app's bot is not switched on", "Add the bot ability, publish a version, and let the administrator approve it."),
        Row(Files, 234008, Permission, Never, "The file was uploaded by another app", "Only the app that uploaded a file may download it by its key."),
        Row(Files, 234009, Permission, Never, "This cannot be done in a chat with another tenant", ""),
        Row(Files, 234010, Request, Never, "The file is empty", ""),
        Row(Files, 234011, Request, Never, "The format of the image is not known", "JPEG, PNG, WEBP, GIF, BMP, ICO, TIFF and HEIC are."),
        Row(Files, 234019, Unavailable, Backoff, "The platform could not check the app's rights", ""),
        Row(Files, 234037, Request, Never, "The file is too big to download", "100 MB is the end."),
        Row(Files, 234038, Permission, Never, "The chat is in restricted mode", "Ask the group's owner."),
        Row(Files, 234039, Request, Never, "The image has too many pixels", "12,000 × 12,000; a GIF 2,000 × 2,000, an avatar 4,096 × 4,096."),
        Row(Files, 234040, Permission, Never, "The app cannot see the message", "The bot must have been in the chat when it was sent."),
        .. Rows(Files, Request, "The tenant's storage refuses", "Ask the tenant's administrator.", 234041, 234042),
        Row(Files, 234043, Request, Never, "Messages of this kind hold no file", "Cards, stickers and forwarded messages do not."),
        Row(Files, 230110, Request, Never, "The message was deleted", ""),
        Row(Files, 232096, Unavailable, Backoff, "The platform takes no changes for the moment", ""),

        Row(GroupBots, 9499, Request, Never, "The message is malformed", "See the text the platform gave."),
        Row(GroupBots, 11232, RateLimit, Backoff, "Too many messages through this webhook", "100 a minute and five a second; full and half hours are busy."),
        Row(GroupBots, 11233, RateLimit, Backoff, "Too many messages through this webhook", "100 a minute and five a second."),
        Row(GroupBots, 19001, Request, Never, "There is no such webhook", "Copy its address again from the group's settings."),
        Row(GroupBots, 19002, Request, Never, "The message is malformed", "See the text the platform gave."),
        Row(GroupBots, 19021, Credentials, Never, "The signature was refused", "Check the signing key, and that this machine's clock is right within an hour."),
        Row(GroupBots, 19022, Permission, Never, "The calling address is not in the webhook's IP list", "Add it in the group's settings."),
        Row(GroupBots, 19024, Request, Never, "The message holds none of the webhook's keywords", "Write one of them, or take them out of the group's settings."),
    ];
}
