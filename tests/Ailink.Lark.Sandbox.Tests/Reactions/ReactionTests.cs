namespace Ailink.Lark.Sandbox.Tests;

public sealed class ReactionTests
{
    [Fact]
    public async Task A_bot_puts_an_emoji_on_a_message_and_takes_it_back()
    {
        await using var caller = await StartAsync();
        var id = (await caller.TextAsync()).Id();
        var put = await PutAsync(caller, id, "Typing");
        put.Data.GetProperty("operator").GetProperty("operator_id").GetString().ShouldBe(caller.Sandbox.App.Id);
        put.Data.GetProperty("operator").GetProperty("operator_type").GetString().ShouldBe("app");
        put.Data.GetProperty("action_time").GetString()!.Length.ShouldBe(13);
        put.Data.GetProperty("reaction_type").GetProperty("emoji_type").GetString().ShouldBe("Typing");
        caller.Bob.Inbox[0].Reactions.ShouldHaveSingleItem().EmojiType.ShouldBe("Typing");
        (await PutAsync(caller, id, "Typing")).Data.GetProperty("reaction_id").GetString().ShouldBe(IdOf(put));

        (await TakeAsync(caller, id, IdOf(put))).Data.GetProperty("reaction_id").GetString().ShouldBe(IdOf(put));
        caller.Bob.Inbox[0].Reactions.ShouldBeEmpty();
        (await TakeAsync(caller, id, IdOf(put))).ShouldBeRefused(231011);
    }

    [Theory]
    [InlineData("SMILE", 0)]
    [InlineData("smile", 231001)]
    [InlineData("2022", 0)]
    [InlineData("Nothing", 231001)]
    [InlineData("", 99992402)]
    public async Task The_emoji_is_one_of_a_list_and_capitals_matter(string emoji, int code)
    {
        await using var caller = await StartAsync();
        (await PutAsync(caller, (await caller.TextAsync()).Id(), emoji)).Code.ShouldBe(code);
    }

    [Fact]
    public async Task What_stands_in_the_way_has_codes_of_its_own()
    {
        await using var caller = await StartAsync();
        caller.Grant("im:message:send_sys_msg");
        var id = (await caller.TextAsync()).Id();
        var other = (await caller.TextAsync()).Id();
        var put = await PutAsync(caller, id, "OK");
        (await PutAsync(caller, "om_nothing", "OK")).ShouldBeRefused(231003);
        (await TakeAsync(caller, other, IdOf(put))).ShouldBeRefused(231010);
        var bobs = await caller.Bob.ReactAsync(caller.Bob.Inbox[0], "HEART", Cancel);
        (await TakeAsync(caller, id, bobs)).ShouldBeRefused(231007);
        var divider = new { type = "divider", @params = new { divider_text = new { text = "t" } } };
        (await PutAsync(caller, (await caller.SendAsync(caller.Bob.OpenId, "system", divider)).Id(), "OK")).ShouldBeRefused(231017);

        caller.Bob.HasBlockedBots = true;
        (await PutAsync(caller, id, "DONE")).ShouldBeRefused(231019);
        caller.Bob.IsResigned = true;
        (await PutAsync(caller, id, "DONE")).ShouldBeRefused(231022);
        await caller.RecallAsync(other);
        var (_, token) = await caller.SecondBotAsync("im:message.reactions:read");
        (await PutAsync(caller, id, "OK", token)).ShouldBeRefused(231002);
        (await ListAsync(caller, id, token: token)).ShouldBeRefused(231008);
    }

    [Fact]
    public async Task Reactions_to_a_recalled_message_and_in_a_dissolved_group_are_refused()
    {
        await using var caller = await StartAsync();
        var recalled = (await caller.TextAsync()).Id();
        await caller.RecallAsync(recalled);
        (await PutAsync(caller, recalled, "OK")).ShouldBeRefused(231003);
        var team = caller.Team();
        var id = (await caller.SayAsync(team)).Id();
        caller.ChatOf(team).IsDissolved = true;
        (await PutAsync(caller, id, "OK")).ShouldBeRefused(232009);
    }

    [Fact]
    public async Task Reactions_are_listed_by_emoji_and_page_with_the_ids_asked_for()
    {
        await using var caller = await StartAsync();
        var id = (await caller.TextAsync()).Id();
        await PutAsync(caller, id, "OK");
        await PutAsync(caller, id, "DONE");
        await caller.Bob.ReactAsync(caller.Bob.Inbox[0], "OK", Cancel);

        var first = await ListAsync(caller, id, "page_size=2&user_id_type=union_id");
        first.Data.GetProperty("items").GetArrayLength().ShouldBe(2);
        var second = await ListAsync(caller, id, "user_id_type=union_id&page_token=" + first.Data.GetProperty("page_token").GetString());
        second.Data.GetProperty("items")[0].GetProperty("operator").GetProperty("operator_id").GetString().ShouldBe(caller.Bob.UnionId);
        (await ListAsync(caller, id, "reaction_type=OK")).Data.GetProperty("items").GetArrayLength().ShouldBe(2);
        (await ListAsync(caller, id, "reaction_type=ok")).ShouldBeRefused(231001);
        (await ListAsync(caller, id, "page_token=pt")).ShouldBeRefused(231012);
        (await ListAsync(caller, id, "user_id_type=email")).ShouldBeRefused(231014);
        (await ListAsync(caller, id, "page_size=51")).ShouldBeRefused(99992402);
    }

