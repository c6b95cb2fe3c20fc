using System.Net;
using System.Text.Json;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class CardKitTests
{
    private const string Cards = "/open-apis/cardkit/v1/cards/";

    [Fact]
    public async Task An_entity_is_sent_once_but_the_same_uuid_may_try_again()
    {
        await using var caller = await Caller.StartAsync();
        var id = await caller.CardAsync(Some.Card(Some.Markdown()));
        id.ShouldMatch(@"\A[0-9]{1,20}\z");
        (await SendAsync(caller, id, "first")).ShouldSucceed();
        (await SendAsync(caller, id, "first")).ShouldSucceed();
        (await SendAsync(caller, id, "second")).ShouldBeRefused(230099);
        caller.Bob.Inbox.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Another_app_may_neither_send_nor_change_it()
    {
        await using var caller = await Caller.StartAsync();
        var id = await caller.CardAsync(Some.Card(Some.Markdown()));
        var other = caller.Sandbox.World.Apps[2];
        var token = (await caller.TokenOfAsync(other)).Json.GetProperty("tenant_access_token").GetString();

        var content = Caller.Inner(new { type = "card", data = new { card_id = id } });
        var sent = await caller.PostAsync("/open-apis/im/v1/messages?receive_id_type=open_id",
            new { receive_id = caller.Sandbox.User("Dora Novak").OpenId, msg_type = "interactive", content }, token);
        sent.ShouldBeRefused(230099);
        sent.Text.ShouldContain("300311");
        (await caller.SendAsync(HttpMethod.Delete, Cards + id + "/elements/md_1", new { sequence = 1 }, token)).ShouldBeRefused(300311);
    }

    [Fact]
    public async Task Sequences_grow_over_all_operations_and_a_refused_one_spends_nothing()
    {
        await using var caller = await Caller.StartAsync();
        var id = await caller.CardAsync(Some.Card(Some.Markdown()));
        (await ElementAsync(caller, id, "new", 5)).ShouldSucceed();
        (await ElementAsync(caller, id, "new", 5)).ShouldBeRefused(300317);
        (await SettingsAsync(caller, id, """{"config":{"streaming_mode":true}}""", 4)).ShouldBeRefused(300317);
        (await SettingsAsync(caller, id, """{"header":{}}""", 6)).ShouldBeRefused(300122);
        (await SettingsAsync(caller, id, """{"config":{"streaming_mode":true}}""", 6)).ShouldSucceed();
        (await SettingsAsync(caller, id, "{}", 0)).ShouldBeRefused(10002);
        (await caller.SendAsync(HttpMethod.Patch, Cards + id + "/settings", new { settings = "{}" })).ShouldBeRefused(10002);
    }

    [Fact]
    public async Task A_uuid_serves_a_card_once()
    {
        await using var caller = await Caller.StartAsync();
        var id = await caller.CardAsync(Some.Card(Some.Markdown()));
        (await caller.SendAsync(HttpMethod.Delete, Cards + id + "/elements/none", new { sequence = 1, uuid = "u" })).ShouldBeRefused(300314);
        (await ElementAsync(caller, id, "a", 1, "u")).ShouldSucceed();
        (await ElementAsync(caller, id, "b", 2, "u")).ShouldBeRefused(200770);
    }

    [Fact]
    public async Task A_sent_card_changes_in_the_reader_s_hands_without_ringing()
    {
        await using var caller = await Caller.StartAsync();
        var id = await caller.CardAsync(Some.Card(Some.Markdown("one")));
        await SendAsync(caller, id, "u");
        (await ElementAsync(caller, id, "two", 1)).ShouldSucceed();

        var message = caller.Bob.Inbox.ShouldHaveSingleItem();
        message.Updates.ShouldBe(1);
        Elements(message)[0].GetProperty("content").GetString().ShouldBe("two");
        Elements(message)[0].GetProperty("element_id").GetString().ShouldBe("md_1");
    }

    [Fact]
    public async Task Elements_join_leave_and_are_renamed()
    {
        await using var caller = await Caller.StartAsync();
        var id = await caller.CardAsync(Some.Card(Some.Markdown("a", "a"), Some.Markdown("c", "c")));
        await SendAsync(caller, id, "u");
        (await AddAsync(caller, id, "insert_before", "c", 1, Some.Markdown("b", "b"))).ShouldSucceed();
        (await AddAsync(caller, id, "append", null, 2, Some.Markdown("d", "d"))).ShouldSucceed();
        (await AddAsync(caller, id, "append", "a", 3, Some.Markdown("x", "x"))).ShouldBeRefused(300315);
        (await AddAsync(caller, id, "insert_after", "nobody", 3, Some.Markdown("x", "x"))).ShouldBeRefused(300315);
        (await AddAsync(caller, id, "append", null, 3, Some.Markdown("x", "a"))).ShouldBeRefused(300301);
        (await PartialAsync(caller, id, "a", new { element_id = "first" }, 3)).ShouldSucceed();
        (await PartialAsync(caller, id, "b", new { tag = "hr" }, 4)).ShouldBeRefused(300312);
        (await PartialAsync(caller, id, "nobody", new { content = "x" }, 4)).ShouldBeRefused(300313);
        (await caller.SendAsync(HttpMethod.Delete, Cards + id + "/elements/b", new { sequence = 4 })).ShouldSucceed();
        (await caller.SendAsync(HttpMethod.Put, Cards + id + "/elements/nobody", new { element = """{"tag":"hr"}""", sequence = 5 })).ShouldBeRefused(300121);

        Elements(caller.Bob.Inbox[0]).EnumerateArray().Select(element => element.GetProperty("element_id").GetString()).ShouldBe(["first", "c", "d"]);
    }

    [Fact]
    public async Task A_batch_is_done_whole_or_not_at_all()
    {
        await using var caller = await Caller.StartAsync();
        var id = await caller.CardAsync(Some.Card(Some.Markdown()));
        await SendAsync(caller, id, "u");
        object[] actions =
        [
            new { action = "add_elements", @params = new { type = "append", elements = new[] { new { tag = "hr", element_id = "line" } } } },
            new { action = "partial_update_element", @params = new { element_id = "md_1", partial_element = new { content = "changed" } } },
            new { action = "delete_elements", @params = new { element_ids = new[] { "nobody" } } },
        ];
        (await BatchAsync(caller, id, actions, 1)).ShouldBeRefused(300314);
        Elements(caller.Bob.Inbox[0]).GetArrayLength().ShouldBe(1);
        (await BatchAsync(caller, id, actions[..2], 1)).ShouldSucceed();
        Elements(caller.Bob.Inbox[0]).GetArrayLength().ShouldBe(2);
        Elements(caller.Bob.Inbox[0])[0].GetProperty("content").GetString().ShouldBe("changed");
        (await caller.SendAsync(HttpMethod.Post, Cards + id + "/batch_update", new { actions = "{}", sequence = 2 })).ShouldBeRefused(10002);
    }

    [Fact]
    public async Task Text_streams_while_the_mode_is_on_for_ten_minutes_and_only_into_texts()
    {
        await using var caller = await Caller.StartAsync();
        var id = await caller.CardAsync(Some.Streaming(Some.Markdown("", "md_1"), new { tag = "hr", element_id = "line" }));
        (await TypeAsync(caller, id, "md_1", "hel", 1)).ShouldSucceed();
        (await TypeAsync(caller, id, "md_1", "hello", 2)).ShouldSucceed();
        (await TypeAsync(caller, id, "line", "x", 3)).ShouldBeRefused(300310);
        (await SettingsAsync(caller, id, """{"config":{"streaming_mode":false}}""", 3)).ShouldSucceed();
        (await TypeAsync(caller, id, "md_1", "more", 4)).ShouldBeRefused(300309);
        (await SettingsAsync(caller, id, """{"config":{"streaming_mode":true}}""", 4)).ShouldSucceed();
        caller.Sandbox.Clock.Advance(TimeSpan.FromMinutes(10));
        (await TypeAsync(caller, id, "md_1", "late", 5)).ShouldBeRefused(200850);
        (await SettingsAsync(caller, id, """{"config":{"streaming_mode":true}}""", 5)).ShouldSucceed();
        (await TypeAsync(caller, id, "md_1", "again", 6)).ShouldSucceed();
    }

    [Fact]
    public async Task A_card_lives_fourteen_days_and_takes_ten_operations_a_second()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using var caller = await Caller.StartAsync(options => options.TimeProvider = time);
        var id = await caller.CardAsync(Some.Card(Some.Markdown()));
        for (var i = 1; i <= 10; i++) (await ElementAsync(caller, id, "x", i)).ShouldSucceed();
        (await ElementAsync(caller, id, "x", 11)).ShouldBe(HttpStatusCode.TooManyRequests, 99991400);

        time.Advance(TimeSpan.FromDays(14.1));
        var token = (await caller.TokenOfAsync(caller.Sandbox.App)).Json.GetProperty("tenant_access_token").GetString();
        (await caller.SendAsync(HttpMethod.Delete, Cards + id + "/elements/md_1", new { sequence = 12 }, token)).ShouldBeRefused(200750);
        (await caller.SendAsync(HttpMethod.Delete, Cards + "7000/elements/md_1", new { sequence = 12 }, token)).ShouldBeRefused(200740);
    }

    [Fact]
    public async Task A_whole_card_is_replaced_and_a_sent_message_becomes_an_entity()
    {
        await using var caller = await Caller.StartAsync();
        var id = await caller.CardAsync(Some.Card(Some.Markdown()));
        (await caller.SendAsync(HttpMethod.Put, Cards + id, new { card = new { type = "card_json", data = Caller.Inner(Some.Card(Some.Markdown("all new"))) }, sequence = 1 })).ShouldSucceed();
        (await caller.SendAsync(HttpMethod.Put, Cards + id, new { card = new { type = "card_json", data = """{"schema":"1.0"}""" }, sequence = 2 })).ShouldBeRefused(300303);
        (await caller.SendAsync(HttpMethod.Put, Cards + id, new { card = "x", sequence = 2 })).ShouldBeRefused(10002);

        var message = (await caller.CardMessageAsync(Some.Card(Some.Markdown()))).Data.GetProperty("message_id").GetString();
        (await caller.PostAsync(Cards + "id_convert", new { message_id = message })).ShouldBeRefused(99991672);
        caller.Sandbox.App.GrantedScopes = [.. caller.Sandbox.App.GrantedScopes, "cardkit:card:read"];
        var converted = (await caller.PostAsync(Cards + "id_convert", new { message_id = message })).Data.GetProperty("card_id").GetString()!;
        (await ElementAsync(caller, converted, "now an entity", 1)).ShouldSucceed();
        caller.Bob.Inbox[^1].Updates.ShouldBe(1);
    }

    private static JsonElement Elements(SandboxMessage message) => message.Card!.Value.GetProperty("body").GetProperty("elements");

    private static Task<Reply> SendAsync(Caller caller, string id, string uuid) =>
        caller.CardMessageAsync(new { type = "card", data = new { card_id = id } }, uuid: uuid);

    private static Task<Reply> ElementAsync(Caller caller, string id, string content, int sequence, string? uuid = null) =>
        caller.SendAsync(HttpMethod.Put, $"{Cards}{id}/elements/md_1", new { element = Caller.Inner(Some.Markdown(content, null)), sequence, uuid });

    private static Task<Reply> SettingsAsync(Caller caller, string id, string settings, int sequence) =>
        caller.SendAsync(HttpMethod.Patch, $"{Cards}{id}/settings", new { settings, sequence });

    private static Task<Reply> AddAsync(Caller caller, string id, string type, string? target, int sequence, object element) =>
        caller.PostAsync($"{Cards}{id}/elements", new { type, target_element_id = target, elements = Caller.Inner(new[] { element }), sequence });

    private static Task<Reply> PartialAsync(Caller caller, string id, string element, object partial, int sequence) =>
        caller.SendAsync(HttpMethod.Patch, $"{Cards}{id}/elements/{element}", new { partial_element = Caller.Inner(partial), sequence });

    private static Task<Reply> BatchAsync(Caller caller, string id, object[] actions, int sequence) =>
        caller.PostAsync($"{Cards}{id}/batch_update", new { actions = Caller.Inner(actions), sequence });

    private static Task<Reply> TypeAsync(Caller caller, string id, string element, string content, int sequence) =>
        caller.SendAsync(HttpMethod.Put, $"{Cards}{id}/elements/{element}/content", new { content, sequence });
}
