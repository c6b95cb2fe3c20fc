using System.Text.Json;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class SendTests
{
    [Theory]
    [InlineData("open_id")]
    [InlineData("union_id")]
    [InlineData("user_id")]
    public async Task A_text_arrives_however_the_receiver_is_named(string idType)
    {
        await using var caller = await Caller.StartAsync();
        var id = idType switch { "open_id" => caller.Bob.OpenId, "union_id" => caller.Bob.UnionId, _ => caller.Bob.UserId };

        var sent = await caller.TextAsync("hello", to: id, idType: idType);

        sent.ShouldSucceed();
        var message = await caller.Bob.NextMessageAsync(Cancel);
        message.Id.ShouldBe(sent.Data.GetProperty("message_id").GetString());
        message.Content.ShouldBe("""{"text":"hello"}""");
        message.SenderName.ShouldBe(caller.Sandbox.App.Name);
        message.ChatType.ShouldBe("p2p");
        sent.Data.GetProperty("create_time").GetString()!.Length.ShouldBe(13);
        sent.Data.GetProperty("sender").GetProperty("sender_type").GetString().ShouldBe("app");
    }

    [Fact]
    public async Task A_chat_is_written_to_by_its_id_and_only_by_its_bots()
    {
        await using var caller = await Caller.StartAsync();
        var chat = (await caller.TextAsync()).Data.GetProperty("chat_id").GetString()!;
        (await caller.TextAsync("again", to: chat, idType: "chat_id")).ShouldSucceed();
        caller.Bob.Inbox.Count.ShouldBe(2);

        var group = caller.Sandbox.World.AddGroup("Team", [caller.Bob, caller.Sandbox.User("Carol Wu")], []);
        (await caller.TextAsync(to: group, idType: "chat_id")).ShouldBeRefused(230002);
        (await caller.TextAsync(to: "oc_nowhere", idType: "chat_id")).ShouldBeRefused(99992355);
    }

    [Fact]
    public async Task An_id_of_another_app_tenant_or_nobody_is_told_apart()
    {
        await using var caller = await Caller.StartAsync();
        var other = caller.Bob.OpenIdFor("cli_b0b0000000000b0b");
        (await caller.TextAsync(to: other)).ShouldBeRefused(99992361);
        (await caller.TextAsync(to: "ou_nobody")).ShouldBeRefused(99992351);
        (await caller.TextAsync(to: caller.Sandbox.User("Dora Novak").UnionId, idType: "union_id")).ShouldBeRefused(99992381);
        (await caller.TextAsync(to: "on_nobody", idType: "union_id")).ShouldBeRefused(99992364);
        (await caller.TextAsync(to: "nobody", idType: "user_id")).ShouldBeRefused(99992360);
        (await caller.TextAsync(to: "bob@acme.test", idType: "email")).ShouldBeRefused(230034);
        (await caller.TextAsync(idType: "name")).ShouldBeRefused(99992402);
    }

    [Fact]
    public async Task Who_cannot_be_reached_is_refused_with_the_reason()
    {
        await using var caller = await Caller.StartAsync();
        var bob = caller.Bob;
        caller.Sandbox.App.AvailableTo = [caller.Sandbox.User("Alice Chen").UnionId];
        (await caller.TextAsync()).ShouldBeRefused(230013);
        caller.Sandbox.App.AvailableTo = null;
        bob.IsResigned = true;
        (await caller.TextAsync()).ShouldBeRefused(230013);
        bob.IsResigned = false;
        bob.HasBlockedBots = true;
        (await caller.TextAsync()).ShouldBeRefused(230053);
        bob.HasBlockedBots = false;
        caller.Sandbox.App.Features = ["web_app"];
        (await caller.TextAsync()).ShouldBeRefused(230006);
        bob.Inbox.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_app_that_was_never_published_has_no_bot()
    {
        await using var caller = await Caller.StartAsync();
        var second = caller.Sandbox.World.Apps[1];
        second.GrantedScopes = ["im:message"];
        var token = (await caller.TokenOfAsync(second)).Json.GetProperty("tenant_access_token").GetString();
        (await caller.TextAsync(to: caller.Bob.OpenIdFor(second.Id), token: token)).ShouldBeRefused(230006);
    }

    [Theory]
    [InlineData(150 * 1024 - 11, 0)]
    [InlineData(150 * 1024, 230025)]
    public async Task A_text_may_have_150_kilobytes(int length, int code)
    {
        await using var caller = await Caller.StartAsync();
        (await caller.TextAsync(new string('a', length))).Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("text", "{}", 230001)]
    [InlineData("text", "hello", 230001)]
    [InlineData("text", "[1]", 230001)]
    [InlineData("text", "{\"text\":\"\\ud800\"}", 230001)]
    [InlineData("post", "{}", 230001)]
    [InlineData("post", """{"zh_cn":{"title":"t","content":[[{"tag":"text","text":"a"},{"tag":"a","text":"b","href":"https://a.test"}]]}}""", 0)]
    [InlineData("post", """{"zh_cn":{"title":"t","content":[[{"tag":"blink","text":"a"}]]}}""", 230001)]
    [InlineData("image", """{"image_key":"img_1"}""", 230017)]
    [InlineData("hologram", "{}", 230001)]
    [InlineData("interactive", """{"type":"template","data":{"template_id":"x"}}""", 230099)]
    [InlineData("interactive", """{"type":"card","data":{"card_id":"7000"}}""", 230099)]
    [InlineData("interactive", """{"config":{"wide_screen_mode":true},"elements":[]}""", 0)]
    public async Task Content_is_judged_by_its_type(string type, string content, int code)
    {
        await using var caller = await Caller.StartAsync();
        var answer = await caller.PostAsync("/open-apis/im/v1/messages?receive_id_type=open_id", new { receive_id = caller.Bob.OpenId, msg_type = type, content });
        answer.Code.ShouldBe(code, answer.Text);
    }

    [Fact]
    public async Task Mentions_in_a_text_are_echoed_as_placeholders()
    {
        await using var caller = await Caller.StartAsync();
        var sent = await caller.TextAsync($"""<at user_id="{caller.Bob.OpenId}">Bob</at> look <at user_id="ou_nobody">x</at>""");
        var content = JsonSerializer.Deserialize<JsonElement>(sent.Data.GetProperty("body").GetProperty("content").GetString()!).GetProperty("text").GetString();
        content.ShouldBe("""@_user_1 look <at user_id="ou_nobody">x</at>""");
        var mention = sent.Data.GetProperty("mentions").EnumerateArray().ShouldHaveSingleItem();
        mention.GetProperty("id").GetString().ShouldBe(caller.Bob.OpenId);
        mention.GetProperty("key").GetString().ShouldBe("@_user_1");
    }

    [Fact]
    public async Task A_card_may_only_mention_who_the_app_can_name()
    {
        await using var caller = await Caller.StartAsync();
        (await caller.CardMessageAsync(Some.Card(Some.Markdown($"<at id={caller.Bob.OpenId}></at> <at id='all'></at>")))).ShouldSucceed();
        var refused = await caller.CardMessageAsync(Some.Card(Some.Markdown($"<at id={caller.Bob.OpenIdFor("cli_b0b0000000000b0b")}></at>")));
        refused.ShouldBeRefused(230099);
        refused.Text.ShouldContain("ErrCode: 100290");
    }

    [Fact]
    public async Task A_user_gets_five_messages_a_second()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using var caller = await Caller.StartAsync(options => options.TimeProvider = time);
        for (var i = 0; i < 5; i++) (await caller.TextAsync()).ShouldSucceed();
        (await caller.TextAsync()).ShouldBeRefused(230020);
        (await caller.TextAsync(to: caller.Sandbox.User("Carol Wu").OpenId)).ShouldSucceed();
        time.Advance(TimeSpan.FromSeconds(1));
        (await caller.TextAsync()).ShouldSucceed();
    }

    [Fact]
    public async Task One_uuid_is_one_message_for_an_hour()
    {
        await using var caller = await Caller.StartAsync();
        var first = await caller.TextAsync("once", uuid: "order-42");
        var second = await caller.TextAsync("once", uuid: "order-42");
        second.ShouldSucceed();
        second.Data.GetProperty("message_id").GetString().ShouldBe(first.Data.GetProperty("message_id").GetString());
        caller.Sandbox.Calls.To("/open-apis/im/v1/messages")[1].Assumption.ShouldBe("im.uuid_repeated");
        caller.Bob.Inbox.Count.ShouldBe(1);

        caller.Sandbox.World.RepeatedUuid = RepeatedUuid.NoId;
        (await caller.TextAsync(uuid: "order-42")).Data.TryGetProperty("message_id", out _).ShouldBeFalse();
        caller.Sandbox.World.RepeatedUuid = RepeatedUuid.Error;
        (await caller.TextAsync(uuid: "order-42")).ShouldBeRefused(230049);

        caller.Sandbox.Clock.Advance(TimeSpan.FromMinutes(61));
        (await caller.TextAsync("again", uuid: "order-42")).ShouldSucceed();
        caller.Bob.Inbox.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_refused_send_does_not_spend_its_uuid()
    {
        await using var caller = await Caller.StartAsync();
        caller.Bob.HasBlockedBots = true;
        (await caller.TextAsync(uuid: "u")).ShouldBeRefused(230053);
        caller.Bob.HasBlockedBots = false;
        (await caller.TextAsync(uuid: "u")).ShouldSucceed();
    }
}
