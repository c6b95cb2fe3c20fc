namespace Ailink.Lark.Sandbox.Tests;

/// <summary>Traps of chats.</summary>
public sealed class ChatTraps
{
    [Fact]
    public async Task Trap_26_counts_are_strings_and_members_are_people()
    {
        await using var caller = await Groups.StartAsync();
        var id = await caller.GroupAsync();
        var chat = (await caller.GetAsync($"{Groups.Path}/{id}")).Data;
        (chat.GetProperty("user_count").GetString(), chat.GetProperty("bot_count").GetString()).ShouldBe(("2", "1"));
        var members = (await caller.GetAsync($"{Groups.Path}/{id}/members")).Data;
        members.GetProperty("items").EnumerateArray().Select(member => member.GetProperty("member_id").GetString()).ShouldNotContain(caller.Sandbox.App.BotOpenId);
        members.GetProperty("member_total").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Trap_27_a_stranger_sees_a_little_of_a_group_and_no_error()
    {
        await using var caller = await Groups.StartAsync();
        var id = await caller.GroupAsync();
        var seen = await caller.GetAsync($"{Groups.Path}/{id}", await caller.FreshTokenAsync(caller.Helper()));
        seen.ShouldSucceed();
        seen.Data.GetProperty("name").GetString().ShouldBe("Team");
        seen.Data.TryGetProperty("description", out _).ShouldBeFalse();
        seen.Data.TryGetProperty("add_member_permission", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Trap_28_a_group_without_an_owner_is_a_bot_s()
    {
        await using var caller = await Groups.StartAsync();
        (await caller.GetAsync($"{Groups.Path}/{await caller.GroupAsync()}")).Data.TryGetProperty("owner_id", out _).ShouldBeFalse();
        var owned = await caller.GroupAsync(new { name = "Alice's", owner_id = caller.Alice().OpenId }, "?user_id_type=open_id");
        (await caller.GetAsync($"{Groups.Path}/{owned}")).Data.GetProperty("owner_id").GetString().ShouldBe(caller.Alice().OpenId);
    }

    [Fact]
    public async Task Trap_37_two_settings_move_together_or_not_at_all()
    {
        await using var caller = await Groups.StartAsync();
        var path = $"{Groups.Path}/{await caller.GroupAsync()}";
        (await caller.SendAsync(HttpMethod.Put, path, new { add_member_permission = "only_owner" })).Code.ShouldNotBe(0);
        (await caller.SendAsync(HttpMethod.Put, path, new { add_member_permission = "only_owner", share_card_permission = "not_allowed" })).ShouldSucceed();
        var chat = (await caller.GetAsync(path)).Data;
        (chat.GetProperty("add_member_permission").GetString(), chat.GetProperty("share_card_permission").GetString()).ShouldBe(("only_owner", "not_allowed"));
    }
}
