using static Ailink.Lark.Sandbox.RuleSource;

namespace Ailink.Lark.Sandbox;

/// <summary>im/v1/chats: announcement, menu, tabs, top notice.</summary>
internal static class ChatPartRules
{
    public static readonly Rule Announcement = new("chat.announcement", Docs, "Chat announcement can NOT be found in chat information: a private chat has none.", 232003);
    public static readonly Rule AnnouncementRevision = new("chat.announcement_revision", Docs, "revision is the announcement's, at most 100 behind it.", 232001);
    public static readonly Rule AnnouncementRequests = new("chat.announcement_requests", Docs, "Updating announcement failed: a request is not of the old document format.", 232018);
    public static readonly Rule AnnouncementBlocks = new("chat.announcement_blocks", Assumption, "Of the old document format InsertBlocksRequestType is understood; other requests fail.", 232018);
    public static readonly Rule MenuTops = new("chat.menu_tops", Docs, "The number of chat_menu_top_level has reached the limit: three.", 232070);
    public static readonly Rule MenuSeconds = new("chat.menu_seconds", Docs, "The number of chat_menu_second_level has reached the limit: five under one.", 232071);
    public static readonly Rule MenuSort = new("chat.menu_sort", Docs, "Sort chat_menu_top_level's param is invalid: the ids are all those of the group's first level.", 232072);
    public static readonly Rule Menu = new("chat.menu", Docs, "The chat menu is illegal.", 232078);
    public static readonly Rule TabLimit = new("chat.tab_limit", Docs, "The number of chat tabs has reached the limit: 20 of one's own.", 232046);
    public static readonly Rule TabName = new("chat.tab_name", Docs, "The length of the tab name reaches the limit: 60.", 232047);
    public static readonly Rule TabContent = new("chat.tab_content", Docs, "The chat tab content is illegal: a url or doc begins with http or https.", 232048);
    public static readonly Rule TabKind = new("chat.tab_kind", Docs, "Only tabs of type doc and url can be made, changed and deleted.", 232049);
    public static readonly Rule TabDocs = new("chat.tab_docs", Assumption, "The sandbox has no documents: whoever adds one may read it.");
    public static readonly Rule Notice = new("chat.top_notice", Docs, "A message at the top is one of this chat and not recalled.", 232001);
}
