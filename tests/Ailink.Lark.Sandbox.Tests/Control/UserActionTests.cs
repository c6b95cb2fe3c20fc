using System.Net;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class UserActionTests
{
    [Fact]
    public async Task A_button_opens_its_address()
    {
        await using var caller = await Caller.StartAsync();
        await caller.CardMessageAsync(Some.Card(Some.Button("open", new { type = "open_url", default_url = "http://127.0.0.1:5080/x" })));
        var message = await caller.Bob.NextMessageAsync(Cancel);
        var click = await caller.Bob.ClickAsync(message, "open", cancellationToken: Cancel);
        click.ShouldBe(new SandboxClick(new Uri("http://127.0.0.1:5080/x"), null, null));

        var answer = await ClickAsync(caller, message.Id, "open");
        answer.Json.GetProperty("open_url").GetString().ShouldBe("http://127.0.0.1:5080/x");
        answer.Json.GetProperty("error").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task A_callback_finds_no_url_and_a_strange_component_or_message_nothing()
    {
        await using var caller = await Caller.StartAsync();
        await caller.CardMessageAsync(Some.Card(Some.Button("call", new { type = "callback", value = new { a = 1 } })));
        var message = await caller.Bob.NextMessageAsync(Cancel);
        (await ClickAsync(caller, message.Id, "call")).Json.GetProperty("error").GetProperty("code").GetInt32().ShouldBe(200340);
        (await ClickAsync(caller, message.Id, "other")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await ClickAsync(caller, "om_other", "call")).Status.ShouldBe(HttpStatusCode.NotFound);
        await Should.ThrowAsync<ArgumentException>(() => caller.Sandbox.User("Carol Wu").ClickAsync(message, "call", cancellationToken: Cancel));
    }

    [Fact]
    public async Task A_form_is_not_sent_while_a_required_field_is_empty()
    {
        await using var caller = await Caller.StartAsync();
        var form = new
        {
            tag = "form", name = "f",
            elements = new object[]
            {
                new { tag = "input", name = "reason", required = true },
                new { tag = "button", name = "send", form_action_type = "submit", text = new { tag = "plain_text", content = "Send" } },
            },
        };
        (await caller.CardMessageAsync(Some.Card(form))).ShouldSucceed();
        var message = await caller.Bob.NextMessageAsync(Cancel);
        (await Should.ThrowAsync<ArgumentException>(() => caller.Bob.ClickAsync(message, "send", new { reason = "" }, Cancel))).Message.ShouldContain("reason");
        (await caller.Bob.ClickAsync(message, "send", new { reason = "because" }, Cancel)).ErrorCode.ShouldBe(200340);
    }

    [Fact]
    public async Task Who_a_user_mentions_must_exist()
    {
        await using var caller = await Caller.StartAsync();
        var path = $"/users/{caller.Bob.UnionId}/messages";
        var app = caller.Sandbox.App.Id;
        (await caller.ControlAsync(HttpMethod.Post, path, new { app_id = app, text = "@_user_1 hi", mentions = new[] { caller.Sandbox.User("Carol Wu").UnionId } })).Status.ShouldBe(HttpStatusCode.Created);
        (await caller.ControlAsync(HttpMethod.Post, path, new { app_id = app, text = "hi", mentions = new[] { "on_nobody" } })).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_a_user_writes_others_see_and_the_writer_does_not_get()
    {
        await using var caller = await Caller.StartAsync();
        var carol = caller.Sandbox.User("Carol Wu");
        var group = caller.Sandbox.World.AddGroup("Team", [caller.Bob, carol], [caller.Sandbox.App]);
        var written = await caller.ControlAsync(HttpMethod.Post, $"/users/{caller.Bob.UnionId}/messages", new { chat_id = group, text = "hello team" });
        written.Status.ShouldBe(HttpStatusCode.Created);
        written.Json.GetProperty("chat_id").GetString().ShouldBe(group);
        caller.Bob.Inbox.ShouldBeEmpty();
        var item = (await caller.ControlAsync(HttpMethod.Get, "/inbox/" + carol.UnionId)).Json[0];
        item.GetProperty("chat_type").GetString().ShouldBe("group");
        item.GetProperty("sender").GetProperty("name").GetString().ShouldBe("Bob Li");
        (await caller.ControlAsync(HttpMethod.Post, $"/users/{caller.Bob.UnionId}/messages", new { app_id = caller.Sandbox.App.Id, text = "hi bot" })).Status.ShouldBe(HttpStatusCode.Created);
        (await caller.ControlAsync(HttpMethod.Post, $"/users/{caller.Bob.UnionId}/messages", new { app_id = "cli_c0ffee000000cafe", text = "hi" })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await caller.ControlAsync(HttpMethod.Post, $"/users/{caller.Bob.UnionId}/messages", new { text = "hi" })).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_inbox_tells_the_app_the_chat_and_the_card()
    {
        await using var caller = await Caller.StartAsync();
        await caller.CardMessageAsync(Some.Card(Some.Markdown()));
        var item = (await caller.ControlAsync(HttpMethod.Get, "/inbox/" + caller.Bob.OpenId)).Json[0];
        item.GetProperty("sender").GetProperty("id").GetString().ShouldBe(caller.Sandbox.App.Id);
        item.GetProperty("sender").GetProperty("id_type").GetString().ShouldBe("app_id");
        item.GetProperty("chat_name").GetString().ShouldBe(caller.Sandbox.App.Name);
        item.GetProperty("card").GetProperty("schema").GetString().ShouldBe("2.0");
        item.GetProperty("rang").GetBoolean().ShouldBeTrue();
        item.GetProperty("updates").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Users_are_changed_by_the_control_api()
    {
        await using var caller = await Caller.StartAsync();
        var changed = await caller.ControlAsync(HttpMethod.Patch, "/users/" + caller.Bob.UnionId, new { name = "Bobby", bot_blocked = true });
        changed.Json.GetProperty("name").GetString().ShouldBe("Bobby");
        (await caller.TextAsync(to: caller.Sandbox.User("Bobby").OpenId)).ShouldBeRefused(230053);
        (await caller.ControlAsync(HttpMethod.Patch, "/users/" + caller.Sandbox.User("Bobby").UnionId, new { resigned = "yes" })).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static Task<Reply> ClickAsync(Caller caller, string messageId, string element) =>
        caller.ControlAsync(HttpMethod.Post, $"/users/{caller.Bob.UnionId}/clicks", new { message_id = messageId, element_id = element });
}
