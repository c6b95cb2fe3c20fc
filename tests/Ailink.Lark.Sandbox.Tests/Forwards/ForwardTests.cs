namespace Ailink.Lark.Sandbox.Tests;

public sealed class ForwardTests
{
    [Fact]
    public async Task A_message_is_forwarded_as_the_bot_s_own()
    {
        await using var caller = await Caller.StartAsync();
        var written = await caller.Bob.WriteAsync("please see", Cancel);
        var sent = await ForwardAsync(caller, written.Id, caller.Carol().OpenId);
        sent.Data.GetProperty("sender").GetProperty("id").GetString().ShouldBe(caller.Sandbox.App.Id);
        (await caller.Carol().NextMessageAsync(Cancel)).Content.ShouldBe("""{"text":"please see"}""");
    }

    [Fact]
    public async Task A_forwarded_card_lives_by_itself()
    {
        await using var caller = await Caller.StartAsync();
        var id = (await caller.CardMessageAsync(Some.Card(Some.Markdown("old")))).Id();
        (await ForwardAsync(caller, id, caller.Carol().OpenId)).ShouldSucceed();
        await caller.SendAsync(HttpMethod.Patch, $"{Talk.Messages}/{id}", new { content = Caller.Inner(Some.Card(Some.Markdown("new"))) });
        caller.Carol().Inbox[0].Card!.Value.GetProperty("body").GetProperty("elements")[0].GetProperty("content").GetString().ShouldBe("old");
    }

    [Fact]
    public async Task A_thread_is_a_place_to_forward_to()
    {
        await using var caller = await Caller.StartAsync();
        var id = (await caller.TextAsync()).Id();
        var topic = await caller.SayAsync(caller.Team());
        var thread = (await caller.AnswerAsync(topic.Id(), inThread: true)).Data.GetProperty("thread_id").GetString()!;
        var sent = await ForwardAsync(caller, id, thread, "thread_id");
        sent.Data.GetProperty("thread_id").GetString().ShouldBe(thread);
        sent.Data.GetProperty("parent_id").GetString().ShouldBe(topic.Id());
        (await ForwardAsync(caller, id, "omt_nothing", "thread_id")).ShouldBeRefused(230019);
    }

