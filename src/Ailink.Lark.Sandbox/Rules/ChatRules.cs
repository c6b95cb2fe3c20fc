using static Ailink.Lark.Sandbox.RuleSource;

namespace Ailink.Lark.Sandbox;

/// <summary>im/v1/chats: groups, their settings and their members.</summary>
internal static class ChatRules
{
    public static readonly Rule Parameter = new("chat.parameter", Docs, "Your request contains an invalid request parameter.", 232001);
    public static readonly Rule EditRight = new("chat.edit_right", Docs, "Only the owner, managers and the creating bot with im:chat:operate_as_owner can edit while edit_permission is only_owner.", 232002);
    public static readonly Rule EditSome = new("chat.edit_some", Docs, "Other members can edit avatar, name, description and i18n_names only.", 232016);
    public static readonly Rule Unknown = new("chat.unknown", Docs, "Your request specifies a chat_id which is invalid.", 232006);
    public static readonly Rule Kind = new("chat.kind", Docs, "Your request specifies a chat whose type is NOT supported currently.", 232008);
    public static readonly Rule Dissolved = new("chat.dissolved", Docs, "Your request specifies a chat which has already been dissolved.", 232009);
    public static readonly Rule OtherTenant = new("chat.other_tenant", Docs, "Operator and chat can NOT be in different tenants.", 232010);
    public static readonly Rule Outside = new("chat.outside", Docs, "Operator can NOT be out of the chat.", 232011);
    public static readonly Rule OwnerOutside = new("chat.owner_outside", Docs, "New chat owner can NOT be out of the chat.", 232012);
    public static readonly Rule MemberLimit = new("chat.member_limit", Docs, "A chat has at most 5,000 members.", 232013);
    public static readonly Rule BotLimit = new("chat.bot_limit", Assumption, "A chat has at most 15 bots (the limit is documented, the code is not).", 232013);
    public static readonly Rule Right = new("chat.right", Docs, "The operator has no right to remove others: only the owner, managers and the creating bot with im:chat:operate_as_owner.", 232014);
    public static readonly Rule OwnerRight = new("chat.owner_right", Docs, "The operator is neither the owner nor the creating bot with im:chat:operate_as_owner.", 232017);
    public static readonly Rule Frequency = new("chat.frequency", Assumption, "Changes of one group are limited (documented); how many is not published, here 10 a second.", 232019);
    public static readonly Rule NameShort = new("chat.name_short", Docs, "Name can NOT be less than two characters for public chats.", 232020);
    public static readonly Rule NameMissing = new("chat.name_missing", Docs, "Public group chat's name should not be empty.", 232042);
    public static readonly Rule NameTaken = new("chat.name_taken", Docs, "This name is already used in an existing public chat.", 232026);
    public static readonly Rule NameDefault = new("chat.name_default", Docs, "A private group without a name is called (无主题).");
    public static readonly Rule Coupled = new("chat.coupled", Docs, "add_member_permission and share_card_permission move together: only_owner with not_allowed, all_members with allowed.", 232001);
    public static readonly Rule Restricted = new("chat.restricted", Docs, "Restricted mode that is on forbids something; one that is off forbids nothing.", 232001);
    public static readonly Rule Avatar = new("chat.avatar", Assumption, "avatar is an image key or a default-avatar; its text is looked at, not whether it was uploaded.", 232041);
    public static readonly Rule BotUnknown = new("chat.bot_unknown", Docs, "Bot can NOT be found, or its bot ability is off.", 232021);
    public static readonly Rule Resigned = new("chat.resigned", Docs, "User has already resigned.", 232022);
    public static readonly Rule Visibility = new("chat.visibility", Docs, "Users do not have the visibility of the app.", 232024);
    public static readonly Rule BotOff = new("chat.bot_ability", Docs, "Bot ability is not activated, or no version with it is published.", 232025);
    public static readonly Rule NoMembers = new("chat.no_members", Docs, "There are no valid members in the ID list specified in your request.", 232027);
    public static readonly Rule External = new("chat.external", Docs, "External members can Not be added to an internal group chat.", 232028);
    public static readonly Rule NoSuccessor = new("chat.no_successor", Docs, "There are no available candidates for chat owner.", 232029);
    public static readonly Rule Successor = new("chat.successor", Assumption, "When the owner leaves, the first user among the managers follows, else the first user of the group.");
    public static readonly Rule UserId = new("chat.user_id", Docs, "Your request specifies a user_id which is invalid.", 232030);
    public static readonly Rule OwnerTenant = new("chat.owner_tenant", Docs, "The operator who will create the chat and the designated chat owner must be in the same tenant.", 232032);
    public static readonly Rule NewOwnerTenant = new("chat.new_owner_tenant", Docs, "The chat and the new designated chat owner must be in the same tenant.", 232031);
    public static readonly Rule OwnerId = new("chat.owner_id", Docs, "Your request specifies an owner_id which is invalid.", 232035);
    public static readonly Rule NotOwner = new("chat.not_owner", Docs, "The operator is not chat owner, no permission to complete the request.", 232038);
    public static readonly Rule ManagerLimit = new("chat.manager_limit", Docs, "The chat managers has reached the limit of maximum number: ten.", 232040);
    public static readonly Rule Ids = new("chat.ids", Docs, "Your request contains unavailable ids.", 232043);
    public static readonly Rule LinkPrivate = new("chat.link_p2p", Docs, "P2P chat cannot be share link.", 232062);
    public static readonly Rule LinkRight = new("chat.link_right", Docs, "The operator is not a group owner or administrator, no permission to share chat link.", 232064);
    public static readonly Rule LinkDies = new("chat.link_dies", Docs, "A bot's link dies when the bot leaves the group or is disabled.");
    public static readonly Rule LinkForever = new("chat.link_forever", Assumption, "A permanent link has no expire_time.");
    public static readonly Rule Approval = new("chat.approval", Docs, "The public group needs to apply to join, and users or bots are not allowed to actively join the group.", 232075);
    public static readonly Rule Pending = new("chat.pending", Assumption, "Where joining needs approval, whom a plain member adds waits; owner and managers approve by adding them.");
    public static readonly Rule KickOwner = new("chat.kick_owner", Docs, "Can't kick chat owner.", 232076);
    public static readonly Rule Uuid = new("chat.uuid", Docs, "At most one group per uuid and owner_id in ten hours.");
    public static readonly Rule UuidRepeated = new("chat.uuid_repeated", Assumption, "What a repeated uuid is answered: the world's setting repeated_uuid; error stands for 232068.", 232068);
    public static readonly Rule Reduced = new("chat.reduced", Docs, "Who is outside gets name, avatar, counts and status only, with success.");
    public static readonly Rule Counts = new("chat.counts", Docs, "user_count and bot_count are strings, and an owner who is a bot is not told.");
    public static readonly Rule MembersPage = new("chat.members_page", Docs, "Bots are not listed but take their places, so that a page may hold fewer members than page_size.");
    public static readonly Rule Created = new("chat.created_events", Assumption, "A new group tells the bots that were invited into it; its first users are no event.");
    public static readonly Rule BotOperator = new("chat.bot_operator", Assumption, "A bot that acts stands in operator_id with its open_id.");
    public static readonly Rule BotAdded = new("chat.bot_added", Docs, "A bot added by a user is told to all bots of the group, one added by a bot only to itself.");
    public static readonly Rule BotRemoved = new("chat.bot_removed", Docs, "Only the removed bot is told that it was.");
}
