using Microsoft.Extensions.Time.Testing;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class EphemeralTests
{
    [Fact]
    public async Task One_member_sees_the_card_without_a_sound_until_it_is_deleted()
    {
        await using var caller = await Caller.StartAsync();
        var carol = caller.Sandbox.User("Carol Wu");
        var group = Group(caller, caller.Bob, carol);
        var sent = await SendAsync(caller, group, new { open_id = caller.Bob.OpenId, user_id = carol.UserId });
        sent.ShouldSucceed();
        var id = sent.Data.GetProperty("message_id").GetString()!;
        var seen = await caller.Bob.NextMessageAsync(Cancel);
        (seen.Id, seen.ChatId, seen.Rang, seen.Card is null).ShouldBe((id, group, false, false));
        carol.Inbox.ShouldBeEmpty();
        caller.Sandbox.App.GrantedScopes = ["im:message", "im:message.group_msg"];
        (await caller.GetAsync("/open-apis/im/v1/messages/" + id)).ShouldBeRefused(99992354);
        (await caller.GetAsync($"/open-apis/im/v1/messages?container_id_type=chat&container_id={group}")).Data.GetProperty("items").GetArrayLength().ShouldBe(0);

        var deleted = await DeleteAsync(caller, id);
        deleted.Text.ShouldBe("""{"code":0,"msg":"ok"}""");
        caller.Bob.Inbox.ShouldBeEmpty();
        (await DeleteAsync(caller, id)).ShouldBeRefused(18051);
        (await DeleteAsync(caller, "om_none")).ShouldBeRefused(18051);
        await caller.TextAsync();
        (await caller.Bob.NextMessageAsync(Cancel)).Type.ShouldBe("text");
    }

    [Fact]
    public async Task Its_buttons_work_for_who_sees_it()
    {
        await using var caller = await Caller.StartAsync();
        var card = Some.Card(Some.Button("b1", new { type = "open_url", default_url = "https://a.test/x" }));
        var body = new { chat_id = Group(caller, caller.Bob), open_id = caller.Bob.OpenId, msg_type = "interactive", card };
        (await caller.PostAsync("/open-apis/ephemeral/v1/send", body)).ShouldSucceed();
        var seen = await caller.Bob.NextMessageAsync(Cancel);
        (await caller.Bob.ClickAsync(seen, "b1", cancellationToken: Cancel)).OpenUrl!.Host.ShouldBe("a.test");
        (await DeleteAsync(caller, seen.Id)).ShouldSucceed();
        await Should.ThrowAsync<ArgumentException>(() => caller.Bob.ClickAsync(seen, "b1", cancellationToken: Cancel));
    }

    [Fact]
    public async Task Only_a_member_of_an_ordinary_group_sees_one()
    {
        await using var caller = await Caller.StartAsync();
        var (carol, chat) = (caller.Sandbox.User("Carol Wu"), (await caller.TextAsync()).Data.GetProperty("chat_id").GetString()!);
        var group = Group(caller, caller.Bob);
        (await SendAsync(caller, group, new { open_id = carol.OpenId })).ShouldBeRefused(230034);
        (await SendAsync(caller, group, new { open_id = "ou_none" })).ShouldBeRefused(99992351);
        (await SendAsync(caller, group, new { email = "nobody@a.test" })).ShouldBeRefused(230034);
        (await SendAsync(caller, group, new { email = caller.Bob.Email })).ShouldSucceed();
        (await SendAsync(caller, group, new { user_id = caller.Bob.UserId })).ShouldSucceed();
        (await SendAsync(caller, group, new { })).ShouldBeRefused(10003);
        (await SendAsync(caller, chat, new { open_id = caller.Bob.OpenId })).ShouldBeRefused(230001);
        (await SendAsync(caller, "oc_none", new { open_id = caller.Bob.OpenId })).ShouldBeRefused(99992355);
        (await SendAsync(caller, caller.Sandbox.World.AddGroup("Others", [caller.Bob], []), new { open_id = caller.Bob.OpenId })).ShouldBeRefused(230002);
        (await caller.PostAsync("/open-apis/ephemeral/v1/send", new { chat_id = group, open_id = caller.Bob.OpenId, msg_type = "interactive", card = "{}" })).ShouldBeRefused(10003);
        (await caller.PostAsync("/open-apis/ephemeral/v1/send", new { chat_id = group, open_id = caller.Bob.OpenId, msg_type = "text", card = new { } })).ShouldBeRefused(10003);
    }

    [Fact]
    public async Task A_group_gets_forty_such_cards_a_second()
    {
        var time = new FakeTimeProvider();
        await using var caller = await Caller.StartAsync(options => options.TimeProvider = time);
        var group = Group(caller, caller.Bob);
        for (var i = 0; i < 40; i++) (await SendAsync(caller, group, new { open_id = caller.Bob.OpenId })).ShouldSucceed();
        (await SendAsync(caller, group, new { open_id = caller.Bob.OpenId })).ShouldBeRefused(230020);
    }

    private static string Group(Caller caller, params SandboxUser[] members) => caller.Sandbox.World.AddGroup("Team", members, [caller.Sandbox.App]);

    private static Task<Reply> DeleteAsync(Caller caller, string id) => caller.PostAsync("/open-apis/ephemeral/v1/delete", new { message_id = id });

    private static Task<Reply> SendAsync(Caller caller, string chatId, object viewer)
    {
        var body = System.Text.Json.JsonSerializer.SerializeToNode(viewer)!.AsObject();
        (body["chat_id"], body["msg_type"], body["card"]) = (chatId, "interactive", System.Text.Json.JsonSerializer.SerializeToNode(Some.Card(Some.Markdown("only you"))));
        return caller.PostAsync("/open-apis/ephemeral/v1/send", body);
    }
}
