using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>im/v1/chats/:chat_id/chat_tabs: the tabs above a chat, groups and private ones.</summary>
internal static class ChatTabEndpoints
{
    private const string Path = ChatEndpoints.Path + "/:chat_id/chat_tabs";
    private const int MostCustom = 20;
    private const int LongestName = 60;

    private static readonly string[] Writers = ["im:chat", "im:chat.tabs:write_only"];

    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("POST", Path, Add) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = Writers, Counted = true },
        new("POST", Path + "/update_tabs", Update) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = Writers, Counted = true },
        new("POST", Path + "/sort_tabs", Sort) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = Writers, Counted = true },
        new("GET", Path + "/list_tabs", List) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = ["im:chat", "im:chat.tabs:read", "im:chat:readonly"], Counted = true },
        new("DELETE", Path + "/delete_tabs", Delete) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = Writers, Counted = true },
    ];

    private static Answer Add(PlatformCall call)
    {
        var (tabs, chat, refusal) = Read(call, mustExist: false);
        if (refusal is not null) return refusal;
        if (chat!.Tabs.Count(tab => tab.IsCustom) + tabs.Count > MostCustom) return ChatPartRules.TabLimit.Refuse();
        chat.Tabs.AddRange(tabs);
        return Show(chat, tabs);
    }

    private static Answer Update(PlatformCall call)
    {
        var (tabs, chat, refusal) = Read(call, mustExist: true);
        if (refusal is not null) return refusal;
        foreach (var tab in tabs) chat!.Tabs[chat.Tabs.FindIndex(each => each.Id == tab.Id)] = tab;
        return Show(chat!, tabs);
    }

    private static Answer Sort(PlatformCall call)
    {
        var ids = call.Fields.Strings("tab_ids") ?? [];
        if (call.Fields.Refusal is { } invalid) return invalid;
        var (chat, refusal) = ChatCall.Enter(call);
        if (refusal is not null) return refusal;
        if (!ids.Order(StringComparer.Ordinal).SequenceEqual(chat!.Tabs.Select(tab => tab.Id).Order(StringComparer.Ordinal), StringComparer.Ordinal))
            return ChatRules.Parameter.Refuse("tab_ids holds all tabs of the chat");
        // The tab of messages stays first, wherever it was put.
        var sorted = ids.Select(id => chat.Tabs.Find(tab => tab.Id == id)!).OrderBy(tab => tab.Type != "message").ToList();
        chat.Tabs.Clear();
        chat.Tabs.AddRange(sorted);
        return Show(chat);
    }

    private static Answer List(PlatformCall call)
    {
        var (chat, refusal) = ChatCall.Enter(call);
        return refusal ?? Show(chat!);
    }

    private static Answer Delete(PlatformCall call)
    {
        var ids = call.Fields.Strings("tab_ids") ?? [];
        if (call.Fields.Refusal is { } invalid) return invalid;
        var (chat, refusal) = ChatCall.Enter(call);
        if (refusal is not null) return refusal;
        if (ids.Count == 0 || ids.Except(chat!.Tabs.Select(tab => tab.Id), StringComparer.Ordinal).Any()) return ChatRules.Parameter.Refuse("tab_ids names tabs of the chat");
        if (chat.Tabs.Exists(tab => !tab.IsCustom && ids.Contains(tab.Id, StringComparer.Ordinal))) return ChatPartRules.TabKind.Refuse();
        chat.Tabs.RemoveAll(tab => ids.Contains(tab.Id, StringComparer.Ordinal));
        return Show(chat);
    }

    private static (List<ChatTab> Tabs, Chat? Chat, Answer? Refusal) Read(PlatformCall call, bool mustExist)
    {
        var bodies = call.Fields.Objects("chat_tabs") ?? [];
        var tabs = bodies.Select(body => Tab(body, call.Fields)).ToList();
        if (call.Fields.Refusal is { } invalid) return ([], null, invalid);
        var (chat, refusal) = ChatCall.Enter(call);
        if (refusal is not null) return ([], null, refusal);
        if (tabs.Count == 0) return ([], null, ChatRules.Parameter.Refuse("chat_tabs is required"));
        foreach (var (id, tab) in tabs)
        {
            var known = chat!.Tabs.Find(each => each.Id == id);
            var broken = mustExist && known is null ? ChatRules.Parameter
                : !tab.IsCustom || (mustExist && !known!.IsCustom) ? mustExist ? ChatPartRules.TabKind : ChatRules.Parameter
                : tab.Name?.Length > LongestName ? ChatPartRules.TabName
                : tab.Address is not { } address || !(address.StartsWith("http://", StringComparison.Ordinal) || address.StartsWith("https://", StringComparison.Ordinal)) ? ChatPartRules.TabContent
                : null;
            if (broken is not null) return ([], null, broken.Refuse());
        }

        return ([.. tabs.Select(each => mustExist ? each.Tab with { Id = each.Id! } : each.Tab)], chat, null);
    }

    private static (string? Id, ChatTab Tab) Tab(Fields body, Fields whole)
    {
        var (id, name, type) = (body.Optional("tab_id"), body.Optional("tab_name"), body.Required("tab_type"));
        var (content, config) = (Part(body, "tab_content"), Part(body, "tab_config"));
        var tab = new ChatTab(Ids.NewCard(), type)
        {
            Name = name,
            Address = type is "url" or "doc" ? content?.Optional(type) : null,
            IconKey = type == "url" ? config?.Optional("icon_key") : null,
            IsBuiltIn = type == "url" && config?.Flag("is_built_in") == true,
        };
        if (content is not null) body.Include(content);
        if (config is not null) body.Include(config);
        whole.Include(body);
        return (id, tab);
    }

    private static Fields? Part(Fields body, string name) => body.Node(name) is null ? null : body.Object(name);

    private static Answer Show(Chat chat, IReadOnlyList<ChatTab>? changed = null)
    {
        var answer = Answer.Ok(new JsonObject { ["chat_tabs"] = new JsonArray([.. chat.Tabs.Select(View)]) }, "ok");
        return changed?.Any(tab => tab.Type == "doc") == true ? answer.Resting(ChatPartRules.TabDocs) : answer;
    }

    private static JsonNode View(ChatTab tab)
    {
        var view = new JsonObject { ["tab_id"] = tab.Id };
        if (tab.Name is not null) view["tab_name"] = tab.Name;
        view["tab_type"] = tab.Type;
        if (tab.Address is not null) view["tab_content"] = new JsonObject { [tab.Type] = tab.Address };
        if (tab.Type != "url") return view;
        view["tab_config"] = new JsonObject { ["icon_key"] = tab.IconKey ?? "", ["is_built_in"] = tab.IsBuiltIn };
        return view;
    }
}
