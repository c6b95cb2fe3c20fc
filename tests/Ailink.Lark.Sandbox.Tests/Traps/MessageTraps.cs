using System.Globalization;
using System.Text.Json;

namespace Ailink.Lark.Sandbox.Tests;

/// <summary>Traps of messages.</summary>
public sealed class MessageTraps
{
    [Fact]
    public async Task Trap_1_content_is_json_in_a_string()
    {
        await using var caller = await Caller.StartAsync();
        (await caller.PostAsync($"{Talk.Messages}?receive_id_type=open_id", new { receive_id = caller.Bob.OpenId, msg_type = "text", content = new { text = "x" } })).ShouldBeRefused(99992402);
        (await caller.PostAsync("/open-apis/cardkit/v1/cards", new { type = "card_json", data = new { schema = "2.0" } })).ShouldBeRefused(10002);
        var card = await caller.CardAsync(Some.Card(Some.Markdown()));
        (await caller.SendAsync(HttpMethod.Patch, $"/open-apis/cardkit/v1/cards/{card}/settings", new { settings = new { config = new { } }, sequence = 1 })).ShouldBeRefused(10002);
        (await caller.PostAsync($"/open-apis/cardkit/v1/cards/{card}/batch_update", new { actions = Array.Empty<object>(), sequence = 1 })).ShouldBeRefused(10002);
        (await caller.PostAsync($"/open-apis/cardkit/v1/cards/{card}/elements", new { type = "append", elements = new[] { Some.Markdown(id: null) }, sequence = 1 })).ShouldBeRefused(10002);
    }

    [Fact]
    public async Task Trap_3_a_mention_is_written_in_a_way_of_its_own_in_texts_and_in_cards()
    {
        await using var caller = await Caller.StartAsync();
        var (bob, carol) = (caller.Bob.OpenId, caller.Carol().OpenId);
        var text = await caller.SayAsync(caller.Team(), $"""<at user_id="{carol}">Carol</at> <at id={bob}></at>""");
        text.Data.GetProperty("mentions").EnumerateArray().Select(mention => mention.GetProperty("id").GetString()).ShouldBe([carol]);
        text.Data.GetProperty("body").GetProperty("content").GetString()!.ShouldContain("@_user_1");
        (await caller.CardMessageAsync(Some.Card(Some.Markdown("<at id=ou_nobody></at>")))).ShouldBeRefused(230099);            // a mention of nobody
        (await caller.CardMessageAsync(Some.Card(Some.Markdown("""<at user_id="ou_nobody"></at>""")))).ShouldSucceed();         // no mention at all
    }

    [Fact]
    public async Task Trap_4_the_event_and_the_api_show_one_message_in_two_ways()
    {
        await using var caller = await Caller.StartAsync();
        caller.Grant("im:message", "im:message.group_msg");
        var team = caller.Team();
        var id = await caller.WriteAsync(caller.Bob, team, $"""<at user_id="{caller.Sandbox.App.BotOpenId}"></at> hi""");
        var shown = (await caller.GetAsync($"{Talk.Messages}/{id}")).Data.GetProperty("items")[0];
        shown.GetProperty("msg_type").GetString().ShouldBe("text");
        shown.GetProperty("sender").GetProperty("id").GetString().ShouldBe(caller.Bob.OpenId);

        var told = JsonSerializer.SerializeToElement(caller.Events("im.message.receive_v1").ShouldHaveSingleItem());
        told.GetProperty("message").GetProperty("message_type").GetString().ShouldBe("text");
        told.GetProperty("sender").GetProperty("sender_id").GetProperty("open_id").GetString().ShouldBe(caller.Bob.OpenId);
        told.GetProperty("sender").GetProperty("sender_type").GetString().ShouldBe("user");
        if (told.GetProperty("message").TryGetProperty("mentions", out var mentions) && mentions.GetArrayLength() > 0)
            mentions[0].GetProperty("id").ValueKind.ShouldBe(JsonValueKind.Object);

        var own = (await caller.SayAsync(team, $"""<at user_id="{caller.Bob.OpenId}"></at>""")).Data;
        own.GetProperty("mentions")[0].GetProperty("id").ValueKind.ShouldBe(JsonValueKind.String);
        own.GetProperty("sender").GetProperty("sender_type").GetString().ShouldBe("app");
    }

    [Fact]
    public async Task Trap_5_a_post_comes_back_without_language_and_without_markdown()
    {
        await using var caller = await Caller.StartAsync();
        caller.Grant("im:message");
        var id = (await caller.SendAsync(caller.Bob.OpenId, "post", new { zh_cn = new { title = "T", content = new[] { new[] { new { tag = "md", text = "**b**" } } } } })).Id();
        var back = (await caller.GetAsync($"{Talk.Messages}/{id}")).FirstContent();
        back.GetProperty("title").GetString().ShouldBe("T");
        back.TryGetProperty("zh_cn", out _).ShouldBeFalse();
        back.GetProperty("content").GetRawText().ShouldNotContain("\"md\"");
    }

    [Fact]
    public async Task Trap_6_a_card_comes_back_as_a_tree_of_texts()
    {
        await using var caller = await Caller.StartAsync();
        caller.Grant("im:message");
        var id = (await caller.CardMessageAsync(Some.Card(Some.Markdown()))).Id();
        (await caller.GetAsync($"{Talk.Messages}/{id}")).FirstContent().TryGetProperty("schema", out _).ShouldBeFalse();
        (await caller.GetAsync($"{Talk.Messages}/{id}?card_msg_content_type=user_card_content")).FirstContent().GetProperty("schema").GetString().ShouldBe("2.0");
    }

