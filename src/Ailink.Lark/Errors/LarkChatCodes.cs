using static Ailink.Lark.LarkCodeTable;
using static Ailink.Lark.LarkErrorKind;
using static Ailink.Lark.LarkFamily;
using static Ailink.Lark.RetryAdvice;

namespace Ailink.Lark;

/// <summary>Codes of the APIs of chats and contacts.</summary>
internal static class LarkChatCodes
{
    private const string SeeText = "See the text the platform gave.";
    private const string OwnerOnly = "Ask the group's owner, or grant the app im:chat:operate_as_owner for groups it made.";

    public static IEnumerable<KeyValuePair<(LarkFamily, int), LarkVerdict>> All =>
    [
        Row(Chats, 232001, Request, Never, "The request was refused: a parameter is wrong", SeeText),
        .. Rows(Chats, Permission, "Only the owner and the managers may change the chat", OwnerOnly, 232002, 232016),
        .. Rows(Chats, Request, "There is no such chat, or no such user in it", "Check the ids.", 232006, 232007, 232030, 232035, 232065),
        Row(Chats, 232008, Request, Never, "This cannot be done with a chat of this kind", ""),
        Row(Chats, 232009, Request, Never, "The chat was dissolved", ""),
        Row(Chats, 232010, Permission, Never, "The chat belongs to another tenant", ""),
        Row(Chats, 232011, Permission, Never, "The app is not a member of the chat", "Add the bot to the chat."),
        Row(Chats, 232012, Request, Never, "The new owner is not a member of the chat", "Add the user first."),
        .. Rows(Chats, Request, "The chat has as many members as it may have", "", 232013, 232044),
        Row(Chats, 232014, Permission, Never, "The token lacks the right for this chat", ""),
        Row(Chats, 232015, Request, Never, "This API does not take that kind of id", ""),
        Row(Chats, 232017, Permission, Never, "Only the owner may do this", OwnerOnly),
        Row(Chats, 232019, RateLimit, Backoff, "Too many changes of this chat in a short time", "Change a chat by one caller at a time."),
        .. Rows(Chats, Request, "The name of a public chat is missing, too short or taken", "Two characters at least.", 232020, 232026, 232042),
        .. Rows(Chats, Request, "There is no such bot, or the user has left", "Check the ids.", 232021, 232022, 232043),
        Row(Chats, 232023, Request, Never, "The platform's content check refused the text", "Change the text."),
        Row(Chats, 232024, Permission, Never, "A user cannot see the app, or may not work with who invites", "Let the administrator make the app available to the user."),
        Row(Chats, 232025, Permission, Never, "The app's bot is not switched on", "Add the bot ability, publish a version, and let the administrator approve it."),
        Row(Chats, 232027, Request, Never, "None of the users can be a member", "Check the ids."),
        .. Rows(Chats, Permission, "The chat and the user belong to different tenants", "", 232028, 232031, 232032),
        .. Rows(Chats, Request, "The owner cannot leave the chat as it is", "Give the chat another owner first.", 232029, 232076),
        Row(Chats, 232033, Permission, Never, "The app may not act in chats with other tenants", "Add the ability for external chats."),
        Row(Chats, 232034, Credentials, Never, "The app is not installed in this tenant, or not enabled", "Let the tenant's administrator enable it."),
        Row(Chats, 232038, Permission, Never, "Only the owner may name managers", OwnerOnly),
        Row(Chats, 232040, Request, Never, "The chat has as many managers as it may have", "Ten; twenty in a supergroup."),
        Row(Chats, 232041, Request, Never, "The image is no avatar of this app", "Upload it with ImagePurpose.Avatar."),
        .. Rows(Chats, Permission, "The chat cannot be shared by a link", "Chats of two, secret chats and team chats have none; else ask the group's owner.", 232061, 232062, 232063, 232064),
        Row(Chats, 232068, Unavailable, SameUuid, "A chat with this uuid is being made", ""),
        Row(Chats, 232075, Permission, Never, "Who joins this chat must be approved", "Ask the group's owner."),
        Row(Chats, 232091, Permission, Never, "The tenant allows no public chats", ""),
        Row(Chats, 232096, Unavailable, Backoff, "The platform takes no changes for the moment", ""),

        .. Rows(Contacts, Request, "A parameter is wrong", SeeText, 40001, 40011, 40012, 41012),
        Row(Contacts, 40003, Unavailable, SameUuid, "The platform failed", ""),
        Row(Contacts, 40004, Permission, Never, "The app may not see this department", "Widen the app's range of contacts in the developer console, and publish a version."),
        Row(Contacts, 41050, Permission, Never, "The user is outside the app's range of contacts", "Widen the range in the developer console, and publish a version. It is not the app's availability."),
    ];
}
