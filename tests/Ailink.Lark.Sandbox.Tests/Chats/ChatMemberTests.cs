namespace Ailink.Lark.Sandbox.Tests;

public sealed class ChatMemberTests
{
    [Fact]
    public async Task Users_and_bots_come_and_go_with_a_body_on_delete()
    {
        await using var caller = await Groups.StartAsync();
        var (id, eve) = (await caller.GroupAsync(), caller.Sandbox.User("Eve Martin"));
        (await caller.MembersAsync(HttpMethod.Post, id, "?member_id_type=union_id", eve.UnionId)).ShouldSucceed();
        (await caller.MembersAsync(HttpMethod.Post, id, "?member_id_type=app_id", caller.Helper().Id)).ShouldSucceed();
        (await NamesAsync(caller, id)).ShouldBe(["Bob Li", "Carol Wu", "Eve Martin"], "bots are not listed");
        (await caller.GetAsync($"{Groups.Path}/{id}/members/is_in_chat", await caller.FreshTokenAsync(caller.Helper()))).Data.GetProperty("is_in_chat").GetBoolean().ShouldBeTrue();

        var removed = await caller.MembersAsync(HttpMethod.Delete, id, "", eve.OpenId, "ou_nobody", caller.Sandbox.User("Jack Sun").OpenId);
        Ids(removed, "invalid_id_list").ShouldBe(["ou_nobody", caller.Sandbox.User("Jack Sun").OpenId]);
        (await caller.MembersAsync(HttpMethod.Delete, id, "", eve.OpenId)).ShouldBeRefused(232027);
        (await caller.MembersAsync(HttpMethod.Delete, id, "")).ShouldBeRefused(232027);
    }

    [Fact]
    public async Task What_becomes_of_bad_ids_is_chosen_by_succeed_type()
    {
        await using var caller = await Groups.StartAsync(options => options.EnforceRateLimits = false);
        var (id, eve, jack) = (await caller.GroupAsync(), caller.Sandbox.User("Eve Martin"), caller.Sandbox.User("Jack Sun"));
        (caller.Sandbox.App.AvailableTo, jack.IsResigned) = ([caller.Bob.UnionId, jack.UnionId], true);

        (await caller.MembersAsync(HttpMethod.Post, id, "", jack.OpenId)).ShouldBeRefused(232027);
        Ids(await caller.MembersAsync(HttpMethod.Post, id, "", jack.OpenId, caller.Bob.OpenId), "invalid_id_list").ShouldBe([jack.OpenId]);
        (await caller.MembersAsync(HttpMethod.Post, id, "", eve.OpenId)).ShouldBeRefused(232024);
        (await caller.MembersAsync(HttpMethod.Post, id, "", "ou_nobody")).ShouldBeRefused(99992351);
        (await caller.MembersAsync(HttpMethod.Post, id, "?member_id_type=union_id", caller.Sandbox.User("Dora Novak").UnionId)).ShouldBeRefused(232028);
        (await caller.MembersAsync(HttpMethod.Post, id, "?succeed_type=2", caller.Bob.OpenId, jack.OpenId)).ShouldBeRefused(232043);
        var reported = await caller.MembersAsync(HttpMethod.Post, id, "?succeed_type=1", eve.OpenId, "ou_nobody", jack.OpenId);
        Ids(reported, "invalid_id_list").ShouldBe([jack.OpenId, eve.OpenId]);
        Ids(reported, "not_existed_id_list").ShouldBe(["ou_nobody"]);
        (await caller.MembersAsync(HttpMethod.Post, id, "?member_id_type=app_id", "cli_b0b0000000000b0b")).ShouldBeRefused(232025);
        (await caller.MembersAsync(HttpMethod.Post, id, "?succeed_type=3", eve.OpenId)).ShouldBeRefused(232001);
        (await caller.MembersAsync(HttpMethod.Post, id, "?member_id_type=email", eve.OpenId)).ShouldBeRefused(99992402);
    }

    [Fact]
    public async Task Adding_may_be_the_owner_s_or_wait_for_approval()
    {
        await using var caller = await Groups.StartAsync();
        var (id, eve) = (await caller.GroupAsync(), caller.Sandbox.User("Eve Martin"));
        var bob = caller.TokenOf(caller.Bob, "im:chat");
        await caller.SendAsync(HttpMethod.Put, $"{Groups.Path}/{id}", new { membership_approval = "approval_required" });
        var pending = await caller.SendAsync(HttpMethod.Post, $"{Groups.Path}/{id}/members", new { id_list = new[] { eve.OpenId } }, bob);
        Ids(pending, "pending_approval_id_list").ShouldBe([eve.OpenId]);
        (await NamesAsync(caller, id)).ShouldBe(["Bob Li", "Carol Wu"]);
        await caller.SendAsync(HttpMethod.Put, $"{Groups.Path}/{id}", new { add_member_permission = "only_owner", share_card_permission = "not_allowed" });
        (await caller.SendAsync(HttpMethod.Post, $"{Groups.Path}/{id}/members", new { id_list = new[] { eve.OpenId } }, bob)).ShouldBeRefused(232017);
        Ids(await caller.MembersAsync(HttpMethod.Post, id, "", eve.OpenId), "pending_approval_id_list").ShouldBeEmpty();
    }

