using System.Text.Json;

namespace Ailink.Lark.Events;

/// <summary>
/// Types an event whose header is known. Nobody has read it to the end before: <see cref="LarkWebhook.Check"/> stops behind the header of what is signed. So this is where broken JSON shows.
/// </summary>
internal static class LarkEventReader
{
    /// <summary>Reads an event; of a type that has no record, an <see cref="UnknownEvent"/>.</summary>
    /// <exception cref="LarkEventUnreadableException">It is not one JSON object with one <c>event</c> in it.</exception>
    public static LarkEvent Read(LarkEventHeader header, ReadOnlyMemory<byte> plaintext)
    {
        try
        {
            return Read(header.EventType, plaintext.Span) ?? throw new LarkEventUnreadableException(header);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException) // the second: half a surrogate pair
        {
            throw new LarkEventUnreadableException(header, broken);
        }
    }

    private static LarkEvent? Read(string type, ReadOnlySpan<byte> plaintext)
    {
        EventJson json = new(plaintext);
        LarkEvent? read = null;
        CardPlace place = default;
        var root = json.Enter();
        while (json.Next(root))
        {
            if (json.Is("event"u8))
            {
                if (read is not null || !json.StandsOnObject())
                    return null; // of two, readers differ in which they take
                read = ReadEvent(type, ref json, plaintext);
            }
            else
            {
                place.Read(ref json);
            }
        }

        if (!json.IsAtEnd())
            return null;
        return read is CardAction action ? action.At(place) : read;
    }

    private static LarkEvent ReadEvent(string type, ref EventJson json, ReadOnlySpan<byte> plaintext) => type switch
    {
        "im.message.receive_v1" => new MessageReceived(ref json),
        "card.action.trigger" => new CardAction(ref json),
        "im.message.message_read_v1" => new MessageRead(ref json),
        "im.message.recalled_v1" => new MessageRecalled(ref json),
        "im.message.reaction.created_v1" => new ReactionCreated(ref json),
        "im.message.reaction.deleted_v1" => new ReactionDeleted(ref json),
        "im.chat.member.bot.added_v1" => new BotAddedToChat(ref json),
        "im.chat.member.bot.deleted_v1" => new BotRemovedFromChat(ref json),
        "im.chat.member.user.added_v1" => new MembersAdded(ref json),
        "im.chat.member.user.deleted_v1" => new MembersRemoved(ref json, isWithdrawn: false),
        "im.chat.member.user.withdrawn_v1" => new MembersRemoved(ref json, isWithdrawn: true),
        "im.chat.updated_v1" => new ChatUpdated(ref json),
        "im.chat.disbanded_v1" => new ChatDisbanded(ref json),
        "im.chat.access_event.bot_p2p_chat_entered_v1" => new BotChatEntered(ref json),
        "p2p_chat_create" => new BotChatCreated(ref json),
        "application.bot.menu_v6" => new BotMenuPressed(ref json),
        "contact.user.updated_v3" => new UserUpdated(ref json),
        "contact.user.deleted_v3" => new UserDeleted(ref json),
        "auth.user_access_token.revoked_v4" => new UserTokenRevoked(ref json),
        "application.application.app_version.publish_apply_v6" => new AppVersionSubmitted(ref json),
        "application.application.app_version.publish_revoke_v6" => new AppVersionWithdrawn(ref json),
        "application.application.app_version.audit_v6" => new AppVersionReviewed(ref json),
        "application.application.visibility.added_v6" => new AppVisibilityAdded(ref json),
        "app_ticket" => new AppTicketIssued(ref json),
        "app_open" => new AppFirstEnabled(ref json),
        "app_status_change" => new AppStatusChanged(ref json),
        "app_uninstalled" => new AppUninstalled(ref json),
        _ => new UnknownEvent(type, json.Raw(plaintext)),
    };
}
