namespace Ailink.Lark.Sandbox.Tests;

public sealed class FollowUpTests
{
    [Fact]
    public async Task Bubbles_stand_below_the_newest_message_until_the_next_comes()
    {
        await using var caller = await Caller.StartAsync();
        var id = (await caller.TextAsync("Anything else?")).Id();
        (await PushAsync(caller, id, "Yes", "No")).ShouldSucceed();
        caller.Bob.Inbox[0].FollowUps.ShouldBe(["Yes", "No"]);
        (await caller.ControlAsync(HttpMethod.Get, "/inbox/" + caller.Bob.UnionId)).Json[0].GetProperty("follow_ups")[1].GetString().ShouldBe("No");
        (await PushAsync(caller, id, "Maybe")).ShouldBeRefused(230008);
        await caller.Bob.WriteAsync("Yes", Cancel);
        caller.Bob.Inbox[0].FollowUps.ShouldBeEmpty();
        (await PushAsync(caller, id, "Maybe")).ShouldBeRefused(230006);
    }

    [Fact]
    public async Task The_codes_of_bubbles_mean_other_things_than_elsewhere()
    {
        await using var caller = await Caller.StartAsync();
        var inGroup = (await caller.SayAsync(caller.Team())).Id();
        (await PushAsync(caller, inGroup, "x")).ShouldBeRefused(230003);
        var written = await caller.Bob.WriteAsync("mine", Cancel);
        (await PushAsync(caller, written.Id, "x")).ShouldBeRefused(230001);
        var id = (await caller.TextAsync()).Id();
        var (_, token) = await caller.SecondBotAsync();
        (await caller.PostAsync($"{Talk.Messages}/{id}/push_follow_up", new { follow_ups = new[] { new { content = "x" } } }, token)).ShouldBeRefused(230004);
        caller.Sandbox.App.AvailableTo = [];
        (await PushAsync(caller, id, "x")).ShouldBeRefused(230005);
        caller.Sandbox.App.AvailableTo = null;
        caller.Sandbox.Clock.Advance(TimeSpan.FromSeconds(601));
        (await PushAsync(caller, id, "x")).ShouldBeRefused(230002);
    }

    [Fact]
    public async Task One_to_three_bubbles_of_up_to_two_hundred_characters_in_known_languages()
    {
        await using var caller = await Caller.StartAsync();
        var id = (await caller.TextAsync()).Id();
        (await PushAsync(caller, id)).ShouldBeRefused(99992402);
        (await PushAsync(caller, id, "1", "2", "3", "4")).ShouldBeRefused(99992402);
        (await PushAsync(caller, id, new string('x', 201))).ShouldBeRefused(230007);
        (await PushAsync(caller, id, "")).ShouldBeRefused(230007);
        (await InLanguageAsync("zh_CN")).ShouldBeRefused(230007);
        (await InLanguageAsync("zh_cn")).ShouldSucceed();

        Task<Reply> InLanguageAsync(string language) => caller.PostAsync(
            $"{Talk.Messages}/{id}/push_follow_up", new { follow_ups = new[] { new { content = "hello", i18n_contents = new[] { new { content = "你好", language } } } } });
    }

    private static Task<Reply> PushAsync(Caller caller, string id, params string[] bubbles) =>
        caller.PostAsync($"{Talk.Messages}/{id}/push_follow_up", new { follow_ups = bubbles.Select(content => new { content }) });
}