    [Fact]
    public async Task Everybody_may_leave_others_are_removed_by_leaders_and_the_owner_by_nobody()
    {
        await using var caller = await Groups.StartAsync();
        var id = await caller.GroupAsync(new { owner_id = caller.Bob.OpenId, user_id_list = new[] { caller.Carol().OpenId, caller.Sandbox.User("Eve Martin").OpenId } });
        var carol = caller.TokenOf(caller.Carol(), "im:chat");
        (await caller.SendAsync(HttpMethod.Delete, $"{Groups.Path}/{id}/members", new { id_list = new[] { caller.Bob.OpenId } }, carol)).ShouldBeRefused(232014);
        (await caller.SendAsync(HttpMethod.Delete, $"{Groups.Path}/{id}/members", new { id_list = new[] { caller.Carol().OpenId } }, carol)).ShouldSucceed();
        (await caller.MembersAsync(HttpMethod.Delete, id, "", caller.Sandbox.User("Eve Martin").OpenId)).ShouldBeRefused(232014);
        caller.Sandbox.App.GrantedScopes = [.. caller.Sandbox.App.GrantedScopes, "im:chat:operate_as_owner"];
        (await caller.MembersAsync(HttpMethod.Delete, id, "", caller.Bob.OpenId)).ShouldBeRefused(232076);

        caller.Bob.LeaveGroup(id);
        (await caller.ControlAsync(HttpMethod.Get, "/chats/" + id)).Json.GetProperty("owner").GetString().ShouldBe(caller.Sandbox.User("Eve Martin").UnionId);
        Should.Throw<InvalidOperationException>(() => caller.Sandbox.User("Eve Martin").LeaveGroup(id)).Message.ShouldContain("owner");
    }

    [Fact]
    public async Task A_bot_that_owns_and_leaves_hands_the_group_to_a_user()
    {
        await using var caller = await Groups.StartAsync();
        var id = await caller.GroupAsync();
        (await caller.MembersAsync(HttpMethod.Delete, id, "?member_id_type=app_id", caller.Sandbox.App.Id)).ShouldSucceed();
        (await caller.ControlAsync(HttpMethod.Get, "/chats/" + id)).Json.GetProperty("owner").GetString().ShouldBe(caller.Bob.UnionId);
        (await caller.MembersAsync(HttpMethod.Post, id, "", caller.Sandbox.User("Eve Martin").OpenId)).ShouldBeRefused(232011);
        (await caller.TextAsync(to: id, idType: "chat_id")).ShouldBeRefused(230002);
    }

    [Fact]
    public async Task Bots_take_places_so_that_a_page_holds_fewer_than_asked_for()
    {
        await using var caller = await Groups.StartAsync();
        var id = await caller.GroupAsync();
        var page = (await caller.GetAsync($"{Groups.Path}/{id}/members?page_size=2")).Data;
        page.GetProperty("items").GetArrayLength().ShouldBe(1);
        (page.GetProperty("member_total").GetInt32(), page.GetProperty("has_more").GetBoolean()).ShouldBe((2, true));
        var rest = (await caller.GetAsync($"{Groups.Path}/{id}/members?page_size=2&page_token={page.GetProperty("page_token").GetString()}")).Data;
        rest.GetProperty("items")[0].GetProperty("name").GetString().ShouldBe("Carol Wu");
        (await caller.GetAsync($"{Groups.Path}/{id}/members", await caller.FreshTokenAsync(caller.Helper()))).ShouldBeRefused(232011);
    }

    [Fact]
    public async Task Public_groups_are_joined_by_oneself_unless_they_ask_for_approval()
    {
        await using var caller = await Groups.StartAsync();
        var id = await caller.GroupAsync(new { name = "Open", chat_type = "public" });
        var helper = await caller.FreshTokenAsync(caller.Helper());
        (await caller.SendAsync(HttpMethod.Patch, $"{Groups.Path}/{id}/members/me_join", null, helper)).ShouldSucceed();
        (await caller.SendAsync(HttpMethod.Patch, $"{Groups.Path}/{id}/members/me_join", null, caller.TokenOf(caller.Bob, "im:chat"))).ShouldSucceed();
        await caller.SendAsync(HttpMethod.Put, $"{Groups.Path}/{id}", new { membership_approval = "approval_required" });
        (await caller.SendAsync(HttpMethod.Patch, $"{Groups.Path}/{id}/members/me_join", null, caller.TokenOf(caller.Carol(), "im:chat"))).ShouldBeRefused(232075);
        (await caller.SendAsync(HttpMethod.Patch, $"{Groups.Path}/{await caller.GroupAsync()}/members/me_join", null, helper)).ShouldBeRefused(232008);
    }

