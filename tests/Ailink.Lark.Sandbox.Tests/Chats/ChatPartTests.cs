using System.Text.Json;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class ChatPartTests
{
    [Fact]
    public async Task An_announcement_is_written_by_blocks_on_its_revision()
    {
        await using var caller = await Groups.StartAsync();
        var id = await caller.GroupAsync();
        (await AnnouncementAsync(caller, id)).GetProperty("revision").GetString().ShouldBe("0");
        (await WriteAsync(caller, id, "0", Insert("Hello"))).ShouldSucceed();
        (await WriteAsync(caller, id, "0", Insert("world"))).ShouldSucceed();

        var announcement = await AnnouncementAsync(caller, id);
        announcement.GetProperty("revision").GetString().ShouldBe("2");
        (announcement.GetProperty("modifier_id_type").GetString(), announcement.GetProperty("modifier_id").GetString()).ShouldBe(("app_id", caller.Sandbox.App.Id));
        var blocks = JsonSerializer.Deserialize<JsonElement>(announcement.GetProperty("content").GetString()!).GetProperty("body").GetProperty("blocks");
        blocks.EnumerateArray().Select(block => block.GetProperty("text").GetString()).ShouldBe(["Hello", "world"]);

        (await WriteAsync(caller, id, "3", Insert("x"))).ShouldBeRefused(232001);
        (await WriteAsync(caller, id, "2")).ShouldBeRefused(232001);
        (await WriteAsync(caller, id, "2", "not json")).ShouldBeRefused(232018);
        (await WriteAsync(caller, id, "2", """{"requestType":"DeleteContentRangeRequestType"}""")).ShouldBeRefused(232018);
    }

    [Fact]
    public async Task An_announcement_is_edited_by_whom_the_group_lets_edit()
    {
        await using var caller = await Groups.StartAsync();
        var id = await caller.GroupAsync();
        await caller.SendAsync(HttpMethod.Put, $"{Groups.Path}/{id}", new { edit_permission = "only_owner" });
        (await caller.SendAsync(HttpMethod.Patch, $"{Groups.Path}/{id}/announcement", new { revision = "0", requests = new[] { Insert("x") } }, caller.TokenOf(caller.Bob, "im:chat")))
            .ShouldBeRefused(232002);
        var privately = (await caller.TextAsync()).Data.GetProperty("chat_id").GetString();
        (await caller.GetAsync($"{Groups.Path}/{privately}/announcement")).ShouldBeRefused(232003);
    }

    [Fact]
    public async Task A_menu_is_appended_sorted_changed_and_deleted()
    {
        await using var caller = await Groups.StartAsync();
        var id = await caller.GroupAsync();
        var first = await MenuAsync(caller, id, Top("Docs", Link("Guide"), Link("FAQ")), Top("Help"));
        first.ShouldSucceed();
        var tops = Tops(first);
        tops.Count.ShouldBe(2);
        tops[0].GetProperty("children").GetArrayLength().ShouldBe(2);
        var ids = tops.ConvertAll(top => top.GetProperty("chat_menu_top_level_id").GetString()!);
        var second = tops[0].GetProperty("children")[0].GetProperty("chat_menu_second_level_id").GetString();

        Tops(await caller.PostAsync($"{Groups.Path}/{id}/menu_tree/sort", new { chat_menu_top_level_ids = new[] { ids[1], ids[0] } }))[0].GetProperty("chat_menu_top_level_id").GetString().ShouldBe(ids[1]);
        (await caller.PostAsync($"{Groups.Path}/{id}/menu_tree/sort", new { chat_menu_top_level_ids = ids[..1] })).ShouldBeRefused(232072);

        var renamed = await PatchAsync(caller, id, second!, "NAME", new { name = "Handbook" });
        renamed.Data.GetProperty("chat_menu_item").GetProperty("name").GetString().ShouldBe("Handbook");
        renamed.Data.GetProperty("chat_menu_item").GetProperty("action_type").GetString().ShouldBe("REDIRECT_LINK");
        (await PatchAsync(caller, id, second!, "NAME", new { name = "" })).ShouldBeRefused(232078);
        (await PatchAsync(caller, id, second!, "COLOR", new { name = "x" })).ShouldBeRefused(232001);
        (await PatchAsync(caller, id, ids[0], "ICON", new { image_key = "img_1" })).ShouldBeRefused(232078);
        (await PatchAsync(caller, id, "7", "NAME", new { name = "x" })).ShouldBeRefused(232001);

        Tops(await caller.SendAsync(HttpMethod.Delete, $"{Groups.Path}/{id}/menu_tree", new { chat_menu_top_level_ids = ids[..1] })).Count.ShouldBe(1);
        Tops(await caller.GetAsync($"{Groups.Path}/{id}/menu_tree")).Count.ShouldBe(1);
        (await caller.SendAsync(HttpMethod.Delete, $"{Groups.Path}/{id}/menu_tree", new { chat_menu_top_level_ids = ids[..1] })).ShouldBeRefused(232001);
    }

    [Fact]
    public async Task A_menu_has_three_tops_with_five_each_and_is_legal()
    {
        await using var caller = await Groups.StartAsync();
        var id = await caller.GroupAsync();
        (await MenuAsync(caller, id, [.. Enumerable.Range(0, 4).Select(i => Top($"{i}"))])).ShouldBeRefused(232070);
        (await MenuAsync(caller, id, Top("a", [.. Enumerable.Range(0, 6).Select(i => Link($"{i}"))]))).ShouldBeRefused(232071);
        (await MenuAsync(caller, id, Top(new string('x', 121)))).ShouldBeRefused(232078);
        (await MenuAsync(caller, id, new { chat_menu_item = new { action_type = "REDIRECT_LINK", name = "a" } })).ShouldBeRefused(232078);
        (await MenuAsync(caller, id, new { chat_menu_item = new { action_type = "REDIRECT_LINK", name = "a", redirect_link = new { common_url = "javascript:alert(1)" } } })).ShouldBeRefused(232078);
        (await MenuAsync(caller, id, new { chat_menu_item = new { action_type = "REDIRECT_LINK", name = "a", redirect_link = new { common_url = "https://a.test" } }, children = new[] { Link("b") } })).ShouldBeRefused(232078);
        (await MenuAsync(caller, id)).ShouldBeRefused(232001);
        (await caller.GetAsync($"{Groups.Path}/{id}/menu_tree", caller.TokenOf(caller.Bob, "im:chat"))).ShouldBeRefused(99991668);
    }

    [Fact]
    public async Task Tabs_are_added_changed_sorted_and_deleted_and_messages_stay_first()
    {
        await using var caller = await Groups.StartAsync();
        var path = $"{Groups.Path}/{await caller.GroupAsync()}/chat_tabs";
        var added = await caller.PostAsync(path, new { chat_tabs = new[] { Tab("Site", "url", "https://a.test"), Tab("Plan", "doc", "https://docs.test/1") } });
        var ids = Tabs(added).ConvertAll(tab => tab.GetProperty("tab_id").GetString()!);
        Tabs(added).ConvertAll(tab => tab.GetProperty("tab_type").GetString()).ShouldBe(["message", "url", "doc"]);

        var updated = await caller.PostAsync(path + "/update_tabs", new { chat_tabs = new[] { new { tab_id = ids[1], tab_name = "Shop", tab_type = "url", tab_content = new { url = "https://b.test" } } } });
        Tabs(updated)[1].GetProperty("tab_content").GetProperty("url").GetString().ShouldBe("https://b.test");
        (await caller.PostAsync(path + "/update_tabs", new { chat_tabs = new[] { new { tab_id = ids[0], tab_name = "x", tab_type = "message" } } })).ShouldBeRefused(232049);
        Tabs(await caller.PostAsync(path + "/sort_tabs", new { tab_ids = new[] { ids[2], ids[0], ids[1] } })).ConvertAll(tab => tab.GetProperty("tab_id").GetString()).ShouldBe([ids[0], ids[2], ids[1]]);
        (await caller.PostAsync(path + "/sort_tabs", new { tab_ids = ids[..2] })).ShouldBeRefused(232001);
        (await caller.SendAsync(HttpMethod.Delete, path + "/delete_tabs", new { tab_ids = ids[..1] })).ShouldBeRefused(232049);
        Tabs(await caller.SendAsync(HttpMethod.Delete, path + "/delete_tabs", new { tab_ids = ids[1..2] })).Count.ShouldBe(2);
        Tabs(await caller.GetAsync(path + "/list_tabs")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Tabs_have_limits()
    {
        await using var caller = await Groups.StartAsync();
        var path = $"{Groups.Path}/{await caller.GroupAsync()}/chat_tabs";
        (await caller.PostAsync(path, new { chat_tabs = Enumerable.Range(0, 21).Select(i => Tab($"{i}", "url", "https://a.test")) })).ShouldBeRefused(232046);
        (await caller.PostAsync(path, new { chat_tabs = new[] { Tab(new string('x', 61), "url", "https://a.test") } })).ShouldBeRefused(232047);
        (await caller.PostAsync(path, new { chat_tabs = new[] { Tab("x", "url", "ftp://a.test") } })).ShouldBeRefused(232048);
        (await caller.PostAsync(path, new { chat_tabs = new[] { Tab("x", "pin", "https://a.test") } })).ShouldBeRefused(232001);
        (await caller.PostAsync(path, new { })).ShouldBeRefused(232001);
    }

    [Fact]
    public async Task A_message_of_the_chat_or_the_announcement_stands_at_the_top()
    {
        await using var caller = await Groups.StartAsync();
        var id = await caller.GroupAsync();
        var message = (await caller.TextAsync(to: id, idType: "chat_id")).Data.GetProperty("message_id").GetString();
        var elsewhere = (await caller.TextAsync()).Data.GetProperty("message_id").GetString();
        (await NoticeAsync(caller, id, new { action_type = "1", message_id = message })).ShouldSucceed();
        (await caller.ControlAsync(HttpMethod.Get, "/chats/" + id)).Json.GetProperty("top_notice")[0].GetProperty("message_id").GetString().ShouldBe(message);
        (await NoticeAsync(caller, id, new { action_type = "1", message_id = elsewhere })).ShouldBeRefused(232001);
        (await NoticeAsync(caller, id, new { action_type = "3" })).ShouldBeRefused(232001);
        (await caller.PostAsync($"{Groups.Path}/{id}/top_notice/delete_top_notice", new { })).ShouldSucceed();
        (await NoticeAsync(caller, id, new { })).ShouldSucceed();
    }

    private static Task<Reply> NoticeAsync(Caller caller, string id, object notice) =>
        caller.PostAsync($"{Groups.Path}/{id}/top_notice/put_top_notice", new { chat_top_notice = new[] { notice } });

    private static string Insert(string text) => Caller.Inner(new
    {
        requestType = "InsertBlocksRequestType",
        insertBlocksRequest = new { payload = Caller.Inner(new { blocks = new[] { new { type = "paragraph", text } } }), location = new { zoneId = "0", index = 0, endOfZone = true } },
    });

    private static Task<Reply> WriteAsync(Caller caller, string id, string revision, params string[] requests) =>
        caller.SendAsync(HttpMethod.Patch, $"{Groups.Path}/{id}/announcement", new { revision, requests });

    private static async Task<JsonElement> AnnouncementAsync(Caller caller, string id) => (await caller.GetAsync($"{Groups.Path}/{id}/announcement")).Data;

    private static Task<Reply> MenuAsync(Caller caller, string id, params object[] tops) =>
        caller.PostAsync($"{Groups.Path}/{id}/menu_tree", new { menu_tree = new { chat_menu_top_levels = tops } });

    private static Task<Reply> PatchAsync(Caller caller, string id, string item, string field, object change) =>
        caller.SendAsync(HttpMethod.Patch, $"{Groups.Path}/{id}/menu_items/{item}", new { update_fields = new[] { field }, chat_menu_item = change });

    private static object Top(string name, params object[] children) => new { chat_menu_item = new { action_type = "NONE", name }, children };

    private static object Link(string name) => new { chat_menu_item = new { action_type = "REDIRECT_LINK", name, redirect_link = new { common_url = "https://a.test" } } };

    private static object Tab(string name, string type, string address) =>
        new { tab_name = name, tab_type = type, tab_content = new Dictionary<string, string>(StringComparer.Ordinal) { [type] = address } };

    private static List<JsonElement> Tops(Reply reply) => [.. reply.Data.GetProperty("menu_tree").GetProperty("chat_menu_top_levels").EnumerateArray()];

    private static List<JsonElement> Tabs(Reply reply)
    {
        reply.ShouldSucceed();
        return [.. reply.Data.GetProperty("chat_tabs").EnumerateArray()];
    }
}
