using System.Text.Json;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class MessageTests
{
    [Fact]
    public async Task A_reply_names_its_root_and_parent_and_a_threaded_one_its_thread()
    {
        await using var caller = await Caller.StartAsync();
        var first = Id(await caller.TextAsync());
        var reply = await ReplyAsync(caller, first, inThread: false);
        reply.Data.GetProperty("parent_id").GetString().ShouldBe(first);
        var threaded = await ReplyAsync(caller, Id(reply), inThread: true);
        threaded.Data.GetProperty("root_id").GetString().ShouldBe(first);
        threaded.Data.GetProperty("thread_id").GetString()!.ShouldStartWith("omt_");
        (await ReplyAsync(caller, "om_nothing", inThread: false)).ShouldBeRefused(99992354);
    }

    [Fact]
    public async Task A_recalled_message_is_gone_for_all_and_cannot_be_recalled_replied_to_or_patched_again()
    {
        await using var caller = await Caller.StartAsync();
        var id = Id(await caller.CardMessageAsync(Some.Card(Some.Markdown())));
        (await caller.SendAsync(HttpMethod.Delete, Path(id))).ShouldSucceed();
        (await caller.SendAsync(HttpMethod.Delete, Path(id))).ShouldBeRefused(230110);
        (await ReplyAsync(caller, id, inThread: false)).ShouldBeRefused(230011);
        (await PatchAsync(caller, id, Some.Card(Some.Markdown()))).ShouldBeRefused(230011);
        caller.Bob.Inbox.ShouldHaveSingleItem().IsRecalled.ShouldBeTrue();
        caller.Bob.Inbox[0].Card.ShouldBeNull();
    }

    [Fact]
    public async Task A_message_is_recalled_within_a_day_and_only_by_its_sender()
    {
        await using var caller = await Caller.StartAsync();
        var written = await caller.Bob.WriteAsync("mine", Cancel);
        (await caller.SendAsync(HttpMethod.Delete, Path(written.Id))).ShouldBeRefused(230026);
        var sent = Id(await caller.TextAsync());
        caller.Sandbox.Clock.Advance(TimeSpan.FromHours(25));
        var token = (await caller.TokenOfAsync(caller.Sandbox.App)).Json.GetProperty("tenant_access_token").GetString();
        (await caller.SendAsync(HttpMethod.Delete, Path(sent), null, token)).ShouldBeRefused(230009);
    }

    [Fact]
    public async Task A_card_is_replaced_without_ringing_again()
    {
        await using var caller = await Caller.StartAsync();
        var id = Id(await caller.CardMessageAsync(Some.Card(Some.Markdown("old"))));
        (await PatchAsync(caller, id, Some.Card(Some.Markdown("new")))).ShouldSucceed();

        var message = caller.Bob.Inbox.ShouldHaveSingleItem();
        message.Updates.ShouldBe(1);
        message.Card!.Value.GetProperty("body").GetProperty("elements")[0].GetProperty("content").GetString().ShouldBe("new");
    }

    [Fact]
    public async Task A_card_of_two_zero_stays_one_and_an_older_card_needs_update_multi_on_both_sides()
    {
        await using var caller = await Caller.StartAsync();
        var modern = Id(await caller.CardMessageAsync(Some.Card(Some.Markdown())));
        var refused = await PatchAsync(caller, modern, new { elements = Array.Empty<object>() });
        refused.ShouldBeRefused(230099);
        refused.Text.ShouldContain("200830");

        var old = Id(await caller.CardMessageAsync(new { elements = Array.Empty<object>() }));
        (await PatchAsync(caller, old, new { config = new { update_multi = true }, elements = Array.Empty<object>() })).ShouldBeRefused(230099);
        var shared = Id(await caller.CardMessageAsync(new { config = new { update_multi = true }, elements = Array.Empty<object>() }));
        (await PatchAsync(caller, shared, new { elements = Array.Empty<object>() })).ShouldBeRefused(230099);
        (await PatchAsync(caller, shared, new { config = new { update_multi = true }, elements = Array.Empty<object>() })).ShouldSucceed();
    }

    [Fact]
    public async Task A_card_is_patched_for_fourteen_days_and_five_times_a_second()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using var caller = await Caller.StartAsync(options => options.TimeProvider = time);
        var id = Id(await caller.CardMessageAsync(Some.Card(Some.Markdown())));
        for (var i = 0; i < 5; i++) (await PatchAsync(caller, id, Some.Card(Some.Markdown()))).ShouldSucceed();
        (await PatchAsync(caller, id, Some.Card(Some.Markdown()))).ShouldBeRefused(230020);
        var text = Id(await caller.TextAsync());
        (await PatchAsync(caller, text, Some.Card(Some.Markdown()))).ShouldBeRefused(230001);

        time.Advance(TimeSpan.FromDays(14.1));
        var token = (await caller.TokenOfAsync(caller.Sandbox.App)).Json.GetProperty("tenant_access_token").GetString();
        (await PatchAsync(caller, id, Some.Card(Some.Markdown()), token)).ShouldBeRefused(230031);
    }

    [Fact]
    public async Task A_card_is_read_back_as_a_lossy_tree_unless_asked_for_whole()
    {
        await using var caller = await Caller.StartAsync();
        caller.Sandbox.App.GrantedScopes = ["im:message"];
        var id = Id(await caller.CardMessageAsync(Some.Card(Some.Markdown("**hi**"))));

        Content(await caller.GetAsync(Path(id))).GetProperty("title").GetString().ShouldBe("Title");
        Content(await caller.GetAsync(Path(id) + "?card_msg_content_type=user_card_content")).GetProperty("schema").GetString().ShouldBe("2.0");

        static JsonElement Content(Reply reply) =>
            JsonSerializer.Deserialize<JsonElement>(reply.Data.GetProperty("items")[0].GetProperty("body").GetProperty("content").GetString()!);
    }

    private static string Path(string id) => "/open-apis/im/v1/messages/" + id;

    private static string Id(Reply reply) => reply.Data.GetProperty("message_id").GetString()!;

    private static Task<Reply> ReplyAsync(Caller caller, string id, bool inThread) =>
        caller.PostAsync(Path(id) + "/reply", new { msg_type = "text", content = Caller.Inner(new { text = "r" }), reply_in_thread = inThread });

    private static Task<Reply> PatchAsync(Caller caller, string id, object card, string? token = null) =>
        caller.SendAsync(HttpMethod.Patch, Path(id), new { content = Caller.Inner(card) }, token);
}