    [Fact]
    public async Task Trap_7_one_moment_is_milliseconds_here_and_seconds_there()
    {
        await using var caller = await Caller.StartAsync();
        caller.Grant("im:message", "im:chat", "im:message.pins:write_only", "im:message.pins:read");
        var sent = await caller.TextAsync();
        var (milliseconds, chat) = (long.Parse(sent.Data.GetProperty("create_time").GetString()!, CultureInfo.InvariantCulture), sent.Data.GetProperty("chat_id").GetString());
        milliseconds.ShouldBeGreaterThan(1_000_000_000_000);

        var seconds = milliseconds / 1000;
        (await caller.GetAsync($"{Talk.Messages}?container_id_type=chat&container_id={chat}&start_time={seconds - 5}&end_time={seconds + 5}")).Ids().ShouldBe([sent.Id()]);
        var mistaken = await caller.GetAsync($"{Talk.Messages}?container_id_type=chat&container_id={chat}&start_time={milliseconds - 5000}&end_time={milliseconds + 5000}");
        (mistaken.Code != 0 || mistaken.Ids().Count == 0).ShouldBeTrue(mistaken.Text);

        (await caller.PostAsync("/open-apis/im/v1/pins", new { message_id = sent.Id() })).ShouldSucceed();
        var pins = await caller.GetAsync($"/open-apis/im/v1/pins?chat_id={chat}&start_time={milliseconds - 5000}&end_time={milliseconds + 60_000}");
        pins.Data.GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Trap_8_a_uuid_lasts_an_hour_ten_hours_or_for_ever()
    {
        await using var caller = await Caller.StartAsync();
        caller.Grant("im:message", "im:chat");
        var first = (await caller.TextAsync(uuid: "u")).Id();
        (await caller.TextAsync(uuid: "u")).Id().ShouldBe(first);
        var forward = $"{Talk.Messages}/{first}/forward?receive_id_type=open_id&uuid=f";   // here it stands in the query
        var forwarded = (await caller.PostAsync(forward, new { receive_id = caller.Carol().OpenId })).Id();
        (await caller.PostAsync(forward, new { receive_id = caller.Carol().OpenId })).Id().ShouldBe(forwarded);
        var chat = await ChatAsync(caller.Bob);
        (await ChatAsync(caller.Carol())).ShouldNotBe(chat);                                 // its owner is part of the key

        caller.Sandbox.Clock.Advance(TimeSpan.FromMinutes(61));
        (await caller.TextAsync(uuid: "u")).Id().ShouldNotBe(first);
        (await ChatAsync(caller.Bob)).ShouldBe(chat);

        var card = await caller.CardAsync(Some.Card(Some.Markdown()));
        (await SetAsync(1)).ShouldSucceed();
        (await SetAsync(2)).ShouldBeRefused(200770);

        async Task<string> ChatAsync(SandboxUser owner) =>
            (await caller.PostAsync("/open-apis/im/v1/chats?uuid=c&user_id_type=open_id", new { name = "c", owner_id = owner.OpenId })).Data.GetProperty("chat_id").GetString()!;

        Task<Reply> SetAsync(int sequence) => caller.SendAsync(
            HttpMethod.Patch, $"/open-apis/cardkit/v1/cards/{card}/settings", new { settings = """{"config":{"enable_forward":true}}""", sequence, uuid = "k" });
    }

    [Fact]
    public async Task Trap_29_what_may_be_done_with_a_message_ends_at_different_times()
    {
        await using var caller = await Caller.StartAsync();
        caller.Grant("im:message");
        var (text, card) = ((await caller.TextAsync()).Id(), (await caller.CardMessageAsync(Some.Card(Some.Markdown()))).Id());
        caller.Sandbox.Clock.Advance(TimeSpan.FromDays(8));
        var token = await caller.FreshTokenAsync();
        (await caller.RecallAsync(text, token)).ShouldBeRefused(230009);
        (await caller.GetAsync($"{Talk.Messages}/{text}/read_users?user_id_type=open_id", token)).ShouldBeRefused(230033);
        (await PatchAsync(token)).ShouldSucceed();
        caller.Sandbox.Clock.Advance(TimeSpan.FromDays(7));
        (await PatchAsync(await caller.FreshTokenAsync())).ShouldBeRefused(230031);

        Task<Reply> PatchAsync(string with) => caller.SendAsync(HttpMethod.Patch, $"{Talk.Messages}/{card}", new { content = Caller.Inner(Some.Card(Some.Markdown("later"))) }, with);
    }

    [Fact]
    public async Task Trap_31_who_resigned_is_out_of_reach()
    {
        await using var caller = await Caller.StartAsync();
        (await caller.ControlAsync(HttpMethod.Patch, $"/users/{caller.Bob.UnionId}", new { resigned = true })).Status.ShouldBe(System.Net.HttpStatusCode.OK);
        (await caller.TextAsync()).Code.ShouldBeOneOf(230013, 230029);
    }

    [Fact]
    public async Task Trap_32_a_group_s_history_needs_a_scope_of_its_own()
    {
        await using var caller = await Caller.StartAsync();
        caller.Grant("im:message");
        var team = caller.Team();
        var id = await caller.WriteAsync(caller.Bob, team);
        (await caller.GetAsync($"{Talk.Messages}?container_id_type=chat&container_id={team}")).Code.ShouldNotBe(0);
        caller.Grant("im:message.group_msg");
        (await caller.GetAsync($"{Talk.Messages}?container_id_type=chat&container_id={team}")).Ids().ShouldBe([id]);
    }
}
