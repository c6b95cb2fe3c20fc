using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ailink.Lark.Sandbox.Tests;

/// <summary>Input that breaks servers: each is refused in the right shape, and the sandbox lives on.</summary>
public sealed class HostileTests
{
    private const string Send = "/open-apis/im/v1/messages?receive_id_type=open_id";

    [Theory]
    [InlineData(Send, "\"code\":9499")]
    [InlineData("/sandbox/v1/tenants", "\"code\":\"too_large\"")]
    public async Task A_stream_of_fifty_megabytes_is_refused_before_it_ends(string path, string words)
    {
        await using var caller = await Caller.StartAsync();
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, caller.Sandbox.BaseAddress.Port, Cancel);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"), Cancel);
        var megabyte = (byte[])[.. "100000\r\n"u8, .. new byte[0x100000], .. "\r\n"u8];
        for (var sent = 0; sent <= 21; sent++) await stream.WriteAsync(megabyte, Cancel);

        // The other 28 MB never come: the answer does not wait for them.
        using var reader = new StreamReader(stream);
        (await reader.ReadLineAsync(Cancel)).ShouldBe("HTTP/1.1 413 Payload Too Large");
        var answer = new StringBuilder();
        while (!answer.ToString().EndsWith('}')) answer.Append((char)await ReadAsync(reader));
        answer.ToString().ShouldContain(words);
        (await caller.ControlAsync(HttpMethod.Get, "/health")).Status.ShouldBe(HttpStatusCode.OK);

        static async Task<int> ReadAsync(StreamReader from)
        {
            var one = new char[1];
            (await from.ReadAsync(one, Cancel)).ShouldBe(1, "the answer broke off");
            return one[0];
        }
    }

    [Theory]
    [InlineData("GET", "/open-apis/im/v1/messages/%ff%fe", 400)]
    [InlineData("GET", "/open-apis/im/v1/messages/..%2f..%2fetc", 400)]
    [InlineData("GET", "/open-apis/cardkit/v1/cards/7/elements/%f0%9f%a6%84", 405)]
    [InlineData("GET", "/open-apis/%e0%80%80", 404)]
    [InlineData("BREW", "/open-apis/bot/v3/info", 405)]
    public async Task Paths_that_are_no_text_are_paths_all_the_same(string method, string path, int status)
    {
        await using var caller = await Caller.StartAsync();
        var refused = await caller.SendAsync(new HttpMethod(method), path);
        ((int)refused.Status).ShouldBe(status, refused.Text);
        refused.Code.ShouldBeGreaterThan(0);
        refused.Json.TryGetProperty("msg", out _).ShouldBeTrue(refused.Text);
    }

    [Fact]
    public async Task A_query_of_seven_kilobytes_is_judged_and_one_of_a_megabyte_ends_at_the_door()
    {
        await using var caller = await Caller.StartAsync();
        (await caller.PostAsync($"{Send}&receive_id_type={new string('x', 7000)}", new { receive_id = "x", msg_type = "text", content = "{}" })).Code.ShouldBeGreaterThan(0);
        var refused = await caller.GetAsync($"/open-apis/bot/v3/info?x={new string('x', 1_000_000)}");
        refused.Status.ShouldBe(HttpStatusCode.RequestUriTooLong);
        refused.Text.ShouldBeEmpty();
        (await caller.GetAsync("/open-apis/bot/v3/info")).ShouldSucceed();
    }

    [Fact]
    public async Task Headers_without_end_and_paths_with_nothing_in_them_end_at_the_door()
    {
        await using var caller = await Caller.StartAsync();
        var refused = await caller.SendAsync(HttpMethod.Get, "/open-apis/bot/v3/info", null, "", ("X-Long", new string('x', 100_000)));
        refused.Status.ShouldBe(HttpStatusCode.RequestHeaderFieldsTooLarge);
        refused.Text.ShouldBeEmpty();
        (await caller.GetAsync("/open-apis/im/v1/messages/%00")).Status.ShouldBe(HttpStatusCode.BadRequest);   // no path at all
        (await caller.GetAsync("/open-apis/bot/v3/info", new string('x', 20_000))).ShouldBeRefused(99991671);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "--x\r\ngarbage")]
    [InlineData("multipart/form-data", "no boundary at all")]
    [InlineData("multipart/form-data; boundary=\"\"", "--\r\n\r\n--")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"image\"\r\n\r\n")]
    [InlineData("application/octet-stream", "bytes")]
    [InlineData("application/json; charset=utf-7", "+AHs-")]
    [InlineData("nonsense", "{}")]
    public async Task A_body_of_the_wrong_kind_is_the_caller_s_mistake(string type, string body)
    {
        await using var caller = await Caller.StartAsync();
        caller.Sandbox.App.GrantedScopes = [.. caller.Sandbox.App.GrantedScopes, "im:resource"];
        foreach (var path in (string[])[Send, "/open-apis/im/v1/images", "/open-apis/im/v1/files", "/open-apis/auth/v3/tenant_access_token/internal", "/open-apis/authen/v2/oauth/token"])
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            var refused = await caller.PostAsync(path, content);
            ((int)refused.Status).ShouldBeInRange(400, 499, $"{path}: {refused.Text}");
            refused.Code.ShouldBeGreaterThan(0, path);
        }
    }

    [Theory]
    [InlineData("content")]
    [InlineData("receive_id")]
    public async Task Documents_inside_strings_may_be_as_deep_as_they_like(string field)
    {
        await using var caller = await Caller.StartAsync();
        var deep = new string('[', 20_000);
        var body = new Dictionary<string, string>(StringComparer.Ordinal) { ["receive_id"] = caller.Bob.OpenId, ["msg_type"] = "interactive", ["content"] = "{}" };
        body[field] = deep;
        (await caller.PostAsync(Send, body)).Code.ShouldBeGreaterThan(0);
        var nested = string.Concat(Enumerable.Repeat("{\"tag\":\"div\",\"text\":", 50)) + "1" + new string('}', 50);
        (await caller.CreateCardAsync($$$"""{"schema":"2.0","body":{"elements":[{{{nested}}}]}}""")).Code.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Control_calls_name_what_is_wrong_with_them()
    {
        await using var caller = await Caller.StartAsync();
        foreach (var (path, body) in ((string, string)[])
        [
            ("/tenants", """{"name":7}"""), ("/tenants", """{"name":"x","colour":"red"}"""), ("/tenants", "[]"), ("/apps", """{"tenant_key":"ten_acme"}"""),
            ("/users", """{"tenant_key":[]}"""), ("/clock", """{"advance_seconds":"soon"}"""), ("/clock", "{}"), ("/clock", """{"now":"yesterday"}"""), ("/faults", """{"match":7}"""),
            ("/faults", """{"match":{"path":7},"times":-1}"""),
        ])
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            var refused = await caller.ControlAsync(HttpMethod.Post, path, content);
            refused.Status.ShouldBe(HttpStatusCode.BadRequest, $"{path} {body}: {refused.Text}");
            refused.Json.GetProperty("code").GetString().ShouldNotBeNullOrEmpty();
            refused.Json.GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
        }
    }
}
