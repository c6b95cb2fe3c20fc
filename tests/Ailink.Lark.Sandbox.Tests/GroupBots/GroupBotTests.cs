using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class GroupBotTests
{
    private static readonly object Hello = new { msg_type = "text", content = new { text = "hello" } };

    [Fact]
    public async Task Whoever_knows_the_address_writes_to_the_group()
    {
        await using var caller = await Caller.StartAsync();
        var bot = Add(caller);
        var sent = await caller.PostAsync(bot.Path, Hello, "");
        sent.Status.ShouldBe(HttpStatusCode.OK);
        JsonElement.DeepEquals(sent.Json, JsonSerializer.Deserialize<JsonElement>("""{"StatusCode":0,"StatusMessage":"success","code":0,"data":{},"msg":"success"}""")).ShouldBeTrue(sent.Text);

        var message = await caller.Bob.NextMessageAsync(Cancel);
        (message.Content, message.SenderName, message.ChatId, message.ChatType).ShouldBe(("""{"text":"hello"}""", "Alarm", bot.ChatId, "group"));
        caller.Sandbox.World.Apps.ShouldNotContain(app => app.Name == "Alarm");
        (await caller.ControlAsync(HttpMethod.Get, "/calls")).Json[0].GetProperty("counted").GetBoolean().ShouldBeFalse();
        bot.ToString().ShouldNotContain(bot.Path);
    }

    [Fact]
    public async Task An_address_nobody_made_is_refused_with_http_200()
    {
        await using var caller = await Caller.StartAsync();
        var refused = await caller.PostAsync("/open-apis/bot/v2/hook/none", Hello, "");
        refused.ShouldBe(HttpStatusCode.OK, 19001);
        refused.Text.ShouldBe("""{"code":19001,"msg":"param invalid: incoming webhook access token invalid","data":{}}""");
        var bot = Add(caller);
        await caller.Sandbox.ResetAsync(Cancel);
        (await caller.PostAsync(bot.Path, Hello, "")).ShouldBe(HttpStatusCode.OK, 19001);
    }

    [Fact]
    public async Task A_signed_bot_demands_a_fresh_signature()
    {
        await using var caller = await Caller.StartAsync();
        var bot = Add(caller, "demo-secret");
        var now = caller.Sandbox.Clock.Now.ToUnixTimeSeconds();
        (await caller.PostAsync(bot.Path, Hello, "")).ShouldBe(HttpStatusCode.OK, 19021);
        (await caller.PostAsync(bot.Path, Signed($"{now}", Sign(now, "other")), "")).ShouldBe(HttpStatusCode.OK, 19021);
        (await caller.PostAsync(bot.Path, Signed($"{now - 3601}", Sign(now - 3601)), "")).ShouldBe(HttpStatusCode.OK, 19021);
        caller.Sandbox.Clock.Advance(TimeSpan.FromSeconds(1));
        (await caller.PostAsync(bot.Path, Signed($"{now}", Sign(now)), "")).ShouldBe(HttpStatusCode.OK, 0);
        (await caller.PostAsync(bot.Path, Signed(now, Sign(now)), "")).ShouldBe(HttpStatusCode.OK, 0);   // a number, as some clients send

        static object Signed(object timestamp, string sign) => new { timestamp, sign, msg_type = "text", content = new { text = "hello" } };
        static string Sign(long timestamp, string secret = "demo-secret") =>
            Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes($"{timestamp}\n{secret}"), Array.Empty<byte>()));
    }

    [Fact]
    public void The_signature_is_the_one_of_the_documented_recipe()
    {
        // Computed with another language's library from timestamp 1599360473 and secret "demo".
        var body = Encoding.UTF8.GetBytes("""{"timestamp":"1599360473","sign":"l1N0gAcBjdwBvGm1xMjOF0XSyaLRpR7tuO5dHfhAYc8="}""");
        GroupBotGuard.IsSigned("demo", Fields.Of(body, null), DateTimeOffset.FromUnixTimeSeconds(1599360473 + 3600)).ShouldBeTrue();
        GroupBotGuard.IsSigned("demo", Fields.Of(body, null), DateTimeOffset.FromUnixTimeSeconds(1599360473 + 3601)).ShouldBeFalse();
        GroupBotGuard.IsSigned("demO", Fields.Of(body, null), DateTimeOffset.FromUnixTimeSeconds(1599360473)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_bot_writes_five_times_a_second_and_a_hundred_times_a_minute()
    {
        var time = new FakeTimeProvider();
        await using var caller = await Caller.StartAsync(options => options.TimeProvider = time);
        var (bot, other) = (Add(caller), Add(caller));
        for (var i = 0; i < 5; i++) (await caller.PostAsync(bot.Path, Hello, "")).ShouldBe(HttpStatusCode.OK, 0);
        (await caller.PostAsync(bot.Path, Hello, "")).ShouldBe(HttpStatusCode.OK, 11232);
        time.Advance(TimeSpan.FromSeconds(1));
        (await caller.PostAsync(other.Path, Hello, "")).ShouldBe(HttpStatusCode.OK, 0);
        for (var i = 5; i < 100; i++)
        {
            (await caller.PostAsync(bot.Path, Hello, "")).ShouldBe(HttpStatusCode.OK, 0);
            if (i % 5 == 4) time.Advance(TimeSpan.FromSeconds(1));
        }

        (await caller.PostAsync(bot.Path, Hello, "")).ShouldBe(HttpStatusCode.OK, 11232);
        time.Advance(TimeSpan.FromMinutes(1));
        (await caller.PostAsync(bot.Path, Hello, "")).ShouldBe(HttpStatusCode.OK, 0);
    }

    [Fact]
    public async Task Every_form_of_message_arrives()
    {
        await using var caller = await Uploader.StartAsync();
        var bot = Add(caller);
        var image = await caller.ImageAsync(Pictures.Png()).KeyAsync();
        object paragraph = new object[] { new { tag = "text", text = "news " }, new { tag = "a", text = "here", href = "https://a.test" }, new { tag = "at", user_id = caller.Bob.OpenId } };
        object[] messages =
        [
            new { msg_type = "text", content = new { text = $"""<at user_id="{caller.Bob.OpenId}">Bob</at> look""" } },
            new { msg_type = "post", content = new { post = new { zh_cn = new { title = "t", content = new[] { paragraph } } } } },
            new { msg_type = "image", content = new { image_key = image } },
            new { msg_type = "share_chat", content = new { share_chat_id = bot.ChatId } },
            new { msg_type = "interactive", card = Some.Card(Some.Markdown("hi")) },
        ];
        foreach (var message in messages) (await caller.PostAsync(bot.Path, message, "")).ShouldBe(HttpStatusCode.OK, 0);
        caller.Bob.Inbox.Select(message => message.Type).ShouldBe(["text", "post", "image", "share_chat", "interactive"]);
        caller.Bob.Inbox[0].Content.ShouldBe("""{"text":"@_user_1 look"}""");
        caller.Bob.Inbox[4].Card.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_group_bot_s_card_opens_pages_and_calls_nobody_back()
    {
        await using var caller = await Caller.StartAsync();
        var bot = Add(caller);
        var card = Some.Card(Some.Button("b1", new { type = "callback", value = new { k = "v" } }));
        (await caller.PostAsync(bot.Path, new { msg_type = "interactive", card }, "")).ShouldBe(HttpStatusCode.OK, 0);
        (await caller.Bob.ClickAsync(await caller.Bob.NextMessageAsync(Cancel), "b1", cancellationToken: Cancel)).ErrorCode.ShouldBe(200340);
    }

    [Theory]
    [InlineData("""{"msg_type":"text"}""", 9499)]
    [InlineData("""{"msg_type":"text","content":"{\"text\":\"a string\"}"}""", 9499)]
    [InlineData("""{"msg_type":"file","content":{"file_key":"x"}}""", 9499)]
    [InlineData("""{"msg_type":"image","content":{"image_key":"img_none"}}""", 9499)]
    [InlineData("""{"msg_type":"share_chat","content":{"share_chat_id":"oc_other"}}""", 9499)]
    [InlineData("""{"msg_type":"interactive","content":{}}""", 9499)]
    [InlineData("""{"msg_type":"interactive","card":{"schema":"2.0","body":{"elements":[{"tag":"blink"}]}}}""", 11246)]
    [InlineData("""[1]""", 9499)]
    [InlineData("", 9499)]
    public async Task What_is_wrong_is_told_with_http_200(string body, int code)
    {
        await using var caller = await Caller.StartAsync();
        var refused = await caller.PostAsync(Add(caller).Path, new StringContent(body, Encoding.UTF8, "application/json"), "");
        refused.ShouldBe(HttpStatusCode.OK, code);
        caller.Bob.Inbox.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_has_twenty_kilobytes_a_keyword_and_a_known_address_where_asked_for()
    {
        await using var caller = await Caller.StartAsync();
        var bot = Add(caller);
        (await caller.PostAsync(bot.Path, new { msg_type = "text", content = new { text = new string('a', 20 * 1024) } }, "")).ShouldBe(HttpStatusCode.OK, 9499);
        bot.Keywords = ["alarm", "hell"];
        (await caller.PostAsync(bot.Path, Hello, "")).ShouldBe(HttpStatusCode.OK, 0);
        (await caller.PostAsync(bot.Path, new { msg_type = "text", content = new { text = "calm", href = "alarm" } }, "")).ShouldBe(HttpStatusCode.OK, 19024);
        bot.IpList = ["10.0.0.1", "10.0.0.*"];
        (await caller.PostAsync(bot.Path, Hello, "")).ShouldBe(HttpStatusCode.OK, 19022);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.0.0.*", true)]
    [InlineData("127.*.*.9", false)]
    [InlineData("127.1.1.1/8", true)]
    [InlineData("127.1.1.1/16", false)]
    [InlineData("0.0.0.0/0", true)]
    [InlineData("127.0.0.1/33", false)]
    [InlineData("nonsense/8", false)]
    public void Addresses_are_single_or_ranges(string allowed, bool lets) => GroupBotGuard.Lets([allowed], IPAddress.Loopback).ShouldBe(lets);

    [Fact]
    public async Task A_bot_is_added_from_outside_and_its_address_is_told()
    {
        await using var caller = await Caller.StartAsync();
        var group = caller.Sandbox.World.AddGroup("Team", [caller.Bob], []);
        var made = await caller.ControlAsync(HttpMethod.Post, $"/chats/{group}/group_bots", new { name = "Alarm", signed = true, keywords = new[] { "hello" } });
        made.Status.ShouldBe(HttpStatusCode.Created);
        made.Json.GetProperty("secret").GetString()!.Length.ShouldBe(22);
        var url = made.Json.GetProperty("url").GetString()!;
        url.ShouldStartWith(caller.Sandbox.BaseAddress + "open-apis/bot/v2/hook/");
        (await caller.PostAsync(url, Hello, "")).ShouldBe(HttpStatusCode.OK, 19021);

        (await caller.ControlAsync(HttpMethod.Post, "/chats/oc_none/group_bots", new { name = "Alarm" })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await caller.ControlAsync(HttpMethod.Post, $"/chats/{group}/group_bots", new { nam = "Alarm" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        Should.Throw<ArgumentException>(() => caller.Sandbox.World.AddGroupBot("oc_none", "Alarm"));
    }

    private static SandboxGroupBot Add(Caller caller, string? secret = null) =>
        caller.Sandbox.World.AddGroupBot(caller.Sandbox.World.AddGroup("Team", [caller.Bob], []), "Alarm", secret);
}
