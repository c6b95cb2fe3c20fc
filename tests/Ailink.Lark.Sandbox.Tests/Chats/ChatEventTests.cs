using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class ChatEventTests
{
    [Fact]
    public async Task A_user_who_adds_a_bot_tells_every_bot_and_a_bot_only_the_new_one()
    {
        await using var caller = await Groups.StartAsync();
        var (app, helper) = (caller.Sandbox.App, caller.Helper());
        var id = caller.Bob.CreateGroup("Team", [caller.Carol()], [app]);
        var made = caller.Told().ShouldHaveSingleItem();
        (made.App, made.Type).ShouldBe((app.Id, "im.chat.member.bot.added_v1"));
        Keys(made.Body).ShouldBe(["chat_id", "operator_id", "external", "operator_tenant_key", "name", "i18n_names"]);
        Text(made.Body, "operator_id", "open_id").ShouldBe(caller.Bob.OpenIdFor(app.Id));
        made.Body["operator_id"]!.AsObject().ContainsKey("user_id").ShouldBeFalse("it needs a scope");

        caller.Bob.AddToGroup(id, [], [helper]);
        caller.Told(skip: 1).Select(told => told.App).ShouldBe([app.Id, helper.Id]);

        caller.Bob.RemoveFromGroup(id, [], [helper]);
        var removed = caller.Told(skip: 3).ShouldHaveSingleItem();
        (removed.App, removed.Type).ShouldBe((helper.Id, "im.chat.member.bot.deleted_v1"));

        (await caller.MembersAsync(HttpMethod.Post, id, "?member_id_type=app_id", helper.Id)).ShouldSucceed();
        var added = caller.Told(skip: 4).ShouldHaveSingleItem();
        (added.App, added.Type, Text(added.Body, "operator_id", "open_id")).ShouldBe((helper.Id, "im.chat.member.bot.added_v1", app.BotOpenId));
    }

    [Fact]
    public async Task People_who_come_go_or_are_uninvited_are_told_with_the_ids_each_app_knows()
    {
        await using var caller = await Groups.StartAsync();
        var (app, helper, eve) = (caller.Sandbox.App, caller.Helper(), caller.Sandbox.User("Eve Martin"));
        helper.GrantedScopes = [.. helper.GrantedScopes, UserIds.EmployeeScope];
        var id = caller.Bob.CreateGroup("Team", [], [app, helper]);
        var before = caller.Told().Count;

        caller.Bob.AddToGroup(id, [eve, caller.Carol()], []);
        caller.Carol().LeaveGroup(id);
        caller.Bob.WithdrawFromGroup(id, [eve]);

        var told = caller.Told(before);
        told.Select(each => (each.App, each.Type)).ShouldBe(
        [
            (app.Id, "im.chat.member.user.added_v1"), (helper.Id, "im.chat.member.user.added_v1"),
            (app.Id, "im.chat.member.user.deleted_v1"), (helper.Id, "im.chat.member.user.deleted_v1"),
            (app.Id, "im.chat.member.user.withdrawn_v1"), (helper.Id, "im.chat.member.user.withdrawn_v1"),
        ]);
        Keys(told[0].Body).ShouldBe(["chat_id", "operator_id", "external", "operator_tenant_key", "users", "name", "i18n_names"]);
        told[0].Body["users"]!.AsArray().Count.ShouldBe(2);
        var user = told[1].Body["users"]![0]!.AsObject();
        (Text(user, "name"), Text(user, "tenant_key")).ShouldBe(("Eve Martin", "ten_acme"));
        (Text(user, "user_id", "open_id"), Text(user, "user_id", "user_id"), Text(user, "user_id", "union_id")).ShouldBe((eve.OpenIdFor(helper.Id), eve.UserId, eve.UnionId));
        Text(told[2].Body, "operator_id", "open_id").ShouldBe(caller.Carol().OpenIdFor(app.Id));
    }

    [Fact]
    public async Task A_change_tells_before_and_after_and_one_that_changes_nothing_tells_nothing()
    {
        await using var caller = await Groups.StartAsync();
        var id = caller.Bob.CreateGroup("Team", [], [caller.Sandbox.App]);
        caller.Bob.RenameGroup(id, "Team");
        caller.Told(skip: 1).ShouldBeEmpty();
        caller.Bob.RenameGroup(id, "Ours");

        var told = caller.Told(skip: 1).ShouldHaveSingleItem();
        told.Type.ShouldBe("im.chat.updated_v1");
        (Text(told.Body, "before_change", "name"), Text(told.Body, "after_change", "name")).ShouldBe(("Team", "Ours"));
        Keys(told.Body["after_change"]!).ShouldBe(
        [
            "avatar", "name", "description", "i18n_names", "add_member_permission", "share_card_permission", "at_all_permission", "edit_permission", "membership_approval",
            "join_message_visibility", "leave_message_visibility", "moderation_permission", "owner_id", "restricted_mode_setting", "group_message_type",
        ]);
    }

    [Fact]
    public async Task Moderation_tells_who_may_speak_now_with_the_owner_and_who_no_longer_may()
    {
        await using var caller = await Groups.StartAsync();
        var id = await caller.GroupAsync(new { owner_id = caller.Bob.OpenId, user_id_list = new[] { caller.Carol().OpenId } });
        var bob = caller.TokenOf(caller.Bob, "im:chat");
        await ModerateAsync(caller, id, new { moderation_setting = "moderator_list", moderator_added_list = new[] { caller.Carol().OpenId } }, bob);
        await ModerateAsync(caller, id, new { moderation_setting = "moderator_list", moderator_removed_list = new[] { caller.Carol().OpenId } }, bob);

        var told = caller.Told();
        Text(told[0].Body, "after_change", "moderation_permission").ShouldBe("moderator_list");
        told[0].Body["moderator_list"]!["added_member_list"]!.AsArray().Select(entry => Text(entry!, "user_id", "union_id")).ShouldBe([caller.Bob.UnionId, caller.Carol().UnionId]);
        told[1].Body["moderator_list"]!["removed_member_list"]!.AsArray().Select(entry => Text(entry!, "user_id", "union_id")).ShouldBe([caller.Carol().UnionId]);
    }

    [Fact]
    public async Task A_dissolved_group_tells_the_bots_it_had()
    {
        await using var caller = await Groups.StartAsync();
        var id = caller.Bob.CreateGroup("Team", [], [caller.Sandbox.App, caller.Helper()]);
        var before = caller.Told().Count;
        caller.Bob.DisbandGroup(id);
        caller.Told(before).Select(told => (told.App, told.Type, Text(told.Body, "name"))).ShouldBe(
            [(caller.Sandbox.App.Id, "im.chat.disbanded_v1", "Team"), (caller.Helper().Id, "im.chat.disbanded_v1", "Team")]);
    }

    [Fact]
    public async Task Strict_events_need_a_scope_for_groups()
    {
        await using var caller = await Groups.StartAsync();
        var app = caller.Sandbox.App;
        app.StrictEvents = true;
        app.Versions = [app.Versions[0] with { Events = ["im.chat.disbanded_v1", "im.chat.member.bot.added_v1"] }];
        caller.Bob.DisbandGroup(caller.Bob.CreateGroup("Team", [], [app]));
        caller.Told().Count.ShouldBe(2);
        app.GrantedScopes = [.. app.GrantedScopes.Except(["im:chat"])];
        caller.Bob.DisbandGroup(caller.Bob.CreateGroup("Team", [], [app]));
        caller.Told().Count.ShouldBe(2);
    }

    private static Task<Reply> ModerateAsync(Caller caller, string id, object body, string token) =>
        caller.SendAsync(HttpMethod.Put, $"{Groups.Path}/{id}/moderation", body, token);

    private static IEnumerable<string> Keys(JsonNode node) => node.AsObject().Select(field => field.Key);

    private static string? Text(JsonNode node, params string[] path) => (string?)path.Aggregate<string, JsonNode?>(node, (at, name) => at?[name]);
}
