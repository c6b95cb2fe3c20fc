namespace Ailink.Lark.Sandbox.Tests;

public sealed class UserTokenTests
{
    [Fact]
    public async Task A_user_writes_to_a_colleague_through_an_app()
    {
        await using var caller = await Caller.StartAsync();
        var token = SenderToken(caller);
        var sent = await caller.TextAsync("from Bob", to: caller.Carol().OpenId, token: token);

        sent.ShouldSucceed();
        var sender = sent.Data.GetProperty("sender");
        sender.GetProperty("id").GetString().ShouldBe(caller.Bob.OpenId);
        sender.GetProperty("sender_type").GetString().ShouldBe("user");
        var message = await caller.Carol().NextMessageAsync(Cancel);
        (message.SenderName, message.ChatName, message.ChatType).ShouldBe(("Bob Li", "Bob Li", "p2p"));
        caller.Bob.Inbox.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_user_is_in_the_chat_or_is_refused_whatever_the_bot_may()
    {
        await using var caller = await Caller.StartAsync();
        var token = SenderToken(caller);
        var without = caller.Sandbox.World.AddGroup("Without the bot", [caller.Bob, caller.Carol()], []);
        (await caller.SayAsync(without, token: token)).ShouldSucceed();
        var strange = caller.Sandbox.World.AddGroup("Without Bob", [caller.Carol()], [caller.Sandbox.App]);
        (await caller.SayAsync(strange, token: token)).ShouldBeRefused(230002);
        var botSaid = (await caller.SayAsync(strange)).Id();
        (await caller.AnswerAsync(botSaid, token: token)).ShouldBeRefused(230050);
        caller.ChatOf(without).Settings = caller.ChatOf(without).Settings with { ModerationPermission = "moderator_list" };
        (await caller.SayAsync(without, token: token)).ShouldSucceed();   // he owns it
        (await caller.SayAsync(without, token: SenderToken(caller, caller.Carol()))).ShouldBeRefused(230018);
    }

    [Fact]
    public async Task A_user_answers_a_bot_and_nobody_who_resigned()
    {
        await using var caller = await Caller.StartAsync();
        var token = SenderToken(caller);
        var asked = await caller.TextAsync("question");
        var answered = await caller.AnswerAsync(asked.Id(), token: token);
        answered.Data.GetProperty("parent_id").GetString().ShouldBe(asked.Id());
        answered.Data.GetProperty("chat_id").GetString().ShouldBe(asked.Data.GetProperty("chat_id").GetString());
        caller.Carol().IsResigned = true;
        (await caller.TextAsync(to: caller.Carol().OpenId, token: token)).ShouldBeRefused(230029);
    }

    [Fact]
    public async Task Both_scopes_are_needed_and_what_the_user_did_not_grant_has_a_code_of_its_own()
    {
        await using var caller = await Caller.StartAsync();
        var to = caller.Carol().OpenId;
        (await caller.TextAsync(to: to, token: caller.TokenOf(caller.Bob, "im:message"))).ShouldBeRefused(99991672);
        caller.Grant("im:message", "im:message.send_as_user");
        var refused = await caller.TextAsync(to: to, token: caller.TokenOf(caller.Bob, "im:message"));
        refused.ShouldBeRefused(99991679);
        var violation = refused.Json.GetProperty("error").GetProperty("permission_violations")[0];
        violation.GetProperty("type").GetString().ShouldBe("action_privilege_required");
        violation.GetProperty("subject").GetString().ShouldBe("im:message.send_as_user");
        (await caller.TextAsync(to: to, token: caller.TokenOf(caller.Bob, "im:message.send_as_user"))).ShouldBeRefused(99991679);
        (await caller.TextAsync(to: to, token: SenderToken(caller))).ShouldSucceed();
    }

    [Theory]
    [InlineData("PUT", "")]
    [InlineData("GET", "/read_users?user_id_type=open_id")]
    [InlineData("POST", "/forward?receive_id_type=open_id")]
    [InlineData("PATCH", "/urgent_app?user_id_type=open_id")]
    [InlineData("POST", "/push_follow_up")]
    public async Task Some_message_apis_take_no_user_token(string method, string path)
    {
        await using var caller = await Caller.StartAsync();
        (await caller.SendAsync(new HttpMethod(method), $"{Talk.Messages}/om_1{path}", new { }, caller.TokenOf(caller.Bob, "im:message"))).ShouldBeRefused(99991668);
    }

    [Fact]
    public async Task What_a_user_reads_needs_a_scope_for_each_kind_of_chat()
    {
        await using var caller = await Caller.StartAsync();
        string[] scopes = ["im:message:readonly", "im:message.p2p_msg:get_as_user", "im:message.group_msg:get_as_user"];
        caller.Grant(scopes);
        var team = caller.Team();
        var inGroup = (await caller.SayAsync(team)).Id();
        var alone = (await caller.TextAsync()).Id();
        (await GetAsync(inGroup, scopes[..2])).ShouldBeRefused(230027);
        (await GetAsync(inGroup, scopes)).ShouldSucceed();
        (await GetAsync(alone, scopes[0], scopes[2])).ShouldBeRefused(230027);
        (await GetAsync(alone, scopes[..2])).ShouldSucceed();

        Task<Reply> GetAsync(string id, params string[] granted) => caller.GetAsync($"{Talk.Messages}/{id}", caller.TokenOf(caller.Bob, granted));
    }

    [Fact]
    public async Task A_user_s_card_is_patched_by_the_same_user_only()
    {
        await using var caller = await Caller.StartAsync();
        var token = SenderToken(caller);
        var id = (await caller.SendAsync(caller.Carol().OpenId, "interactive", Some.Card(Some.Markdown("a")), token: token)).Id();
        var patch = new { content = Caller.Inner(Some.Card(Some.Markdown("b"))) };
        (await caller.SendAsync(HttpMethod.Patch, $"{Talk.Messages}/{id}", patch)).ShouldBeRefused(230002);
        (await caller.SendAsync(HttpMethod.Patch, $"{Talk.Messages}/{id}", patch, SenderToken(caller, caller.Carol()))).ShouldBeRefused(230027);
        (await caller.SendAsync(HttpMethod.Patch, $"{Talk.Messages}/{id}", patch, token)).ShouldSucceed();
        caller.Carol().Inbox.ShouldHaveSingleItem().Updates.ShouldBe(1);
    }

    [Fact]
    public async Task One_uuid_is_one_message_of_each_sender()
    {
        await using var caller = await Caller.StartAsync();
        var bobs = await caller.TextAsync(uuid: "u", to: caller.Carol().OpenId, token: SenderToken(caller));
        (await caller.TextAsync(uuid: "u", to: caller.Carol().OpenId)).Id().ShouldNotBe(bobs.Id());
        (await caller.TextAsync(uuid: "u", to: caller.Carol().OpenId, token: SenderToken(caller))).Id().ShouldBe(bobs.Id());
    }

    private static string SenderToken(Caller caller, SandboxUser? user = null)
    {
        string[] scopes = ["im:message", "im:message.send_as_user"];
        caller.Grant(scopes);
        return caller.TokenOf(user ?? caller.Bob, scopes);
    }
}
