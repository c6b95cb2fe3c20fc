using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>im/v1/chats/:chat_id/menu_tree: the menu under a group's input, two levels deep.</summary>
internal static class ChatMenuEndpoints
{
    private const string Path = ChatEndpoints.Path + "/:chat_id/menu_tree";
    private const int MostTops = 3;

    private static readonly string[] Writers = ["im:chat", "im:chat.menu_tree:write_only"];

    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("POST", Path, Append) { Scopes = Writers, Counted = true },
        new("GET", Path, Get) { Scopes = ["im:chat", "im:chat.menu_tree:read", "im:chat:readonly"], Counted = true },
        new("DELETE", Path, Delete) { Scopes = Writers, Counted = true },
        new("POST", Path + "/sort", Sort) { Scopes = Writers, Counted = true },
        new("PATCH", ChatEndpoints.Path + "/:chat_id/menu_items/:menu_item_id", Patch) { Scopes = Writers, Counted = true },
    ];

    private static Answer Append(PlatformCall call)
    {
        var tree = call.Fields.Object("menu_tree").Node("chat_menu_top_levels") as JsonArray;
        if (call.Fields.Refusal is { } invalid) return invalid;
        var (chat, refusal) = ChatCall.EnterGroup(call);
        if (refusal is not null) return refusal;
        if (tree is not { Count: > 0 }) return ChatRules.Parameter.Refuse("menu_tree.chat_menu_top_levels is required");
        if (chat!.Menu.Count + tree.Count > MostTops) return ChatPartRules.MenuTops.Refuse();
        var added = new List<JsonObject>();
        foreach (var top in tree)
        {
            var (level, broken) = ChatMenu.Read(top);
            if (broken is not null) return broken.Refuse();
            added.Add(level!);
        }

        chat.Menu.AddRange(added);
        return Show(chat);
    }

    private static Answer Get(PlatformCall call)
    {
        var (chat, refusal) = ChatCall.EnterGroup(call);
        return refusal ?? Show(chat!);
    }

    private static Answer Delete(PlatformCall call)
    {
        var ids = Ids(call);
        if (call.Fields.Refusal is { } invalid) return invalid;
        var (chat, refusal) = ChatCall.EnterGroup(call);
        if (refusal is not null) return refusal;
        if (ids.Count == 0 || ids.Except(chat!.Menu.Select(ChatMenu.IdOf), StringComparer.Ordinal).Any()) return ChatRules.Parameter.Refuse("chat_menu_top_level_ids names menus of the first level");
        chat.Menu.RemoveAll(top => ids.Contains(ChatMenu.IdOf(top), StringComparer.Ordinal));
        return Show(chat);
    }

    private static Answer Sort(PlatformCall call)
    {
        var ids = Ids(call);
        if (call.Fields.Refusal is { } invalid) return invalid;
        var (chat, refusal) = ChatCall.EnterGroup(call);
        if (refusal is not null) return refusal;
        if (!ids.Order(StringComparer.Ordinal).SequenceEqual(chat!.Menu.Select(ChatMenu.IdOf).Order(StringComparer.Ordinal), StringComparer.Ordinal)) return ChatPartRules.MenuSort.Refuse();
        var sorted = ids.Select(id => chat.Menu.Find(top => ChatMenu.IdOf(top) == id)!).ToList();
        chat.Menu.Clear();
        chat.Menu.AddRange(sorted);
        return Show(chat);
    }

    private static Answer Patch(PlatformCall call)
    {
        var fields = call.Fields.Strings("update_fields") ?? [];
        call.Fields.Object("chat_menu_item");
        var change = call.Fields.Node("chat_menu_item") as JsonObject;
        if (call.Fields.Refusal is { } invalid) return invalid;
        var (chat, refusal) = ChatCall.EnterGroup(call);
        if (refusal is not null) return refusal;
        if (fields.Count == 0 || fields.Except(ChatMenu.Changeable, StringComparer.Ordinal).Any()) return ChatRules.Parameter.Refuse("update_fields holds ICON, NAME, I18N_NAME, REDIRECT_LINK");
        if (ChatMenu.Find(chat!.Menu, call.Route["menu_item_id"]) is not { } level) return ChatRules.Parameter.Refuse("there is no such menu item");
        var (item, broken) = ChatMenu.Change(level, change!, fields);
        return broken is not null ? broken.Refuse() : Answer.Ok(new JsonObject { ["chat_menu_item"] = item!.DeepClone() });
    }

    private static IReadOnlyList<string> Ids(PlatformCall call) => call.Fields.Strings("chat_menu_top_level_ids") ?? [];

    private static Answer Show(Chat chat) => Answer.Ok(new JsonObject
    {
        ["menu_tree"] = new JsonObject { ["chat_menu_top_levels"] = new JsonArray([.. chat.Menu.Select(top => top.DeepClone())]) },
    });
}