    [Fact]
    public async Task Managers_are_named_by_the_owner_ten_at_most()
    {
        await using var caller = await Groups.StartAsync();
        var people = caller.Sandbox.World.Users.Take(12).Select(user => user.OpenId).ToArray();
        var id = await caller.GroupAsync(new { user_id_list = people });
        var added = await ManageAsync(caller, id, "add_managers", "", people[..9]);
        Ids(added, "chat_managers").ShouldBe(people[..9]);
        (await ManageAsync(caller, id, "add_managers", "", people[9..11])).ShouldBeRefused(232040);
        (await ManageAsync(caller, id, "add_managers", "", "ou_nobody")).ShouldBeRefused(232027);
        Ids(await ManageAsync(caller, id, "delete_managers", "", people[..8]), "chat_managers").ShouldBe(people[8..9]);

        await caller.MembersAsync(HttpMethod.Post, id, "?member_id_type=app_id", caller.Helper().Id);
        Ids(await ManageAsync(caller, id, "add_managers", "?member_id_type=app_id", caller.Helper().Id), "chat_bot_managers").ShouldBe([caller.Helper().Id]);
        (await caller.PostAsync($"{Groups.Path}/{id}/managers/add_managers", new { manager_ids = people[..1] }, await caller.FreshTokenAsync(caller.Helper()))).ShouldBeRefused(232038);
    }

    [Fact]
    public async Task Moderation_says_who_may_speak_and_a_silenced_bot_is_refused()
    {
        await using var caller = await Groups.StartAsync();
        var id = await caller.GroupAsync(new { owner_id = caller.Bob.OpenId, user_id_list = new[] { caller.Carol().OpenId } });
        var bob = caller.TokenOf(caller.Bob, "im:chat");
        (await ModerateAsync(caller, id, new { moderation_setting = "only_owner" })).ShouldBeRefused(232017);
        (await ModerateAsync(caller, id, new { moderation_setting = "moderator_list", moderator_added_list = new[] { caller.Carol().OpenId, "ou_nobody", caller.Sandbox.User("Eve Martin").OpenId } }, bob)).ShouldSucceed();
        var moderation = (await caller.GetAsync($"{Groups.Path}/{id}/moderation")).Data;
        moderation.GetProperty("moderation_setting").GetString().ShouldBe("moderator_list");
        moderation.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("user_id").GetString()).ShouldBe([caller.Carol().OpenId], "who is not in the group is left out");
        (await caller.TextAsync(to: id, idType: "chat_id")).ShouldBeRefused(230018);

        (await ModerateAsync(caller, id, new { moderation_setting = "silence" }, bob)).ShouldBeRefused(232001);
        (await ModerateAsync(caller, id, new { moderation_setting = "moderator_list", moderator_added_list = new[] { "a" }, moderator_removed_list = new[] { "a" } }, bob)).ShouldBeRefused(232001);
        (await ModerateAsync(caller, id, new { moderation_setting = "all_members" }, bob)).ShouldSucceed();
        (await caller.TextAsync(to: id, idType: "chat_id")).ShouldSucceed();
    }

    [Fact]
    public async Task Changes_of_one_group_are_limited()
    {
        await using var caller = await Groups.StartAsync();
        var id = await caller.GroupAsync();
        var replies = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => caller.MembersAsync(HttpMethod.Post, id, "", caller.Bob.OpenId)));
        replies.ShouldContain(reply => reply.Code == 232019);
    }

    [Fact]
    public async Task A_user_s_token_needs_the_user_s_grant_too()
    {
        await using var caller = await Groups.StartAsync();
        var id = await caller.GroupAsync();
        (await caller.GetAsync($"{Groups.Path}/{id}", caller.TokenOf(caller.Bob))).ShouldBeRefused(99991679);
        (await caller.PostAsync(Groups.Path, new { name = "x" }, caller.TokenOf(caller.Bob, "im:chat"))).ShouldBeRefused(99991668);
    }

    private static Task<Reply> ManageAsync(Caller caller, string id, string what, string query, params string[] ids) =>
        caller.PostAsync($"{Groups.Path}/{id}/managers/{what}{query}", new { manager_ids = ids });

    private static Task<Reply> ModerateAsync(Caller caller, string id, object body, string? token = null) =>
        caller.SendAsync(HttpMethod.Put, $"{Groups.Path}/{id}/moderation", body, token);

    private static async Task<List<string>> NamesAsync(Caller caller, string id) =>
        [.. (await caller.GetAsync($"{Groups.Path}/{id}/members")).Data.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()!)];

    private static List<string> Ids(Reply reply, string list)
    {
        reply.ShouldSucceed();
        return [.. reply.Data.GetProperty(list).EnumerateArray().Select(id => id.GetString()!)];
    }
}
