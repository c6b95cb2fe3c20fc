using System.Net;
using System.Text.Json;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class ChatControlTests
{
    [Fact]
    public async Task A_user_makes_a_group_adds_removes_and_leaves()
    {
        await using var caller = await Groups.StartAsync();
        var (bob, carol, eve) = (caller.Bob.UnionId, caller.Carol().UnionId, caller.Sandbox.User("Eve Martin").UnionId);
        var made = await caller.ControlAsync(HttpMethod.Post, "/chats", new { user = bob, name = "Team", union_ids = new[] { carol }, app_ids = new[] { caller.Sandbox.App.Id } });
        made.Status.ShouldBe(HttpStatusCode.Created);
        var path = "/chats/" + made.Json.GetProperty("chat_id").GetString();
        made.Json.GetProperty("owner").GetString().ShouldBe(bob);

        Members(await caller.ControlAsync(HttpMethod.Post, path + "/members", new { user = carol, union_ids = new[] { eve }, app_ids = new[] { caller.Helper().Id } })).ShouldBe([bob, carol, eve]);
        Members(await caller.ControlAsync(HttpMethod.Post, path + "/members/withdraw", new { user = carol, union_ids = new[] { eve } })).ShouldBe([bob, carol]);
        (await caller.ControlAsync(HttpMethod.Delete, path + "/members", new { user = carol, union_ids = new[] { bob } })).Status.ShouldBe(HttpStatusCode.Forbidden);
        Members(await caller.ControlAsync(HttpMethod.Delete, path + "/members", new { user = carol, union_ids = new[] { carol } })).ShouldBe([bob]);
        (await caller.ControlAsync(HttpMethod.Patch, path, new { user = bob, description = "hm", edit_permission = "only_owner" })).Json.GetProperty("settings").GetProperty("edit_permission").GetString().ShouldBe("only_owner");
        (await caller.ControlAsync(HttpMethod.Delete, path, new { user = bob })).Json.GetProperty("status").GetString().ShouldBe("dissolved");
        caller.Told().Select(told => told.Type).Distinct(StringComparer.Ordinal).ShouldBe(
        [
            "im.chat.member.bot.added_v1", "im.chat.member.user.added_v1", "im.chat.member.user.withdrawn_v1", "im.chat.member.user.deleted_v1",
            "im.chat.updated_v1", "im.chat.disbanded_v1",
        ]);
    }

    [Fact]
    public async Task What_is_wrong_is_told()
    {
        await using var caller = await Groups.StartAsync();
        var id = caller.Bob.CreateGroup("Team", [], []);
        (await caller.ControlAsync(HttpMethod.Post, "/chats", new { name = "x" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await caller.ControlAsync(HttpMethod.Post, "/chats", new { user = "on_nobody", name = "x" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await caller.ControlAsync(HttpMethod.Post, "/chats", new { user = caller.Bob.UnionId, union_ids = new[] { caller.Sandbox.User("Dora Novak").UnionId } })).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await caller.ControlAsync(HttpMethod.Post, $"/chats/{id}/members", new { user = caller.Bob.UnionId, app_ids = new[] { "cli_nobody" } })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await caller.ControlAsync(HttpMethod.Post, $"/chats/{id}/members", new { user = caller.Carol().UnionId, union_ids = new[] { caller.Carol().UnionId } })).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await caller.ControlAsync(HttpMethod.Patch, "/chats/oc_nothing", new { user = caller.Bob.UnionId })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await caller.ControlAsync(HttpMethod.Patch, "/chats/" + id, new { user = caller.Bob.UnionId, colour = "red" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        Should.Throw<InvalidOperationException>(() => caller.Carol().RenameGroup(id, "Mine")).Message.ShouldContain("Carol Wu");
    }

    [Fact]
    public async Task All_chats_are_listed_private_ones_too()
    {
        await using var caller = await Groups.StartAsync();
        await caller.TextAsync();
        caller.Bob.CreateGroup("Team", [], []);
        var chats = (await caller.ControlAsync(HttpMethod.Get, "/chats")).Json;
        chats.EnumerateArray().Select(chat => chat.GetProperty("chat_type").GetString()).ShouldBe(["p2p", "group"]);
    }

    private static List<string> Members(Reply reply)
    {
        reply.Status.ShouldBe(HttpStatusCode.OK, reply.Text);
        return [.. reply.Json.GetProperty("union_ids").EnumerateArray().Select((JsonElement id) => id.GetString()!)];
    }
}
