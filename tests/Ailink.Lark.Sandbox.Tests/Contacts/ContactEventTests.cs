using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class ContactEventTests
{
    [Fact]
    public async Task A_changed_user_is_told_with_what_changed_and_addresses_apart()
    {
        await using var caller = await Caller.StartAsync();
        caller.Grant("contact:user.base:readonly", "contact:user.email:readonly");
        caller.Sandbox.World.Apps[1].ContactRange = [];
        var bob = caller.Bob;
        await ChangeAsync(caller, new { name = "Bobby", email = "bobby@acme.example", mobile = "+440000" });

        var told = caller.Told();
        told.Select(each => (each.App, each.Type)).Distinct().ShouldBe([(caller.Sandbox.App.Id, "contact.user.updated_v3")]);
        told.Select(each => Keys(each.Body["old_object"]!)).ShouldBe(["name,en_name", "email"], "the phone needs a scope");
        ((string?)told[0].Body["old_object"]!["name"], (string?)told[0].Body["object"]!["name"]).ShouldBe(("Bob Li", "Bobby"));
        ((string?)told[1].Body["object"]!["open_id"]).ShouldBe(bob.OpenId);
    }

    [Fact]
    public async Task A_change_nobody_can_see_and_one_that_is_none_are_not_told()
    {
        await using var caller = await Caller.StartAsync();
        await ChangeAsync(caller, new { name = "Bobby" });
        await ChangeAsync(caller, new { bot_blocked = true });
        caller.Told().ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_leaves_is_told_once()
    {
        await using var caller = await Caller.StartAsync();
        await ChangeAsync(caller, new { resigned = true });
        await ChangeAsync(caller, new { resigned = true });
        var told = caller.Told().Where(each => each.App == caller.Sandbox.App.Id).ToList().ShouldHaveSingleItem();
        told.Type.ShouldBe("contact.user.deleted_v3");
        Keys(told.Body["old_object"]!).ShouldBe("department_ids,open_id");
    }

    private static Task<Reply> ChangeAsync(Caller caller, object change) => caller.ControlAsync(HttpMethod.Patch, "/users/" + caller.Sandbox.World.Users[1].UnionId, change);

    private static string Keys(JsonNode node) => string.Join(',', node.AsObject().Select(field => field.Key));
}