    [Fact]
    public async Task Many_messages_are_asked_at_once_and_each_fails_by_itself()
    {
        await using var caller = await StartAsync();
        var id = (await caller.TextAsync()).Id();
        await PutAsync(caller, id, "OK");
        await PutAsync(caller, id, "DONE");
        var team = caller.Sandbox.World.AddGroup("Others", [caller.Bob], []);
        var hidden = await caller.WriteAsync(caller.Bob, team);
        var answer = await caller.PostAsync(Talk.Messages + "/reactions/batch_query", new
        {
            queries = new object[] { new { message_id = id }, new { message_id = "om_nothing" }, new { message_id = hidden }, new { message_id = id, page_token = "pt" } },
            page_size_per_message = 1,
        });
        answer.ShouldSucceed();
        var detail = answer.Data.GetProperty("success_msg_reaction_details").EnumerateArray().ShouldHaveSingleItem();
        detail.GetProperty("has_more").GetBoolean().ShouldBeTrue();
        detail.GetProperty("message_reaction_items")[0].GetProperty("emoji_type").GetString().ShouldBe("OK");
        answer.Data.GetProperty("success_msg_reaction_counts")[0].GetProperty("reaction_count")[1].GetRawText().ShouldBe("""{"reaction_type":"DONE","count":"1"}""");
        answer.Data.GetProperty("fail_msg_reaction_details").EnumerateArray().Select(failure => failure.GetProperty("fail_reason").GetString())
            .ShouldBe(["invalid", "no_permission", "invalid_page_token"]);
        (await caller.PostAsync(Talk.Messages + "/reactions/batch_query", new { queries = Array.Empty<object>() })).ShouldBeRefused(99992402);
    }

    [Fact]
    public async Task A_user_reacts_through_an_app_too()
    {
        await using var caller = await StartAsync();
        var id = (await caller.TextAsync()).Id();
        var put = await PutAsync(caller, id, "OK", caller.TokenOf(caller.Bob, "im:message"));
        put.Data.GetProperty("operator").GetProperty("operator_id").GetString().ShouldBe(caller.Bob.OpenId);
        put.Data.GetProperty("operator").GetProperty("operator_type").GetString().ShouldBe("user");
        (await PutAsync(caller, id, "OK", caller.TokenOf(caller.Carol(), "im:message"))).ShouldBeRefused(231002);
    }

    [Fact]
    public async Task The_bots_of_the_chat_are_told_who_reacted_and_never_where()
    {
        await using var caller = await StartAsync();
        var (second, _) = await caller.SecondBotAsync();
        var team = caller.Team(second);
        var id = (await caller.SayAsync(team)).Id();
        var reaction = await caller.Bob.ReactAsync(caller.Bob.Inbox[0], "THUMBSUP", Cancel);
        await caller.Bob.RemoveReactionAsync(caller.Bob.Inbox[0], reaction, Cancel);
        await PutAsync(caller, id, "DONE");

        var created = caller.Events("im.message.reaction.created_v1", second);
        created.Count.ShouldBe(2);
        created[0].Select(field => field.Key).ShouldBe(["message_id", "reaction_type", "operator_type", "action_time", "user_id"]);
        ((string)created[0]["user_id"]!["open_id"]!).ShouldBe(caller.Bob.OpenIdFor(second.Id));
        ((string)created[0]["operator_type"]!).ShouldBe("user");
        ((string)created[1]["operator_type"]!).ShouldBe("app");
        ((string)created[1]["app_id"]!).ShouldBe(caller.Sandbox.App.Id);
        ((string)caller.Events("im.message.reaction.deleted_v1").ShouldHaveSingleItem()["reaction_type"]!["emoji_type"]!).ShouldBe("THUMBSUP");
    }

    private static async Task<Caller> StartAsync()
    {
        var caller = await Caller.StartAsync();
        caller.Grant("im:message", "im:message.reactions:read");
        return caller;
    }

    private static string IdOf(Reply reply) => reply.Data.GetProperty("reaction_id").GetString()!;

    private static Task<Reply> PutAsync(Caller caller, string id, string emoji, string? token = null) =>
        caller.PostAsync($"{Talk.Messages}/{id}/reactions", new { reaction_type = new { emoji_type = emoji } }, token);

    private static Task<Reply> TakeAsync(Caller caller, string id, string reaction) => caller.SendAsync(HttpMethod.Delete, $"{Talk.Messages}/{id}/reactions/{reaction}");

    private static Task<Reply> ListAsync(Caller caller, string id, string query = "", string? token = null) => caller.GetAsync($"{Talk.Messages}/{id}/reactions?{query}", token);
}
