using System.Text.Json;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class UserEventTests
{
    private const string Receive = "im.message.receive_v1";

    [Fact]
    public async Task What_a_user_writes_to_the_bot_reaches_the_app()
    {
        await using var box = await Subscribed.StartAsync();
        var bob = box.Caller.Bob;
        var written = await box.Caller.ControlAsync(HttpMethod.Post, $"/users/{bob.UnionId}/messages", new { app_id = box.Sandbox.App.Id, text = "hello" });
        var received = await NextAsync(box, Receive);
        var (sender, message) = (received.GetProperty("sender"), received.GetProperty("message"));
        sender.GetProperty("sender_type").GetString().ShouldBe("user");
        sender.GetProperty("tenant_key").GetString().ShouldBe("ten_acme");
        sender.GetProperty("sender_id").GetProperty("open_id").GetString().ShouldBe(bob.OpenId);
        sender.GetProperty("sender_id").GetProperty("union_id").GetString().ShouldBe(bob.UnionId);
        sender.GetProperty("sender_id").TryGetProperty("user_id", out _).ShouldBeFalse();
        message.GetProperty("message_id").GetString().ShouldBe(written.Json.GetProperty("message_id").GetString());
        message.GetProperty("chat_id").GetString().ShouldBe(written.Json.GetProperty("chat_id").GetString());
        message.GetProperty("chat_type").GetString().ShouldBe("p2p");
        message.GetProperty("message_type").GetString().ShouldBe("text");
        message.GetProperty("content").GetString().ShouldBe("""{"text":"hello"}""");
        message.GetProperty("create_time").GetString()!.Length.ShouldBe(13);
        message.TryGetProperty("mentions", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task In_a_group_mentions_carry_objects_of_ids_and_what_they_mention()
    {
        await using var box = await Subscribed.StartAsync();
        var (bob, carol) = (box.Caller.Bob, box.Sandbox.User("Carol Wu"));
        box.Sandbox.App.GrantedScopes = [.. box.Sandbox.App.GrantedScopes, "contact:user.employee_id:readonly"];
        var group = box.Sandbox.World.AddGroup("Team", [bob, carol], [box.Sandbox.App]);
        var body = new { chat_id = group, text = "@Carol Wu look", mentions = new[] { box.Sandbox.App.Id, carol.UnionId } };
        (await box.Caller.ControlAsync(HttpMethod.Post, $"/users/{bob.UnionId}/messages", body)).Status.ShouldBe(System.Net.HttpStatusCode.Created);
        var message = (await NextAsync(box, Receive)).GetProperty("message");
        message.GetProperty("chat_type").GetString().ShouldBe("group");
        message.GetProperty("content").GetString().ShouldBe("""{"text":"@_user_1 @_user_2 look"}""");
        var (bot, user) = (message.GetProperty("mentions")[0], message.GetProperty("mentions")[1]);
        bot.GetProperty("key").GetString().ShouldBe("@_user_1");
        bot.GetProperty("mentioned_type").GetString().ShouldBe("bot");
        bot.GetProperty("id").GetProperty("open_id").ValueKind.ShouldBe(JsonValueKind.String);
        user.GetProperty("mentioned_type").GetString().ShouldBe("user");
        user.GetProperty("name").GetString().ShouldBe("Carol Wu");
        user.GetProperty("id").GetProperty("open_id").GetString().ShouldBe(carol.OpenId);
        user.GetProperty("id").GetProperty("user_id").GetString().ShouldBe(carol.UserId);
    }

    [Fact]
    public async Task The_first_time_a_user_comes_the_bot_is_told_once_and_each_entering_again()
    {
        await using var box = await Subscribed.StartAsync();
        await box.Caller.Bob.EnterAsync(cancellationToken: Cancel);
        await box.Caller.Bob.WriteAsync("hello", Cancel);
        await box.Caller.ControlAsync(HttpMethod.Post, $"/users/{box.Caller.Bob.UnionId}/enter", new { app_id = box.Sandbox.App.Id });
        await box.Sandbox.Deliveries.SettleAsync(Cancel);
        const string Entered = "im.chat.access_event.bot_p2p_chat_entered_v1";
        var all = box.Sandbox.Deliveries.All;
        all.Select(delivery => delivery.EventType).ShouldBe(["p2p_chat_create", Entered, Receive, Entered]);
        all.ShouldAllBe(delivery => delivery.IsAcked);
        all[0].Event.GetProperty("user").GetProperty("name").GetString().ShouldBe("Bob Li");
        all[0].Event.GetProperty("operator").GetProperty("open_id").GetString().ShouldBe(box.Caller.Bob.OpenId);
        all[1].Event.TryGetProperty("last_message_id", out _).ShouldBeFalse();
        all[3].Event.GetProperty("last_message_id").GetString().ShouldStartWith("om_");
    }

    [Fact]
    public async Task A_menu_entry_sends_its_key_and_seconds()
    {
        await using var box = await Subscribed.StartAsync();
        await box.Caller.ControlAsync(HttpMethod.Post, $"/users/{box.Caller.Bob.UnionId}/menu", new { app_id = box.Sandbox.App.Id, event_key = "help" });
        var pressed = await NextAsync(box, "application.bot.menu_v6");
        pressed.GetProperty("event_key").GetString().ShouldBe("help");
        pressed.GetProperty("timestamp").GetInt64().ShouldBeInRange(box.Sandbox.Clock.Now.ToUnixTimeSeconds() - 60, box.Sandbox.Clock.Now.ToUnixTimeSeconds());
        pressed.GetProperty("operator").GetProperty("operator_id").GetProperty("open_id").GetString().ShouldBe(box.Caller.Bob.OpenId);
    }

    [Fact]
    public async Task Strict_events_need_a_version_that_lists_them_and_a_scope()
    {
        await using var box = await Subscribed.StartAsync();
        var (app, bob) = (box.Sandbox.App, box.Caller.Bob);
        await PatchAsync(new { strict_events = true });
        await bob.WriteAsync("unheard: no version lists it", Cancel);
        await PatchAsync(new { versions = new[] { new { version = "1.0.1", status = "published", events = new[] { Receive } } } });
        await bob.WriteAsync("unheard: no scope", Cancel);
        app.GrantedScopes = [.. app.GrantedScopes, "im:message.group_at_msg"];
        await bob.WriteAsync("unheard: the wrong scope", Cancel);
        var group = box.Sandbox.World.AddGroup("Team", [bob], [app]);
        await WriteAsync("unheard: not mentioned", []);
        await WriteAsync("heard", [app.Id]);
        await box.Sandbox.Deliveries.SettleAsync(Cancel);
        var only = box.Sandbox.Deliveries.All.ShouldHaveSingleItem();
        only.Event.GetProperty("message").GetProperty("content").GetString()!.ShouldContain("@_user_1 heard");
        app.GrantedScopes = ["im:message.group_msg", "im:message.p2p_msg:readonly"];
        await WriteAsync("heard too", []);
        await bob.WriteAsync("and this", Cancel);
        box.Sandbox.Deliveries.All.Count.ShouldBe(3);

        Task PatchAsync(object body) => box.Caller.ControlAsync(HttpMethod.Patch, "/apps/" + app.Id, body);
        Task WriteAsync(string text, string[] mentions) =>
            box.Caller.ControlAsync(HttpMethod.Post, $"/users/{bob.UnionId}/messages", new { chat_id = group, text, mentions });
    }

    [Fact]
    public async Task What_the_bot_itself_writes_is_no_event()
    {
        await using var box = await Subscribed.StartAsync();
        (await box.Caller.TextAsync()).ShouldSucceed();
        box.Sandbox.Deliveries.All.ShouldBeEmpty();
    }

    private static async Task<JsonElement> NextAsync(Subscribed box, string type) =>
        (await box.Sandbox.Deliveries.NextAsync(type, Cancel)).Event;
}
