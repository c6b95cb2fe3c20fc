namespace Ailink.Lark.Sandbox.Tests;

public sealed class RecallTests
{
    [Fact]
    public async Task A_bot_that_owns_manages_or_made_a_group_recalls_what_others_wrote_for_a_year()
    {
        await using var caller = await Caller.StartAsync();
        var team = caller.Team();
        var (first, second, old) = (await caller.WriteAsync(caller.Bob, team), await caller.WriteAsync(caller.Bob, team), await caller.WriteAsync(caller.Bob, team));
        (await caller.RecallAsync(first)).ShouldBeRefused(230026);
        caller.ChatOf(team).ManagingBots.Add(caller.Sandbox.App);
        (await caller.RecallAsync(first)).ShouldSucceed();
        caller.ChatOf(team).OwningBot = caller.Sandbox.App;
        caller.Sandbox.Clock.Advance(TimeSpan.FromDays(30));
        (await caller.RecallAsync(second, await caller.FreshTokenAsync())).ShouldSucceed();
        caller.Sandbox.Clock.Advance(TimeSpan.FromDays(340));
        (await caller.RecallAsync(old, await caller.FreshTokenAsync())).ShouldBeRefused(230009);
        caller.Events("im.message.recalled_v1").Select(body => (string)body["recall_type"]!).ShouldBe(["group_manager", "group_owner"]);
    }

    [Fact]
    public async Task The_event_of_a_recall_goes_to_every_bot_of_the_chat()
    {
        await using var caller = await Caller.StartAsync();
        var (second, _) = await caller.SecondBotAsync();
        var team = caller.Team(second);
        var id = (await caller.SayAsync(team)).Id();
        (await caller.RecallAsync(id)).ShouldSucceed();
        foreach (var app in (SandboxApp[])[caller.Sandbox.App, second])
        {
            var body = caller.Events("im.message.recalled_v1", app).ShouldHaveSingleItem();
            body.Select(field => field.Key).ShouldBe(["message_id", "chat_id", "recall_time", "recall_type"]);
            ((string)body["message_id"]!).ShouldBe(id);
            ((string)body["chat_id"]!).ShouldBe(team);
            ((string)body["recall_type"]!).ShouldBe("message_owner");
            ((string)body["recall_time"]!).Length.ShouldBe(13);
        }
    }

    [Fact]
    public async Task A_message_of_a_batch_is_neither_recalled_nor_urged_by_itself()
    {
        await using var caller = await Caller.StartAsync();
        caller.Grant("im:message:send_multi_users", "im:message.urgent");
        var sent = await caller.PostAsync("/open-apis/message/v4/batch_send/", new { msg_type = "text", content = new { text = "all" }, open_ids = new[] { caller.Bob.OpenId } });
        sent.ShouldSucceed();
        var id = (await caller.Bob.NextMessageAsync(Cancel)).Id;
        (await caller.RecallAsync(id)).ShouldBeRefused(230054);
        (await caller.SendAsync(HttpMethod.Patch, $"{Talk.Messages}/{id}/urgent_app?user_id_type=open_id", new { user_id_list = new[] { caller.Bob.OpenId } })).ShouldBeRefused(230054);
    }

    [Fact]
    public async Task A_user_recalls_the_own_messages_and_a_group_s_owner_those_of_others()
    {
        await using var caller = await Caller.StartAsync();
        caller.Grant("im:message");
        var team = caller.Team();
        var bobs = await caller.WriteAsync(caller.Bob, team);
        var bots = (await caller.SayAsync(team)).Id();
        (await caller.RecallAsync(bobs, caller.TokenOf(caller.Carol(), "im:message"))).ShouldBeRefused(230026);
        (await caller.RecallAsync(bobs, caller.TokenOf(caller.Bob, "im:message"))).ShouldSucceed();
        (await caller.RecallAsync(bots, caller.TokenOf(caller.Alice(), "im:message"))).ShouldSucceed();
        caller.Events("im.message.recalled_v1").Select(body => (string)body["recall_type"]!).ShouldBe(["message_owner", "group_owner"]);
    }
}
