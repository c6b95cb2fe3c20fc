using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ailink.Channel.Tests.Hosting;

namespace Ailink.Channel.Tests.Api;

/// <summary>Writing, reading, editing and recalling by the JSON API.</summary>
public sealed class MessageTests(ChannelFixture fixture) : IClassFixture<ChannelFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private RunningChannel Channel => fixture.Channel;

    [Fact]
    public async Task A_message_is_written_once_however_often_it_is_sent()
    {
        using var alice = await Channel.SignInAsync("Alice Chen", Cancel);
        var group = await alice.MainGroupAsync(Cancel);
        var body = new { client_id = "once-only", text = "hello", mentions = Array.Empty<string>() };
        using var first = await alice.SendAsync(HttpMethod.Post, $"/api/v1/groups/{group}/messages", body, Cancel);
        using var second = await alice.SendAsync(HttpMethod.Post, $"/api/v1/groups/{group}/messages", body, Cancel);

        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        second.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await second.Content.ReadAsStringAsync(Cancel)).ShouldBe(await first.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task A_message_shows_who_wrote_what_when_and_who_is_mentioned()
    {
        using var alice = await Channel.SignInAsync("Alice Chen", Cancel);
        var group = await alice.MainGroupAsync(Cancel);
        var bob = await alice.MemberAsync(group, "Bob Li", Cancel);
        var (id, sequence) = await alice.PostAsync(group, $"good day @[{bob}] 您好 <b>", Cancel, [bob]);

        var page = await alice.ReadAsync($"/api/v1/groups/{group}/messages?after={sequence - 1}&limit=1", Cancel);
        var item = page["items"]![0]!;
        ((string?)item["id"]).ShouldBe(id);
        ((long?)item["sequence"]).ShouldBe(sequence);
        ((string?)item["kind"]).ShouldBe("text");
        ((string?)item["author"]!["name"]).ShouldBe("Alice Chen");
        ((string?)item["author"]!["side"]).ShouldBe("customer");
        ((string?)item["text"]).ShouldBe($"good day @[{bob}] 您好 <b>");
        ((string?)item["mentions"]![0]!["person_id"]).ShouldBe(bob);
        ((string?)item["created_at"])!.ShouldMatch(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$");
        item["edited_at"].ShouldBeNull();
        ((bool?)item["recalled"]).ShouldBe(false);
    }

    [Fact]
    public async Task Pages_follow_each_other_in_both_directions_without_gap_or_repeat()
    {
        using var carol = await Channel.SignInAsync("Carol Wu", Cancel);
        var group = await carol.MainGroupAsync(Cancel);
        var newest = await carol.ReadAsync($"/api/v1/groups/{group}/messages", Cancel);
        Numbers(newest).ShouldBeInOrder(SortDirection.Ascending);

        var backwards = new List<long>();
        for (long? before = null; ;)
        {
            var page = await carol.ReadAsync($"/api/v1/groups/{group}/messages?limit=4{(before is null ? "" : $"&before={before}")}", Cancel);
            var numbers = Numbers(page);
            backwards.InsertRange(0, numbers);
            if (!(bool)page["has_more"]!) break;
            before = numbers[0];
        }

        var forwards = new List<long>();
        for (long after = 0; ;)
        {
            var page = await carol.ReadAsync($"/api/v1/groups/{group}/messages?limit=5&after={after}", Cancel);
            forwards.AddRange(Numbers(page));
            if (!(bool)page["has_more"]!) break;
            after = forwards[^1];
        }

        forwards.Distinct().Count().ShouldBe(forwards.Count);
        backwards.ShouldBe(forwards.Take(backwards.Count));
    }

    [Fact]
    public async Task An_edit_and_a_recall_are_the_author_s_alone()
    {
        using var alice = await Channel.SignInAsync("Alice Chen", Cancel);
        using var bob = await Channel.SignInAsync("Bob Li", Cancel);
        var (id, _) = await alice.PostAsync(await alice.MainGroupAsync(Cancel), "frist", Cancel);

        (await CodeAsync(await bob.SendAsync(HttpMethod.Patch, $"/api/v1/messages/{id}", new { text = "mine" }, Cancel), 403)).ShouldBe("FORBIDDEN_ACTION");
        (await CodeAsync(await bob.SendAsync(HttpMethod.Delete, $"/api/v1/messages/{id}", null, Cancel), 403)).ShouldBe("FORBIDDEN_ACTION");

        using var edited = await alice.SendAsync(HttpMethod.Patch, $"/api/v1/messages/{id}", new { text = "first" }, Cancel);
        var item = await edited.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        item.GetProperty("text").GetString().ShouldBe("first");
        item.GetProperty("edited_at").GetString().ShouldNotBeNull();

        using var recalled = await alice.SendAsync(HttpMethod.Delete, $"/api/v1/messages/{id}", null, Cancel);
        var gone = await recalled.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        gone.GetProperty("recalled").GetBoolean().ShouldBeTrue();
        gone.GetProperty("text").GetString().ShouldBe("");
        (await CodeAsync(await alice.SendAsync(HttpMethod.Patch, $"/api/v1/messages/{id}", new { text = "again" }, Cancel), 409)).ShouldBe("MESSAGE_RECALLED");
    }

    [Theory]
    [InlineData("""{"client_id":"a1","text":"   "}""", 422, "MESSAGE_EMPTY")]
    [InlineData("""{"client_id":"a2"}""", 422, "MESSAGE_EMPTY")]
    [InlineData("""{"text":"x"}""", 422, "CLIENT_ID_INVALID")]
    [InlineData("""{"client_id":"a3","text":"x","mentions":["01234567012345670123456701234567"]}""", 422, "MENTION_NOT_MEMBER")]
    [InlineData("""{"client_id":"a4","text":"x","mentions":["nobody"]}""", 422, "MENTION_NOT_MEMBER")]
    [InlineData("""{"client_id":"a5","text":"x","mentions":["all"]}""", 403, "FORBIDDEN_ACTION")]
    [InlineData("""{"client_id":"a6","text":"x","note":true}""", 403, "FORBIDDEN_ACTION")]
    [InlineData("""{"client_id":"a7","text":"x","reply_to":"01234567012345670123456701234567"}""", 404, "NOT_FOUND")]
    [InlineData("""{"client_id":1""", 400, "BAD_REQUEST")]
    [InlineData("", 400, "BAD_REQUEST")]
    public async Task A_bad_message_gets_a_clear_error(string body, int status, string code)
    {
        using var alice = await Channel.SignInAsync("Alice Chen", Cancel);
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Channel.Origin, $"/api/v1/groups/{await alice.MainGroupAsync(Cancel)}/messages")) { Content = content };
        request.Headers.Add("Origin", Channel.Origin.GetLeftPart(UriPartial.Authority));
        (await CodeAsync(await alice.Http.SendAsync(request, Cancel), status)).ShouldBe(code);
    }

    [Theory]
    [InlineData(10_000, 201)]
    [InlineData(10_001, 422)]
    [InlineData(100_000, 422)]
    public async Task A_text_may_have_ten_thousand_characters(int length, int status)
    {
        using var alice = await Channel.SignInAsync("Alice Chen", Cancel);
        using var answer = await alice.SendAsync(
            HttpMethod.Post, $"/api/v1/groups/{await alice.MainGroupAsync(Cancel)}/messages",
            new { client_id = $"long-{length}", text = new string('x', length) }, Cancel);
        ((int)answer.StatusCode).ShouldBe(status);
        if (status == 422) (await CodeAsync(answer, status)).ShouldBe("MESSAGE_TOO_LONG");
    }

    [Theory]
    [InlineData("limit=0", 422, "LIMIT_INVALID")]
    [InlineData("limit=201", 422, "LIMIT_INVALID")]
    [InlineData("after=-1", 422, "SEQUENCE_INVALID")]
    [InlineData("after=abc", 400, "BAD_REQUEST")]
    public async Task A_bad_page_gets_a_clear_error(string query, int status, string code)
    {
        using var alice = await Channel.SignInAsync("Alice Chen", Cancel);
        (await CodeAsync(await alice.GetAsync($"/api/v1/groups/{await alice.MainGroupAsync(Cancel)}/messages?{query}", Cancel), status)).ShouldBe(code);
    }

    [Fact]
    public async Task The_service_team_writes_by_the_same_API_and_may_mention_everybody()
    {
        using var tam = await Channel.SignInStaffAsync("tam", Cancel);
        var me = await tam.ReadAsync("/api/v1/me", Cancel);
        ((string?)me["person"]!["side"]).ShouldBe("service");
        me["channel"].ShouldBeNull();
        me["groups"]!.AsArray().Count.ShouldBe(2);

        using var alice = await Channel.SignInAsync("Alice Chen", Cancel);
        var group = await alice.MainGroupAsync(Cancel);
        var (_, sequence) = await tam.PostAsync(group, "to all", Cancel, ["all"]);
        var page = await alice.ReadAsync($"/api/v1/groups/{group}/messages?after={sequence - 1}", Cancel);
        ((bool?)page["items"]![0]!["mentions_all"]).ShouldBe(true);
        ((string?)page["items"]![0]!["author"]!["title"]).ShouldBe("TAM");
    }

    internal static async Task<string?> CodeAsync(HttpResponseMessage answer, int status)
    {
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        ((int)answer.StatusCode).ShouldBe(status, text);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonNode.Parse(text)!;
        ((int?)problem["status"]).ShouldBe(status);
        ((string?)problem["title"]).ShouldNotBeNullOrEmpty();
        ((string?)problem["detail"]).ShouldNotBeNullOrEmpty();
        answer.Dispose();
        return (string?)problem["code"];
    }

    private static List<long> Numbers(JsonNode page) => [.. page["items"]!.AsArray().Select(item => (long)item!["sequence"]!)];
}
