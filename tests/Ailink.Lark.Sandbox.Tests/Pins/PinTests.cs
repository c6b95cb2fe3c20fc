namespace Ailink.Lark.Sandbox.Tests;

public sealed class PinTests
{
    private const string Pins = "/open-apis/im/v1/pins";

    [Fact]
    public async Task A_message_is_pinned_once_whoever_pins_it_again()
    {
        await using var caller = await StartAsync();
        var team = caller.Team();
        var id = (await caller.SayAsync(team)).Id();
        var pin = (await PinAsync(caller, id, caller.TokenOf(caller.Bob, "im:message"))).Data.GetProperty("pin");
        pin.GetProperty("operator_id").GetString().ShouldBe(caller.Bob.OpenId);
        pin.GetProperty("operator_id_type").GetString().ShouldBe("open_id");
        pin.GetProperty("chat_id").GetString().ShouldBe(team);
        pin.GetProperty("create_time").GetString()!.Length.ShouldBe(13);
        (await PinAsync(caller, id)).Data.GetProperty("pin").GetRawText().ShouldBe(pin.GetRawText());
    }

    [Fact]
    public async Task A_pin_comes_off_as_often_as_one_likes_and_a_recalled_message_loses_it()
    {
        await using var caller = await StartAsync();
        var id = (await caller.TextAsync()).Id();
        await PinAsync(caller, id);
        (await UnpinAsync(caller, id)).ShouldSucceed();
        (await UnpinAsync(caller, id)).ShouldSucceed();
        await caller.RecallAsync(id);
        (await UnpinAsync(caller, id)).ShouldSucceed();
        (await PinAsync(caller, id)).ShouldBeRefused(230011);
        (await UnpinAsync(caller, "om_nothing")).ShouldBeRefused(99992354);
    }

    [Fact]
    public async Task Pins_are_listed_newest_first_by_page_and_by_milliseconds()
    {
        await using var caller = await StartAsync();
        var team = caller.Team();
        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add((await caller.SayAsync(team)).Id());
            await PinAsync(caller, ids[i]);
            caller.Sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var first = await ListAsync(caller, team, "&page_size=2");
        first.Ids().ShouldBe([ids[2], ids[1]]);
        (await ListAsync(caller, team, "&page_token=" + first.Data.GetProperty("page_token").GetString())).Ids().ShouldBe([ids[0]]);
        var (from, to) = (caller.Sandbox.Clock.Now.AddSeconds(-90).ToUnixTimeMilliseconds(), caller.Sandbox.Clock.Now.ToUnixTimeMilliseconds());
        (await ListAsync(caller, team, $"&start_time={from}&end_time={to}")).Ids().ShouldBe([ids[2]]);
        (await ListAsync(caller, team, $"&start_time={to}&end_time={from}")).ShouldBeRefused(230001);
        (await ListAsync(caller, team, "&page_token=pt")).ShouldBeRefused(230001);
        (await ListAsync(caller, team, "&page_size=51")).ShouldBeRefused(99992402);
        (await caller.GetAsync(Pins)).ShouldBeRefused(99992402);
        (await ListAsync(caller, caller.Sandbox.World.AddGroup("Others", [caller.Bob], []))).ShouldBeRefused(230002);
    }

    [Fact]
    public async Task A_message_is_pinned_and_unpinned_five_times_a_second()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using var caller = await Caller.StartAsync(options => options.TimeProvider = time);
        var id = (await caller.TextAsync()).Id();
        for (var i = 0; i < 5; i++) (i % 2 == 0 ? await PinAsync(caller, id) : await UnpinAsync(caller, id)).ShouldSucceed();
        (await UnpinAsync(caller, id)).ShouldBeRefused(230047);
        (await PinAsync(caller, id)).ShouldBeRefused(230047);
        time.Advance(TimeSpan.FromSeconds(1));
        (await UnpinAsync(caller, id)).ShouldSucceed();
    }

    [Fact]
    public async Task System_messages_and_what_one_does_not_see_are_not_pinned()
    {
        await using var caller = await StartAsync();
        caller.Grant("im:message:send_sys_msg");
        var divider = new { type = "divider", @params = new { divider_text = new { text = "t" } } };
        (await PinAsync(caller, (await caller.SendAsync(caller.Bob.OpenId, "system", divider)).Id())).ShouldBeRefused(230054);
        var id = (await caller.TextAsync()).Id();
        (await PinAsync(caller, id, caller.TokenOf(caller.Carol(), "im:message"))).ShouldBeRefused(230050);
    }

    private static async Task<Caller> StartAsync()
    {
        var caller = await Caller.StartAsync();
        caller.Grant("im:message");
        return caller;
    }

    private static Task<Reply> PinAsync(Caller caller, string id, string? token = null) => caller.PostAsync(Pins, new { message_id = id }, token);

    private static Task<Reply> UnpinAsync(Caller caller, string id) => caller.SendAsync(HttpMethod.Delete, $"{Pins}/{id}");

    private static Task<Reply> ListAsync(Caller caller, string chat, string more = "") => caller.GetAsync($"{Pins}?chat_id={chat}{more}");
}
