using System.Text.Json;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class HistoryTests
{
    [Fact]
    public async Task A_chat_is_read_page_by_page_in_both_directions_while_it_grows()
    {
        await using var caller = await Caller.StartAsync(options => options.EnforceRateLimits = false);
        caller.Grant("im:message:readonly");
        var chat = (await caller.TextAsync("1")).Data.GetProperty("chat_id").GetString()!;
        for (var i = 2; i <= 5; i++) await caller.TextAsync($"{i}");

        var first = await ListAsync(caller, chat, "&page_size=2&sort_type=ByCreateTimeDesc");
        await caller.TextAsync("6");
        var second = await ListAsync(caller, chat, "&page_size=2&sort_type=ByCreateTimeDesc&page_token=" + first.Data.GetProperty("page_token").GetString());
        Texts(first).ShouldBe(["5", "4"]);
        Texts(second).ShouldBe(["3", "2"]);
        second.Data.GetProperty("has_more").GetBoolean().ShouldBeTrue();

        var all = await ListAsync(caller, chat);
        Texts(all).ShouldBe(["1", "2", "3", "4", "5", "6"]);
        all.Data.TryGetProperty("page_token", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Times_are_seconds_and_what_is_wrong_is_told()
    {
        await using var caller = await Caller.StartAsync();
        caller.Grant("im:message:readonly");
        var chat = (await caller.TextAsync("early")).Data.GetProperty("chat_id").GetString()!;
        caller.Sandbox.Clock.Advance(TimeSpan.FromMinutes(10));
        await caller.TextAsync("late");
        var between = caller.Sandbox.Clock.Now.AddMinutes(-5).ToUnixTimeSeconds();
        Texts(await ListAsync(caller, chat, $"&start_time={between}")).ShouldBe(["late"]);
        Texts(await ListAsync(caller, chat, $"&end_time={between}")).ShouldBe(["early"]);

        (await ListAsync(caller, chat, "&page_size=51")).ShouldBeRefused(99992402);
        (await ListAsync(caller, chat, "&sort_type=Newest")).ShouldBeRefused(99992402);
        (await ListAsync(caller, chat, "&start_time=yesterday")).ShouldBeRefused(99992402);
        (await ListAsync(caller, chat, "&page_token=pt")).ShouldBeRefused(230001);
        (await ListAsync(caller, "oc_nowhere")).ShouldBeRefused(99992355);
        (await caller.GetAsync($"{Talk.Messages}?container_id_type=group&container_id={chat}")).ShouldBeRefused(99992402);
    }

    [Fact]
    public async Task A_chat_shows_the_roots_of_threads_and_a_thread_all_of_it()
    {
        await using var caller = await Caller.StartAsync();
        caller.Grant("im:message:readonly");
        var root = await caller.TextAsync("root");
        var reply = await caller.AnswerAsync(root.Id(), inThread: true);
        var below = await caller.AnswerAsync(reply.Id());
        below.Data.GetProperty("parent_id").GetString().ShouldBe(root.Id());
        var thread = reply.Data.GetProperty("thread_id").GetString()!;

        (await ListAsync(caller, root.Data.GetProperty("chat_id").GetString()!)).Ids().ShouldBe([root.Id()]);
        (await ListAsync(caller, thread, kind: "thread")).Ids().ShouldBe([root.Id(), reply.Id(), below.Id()]);
        (await ListAsync(caller, thread, "&start_time=1", "thread")).ShouldBeRefused(230001);
        (await ListAsync(caller, "omt_nothing", kind: "thread")).ShouldBeRefused(230001);
        (await ListAsync(caller, thread, "&token", "thread")).ShouldSucceed();
        var carol = caller.TokenOf(caller.Carol(), "im:message:readonly", "im:message.p2p_msg:get_as_user");
        caller.Grant("im:message.p2p_msg:get_as_user");
        (await ListAsync(caller, thread, kind: "thread", token: carol)).ShouldBeRefused(230073);
    }

    [Fact]
    public async Task In_a_group_of_threads_every_message_opens_one()
    {
        await using var caller = await Caller.StartAsync();
        var team = caller.Team();
        caller.ChatOf(team).Settings = caller.ChatOf(team).Settings with { GroupMessageType = "thread" };
        var topic = await caller.SayAsync(team);
        var thread = topic.Data.GetProperty("thread_id").GetString();
        (await caller.AnswerAsync(topic.Id())).Data.GetProperty("thread_id").GetString().ShouldBe(thread);
    }

    [Fact]
    public async Task A_group_is_read_with_a_scope_of_its_own_and_only_by_its_bots_while_it_allows_copies()
    {
        await using var caller = await Caller.StartAsync();
        caller.Grant("im:message");
        var team = caller.Team();
        var id = (await caller.SayAsync(team)).Id();
        (await ListAsync(caller, team)).ShouldBeRefused(230027);
        (await caller.GetAsync($"{Talk.Messages}/{id}")).ShouldBeRefused(230027);
        caller.Grant("im:message.group_msg");
        (await ListAsync(caller, team)).Ids().ShouldBe([id]);

        var strangers = caller.Sandbox.World.AddGroup("Others", [caller.Bob], []);
        (await ListAsync(caller, strangers)).ShouldBeRefused(230002);
        caller.ChatOf(team).Settings = caller.ChatOf(team).Settings with { IsRestricted = true, MessagePermission = "not_anyone" };
        (await ListAsync(caller, team)).ShouldBeRefused(231203);
        caller.ChatOf(team).IsDissolved = true;
        (await ListAsync(caller, team)).ShouldBeRefused(232009);
    }

    [Fact]
    public async Task A_recalled_message_says_so_in_a_list_and_has_no_content_by_itself()
    {
        await using var caller = await Caller.StartAsync();
        caller.Grant("im:message");
        var sent = await caller.TextAsync();
        await caller.RecallAsync(sent.Id());
        var listed = (await ListAsync(caller, sent.Data.GetProperty("chat_id").GetString()!)).Data.GetProperty("items")[0];
        listed.GetProperty("deleted").GetBoolean().ShouldBeTrue();
        listed.GetProperty("body").GetProperty("content").GetString().ShouldBe("This message was recalled");
        (await caller.GetAsync($"{Talk.Messages}/{sent.Id()}")).Data.GetProperty("items")[0].TryGetProperty("body", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Ids_are_of_the_type_asked_for_and_a_bot_is_then_its_app_id()
    {
        await using var caller = await Caller.StartAsync();
        caller.Grant("im:message", "im:message.group_msg");
        var team = caller.Team();
        var bot = caller.Sandbox.App.BotOpenId;
        var id = (await caller.SayAsync(team, $"""<at user_id="{caller.Bob.OpenId}">Bob</at> <at user_id="{bot}">me</at>""")).Id();

        var plain = (await caller.GetAsync($"{Talk.Messages}/{id}")).Data.GetProperty("items")[0].GetProperty("mentions");
        plain[0].GetProperty("id").GetString().ShouldBe(caller.Bob.OpenId);
        plain[1].GetProperty("id").GetString().ShouldBe(bot);
        var union = (await caller.GetAsync($"{Talk.Messages}/{id}?user_id_type=union_id")).Data.GetProperty("items")[0].GetProperty("mentions");
        union[0].GetProperty("id").GetString().ShouldBe(caller.Bob.UnionId);
        union[1].GetProperty("id").GetString().ShouldBe(caller.Sandbox.App.Id);
        (await caller.GetAsync($"{Talk.Messages}/{id}?user_id_type=email")).ShouldBeRefused(99992402);
    }

    [Fact]
    public async Task A_user_id_is_left_out_for_an_app_that_may_not_know_it()
    {
        await using var caller = await Caller.StartAsync();
        caller.Grant("im:message");
        var written = await caller.Bob.WriteAsync("hi", Cancel);
        Sender(await GetAsync()).TryGetProperty("id", out _).ShouldBeFalse();
        caller.Grant("contact:user.employee_id:readonly");
        Sender(await GetAsync()).GetProperty("id").GetString().ShouldBe(caller.Bob.UserId);

        Task<Reply> GetAsync() => caller.GetAsync($"{Talk.Messages}/{written.Id}?user_id_type=user_id");
        static JsonElement Sender(Reply reply) => reply.Data.GetProperty("items")[0].GetProperty("sender");
    }

    [Fact]
    public async Task Each_app_is_told_the_open_ids_it_knows()
    {
        await using var caller = await Caller.StartAsync();
        var (second, token) = await caller.SecondBotAsync("im:message.group_msg");
        caller.Grant("im:message", "im:message.group_msg");
        var team = caller.Team(second);
        await caller.WriteAsync(caller.Bob, team);
        Sender(await ListAsync(caller, team)).ShouldBe(caller.Bob.OpenId);
        Sender(await ListAsync(caller, team, token: token)).ShouldBe(caller.Bob.OpenIdFor(second.Id));

        static string? Sender(Reply list) => list.Data.GetProperty("items")[0].GetProperty("sender").GetProperty("id").GetString();
    }

    private static Task<Reply> ListAsync(Caller caller, string id, string more = "", string kind = "chat", string? token = null) =>
        caller.GetAsync($"{Talk.Messages}?container_id_type={kind}&container_id={id}{more}", token);

    private static IReadOnlyList<string> Texts(Reply list) =>
    [
        .. list.Data.GetProperty("items").EnumerateArray().Select(item =>
            JsonSerializer.Deserialize<JsonElement>(item.GetProperty("body").GetProperty("content").GetString()!).GetProperty("text").GetString()!),
    ];
}
