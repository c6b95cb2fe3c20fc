using System.Globalization;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>A chat in a world file.</summary>
internal static class ChatFile
{
    public static JsonObject Write(Chat chat)
    {
        var file = new JsonObject
        {
            ["chat_id"] = chat.Id,
            ["tenant_key"] = chat.Tenant.Key,
            ["group"] = chat.IsGroup,
            ["settings"] = ChatControlView.Settings(chat.Settings),
            ["create_time"] = ControlApi.Time(chat.CreatedAt),
            ["active_time"] = ControlApi.Time(chat.ActiveAt),
            ["union_ids"] = People(chat.Members),
            ["app_ids"] = Bots(chat.Bots),
            ["entered"] = chat.IsEntered,
            ["dissolved"] = chat.IsDissolved,
        };
        if (!chat.IsGroup) return file;
        file["owner"] = chat.Owner?.UnionId ?? chat.OwningBot?.Id;
        file["creator"] = chat.Creator?.Id;
        file["managers"] = People(chat.Managers);
        file["managing_bots"] = Bots(chat.ManagingBots);
        file["speakers"] = People(chat.Speakers);
        file["announcement"] = Announcement(chat.Announcement);
        file["menu"] = new JsonArray([.. chat.Menu.Select(level => level.DeepClone())]);
        file["tabs"] = new JsonArray([.. chat.Tabs.Select(Tab)]);
        file["top_notice"] = chat.TopNotice?.DeepClone();
        return file;
    }

    public static void Read(WorldFileReader reader, Fields file)
    {
        var (id, tenantKey) = (file.Required("chat_id"), file.Required("tenant_key"));
        var tenant = reader.World.FindTenant(tenantKey) ?? throw new FormatException($"chat {id}: there is no tenant {tenantKey}.");
        var (part, isGroup) = (file.Object("settings"), file.Flag("group"));
        var (settings, broken) = ChatSettingsReader.Read(part, new ChatSettings(""));
        settings = settings with { ModerationPermission = part.Optional("moderation_permission") ?? "all_members" };
        file.Include(part);
        var creator = file.Optional("creator");
        var chat = new Chat(id, settings.Name, tenant, isGroup)
        {
            Settings = settings, CreatedAt = reader.Time(file, "create_time"), ActiveAt = reader.Time(file, "active_time"), Creator = creator is null ? null : reader.App(creator),
            IsEntered = file.Flag("entered"), IsDissolved = file.Flag("dissolved"), TopNotice = file.Node("top_notice") as JsonArray,
        };
        if (file.Optional("owner") is { } owner) (chat.Owner, chat.OwningBot) = (reader.Actor(owner).User, reader.Actor(owner).Bot);
        chat.Members.AddRange(reader.Users(file, "union_ids"));
        chat.Bots.AddRange(reader.Apps(file, "app_ids"));
        chat.Managers.AddRange(reader.Users(file, "managers"));
        chat.ManagingBots.AddRange(reader.Apps(file, "managing_bots"));
        chat.Speakers.AddRange(reader.Users(file, "speakers"));
        chat.Menu.AddRange((file.Node("menu") as JsonArray ?? []).OfType<JsonObject>().Select(level => (JsonObject)level.DeepClone()));
        if (file.Node("announcement") is not null) chat.Announcement = ReadAnnouncement(reader, file.Object("announcement"));
        if (file.Objects("tabs") is { } tabs) ReadTabs(chat, tabs);
        WorldFileReader.Check(file, $"chat {id}");
        if (broken is not null) throw new FormatException($"chat {id}: {broken.About}");
        reader.World.Chats.Add(id, chat);
    }

    private static JsonObject Announcement(ChatAnnouncement announcement) => new()
    {
        ["revision"] = announcement.Revision.ToString(CultureInfo.InvariantCulture),
        ["blocks"] = new JsonArray([.. announcement.Blocks.Select(block => block.DeepClone())]),
        ["create_time"] = announcement.CreatedAt is { } created ? ControlApi.Time(created) : null,
        ["update_time"] = announcement.UpdatedAt is { } updated ? ControlApi.Time(updated) : null,
        ["author"] = announcement.Author?.Id,
        ["modifier"] = announcement.Modifier?.Id,
    };

    private static ChatAnnouncement ReadAnnouncement(WorldFileReader reader, Fields file)
    {
        if (!long.TryParse(file.Required("revision"), NumberStyles.None, CultureInfo.InvariantCulture, out var revision)) file.Violate("revision", "", "revision is a number in a string");
        WorldFileReader.Check(file, "announcement");
        return new ChatAnnouncement(revision, [.. (file.Node("blocks") as JsonArray ?? []).OfType<JsonNode>().Select(block => block.DeepClone())])
        {
            CreatedAt = reader.OptionalTime(file, "create_time"), UpdatedAt = reader.OptionalTime(file, "update_time"),
            Author = file.Optional("author") is { } author ? reader.Actor(author) : null, Modifier = file.Optional("modifier") is { } modifier ? reader.Actor(modifier) : null,
        };
    }

    private static JsonNode Tab(ChatTab tab) => new JsonObject
    {
        ["tab_id"] = tab.Id, ["tab_type"] = tab.Type, ["tab_name"] = tab.Name, ["address"] = tab.Address, ["icon_key"] = tab.IconKey, ["is_built_in"] = tab.IsBuiltIn,
    };

    private static void ReadTabs(Chat chat, IReadOnlyList<Fields> tabs)
    {
        chat.Tabs.Clear();
        foreach (var tab in tabs)
        {
            chat.Tabs.Add(new ChatTab(tab.Required("tab_id"), tab.Required("tab_type"))
            {
                Name = tab.Optional("tab_name"), Address = tab.Optional("address"), IconKey = tab.Optional("icon_key"), IsBuiltIn = tab.Flag("is_built_in"),
            });
            WorldFileReader.Check(tab, $"a tab of {chat.Id}");
        }
    }

    private static JsonArray People(IEnumerable<SandboxUser> users) => ControlApi.List(users.Select(user => user.UnionId));

    private static JsonArray Bots(IEnumerable<SandboxApp> bots) => ControlApi.List(bots.Select(bot => bot.Id));
}
