using System.Text.Json;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class ChatTests
{
    [Fact]
    public async Task A_bot_makes_a_group_it_owns_and_nobody_is_told_who_the_owner_is()
    {
        await using var caller = await Groups.StartAsync();
        var made = (await caller.PostAsync(Groups.Path, new { user_id_list = new[] { caller.Bob.OpenId } })).Data;
        made.GetProperty("name").GetString().ShouldBe("(无主题)");
        made.TryGetProperty("owner_id", out _).ShouldBeFalse();
        (made.GetProperty("share_card_permission").GetString(), made.GetProperty("chat_type").GetString()).ShouldBe(("allowed", "private"));

        var chat = await ChatAsync(caller, made.GetProperty("chat_id").GetString()!);
        (chat.GetProperty("user_count").GetString(), chat.GetProperty("bot_count").GetString()).ShouldBe(("1", "1"));
        chat.TryGetProperty("owner_id_type", out _).ShouldBeFalse();
        (chat.GetProperty("chat_mode").GetString(), chat.GetProperty("chat_status").GetString()).ShouldBe(("group", "normal"));
    }

    [Fact]
    public async Task A_user_may_own_it_and_the_bot_manages_it_when_asked_to()
    {
        await using var caller = await Groups.StartAsync();
        var id = await caller.GroupAsync(new { name = "Team", owner_id = caller.Bob.UnionId }, "?user_id_type=union_id&set_bot_manager=true");
        var chat = await ChatAsync(caller, id);
        chat.GetProperty("owner_id").GetString().ShouldBe(caller.Bob.OpenId);
        chat.GetProperty("bot_manager_id_list")[0].GetString().ShouldBe(caller.Sandbox.App.Id);
        (await ChatAsync(caller, id, "?user_id_type=union_id")).GetProperty("owner_id").GetString().ShouldBe(caller.Bob.UnionId);
    }

    [Fact]
    public async Task The_same_uuid_and_owner_make_one_group_in_ten_hours()
    {
        await using var caller = await Groups.StartAsync();
        var body = new { name = "Team", owner_id = caller.Bob.OpenId };
        var first = await caller.GroupAsync(body, "?uuid=u1");
        (await caller.GroupAsync(body, "?uuid=u1")).ShouldBe(first);
        (await caller.GroupAsync(new { name = "Team" }, "?uuid=u1")).ShouldNotBe(first);
        caller.Sandbox.World.RepeatedUuid = RepeatedUuid.Error;
        (await caller.PostAsync(Groups.Path + "?uuid=u1", body)).ShouldBeRefused(232068);
        caller.Sandbox.Clock.Advance(TimeSpan.FromHours(10));
        caller.Sandbox.World.RepeatedUuid = RepeatedUuid.SameId;
        var later = await caller.PostAsync(Groups.Path + "?uuid=u1", body, await caller.FreshTokenAsync(caller.Sandbox.App));
        later.Data.GetProperty("chat_id").GetString().ShouldNotBe(first);
        (await caller.PostAsync($"{Groups.Path}?uuid={new string('x', 51)}", body, await caller.FreshTokenAsync(caller.Sandbox.App))).ShouldBeRefused(99992402);
    }

    [Theory]
    [InlineData("""{"chat_type":"public"}""", 232042)]
    [InlineData("""{"chat_type":"public","name":"A"}""", 232020)]
    [InlineData("""{"chat_type":"secret"}""", 232001)]
    [InlineData("""{"chat_mode":"topic"}""", 232001)]
    [InlineData("""{"restricted_mode_setting":{"status":true}}""", 232001)]
    [InlineData("""{"restricted_mode_setting":{"status":false,"download_has_permission_setting":"not_anyone"}}""", 232001)]
    [InlineData("""{"user_id_list":["ou_nobody"]}""", 232043)]
    [InlineData("""{"owner_id":"ou_nobody"}""", 232030)]
    [InlineData("""{"bot_id_list":["cli_nobody"]}""", 232021)]
    [InlineData("""{"bot_id_list":["cli_b0b0000000000b0b"]}""", 232021)]
    [InlineData("""{"bot_id_list":["1","2","3","4","5","6"]}""", 99992402)]
    [InlineData("""{"avatar":"picture.png"}""", 232041)]
    [InlineData("""{"name":7}""", 99992402)]
    public async Task A_wrong_group_is_not_made(string body, int code)
    {
        await using var caller = await Groups.StartAsync();
        (await caller.PostAsync(Groups.Path, JsonSerializer.Deserialize<JsonElement>(body))).ShouldBeRefused(code);
    }

    [Fact]
    public async Task Who_resigned_is_foreign_or_may_not_use_the_app_is_not_invited()
    {
        await using var caller = await Groups.StartAsync();
        var (bob, dora) = (caller.Bob, caller.Sandbox.User("Dora Novak"));
        (await caller.PostAsync(Groups.Path + "?user_id_type=union_id", new { owner_id = dora.UnionId })).ShouldBeRefused(232032);
        (await caller.PostAsync(Groups.Path, new { user_id_list = new[] { bob.OpenIdFor("cli_b0b0000000000b0b") } })).ShouldBeRefused(99992361);
        bob.IsResigned = true;
        (await caller.PostAsync(Groups.Path, new { user_id_list = new[] { bob.OpenId } })).ShouldBeRefused(232022);
        bob.IsResigned = false;
        caller.Sandbox.App.AvailableTo = [];
        (await caller.PostAsync(Groups.Path, new { user_id_list = new[] { bob.OpenId } })).ShouldBeRefused(232043);
        caller.Sandbox.App.Features = ["web_app"];
        (await caller.PostAsync(Groups.Path, new { name = "Team" })).ShouldBeRefused(232025);
    }

    [Fact]
    public async Task Who_is_outside_gets_a_reduced_answer_and_another_tenant_none()
    {
        await using var caller = await Groups.StartAsync();
        var id = await caller.GroupAsync();
        var reduced = await caller.GetAsync($"{Groups.Path}/{id}", await caller.FreshTokenAsync(caller.Helper()));
        reduced.ShouldSucceed();
        reduced.Data.EnumerateObject().Select(field => field.Name).ShouldBe(["avatar", "name", "user_count", "bot_count", "chat_status"]);

        var globex = caller.Sandbox.World.Apps[2];
        globex.GrantedScopes = ["im:chat"];
        (await caller.GetAsync($"{Groups.Path}/{id}", await caller.FreshTokenAsync(globex))).ShouldBeRefused(232010);
        (await caller.GetAsync($"{Groups.Path}/oc_nothing")).ShouldBeRefused(232006);
    }

    [Fact]
    public async Task A_private_chat_tells_little_and_is_not_changed()
    {
        await using var caller = await Groups.StartAsync();
        var id = (await caller.TextAsync()).Data.GetProperty("chat_id").GetString()!;
        var chat = await ChatAsync(caller, id);
        chat.GetProperty("chat_mode").GetString().ShouldBe("p2p");
        chat.TryGetProperty("add_member_permission", out _).ShouldBeFalse();
        (await caller.SendAsync(HttpMethod.Put, $"{Groups.Path}/{id}", new { name = "x" })).ShouldBeRefused(232008);
        (await caller.SendAsync(HttpMethod.Delete, $"{Groups.Path}/{id}")).ShouldBeRefused(232008);
        (await caller.PostAsync($"{Groups.Path}/{id}/link", new { })).ShouldBeRefused(232062);
    }

    [Fact]
    public async Task A_change_keeps_what_it_does_not_name_and_couples_adding_with_sharing()
    {
        await using var caller = await Groups.StartAsync();
        var id = await caller.GroupAsync();
        (await UpdateAsync(caller, id, new { description = "for us", i18n_names = new { zh_cn = "团队" }, add_member_permission = "only_owner", share_card_permission = "not_allowed" })).ShouldSucceed();
        var chat = await ChatAsync(caller, id);
        (chat.GetProperty("name").GetString(), chat.GetProperty("description").GetString()).ShouldBe(("Team", "for us"));
        chat.GetProperty("i18n_names").GetProperty("zh_cn").GetString().ShouldBe("团队");
        chat.GetProperty("share_card_permission").GetString().ShouldBe("not_allowed");
        (await UpdateAsync(caller, id, new { add_member_permission = "all_members" })).ShouldBeRefused(232001);
        (await UpdateAsync(caller, id, new { add_member_permission = "all_members", share_card_permission = "not_allowed" })).ShouldBeRefused(232001);
        (await UpdateAsync(caller, id, new { edit_permission = "everybody" })).ShouldBeRefused(232001);
    }

    [Fact]
    public async Task Members_edit_the_face_only_and_nothing_when_the_owner_says_so()
    {
        await using var caller = await Groups.StartAsync();
        var id = await caller.GroupAsync();
        var bob = caller.TokenOf(caller.Bob, "im:chat");
        (await UpdateAsync(caller, id, new { name = "Ours" }, bob)).ShouldSucceed();
        (await UpdateAsync(caller, id, new { name = "Ours", edit_permission = "only_owner" }, bob)).ShouldBeRefused(232016);
        (await UpdateAsync(caller, id, new { edit_permission = "only_owner" })).ShouldSucceed();
        (await UpdateAsync(caller, id, new { name = "Mine" }, bob)).ShouldBeRefused(232002);
        (await UpdateAsync(caller, id, new { name = "x" }, caller.TokenOf(caller.Sandbox.User("Eve Martin"), "im:chat"))).ShouldBeRefused(232011);
    }

    [Fact]
    public async Task Ownership_goes_to_a_member_and_the_creating_bot_keeps_it_with_its_scope_only()
    {
        await using var caller = await Groups.StartAsync();
        var id = await caller.GroupAsync();
        (await UpdateAsync(caller, id, new { owner_id = caller.Sandbox.User("Eve Martin").OpenId })).ShouldBeRefused(232012);
        (await UpdateAsync(caller, id, new { owner_id = "ou_nobody" })).ShouldBeRefused(232035);
        (await UpdateAsync(caller, id, new { owner_id = caller.Bob.OpenId })).ShouldSucceed();
        (await UpdateAsync(caller, id, new { chat_type = "public" })).ShouldBeRefused(232016);
        (await caller.SendAsync(HttpMethod.Delete, $"{Groups.Path}/{id}")).ShouldBeRefused(232017);
        caller.Sandbox.App.GrantedScopes = [.. caller.Sandbox.App.GrantedScopes, "im:chat:operate_as_owner"];
        (await UpdateAsync(caller, id, new { chat_type = "public" })).ShouldSucceed();
        (await caller.SendAsync(HttpMethod.Delete, $"{Groups.Path}/{id}")).ShouldSucceed();
    }

    [Fact]
    public async Task Names_of_public_groups_differ()
    {
        await using var caller = await Groups.StartAsync();
        await caller.GroupAsync(new { name = "News", chat_type = "public" });
        var id = await caller.GroupAsync(new { name = "Others", chat_type = "public" });
        (await UpdateAsync(caller, id, new { name = "News" })).ShouldBeRefused(232026);
        (await UpdateAsync(caller, id, new { name = "N" })).ShouldBeRefused(232020);
    }

    [Fact]
    public async Task A_dissolved_group_is_seen_as_such_and_takes_nothing_more()
    {
        await using var caller = await Groups.StartAsync();
        var id = await caller.GroupAsync();
        (await caller.SendAsync(HttpMethod.Delete, $"{Groups.Path}/{id}")).ShouldSucceed();
        (await ChatAsync(caller, id)).GetProperty("chat_status").GetString().ShouldBe("dissolved");
        (await caller.SendAsync(HttpMethod.Delete, $"{Groups.Path}/{id}")).ShouldBeRefused(232009);
        (await UpdateAsync(caller, id, new { name = "x" })).ShouldBeRefused(232009);
        (await caller.TextAsync(to: id, idType: "chat_id")).ShouldBeRefused(232009);
    }

    [Fact]
    public async Task The_list_holds_groups_of_the_caller_in_the_order_asked_for()
    {
        await using var caller = await Groups.StartAsync();
        await caller.TextAsync();
        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            caller.Sandbox.Clock.Advance(TimeSpan.FromSeconds(1));
            ids.Add(await caller.GroupAsync(new { name = $"Team {i}" }));
        }

        caller.Sandbox.Clock.Advance(TimeSpan.FromSeconds(1));
        (await caller.TextAsync(to: ids[0], idType: "chat_id")).ShouldSucceed();
        (await ListAsync(caller, "")).ShouldBe(ids);
        (await ListAsync(caller, "?sort_type=ByActiveTimeDesc")).ShouldBe([ids[0], ids[2], ids[1]]);
        var page = (await caller.GetAsync(Groups.Path + "?page_size=2")).Data;
        page.GetProperty("has_more").GetBoolean().ShouldBeTrue();
        (await ListAsync(caller, "?page_size=2&page_token=" + page.GetProperty("page_token").GetString())).ShouldBe([ids[2]]);
        (await caller.GetAsync(Groups.Path + "?page_size=101")).ShouldBeRefused(99992402);
        (await caller.GetAsync(Groups.Path + "?sort_type=ByName")).ShouldBeRefused(232001);
        (await caller.GetAsync(Groups.Path, caller.TokenOf(caller.Bob, "im:chat"))).Data.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_search_finds_own_and_public_groups_by_any_name()
    {
        await using var caller = await Groups.StartAsync();
        var mine = await caller.GroupAsync();
        var open = caller.Bob.CreateGroup("Open house", [], []);
        var hidden = caller.Bob.CreateGroup("Closed house", [], []);
        (await caller.ControlAsync(HttpMethod.Patch, "/chats/" + open, new { user = caller.Bob.UnionId, chat_type = "public" })).Status.ShouldBe(System.Net.HttpStatusCode.OK);
        (await ListAsync(caller, "/search?query=house")).ShouldBe([open]);
        (await ListAsync(caller, "/search?query=carol")).ShouldBe([mine]);
        (await ListAsync(caller, "/search")).ShouldBeEmpty();
        (await ListAsync(caller, "/search?query=" + new string('h', 65))).ShouldBeEmpty();
        hidden.ShouldNotBe(open);
    }

    [Fact]
    public async Task A_link_lets_a_signed_in_user_join_until_it_dies()
    {
        await using var caller = await Groups.StartAsync();
        var id = await caller.GroupAsync();
        var link = (await caller.PostAsync($"{Groups.Path}/{id}/link", new { validity_period = "week" })).Data;
        link.GetProperty("is_permanent").GetBoolean().ShouldBeFalse();
        long.Parse(link.GetProperty("expire_time").GetString()!, System.Globalization.CultureInfo.InvariantCulture)
            .ShouldBeInRange(caller.Sandbox.Clock.Now.AddDays(7).ToUnixTimeSeconds() - 60, caller.Sandbox.Clock.Now.AddDays(7).ToUnixTimeSeconds());
        var address = link.GetProperty("share_link").GetString()!;
        address.ShouldContain("/client/chat/chatter/add_by_link?link_token=");

        var eve = caller.Sandbox.User("Eve Martin");
        (await OpenAsync(caller, address, eve)).Location.ShouldBe("/");
        (await InChatAsync(caller, id, eve)).ShouldBeTrue();
        (await OpenAsync(caller, address, caller.Sandbox.User("Dora Novak"))).Status.ShouldBe(System.Net.HttpStatusCode.Forbidden);
        caller.Sandbox.Clock.Advance(TimeSpan.FromDays(7));
        (await OpenAsync(caller, address, caller.Sandbox.User("Frank Huang"))).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_bot_s_link_dies_with_its_membership_and_sharing_may_be_the_owner_s()
    {
        await using var caller = await Groups.StartAsync();
        var id = await caller.GroupAsync();
        var forever = (await caller.PostAsync($"{Groups.Path}/{id}/link", new { validity_period = "permanently" })).Data;
        (forever.GetProperty("is_permanent").GetBoolean(), forever.TryGetProperty("expire_time", out _)).ShouldBe((true, false));
        (await caller.PostAsync($"{Groups.Path}/{id}/link", new { validity_period = "hour" })).ShouldBeRefused(232001);
        await UpdateAsync(caller, id, new { add_member_permission = "only_owner", share_card_permission = "not_allowed", owner_id = caller.Bob.OpenId });
        (await caller.PostAsync($"{Groups.Path}/{id}/link", new { })).ShouldBeRefused(232064);
        caller.Bob.RemoveFromGroup(id, [], [caller.Sandbox.App]);
        (await OpenAsync(caller, forever.GetProperty("share_link").GetString()!, caller.Sandbox.User("Eve Martin"))).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    private static Task<Reply> OpenAsync(Caller caller, string address, SandboxUser user) =>
        caller.SendAsync(HttpMethod.Get, new Uri(address).PathAndQuery, null, "", ("Cookie", "lark_sandbox_user=" + user.UnionId));

    private static async Task<bool> InChatAsync(Caller caller, string id, SandboxUser user) =>
        (await caller.GetAsync($"{Groups.Path}/{id}/members/is_in_chat", caller.TokenOf(user, "im:chat"))).Data.GetProperty("is_in_chat").GetBoolean();

    private static async Task<JsonElement> ChatAsync(Caller caller, string id, string query = "") => (await caller.GetAsync($"{Groups.Path}/{id}{query}")).Data;

    private static async Task<List<string>> ListAsync(Caller caller, string query) =>
        [.. (await caller.GetAsync(Groups.Path + query)).Data.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("chat_id").GetString()!)];

    private static Task<Reply> UpdateAsync(Caller caller, string id, object body, string? token = null) => caller.SendAsync(HttpMethod.Put, $"{Groups.Path}/{id}", body, token);
}