    [Fact]
    public async Task The_uuid_stands_in_the_query_and_counts_for_its_target()
    {
        await using var caller = await Caller.StartAsync();
        var id = (await caller.TextAsync()).Id();
        var first = (await ForwardAsync(caller, id, caller.Carol().OpenId, more: "&uuid=u")).Id();
        (await ForwardAsync(caller, id, caller.Carol().OpenId, more: "&uuid=u")).Id().ShouldBe(first);
        (await ForwardAsync(caller, id, caller.Alice().OpenId, more: "&uuid=u")).Id().ShouldNotBe(first);
        (await ForwardAsync(caller, id, caller.Alice().OpenId, more: "&uuid=" + new string('u', 51))).ShouldBeRefused(99992402);
        caller.Carol().Inbox.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_cannot_be_forwarded_has_codes_of_its_own()
    {
        await using var caller = await Caller.StartAsync();
        caller.Grant("im:message:send_sys_msg");
        var to = caller.Carol().OpenId;
        var divider = new { type = "divider", @params = new { divider_text = new { text = "t" } } };
        (await ForwardAsync(caller, (await caller.SendAsync(caller.Bob.OpenId, "system", divider)).Id(), to)).ShouldBeRefused(230061);
        (await ForwardAsync(caller, (await caller.CardMessageAsync(Some.Streaming(Some.Markdown()))).Id(), to)).ShouldBeRefused(230061);
        var kept = new { schema = "2.0", config = new { enable_forward = false }, body = new { elements = new[] { Some.Markdown() } } };
        (await ForwardAsync(caller, (await caller.CardMessageAsync(kept)).Id(), to)).ShouldBeRefused(230061);
        var gone = (await caller.TextAsync()).Id();
        await caller.RecallAsync(gone);
        (await ForwardAsync(caller, gone, to)).ShouldBeRefused(230065);
        (await ForwardAsync(caller, "om_nothing", to)).ShouldBeRefused(230064);
        var id = (await caller.TextAsync()).Id();
        (await ForwardAsync(caller, id, "oc_nowhere", "chat_id")).ShouldBeRefused(230063);
        (await ForwardAsync(caller, id, to, "name")).ShouldBeRefused(99992402);
        caller.Carol().HasBlockedBots = true;
        (await ForwardAsync(caller, id, to)).ShouldBeRefused(230053);
        var team = caller.Team();
        var secret = (await caller.SayAsync(team)).Id();
        caller.ChatOf(team).Settings = caller.ChatOf(team).Settings with { IsRestricted = true, MessagePermission = "not_anyone" };
        (await ForwardAsync(caller, secret, caller.Alice().OpenId)).ShouldBeRefused(230070);
    }

    [Fact]
    public async Task Merged_messages_are_read_with_the_message_that_holds_them()
    {
        await using var caller = await Caller.StartAsync();
        caller.Grant("im:message");
        var written = await caller.Bob.WriteAsync("from Bob", Cancel);
        var card = (await caller.CardMessageAsync(Some.Card(Some.Markdown("card")))).Id();
        var merged = await MergeAsync(caller, caller.Carol().OpenId, written.Id, card, "om_nothing");
        merged.Data.GetProperty("invalid_message_id_list")[0].GetString().ShouldBe("om_nothing");
        var message = merged.Data.GetProperty("message");
        message.GetProperty("msg_type").GetString().ShouldBe("merge_forward");
        message.GetProperty("body").GetProperty("content").GetString().ShouldBe("Merged and Forwarded Message");
        var id = message.GetProperty("message_id").GetString()!;
        caller.Carol().Inbox.ShouldHaveSingleItem().Type.ShouldBe("merge_forward");

        var items = (await caller.GetAsync($"{Talk.Messages}/{id}")).Data.GetProperty("items").EnumerateArray().ToList();
        items.Select(item => item.GetProperty("msg_type").GetString()).ShouldBe(["merge_forward", "text", "interactive"]);
        items.Skip(1).ShouldAllBe(item => item.GetProperty("upper_message_id").GetString() == id);
        items[1].GetProperty("sender").GetProperty("id").GetString().ShouldBe(caller.Bob.OpenId);
        var child = items[1].GetProperty("message_id").GetString()!;
        (await ForwardAsync(caller, child, caller.Bob.OpenId)).ShouldBeRefused(230064);
        (await caller.AnswerAsync(child)).ShouldBeRefused(230054);
        (await caller.GetAsync($"{Talk.Messages}?container_id_type=chat&container_id={message.GetProperty("chat_id").GetString()}")).Ids().ShouldBe([id]);

        var again = (await ForwardAsync(caller, id, caller.Alice().OpenId)).Id();
        (await caller.GetAsync($"{Talk.Messages}/{again}")).Data.GetProperty("items").GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public async Task Only_what_belongs_together_is_merged()
    {
        await using var caller = await Caller.StartAsync();
        var to = caller.Carol().OpenId;
        var id = (await caller.TextAsync()).Id();
        var team = caller.Team();
        var topic = (await caller.SayAsync(team)).Id();
        var threaded = (await caller.AnswerAsync(topic, inThread: true)).Id();
        (await MergeAsync(caller, to, id, topic)).ShouldBeRefused(230069);
        (await MergeAsync(caller, to, topic, threaded)).ShouldBeRefused(230067);
        (await MergeAsync(caller, to, "om_nothing")).ShouldBeRefused(230064);
        (await MergeAsync(caller, to)).ShouldBeRefused(99992402);
        caller.ChatOf(team).Settings = caller.ChatOf(team).Settings with { IsRestricted = true, MessagePermission = "not_anyone" };
        (await MergeAsync(caller, to, topic)).ShouldBeRefused(230070);
        await caller.RecallAsync(id);
        (await MergeAsync(caller, to, id)).ShouldBeRefused(230065);
    }

    [Fact]
    public async Task A_whole_thread_is_forwarded_as_one_message()
    {
        await using var caller = await Caller.StartAsync();
        caller.Grant("im:message");
        var topic = (await caller.SayAsync(caller.Team())).Id();
        var reply = await caller.AnswerAsync(topic, inThread: true);
        await caller.RecallAsync((await caller.AnswerAsync(topic, inThread: true)).Id());
        var thread = reply.Data.GetProperty("thread_id").GetString();
        var sent = await ThreadAsync(caller, thread!, caller.Bob.OpenId);
        sent.Data.GetProperty("msg_type").GetString().ShouldBe("merge_forward");
        (await caller.GetAsync($"{Talk.Messages}/{sent.Id()}")).Data.GetProperty("items").GetArrayLength().ShouldBe(3);
        (await ThreadAsync(caller, "omt_nothing", caller.Bob.OpenId)).ShouldBeRefused(230064);
        var (_, token) = await caller.SecondBotAsync();
        (await ThreadAsync(caller, thread!, caller.Bob.OpenId, token)).ShouldBeRefused(230002);
    }

    private static Task<Reply> ForwardAsync(Caller caller, string id, string to, string idType = "open_id", string more = "") =>
        caller.PostAsync($"{Talk.Messages}/{id}/forward?receive_id_type={idType}{more}", new { receive_id = to });

    private static Task<Reply> MergeAsync(Caller caller, string to, params string[] ids) =>
        caller.PostAsync($"{Talk.Messages}/merge_forward?receive_id_type=open_id", new { receive_id = to, message_id_list = ids });

    private static Task<Reply> ThreadAsync(Caller caller, string thread, string to, string? token = null) =>
        caller.PostAsync($"/open-apis/im/v1/threads/{thread}/forward?receive_id_type=open_id", new { receive_id = to }, token);
}
