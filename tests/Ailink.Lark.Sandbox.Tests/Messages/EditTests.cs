namespace Ailink.Lark.Sandbox.Tests;

public sealed class EditTests
{
    [Fact]
    public async Task A_text_becomes_another_or_a_post()
    {
        await using var caller = await Caller.StartAsync();
        var id = (await caller.TextAsync("old")).Id();
        var edited = await EditAsync(caller, id, new { text = $"""<at user_id="{caller.Bob.OpenId}">Bob</at> new""" });
        edited.Data.GetProperty("body").GetProperty("content").GetString().ShouldBe("""{"text":"@_user_1 new"}""");
        edited.Data.GetProperty("updated").GetBoolean().ShouldBeTrue();
        edited.Data.GetProperty("mentions").GetArrayLength().ShouldBe(1);

        var post = new { zh_cn = new { title = "T", content = new[] { new[] { new { tag = "text", text = "a" } } } } };
        (await EditAsync(caller, id, post, "post")).Data.GetProperty("msg_type").GetString().ShouldBe("post");
        caller.Bob.Inbox.ShouldHaveSingleItem().Updates.ShouldBe(2);
    }

    [Fact]
    public async Task Only_own_texts_and_posts_are_edited()
    {
        await using var caller = await Caller.StartAsync();
        var written = await caller.Bob.WriteAsync("mine", Cancel);
        (await EditAsync(caller, written.Id, new { text = "x" })).ShouldBeRefused(230071);
        var card = (await caller.CardMessageAsync(Some.Card(Some.Markdown()))).Id();
        (await EditAsync(caller, card, new { text = "x" })).ShouldBeRefused(230054);
        (await EditAsync(caller, card, Some.Card(Some.Markdown()), "interactive")).ShouldBeRefused(99992402);
        var text = (await caller.TextAsync()).Id();
        (await EditAsync(caller, text, new { text = "" })).ShouldBeRefused(230001);
        await caller.RecallAsync(text);
        (await EditAsync(caller, text, new { text = "x" })).ShouldBeRefused(230011);
        (await EditAsync(caller, "om_nothing", new { text = "x" })).ShouldBeRefused(99992354);
    }

    [Fact]
    public async Task A_message_is_edited_twenty_times_five_times_a_second_and_for_a_day()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using var caller = await Caller.StartAsync(options => options.TimeProvider = time);
        var id = (await caller.TextAsync()).Id();
        for (var i = 0; i < 20; i++)
        {
            if (i == 5) (await EditAsync(caller, id, new { text = "too fast" })).ShouldBeRefused(230020);
            if (i % 5 == 0) time.Advance(TimeSpan.FromSeconds(1));
            (await EditAsync(caller, id, new { text = $"{i}" })).ShouldSucceed();
        }

        (await EditAsync(caller, id, new { text = "once more" })).ShouldBeRefused(230072);
        var young = (await caller.TextAsync()).Id();
        time.Advance(TimeSpan.FromHours(25));
        (await EditAsync(caller, young, new { text = "late" }, token: await caller.FreshTokenAsync())).ShouldBeRefused(230075);
    }

    [Fact]
    public async Task A_muted_bot_does_not_edit_either()
    {
        await using var caller = await Caller.StartAsync();
        var team = caller.Team();
        var id = (await caller.SayAsync(team)).Id();
        caller.ChatOf(team).Settings = caller.ChatOf(team).Settings with { ModerationPermission = "only_owner" };
        (await EditAsync(caller, id, new { text = "x" })).ShouldBeRefused(230035);
    }

    private static Task<Reply> EditAsync(Caller caller, string id, object content, string type = "text", string? token = null) =>
        caller.SendAsync(HttpMethod.Put, $"{Talk.Messages}/{id}", new { msg_type = type, content = Caller.Inner(content) }, token);
}
