namespace Ailink.Lark.Sandbox.Tests;

public sealed class UrgentTests
{
    [Theory]
    [InlineData("app", "im:message.urgent")]
    [InlineData("sms", "im:message.urgent:sms")]
    [InlineData("phone", "im:message.urgent:phone")]
    public async Task A_message_is_urgent_until_it_is_read(string kind, string scope)
    {
        await using var caller = await Caller.StartAsync();
        var id = (await caller.SayAsync(caller.Team())).Id();
        (await UrgeAsync(caller, id, kind, caller.Bob.OpenId)).ShouldBeRefused(99991672);
        caller.Grant(scope);
        var answer = await UrgeAsync(caller, id, kind, caller.Bob.OpenId, caller.Sandbox.User("Tom Jiang").OpenId);
        answer.ShouldSucceed();
        answer.Data.GetProperty("invalid_user_id_list").EnumerateArray().Select(user => user.GetString()).ShouldBe([caller.Sandbox.User("Tom Jiang").OpenId]);
        caller.Bob.Inbox[0].Urgency.ShouldBe(kind);
        caller.Carol().Inbox[0].Urgency.ShouldBeNull();
        (await caller.ControlAsync(HttpMethod.Get, "/inbox/" + caller.Bob.UnionId)).Json[0].GetProperty("urgent").GetString().ShouldBe(kind);
        await caller.Bob.ReadAsync(caller.Bob.Inbox[0], Cancel);
        caller.Bob.Inbox[0].Urgency.ShouldBeNull();
    }

    [Fact]
    public async Task Only_own_messages_and_members_are_urged_and_only_where_the_group_lets()
    {
        await using var caller = await StartAsync();
        var team = caller.Team();
        var id = (await caller.SayAsync(team)).Id();
        (await UrgeAsync(caller, id, "app", "ou_nobody")).ShouldBeRefused(230001);
        (await UrgeAsync(caller, id, "app")).ShouldBeRefused(99992402);
        (await UrgeAsync(caller, id, "app", [.. Enumerable.Repeat(caller.Bob.OpenId, 201)])).ShouldBeRefused(99992402);
        (await caller.SendAsync(HttpMethod.Patch, $"{Talk.Messages}/{id}/urgent_app", new { user_id_list = new[] { caller.Bob.OpenId } })).ShouldBeRefused(99992402);
        var bobs = await caller.WriteAsync(caller.Bob, team);
        (await UrgeAsync(caller, bobs, "app", caller.Carol().OpenId)).ShouldBeRefused(230012);
        caller.ChatOf(team).Settings = caller.ChatOf(team).Settings with { UrgentSetting = "only_owner" };
        (await UrgeAsync(caller, id, "app", caller.Bob.OpenId)).ShouldBeRefused(230052);
        caller.ChatOf(team).ManagingBots.Add(caller.Sandbox.App);
        (await UrgeAsync(caller, id, "app", caller.Bob.OpenId)).ShouldSucceed();
        await caller.RecallAsync(id);
        (await UrgeAsync(caller, id, "app", caller.Bob.OpenId)).ShouldBeRefused(230110);
    }

    [Fact]
    public async Task A_user_with_two_hundred_unread_urgent_messages_gets_no_more()
    {
        await using var caller = await StartAsync();
        var id = (await caller.TextAsync()).Id();
        var world = caller.Sandbox.World;
        lock (world.Gate)
        {
            for (var i = 0; i < 200; i++)
            {
                var message = new Message(Sandbox.Ids.New("om_"), world.Messages[id].Chat, caller.Sandbox.App, null, world.Clock.Now) { Type = "text", Content = "{}" };
                world.Deliver(message);
                message.Buzzes.Add(caller.Bob, BuzzKind.App);
            }
        }

        (await UrgeAsync(caller, id, "app", caller.Bob.OpenId)).ShouldBeRefused(230023);
        await caller.Bob.ReadAsync(caller.Bob.Inbox[^1], Cancel);
        (await UrgeAsync(caller, id, "app", caller.Bob.OpenId)).ShouldSucceed();
    }

    private static async Task<Caller> StartAsync()
    {
        var caller = await Caller.StartAsync();
        caller.Grant("im:message.urgent");
        return caller;
    }

    private static Task<Reply> UrgeAsync(Caller caller, string id, string kind, params string[] users) =>
        caller.SendAsync(HttpMethod.Patch, $"{Talk.Messages}/{id}/urgent_{kind}?user_id_type=open_id", new { user_id_list = users });
}
