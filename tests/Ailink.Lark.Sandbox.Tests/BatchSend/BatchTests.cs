using System.Net;
using System.Text.Json;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class BatchTests
{
    private const string Path = "/open-apis/message/v4/batch_send/";

    [Theory]
    [InlineData(Path)]
    [InlineData("/open-apis/message/v4/batch_send")]
    public async Task One_message_reaches_many_each_once_and_wrong_ids_are_listed(string path)
    {
        await using var caller = await StartAsync();
        var carol = caller.Sandbox.User("Carol Wu");
        var sent = await caller.PostAsync(path, new
        {
            msg_type = "text", content = new { text = "all hands" },
            open_ids = new[] { caller.Bob.OpenId, "ou_none" }, union_ids = new[] { carol.UnionId, caller.Bob.UnionId }, user_ids = new[] { "nobody" }, department_ids = new[] { "od-1" },
        });
        sent.ShouldBe(HttpStatusCode.OK, 0);
        sent.Data.GetProperty("message_id").GetString()!.ShouldStartWith("bm-");
        (Invalid("open_ids"), Invalid("user_ids"), Invalid("union_ids"), Invalid("department_ids")).ShouldBe(("ou_none", "nobody", "", "od-1"));
        caller.Bob.Inbox.ShouldHaveSingleItem().Content.ShouldBe("""{"text":"all hands"}""");
        carol.Inbox.ShouldHaveSingleItem().ChatType.ShouldBe("p2p");

        string Invalid(string list) => string.Join(',', sent.Data.GetProperty("invalid_" + list).EnumerateArray().Select(id => id.GetString()));
    }

    [Fact]
    public async Task Every_kind_of_content_is_an_object()
    {
        await using var caller = await StartAsync();
        var image = await caller.ImageAsync(Pictures.Png()).KeyAsync();
        var group = caller.Sandbox.World.AddGroup("Team", [caller.Bob], [caller.Sandbox.App]);
        object post = new { zh_cn = new { title = "t", content = new[] { new object[] { new { tag = "text", text = "x" } } } } };
        (await SendAsync(caller, "post", new { post })).ShouldBe(HttpStatusCode.OK, 0);
        (await SendAsync(caller, "image", new { image_key = image })).ShouldBe(HttpStatusCode.OK, 0);
        (await SendAsync(caller, "share_chat", new { share_chat_id = group })).ShouldBe(HttpStatusCode.OK, 0);
        (await caller.PostAsync(Path, new { msg_type = "interactive", card = Some.Card(Some.Markdown("hi")), open_ids = new[] { caller.Bob.OpenId } })).ShouldBe(HttpStatusCode.OK, 0);
        caller.Bob.Inbox.Select(message => message.Type).ShouldBe(["post", "image", "share_chat", "interactive"]);
        caller.Bob.Inbox[3].Card.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("text", """{"text":""}""", 10002)]
    [InlineData("text", "\"{\\\"text\\\":\\\"a string\\\"}\"", 10003)]
    [InlineData("file", """{"file_key":"x"}""", 10003)]
    [InlineData("image", """{"image_key":"img_none"}""", 11227)]
    [InlineData("share_chat", """{"share_chat_id":"oc_none"}""", 11231)]
    [InlineData("post", """{"post":{"zh_cn":{"content":[[{"tag":"md","text":"x"}]]}}}""", 11246)]
    [InlineData("interactive", """{"schema":"2.0","body":{"elements":[{"tag":"blink"}]}}""", 11246)]
    [InlineData("interactive", """{"type":"card","data":{"card_id":"1"}}""", 11246)]
    public async Task What_is_wrong_is_told_with_http_200_and_nothing_is_sent(string type, string content, int code)
    {
        await using var caller = await StartAsync();
        (await SendAsync(caller, type, JsonSerializer.Deserialize<JsonElement>(content))).ShouldBe(HttpStatusCode.OK, code);
        caller.Bob.Inbox.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_batch_needs_people_a_bot_and_two_kinds_of_scopes()
    {
        await using var caller = await StartAsync();
        var app = caller.Sandbox.App;
        (await caller.PostAsync(Path, new { msg_type = "text", content = new { text = "x" } })).ShouldBe(HttpStatusCode.OK, 10003);
        (await caller.PostAsync(Path, new { msg_type = "text", content = new { text = "x" }, open_ids = Enumerable.Range(0, 201).Select(i => $"ou_{i}") })).ShouldBe(HttpStatusCode.OK, 10003);
        app.GrantedScopes = ["im:message:send_as_bot"];
        (await SendAsync(caller, "text", new { text = "x" })).ShouldBe(HttpStatusCode.OK, 11203);
        (await caller.PostAsync(Path, new { msg_type = "text", content = new { text = "x" }, department_ids = new[] { "od-1" } })).ShouldBe(HttpStatusCode.OK, 11204);
        app.GrantedScopes = ["im:message:send_multi_users"];
        (await SendAsync(caller, "text", new { text = "x" })).ShouldBe(HttpStatusCode.OK, 11223);
        app.Features = [];
        (await SendAsync(caller, "text", new { text = "x" })).ShouldBe(HttpStatusCode.OK, 11205);
        app.GrantedScopes = [];
        (await SendAsync(caller, "text", new { text = "x" })).ShouldBeRefused(99991672);
    }

    [Fact]
    public async Task Its_progress_is_told_and_it_is_taken_back_as_a_whole()
    {
        await using var caller = await StartAsync();
        var (carol, dave) = (caller.Sandbox.User("Carol Wu"), caller.Sandbox.User("David Zhang"));
        dave.HasBlockedBots = true;
        var sent = await caller.PostAsync(Path, new { msg_type = "text", content = new { text = "x" }, open_ids = new[] { caller.Bob.OpenId, carol.OpenId, dave.OpenId } });
        var id = sent.Data.GetProperty("message_id").GetString()!;
        var path = "/open-apis/im/v1/batch_messages/" + id;
        (await caller.GetAsync(path + "/get_progress")).Data.GetRawText().ShouldBe(
            """{"batch_message_send_progress":{"valid_user_ids_count":3,"success_user_ids_count":2,"read_user_ids_count":0},"batch_message_recall_progress":{"recall":false,"recall_count":0}}""");
        (await caller.GetAsync(path + "/read_user")).Data.GetRawText().ShouldBe("""{"read_user":{"read_count":"0","total_count":"2"}}""");
        (await caller.PostAsync($"/open-apis/im/v1/messages/{carol.Inbox[0].Id}/reply", new { msg_type = "text", content = """{"text":"x"}""" })).ShouldBeRefused(230054);

        var other = caller.Sandbox.World.Apps[2];
        other.GrantedScopes = caller.Sandbox.App.GrantedScopes;
        var token = (await caller.TokenOfAsync(other)).Json.GetProperty("tenant_access_token").GetString()!;
        (await caller.GetAsync(path + "/read_user", token)).ShouldBeRefused(230012);
        (await caller.SendAsync(HttpMethod.Delete, path, null, token)).ShouldBeRefused(230026);
        (await caller.GetAsync("/open-apis/im/v1/batch_messages/bm-none/read_user")).ShouldBeRefused(230030);

        (await caller.SendAsync(HttpMethod.Delete, path)).ShouldSucceed();
        caller.Bob.Inbox.ShouldHaveSingleItem().IsRecalled.ShouldBeTrue();
        (await caller.GetAsync(path + "/get_progress")).Data.GetProperty("batch_message_recall_progress").GetRawText().ShouldBe("""{"recall":true,"recall_count":2}""");
        caller.Sandbox.Clock.Advance(TimeSpan.FromDays(31));
        token = (await caller.TokenOfAsync(caller.Sandbox.App)).Json.GetProperty("tenant_access_token").GetString()!;
        (await caller.GetAsync(path + "/read_user", token)).ShouldBeRefused(230030);
    }

    [Fact]
    public async Task A_batch_of_yesterday_stays()
    {
        await using var caller = await StartAsync();
        var id = (await SendAsync(caller, "text", new { text = "x" })).Data.GetProperty("message_id").GetString()!;
        caller.Sandbox.Clock.Advance(TimeSpan.FromHours(25));
        var token = (await caller.TokenOfAsync(caller.Sandbox.App)).Json.GetProperty("tenant_access_token").GetString()!;
        (await caller.SendAsync(HttpMethod.Delete, "/open-apis/im/v1/batch_messages/" + id, null, token)).ShouldBeRefused(230009);
    }

    private static async Task<Caller> StartAsync()
    {
        var caller = await Uploader.StartAsync();
        caller.Sandbox.App.GrantedScopes = [.. caller.Sandbox.App.GrantedScopes, "im:message:send_multi_users", "im:message:send_multi_depts"];
        return caller;
    }

    private static Task<Reply> SendAsync(Caller caller, string type, object content) => type == "interactive"
        ? caller.PostAsync(Path, new { msg_type = type, card = content, open_ids = new[] { caller.Bob.OpenId } })
        : caller.PostAsync(Path, new { msg_type = type, content, open_ids = new[] { caller.Bob.OpenId } });
}
