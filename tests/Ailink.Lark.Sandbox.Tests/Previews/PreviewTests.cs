using System.Text.Json;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class PreviewTests
{
    private const string Link = "https://tickets.example/1?a=b&c=d";

    [Fact]
    public async Task A_link_of_a_registered_host_calls_the_app_and_its_title_stands_in_the_inbox()
    {
        await using var box = await PreviewingAsync();
        box.App.Answers(200, """{"inline":{"title":"plain","i18n_title":{"zh_cn":"工单","en_us":"Ticket 1"},"image_key":"img_1"}}""");
        var message = await WriteAsync(box, $"see {Link} and https://other.example/");
        var asked = await CallbackAsync(box);
        asked.IsSigned.ShouldBeTrue();
        asked.Event.GetProperty("operator").EnumerateObject().Select(field => field.Name).ShouldBe(["open_id", "tenant_key"]);
        asked.Event.GetProperty("operator").GetProperty("open_id").GetString().ShouldBe(box.Caller.Bob.OpenId);
        asked.Event.GetProperty("host").GetString().ShouldBe("im_message");
        asked.Event.GetProperty("context").GetProperty("url").GetString().ShouldBe(Link);
        asked.Event.GetProperty("context").GetProperty("open_message_id").GetString().ShouldBe(message);

        await box.Sandbox.Deliveries.SettleAsync(Cancel);
        var shown = (await SeenByAliceAsync(box)).EnumerateArray().ShouldHaveSingleItem();
        shown.GetProperty("url").GetString().ShouldBe(Link);
        shown.GetProperty("title").GetString().ShouldBe("Ticket 1");
        shown.GetProperty("image_key").GetString().ShouldBe("img_1");
        shown.GetProperty("error").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_token_refreshes_what_members_see_each_in_the_own_view_and_once_in_five_seconds()
    {
        await using var box = await PreviewingAsync();
        box.App.Answers(200, """{"inline":{"title":"open"}}""");
        await WriteAsync(box, Link);
        var token = (await CallbackAsync(box)).Event.GetProperty("context").GetProperty("preview_token").GetString()!;
        await box.Sandbox.Deliveries.SettleAsync(Cancel);

        box.App.Answers(200, """{"inline":{"title":"closed"}}""");
        var alice = box.Sandbox.User("Alice Chen").OpenId;
        (await RefreshAsync(box, new { preview_tokens = new[] { token }, open_ids = new[] { alice } })).ShouldSucceed();
        (await CallbackAsync(box)).Event.GetProperty("operator").GetProperty("open_id").GetString().ShouldBe(alice);
        await box.Sandbox.Deliveries.SettleAsync(Cancel);
        (await SeenByAliceAsync(box))[0].GetProperty("title").GetString().ShouldBe("closed");
        var all = (await box.Caller.ControlAsync(HttpMethod.Get, "/previews")).Json.EnumerateArray().ShouldHaveSingleItem();
        all.GetProperty("preview_token").GetString().ShouldBe(token);
        all.GetProperty("title").GetString().ShouldBe("open");   // Bob wrote it, and was not among the open_ids

        (await RefreshAsync(box, new { preview_tokens = new[] { token } })).ShouldBeRefused(230001);
        await box.MoveClockAsync(5);
        (await RefreshAsync(box, new { preview_tokens = new[] { token } })).ShouldSucceed();
        await box.Sandbox.Deliveries.SettleAsync(Cancel);
        (await box.Caller.ControlAsync(HttpMethod.Get, "/previews")).Json[0].GetProperty("title").GetString().ShouldBe("closed");
    }

    [Fact]
    public async Task A_refresh_takes_one_to_ten_tokens_the_app_was_given_and_its_scope()
    {
        await using var box = await PreviewingAsync();
        (await RefreshAsync(box, new { preview_tokens = Array.Empty<string>() })).ShouldBeRefused(99992402);
        (await RefreshAsync(box, new { preview_tokens = Enumerable.Range(0, 11).Select(number => $"t{number}") })).ShouldBeRefused(99992402);
        (await RefreshAsync(box, new { preview_tokens = new[] { "unknown" } })).ShouldBeRefused(230001);
        box.Sandbox.App.GrantedScopes = [];
        (await RefreshAsync(box, new { preview_tokens = new[] { "unknown" } })).ShouldBeRefused(99991672);
    }

    [Fact]
    public async Task A_preview_that_fails_says_why_and_is_not_sent_again()
    {
        await using var box = await PreviewingAsync();
        box.App.Answers(200, """{"inline":{}}""");
        await WriteAsync(box, Link);
        await box.Sandbox.Deliveries.SettleAsync(Cancel);
        await CallbackAsync(box);
        (await SeenByAliceAsync(box))[0].GetProperty("error").GetProperty("code").GetInt32().ShouldBe(200672);
        await box.MoveClockAsync(3600);
        box.Sandbox.Deliveries.All.Single(delivery => delivery.EventType == "url.preview.get").Attempts.ShouldHaveSingleItem();
    }

    private static async Task<Subscribed> PreviewingAsync()
    {
        var box = await Subscribed.StartAsync();
        box.Sandbox.App.GrantedScopes = ["im:url_preview.update", "im:chat"];
        var changed = await box.Caller.ControlAsync(HttpMethod.Patch, "/apps/" + box.Sandbox.App.Id, new { preview_hosts = new[] { "tickets.example" } });
        changed.Json.GetProperty("preview_hosts")[0].GetString().ShouldBe("tickets.example", changed.Text);
        return box;
    }

    /// <summary>Bob writes to a group Alice is in.</summary>
    private static async Task<string> WriteAsync(Subscribed box, string text)
    {
        string[] members = [box.Caller.Bob.OpenId, box.Sandbox.User("Alice Chen").OpenId];
        var group = await box.Caller.PostAsync("/open-apis/im/v1/chats", new { name = "Team", user_id_list = members });
        group.ShouldSucceed();
        var chat = group.Data.GetProperty("chat_id").GetString();
        var written = await box.Caller.ControlAsync(HttpMethod.Post, $"/users/{box.Caller.Bob.UnionId}/messages", new { chat_id = chat, text });
        return written.Json.GetProperty("message_id").GetString()!;
    }

    private static async Task<Received> CallbackAsync(Subscribed box)
    {
        while (true)
            if (await box.App.NextAsync() is { Type: "url.preview.get" } callback)
                return callback;
    }

    private static async Task<JsonElement> SeenByAliceAsync(Subscribed box) =>
        (await box.Caller.ControlAsync(HttpMethod.Get, "/inbox/" + box.Sandbox.User("Alice Chen").UnionId)).Json.EnumerateArray().Last(message => message.GetProperty("msg_type").GetString() == "text").GetProperty("previews");

    private static Task<Reply> RefreshAsync(Subscribed box, object body) => box.Caller.PostAsync("/open-apis/im/v2/url_previews/batch_update", body);
}
