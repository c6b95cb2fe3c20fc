using System.Text.Json;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class ContentTests
{
    [Fact]
    public async Task A_post_comes_back_without_its_languages_and_with_mentions_as_placeholders()
    {
        await using var caller = await Caller.StartAsync();
        var post = new
        {
            en_us = new
            {
                title = "T",
                content = new object[][]
                {
                    [new { tag = "text", text = "hi" }, new { tag = "at", user_id = caller.Bob.OpenId }, new { tag = "at", user_id = "all" }],
                    [new { tag = "a", text = "here", href = "https://a.test", style = new[] { "bold" } }],
                },
            },
            zh_cn = new { title = "题", content = Array.Empty<object>() },
        };
        var sent = await caller.SendAsync(caller.Bob.OpenId, "post", post);
        var content = JsonSerializer.Deserialize<JsonElement>(sent.Data.GetProperty("body").GetProperty("content").GetString()!);
        content.GetProperty("title").GetString().ShouldBe("T");
        content.GetProperty("content").GetRawText().ShouldBe(
            """[[{"tag":"text","text":"hi","style":[]},{"tag":"at","user_id":"@_user_1","user_name":"Bob Li","style":[]},{"tag":"at","user_id":"@_all","user_name":"","style":[]}],[{"tag":"a","text":"here","href":"https://a.test","style":["bold"]}]]""");
        sent.Data.GetProperty("mentions")[0].GetProperty("id").GetString().ShouldBe(caller.Bob.OpenId);
        caller.Bob.Inbox.ShouldHaveSingleItem().Content.ShouldContain("zh_cn");
    }

    [Fact]
    public async Task Markdown_of_a_post_never_comes_back_as_such()
    {
        await using var caller = await Caller.StartAsync();
        var markdown = $"**bold** *slanted* ~~gone~~ ~under~ [link](https://a.test) <at user_id=\"{caller.Bob.OpenId}\"></at>\n> quote\n---\n```csharp\nvar x;\n```\n- item";
        var sent = await caller.SendAsync(caller.Bob.OpenId, "post", new { zh_cn = new { content = new[] { new[] { new { tag = "md", text = markdown } } } } });
        var paragraphs = JsonSerializer.Deserialize<JsonElement>(sent.Data.GetProperty("body").GetProperty("content").GetString()!).GetProperty("content");
        paragraphs[0].EnumerateArray().Select(node => node.GetProperty("tag").GetString()).Distinct().ShouldBe(["text", "a", "at"]);
        paragraphs[0].EnumerateArray().SelectMany(node => node.GetProperty("style").EnumerateArray()).Select(style => style.GetString()).ShouldBe(["bold", "italic", "lineThrough", "underline"]);
        paragraphs[1][0].GetProperty("text").GetString().ShouldBe("> quote");
        paragraphs[2][0].GetProperty("tag").GetString().ShouldBe("hr");
        paragraphs[3][0].GetRawText().ShouldBe("""{"tag":"code_block","language":"csharp","text":"var x;"}""");
        paragraphs[4][0].GetProperty("text").GetString().ShouldBe("- item");
        sent.Text.ShouldNotContain("\\\"md\\\"");
    }

    [Fact]
    public async Task Pictures_and_markdown_stand_alone_in_their_paragraph()
    {
        await using var caller = await Caller.StartAsync();
        var together = new { zh_cn = new { content = new[] { new object[] { new { tag = "md", text = "a" }, new { tag = "text", text = "b" } } } } };
        (await caller.SendAsync(caller.Bob.OpenId, "post", together)).ShouldBeRefused(230001);
    }

    [Fact]
    public async Task A_group_is_shared_by_its_members_and_a_private_chat_never()
    {
        await using var caller = await Caller.StartAsync();
        var team = caller.Team();
        (await ShareAsync(team)).ShouldSucceed();
        (await ShareAsync((await caller.TextAsync()).Data.GetProperty("chat_id").GetString()!)).ShouldBeRefused(230015);
        (await ShareAsync(caller.Sandbox.World.AddGroup("Others", [caller.Bob], []))).ShouldBeRefused(230002);
        (await ShareAsync("oc_nowhere")).ShouldBeRefused(99992355);
        caller.ChatOf(team).Settings = caller.ChatOf(team).Settings with { AddMemberPermission = "only_owner" };
        (await ShareAsync(team)).ShouldBeRefused(230018);

        Task<Reply> ShareAsync(string chat) => caller.SendAsync(caller.Bob.OpenId, "share_chat", new { chat_id = chat });
    }

    [Fact]
    public async Task A_person_is_shared_by_open_id_and_a_bot_is_no_person()
    {
        await using var caller = await Caller.StartAsync();
        (await ShareAsync(caller.Carol().OpenId)).ShouldSucceed();
        (await ShareAsync(caller.Carol().UnionId)).ShouldBeRefused(99992351);
        (await ShareAsync(caller.Sandbox.App.BotOpenId)).ShouldBeRefused(99992351);

        Task<Reply> ShareAsync(string user) => caller.SendAsync(caller.Bob.OpenId, "share_user", new { user_id = user });
    }

    [Fact]
    public async Task A_divider_is_for_private_chats_and_needs_its_scope()
    {
        await using var caller = await Caller.StartAsync();
        var divider = Divider("New session");
        (await caller.SendAsync(caller.Bob.OpenId, "system", divider)).ShouldBeRefused(230027);
        caller.Grant("im:message:send_sys_msg", "im:message", "im:message.send_as_user");
        (await caller.SendAsync(caller.Bob.OpenId, "system", divider)).ShouldSucceed();
        (await caller.SendAsync(caller.Team(), "system", divider, "chat_id")).ShouldBeRefused(230001);
        (await caller.SendAsync(caller.Carol().OpenId, "system", divider, token: caller.TokenOf(caller.Bob, "im:message", "im:message.send_as_user"))).ShouldBeRefused(230001);
    }

    [Theory]
    [InlineData("ten chars.ten chars.", null, null, 0)]
    [InlineData("ten chars.ten chars.!", null, null, 230001)]
    [InlineData("一二三四五六七八九十", null, null, 0)]
    [InlineData("一二三四五六七八九十百", null, null, 230001)]
    [InlineData("t", "zh_CN", true, 0)]
    [InlineData("t", "zh_cn", null, 230001)]
    [InlineData("t", null, "yes", 230001)]
    [InlineData("", null, null, 230001)]
    public async Task The_text_of_a_divider_is_short_and_its_languages_are_written_with_capitals(string text, string? language, object? rollup, int code)
    {
        await using var caller = await Caller.StartAsync();
        caller.Grant("im:message:send_sys_msg");
        (await caller.SendAsync(caller.Bob.OpenId, "system", Divider(text, language, rollup))).Code.ShouldBe(code);
    }

    [Fact]
    public async Task Everybody_is_mentioned_by_whom_the_group_lets()
    {
        await using var caller = await Caller.StartAsync();
        var team = caller.Team();
        const string All = """<at user_id="all"></at> look""";
        (await caller.SayAsync(team, All)).ShouldSucceed();
        caller.ChatOf(team).Settings = caller.ChatOf(team).Settings with { AtAllPermission = "only_owner" };
        (await caller.SayAsync(team, All)).ShouldBeRefused(230018);
        var post = new { zh_cn = new { content = new[] { new[] { new { tag = "at", user_id = "all" } } } } };
        (await caller.SendAsync(team, "post", post, "chat_id")).ShouldBeRefused(230018);
        caller.ChatOf(team).ManagingBots.Add(caller.Sandbox.App);
        (await caller.SayAsync(team, All)).ShouldSucceed();
    }

    [Fact]
    public async Task The_bots_of_a_group_share_its_five_messages_a_second()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using var caller = await Caller.StartAsync(options => options.TimeProvider = time);
        var (second, token) = await caller.SecondBotAsync();
        var team = caller.Team(second);
        for (var i = 0; i < 5; i++) (await caller.SayAsync(team, token: i % 2 == 0 ? token : null)).ShouldSucceed();
        (await caller.SayAsync(team)).ShouldBeRefused(230020);
        (await caller.SayAsync(team, token: token)).ShouldBeRefused(230020);
        for (var i = 0; i < 5; i++) (await caller.TextAsync()).ShouldSucceed();
        (await caller.TextAsync(to: caller.Bob.OpenIdFor(second.Id), token: token)).ShouldSucceed();   // a user counts for each bot
    }

    private static object Divider(string text, string? language = null, object? rollup = null) => new
    {
        type = "divider",
        @params = new { divider_text = new { text, i18n_text = language is null ? [] : new Dictionary<string, string> { [language] = text } } },
        options = rollup is null ? [] : new Dictionary<string, object> { ["need_rollup"] = rollup },
    };
}
