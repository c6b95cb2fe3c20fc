using static Ailink.Lark.Sandbox.RuleSource;

namespace Ailink.Lark.Sandbox;

/// <summary>im/v1/messages.</summary>
internal static class MessageRules
{
    public static readonly Rule Parameter = new("im.parameter", Docs, "Your request contains an invalid request parameter.", 230001);
    public static readonly Rule BotOff = new("im.bot_ability", Docs, "Bot ability is not activated, or no version with it is published.", 230006);
    public static readonly Rule BotNotInChat = new("im.bot_not_in_chat", Docs, "The bot is not in the chat.", 230002);
    public static readonly Rule Availability = new("im.availability", Docs, "Bot has no availability to this user: outside the app's availability, or resigned.", 230013);
    public static readonly Rule Frozen = new("im.frozen", Assumption, "A frozen user is answered like one outside the availability.", 230013);
    public static readonly Rule Blocked = new("im.blocked", Docs, "The user has stopped the bot from sending messages.", 230053);
    public static readonly Rule Frequency = new("im.frequency", Docs, "This operation triggers the frequency limit: 5 a second per user, per group (shared by its bots), per updated card.", 230020);
    public static readonly Rule TooLong = new("im.size", Docs, "The message reaches its size limit: text 150 KB, post and card 30 KB.", 230025);
    public static readonly Rule ForeignResource = new("im.resource", Assumption, "The file or image does not belong to the bot (nothing was uploaded, so none does).", 230017);
    public static readonly Rule OpenIdUnknown = new("im.open_id_unknown", Docs, "The open_id does not exist.", 99992351);
    public static readonly Rule OpenIdForeign = new("im.open_id_foreign", Docs, "open_id cross app: it belongs to another app.", 99992361);
    public static readonly Rule UserIdUnknown = new("im.user_id_unknown", Docs, "The user_id does not exist.", 99992360);
    public static readonly Rule UnionIdUnknown = new("im.union_id_unknown", Docs, "The union_id does not exist.", 99992364);
    public static readonly Rule UnionIdForeign = new("im.union_id_foreign", Docs, "union_id cross tenant: the user belongs to another tenant.", 99992381);
    public static readonly Rule ChatUnknown = new("im.chat_unknown", Docs, "The chat_id does not exist.", 99992355);
    public static readonly Rule MessageUnknown = new("im.message_unknown", Docs, "The message_id does not exist.", 99992354);
    public static readonly Rule ReceiverInvalid = new("im.receiver_invalid", Docs, "The receive_id is invalid.", 230034);
    public static readonly Rule Uuid = new("im.uuid", Docs, "At most one success per uuid and app in one hour.");
    public static readonly Rule UuidRepeated = new("im.uuid_repeated", Assumption, "What a repeated uuid is answered: the world's setting repeated_uuid.", 230049);
    public static readonly Rule UuidScope = new("im.uuid_scope", Assumption, "A uuid counts per app, for sends and replies together, whoever receives.");
    public static readonly Rule Content = new("im.content", Docs, "content is a JSON document in a string, of the shape its msg_type has.", 230001);
    public static readonly Rule CardContent = new("im.card_content", Docs, "Failed to create card content.", 230099);
    public static readonly Rule CardSentOnce = new("im.card_sent_once", Assumption, "A card entity can be sent once (documented; the code of the second time is not).", 230099);
    public static readonly Rule Template = new("im.card_template", Assumption, "The sandbox knows no card templates: every one is missing (ErrCode 200380).", 230099);
    public static readonly Rule CardMention = new("im.card_mention", Docs, "A card mentions an id the app cannot name (ErrCode 100290).", 230099);
    public static readonly Rule Recalled = new("im.recalled", Docs, "The message has been recalled.", 230011);
    public static readonly Rule Deleted = new("im.deleted", Docs, "The message has been deleted.", 230110);
    public static readonly Rule NotOwn = new("im.not_own", Assumption, "Only the sender may change a message (the code on PATCH is not documented).", 230027);
    public static readonly Rule NotACard = new("im.not_a_card", Assumption, "Only cards are patched (the code is not documented).", 230001);
    public static readonly Rule CardAge = new("im.card_age", Docs, "A card can be updated for 14 days.", 230031);
    public static readonly Rule UpdateMulti = new("im.update_multi", Docs, "Both the old and the new card must have config.update_multi true; its default is false before schema 2.0.", 230099);
    public static readonly Rule Downgrade = new("im.schema_downgrade", Docs, "A card of schema 2.0 cannot be updated to an older one (ErrCode 200830).", 230099);
    public static readonly Rule RecallForeign = new("im.recall_foreign", Docs, "The bot may not recall this message.", 230026);
    public static readonly Rule RecallAge = new("im.recall_age", Assumption, "A message can be recalled for the administrator's window, here 24 hours.", 230009);
    public static readonly Rule Invisible = new("im.invisible", Docs, "The message is not visible to the operator.", 230050);
    public static readonly Rule ReadBack = new("im.read_back", Docs, "A card is read back as a simplified tree unless card_msg_content_type=user_card_content.");
    public static readonly Rule AtRewritten = new("im.at_rewritten", Docs, "Mentions in an echoed text are rewritten to @_user_N.");
}
