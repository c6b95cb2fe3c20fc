using System.Net;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class UserDeedTests
{
    [Fact]
    public async Task A_user_reacts_and_takes_it_back_and_the_inbox_shows_it()
    {
        await using var caller = await Caller.StartAsync();
        var id = (await caller.TextAsync()).Id();
        var path = $"/users/{caller.Bob.UnionId}/reactions";
        var put = await caller.ControlAsync(HttpMethod.Post, path, new { message_id = id, emoji_type = "HEART" });
        put.Status.ShouldBe(HttpStatusCode.Created);
        var item = (await caller.ControlAsync(HttpMethod.Get, "/inbox/" + caller.Bob.UnionId)).Json[0];
        item.GetProperty("reactions")[0].GetProperty("operator").GetProperty("name").GetString().ShouldBe("Bob Li");
        item.GetProperty("read").GetBoolean().ShouldBeFalse();

        var reaction = put.Json.GetProperty("reaction_id").GetString();
        (await caller.ControlAsync(HttpMethod.Delete, $"/users/{caller.Carol().UnionId}/reactions/{reaction}")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await caller.ControlAsync(HttpMethod.Delete, $"{path}/{reaction}")).Status.ShouldBe(HttpStatusCode.OK);
        (await caller.ControlAsync(HttpMethod.Delete, $"{path}/{reaction}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var refused = await caller.ControlAsync(HttpMethod.Post, path, new { message_id = id, emoji_type = "heart" });
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Json.GetProperty("code").GetString().ShouldBe("refused");
        (await caller.ControlAsync(HttpMethod.Post, path, new { message_id = "om_1", emoji_type = "HEART" })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await caller.ControlAsync(HttpMethod.Post, path, new { message_id = id })).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_user_edits_and_recalls_what_the_user_wrote()
    {
        await using var caller = await Caller.StartAsync();
        caller.Grant("im:message");
        var written = await caller.Bob.WriteAsync("first", Cancel);
        (await caller.ControlAsync(HttpMethod.Patch, $"/users/{caller.Bob.UnionId}/messages/{written.Id}", new { text = "second" })).Status.ShouldBe(HttpStatusCode.OK);
        (await caller.GetAsync($"{Talk.Messages}/{written.Id}")).FirstContent().GetProperty("text").GetString().ShouldBe("second");
        (await caller.Bob.EditAsync(written, "third", Cancel)).Updates.ShouldBe(2);

        (await caller.ControlAsync(HttpMethod.Post, $"/users/{caller.Bob.UnionId}/recalls", new { message_id = written.Id })).Status.ShouldBe(HttpStatusCode.OK);
        ((string)caller.Events("im.message.recalled_v1").ShouldHaveSingleItem()["recall_type"]!).ShouldBe("message_owner");
        (await caller.ControlAsync(HttpMethod.Post, $"/users/{caller.Bob.UnionId}/recalls", new { message_id = written.Id })).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task What_a_user_may_not_do_is_said()
    {
        await using var caller = await Caller.StartAsync();
        var team = caller.Team();
        await caller.SayAsync(team);
        var message = caller.Bob.Inbox[0];
        (await Should.ThrowAsync<ArgumentException>(() => caller.Bob.RecallAsync(message, Cancel))).Message.ShouldContain("may not recall");
        await Should.ThrowAsync<ArgumentException>(() => caller.Bob.EditAsync(message, "x", Cancel));
        await Should.ThrowAsync<ArgumentException>(() => caller.Bob.ReactAsync(message, "nothing", Cancel));
        await Should.ThrowAsync<ArgumentException>(() => caller.Sandbox.User("Dora Novak").ReadAsync(message, Cancel));
        await caller.Alice().RecallAsync(message, Cancel);   // owns the group
        caller.Bob.Inbox[0].IsRecalled.ShouldBeTrue();
    }

    [Fact]
    public async Task An_administrator_recalls_in_any_group()
    {
        await using var caller = await Caller.StartAsync();
        var group = caller.Sandbox.World.AddGroup("Team", [caller.Bob, caller.Alice()], [caller.Sandbox.App]);
        await caller.SayAsync(group);
        await caller.Alice().RecallAsync(caller.Alice().Inbox[0], Cancel);
        ((string)caller.Events("im.message.recalled_v1").ShouldHaveSingleItem()["recall_type"]!).ShouldBe("enterprise_manager");
    }
}
