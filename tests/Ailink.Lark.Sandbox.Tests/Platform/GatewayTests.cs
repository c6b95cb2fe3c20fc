using System.Net;
using System.Text;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class GatewayTests
{
    private const string Send = "/open-apis/im/v1/messages?receive_id_type=open_id";

    [Theory]
    [InlineData("GET", "/open-apis/nope", 404, 99991201)]
    [InlineData("GET", "/", 404, 99991201)]
    [InlineData("GET", "/open-apis/bot/v3/info/", 404, 99991201)]
    [InlineData("DELETE", "/open-apis/bot/v3/info", 405, 99991301)]
    public async Task Path_and_method_come_first(string method, string path, int status, int code)
    {
        await using var caller = await Caller.StartAsync();
        if (path == "/" && (await caller.GetAsync("/", "")).Status == HttpStatusCode.OK) return;   // the client page is built in
        (await caller.SendAsync(new HttpMethod(method), path, null, "")).ShouldBe((HttpStatusCode)status, code);
    }

    [Theory]
    [InlineData("", 99991661)]
    [InlineData("nonsense", 99991671)]
    [InlineData("t-nobody-issued-this", 99991663)]
    [InlineData("u-a-user-s", 99991668)]
    public async Task A_token_that_will_not_do_is_told_why(string token, int code)
    {
        await using var caller = await Caller.StartAsync();
        (await caller.GetAsync("/open-apis/bot/v3/info", token)).ShouldBeRefused(code);
    }

    [Fact]
    public async Task Every_answer_carries_a_log_id_and_errors_repeat_it()
    {
        await using var caller = await Caller.StartAsync();
        (await caller.GetAsync("/open-apis/bot/v3/info")).Header("X-Tt-Logid").ShouldNotBeNullOrEmpty();
        var refused = await caller.GetAsync("/open-apis/nope");
        refused.Json.GetProperty("error").GetProperty("log_id").GetString().ShouldBe(refused.Header("X-Tt-Logid"));
    }

    [Fact]
    public async Task A_missing_scope_names_every_scope_that_would_do()
    {
        await using var caller = await Caller.StartAsync();
        caller.Sandbox.App.GrantedScopes = ["tenant:tenant:readonly"];

        var refused = await caller.TextAsync();

        refused.ShouldBeRefused(99991672);
        var violations = refused.Json.GetProperty("error").GetProperty("permission_violations").EnumerateArray().ToList();
        violations.ShouldAllBe(violation => violation.GetProperty("type").GetString() == "action_privilege_required");
        violations.Select(violation => violation.GetProperty("subject").GetString()).ShouldBe(["im:message", "im:message:send_as_bot", "im:message:send"]);
    }

    [Theory]
    [InlineData("{", 9499)]
    [InlineData("[]", 9499)]
    [InlineData("""{"receive_id":"a","receive_id":"b"}""", 9499)]
    [InlineData("""{"receive_id":"\ud800","msg_type":"text","content":"{}"}""", 9499)]
    [InlineData("""{"receive_id":7,"msg_type":["text"],"content":{"text":"hi"}}""", 99992402)]
    [InlineData("{}", 99992402)]
    [InlineData("", 99992402)]
    public async Task A_body_that_is_not_the_right_json_is_refused_in_the_platform_s_shape(string body, int code)
    {
        await using var caller = await Caller.StartAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var refused = await caller.PostAsync(Send, content);
        refused.ShouldBeRefused(code);
        refused.Text.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Bytes_that_are_no_text_and_documents_without_end_are_refused_too()
    {
        await using var caller = await Caller.StartAsync();
        using var bytes = new ByteArrayContent([(byte)'{', (byte)'"', 0xff, 0xfe, (byte)'"', (byte)':', (byte)'1', (byte)'}']);
        bytes.Headers.ContentType = new("application/json");
        (await caller.PostAsync(Send, bytes)).ShouldBeRefused(9499);
        using var deep = new StringContent(new string('[', 5000), Encoding.UTF8, "application/json");
        (await caller.PostAsync(Send, deep)).ShouldBeRefused(9499);
        using var form = new StringContent("""{"receive_id":"a"}""", Encoding.UTF8, "text/plain");
        (await caller.PostAsync(Send, form)).ShouldBeRefused(9499);
    }

    [Fact]
    public async Task A_body_over_twenty_megabytes_is_refused()
    {
        await using var caller = await Caller.StartAsync();
        var token = (await caller.TokenOfAsync(caller.Sandbox.App)).Json.GetProperty("tenant_access_token").GetString();
        // Only the head is sent: a client that waits for leave to go on is told no.
        using var socket = new System.Net.Sockets.TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, caller.Sandbox.BaseAddress.Port, Cancel);
        var head = $"POST {Send} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\nContent-Length: 30000000\r\n\r\n";
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), Cancel);
        using var reader = new StreamReader(socket.GetStream());
        (await reader.ReadLineAsync(Cancel)).ShouldBe("HTTP/1.1 413 Payload Too Large");
    }

    [Fact]
    public async Task A_body_that_breaks_http_is_the_caller_s_mistake()
    {
        await using var caller = await Caller.StartAsync();
        using var socket = new System.Net.Sockets.TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, caller.Sandbox.BaseAddress.Port, Cancel);
        var request = $"POST {Send} HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\nno chunk\r\n";
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), Cancel);
        using var reader = new StreamReader(socket.GetStream());
        (await reader.ReadLineAsync(Cancel)).ShouldBe("HTTP/1.1 400 Bad Request");
        caller.Sandbox.Calls.All.ShouldHaveSingleItem().Code.ShouldBe(9499);
    }

    [Fact]
    public async Task The_fifty_first_call_in_a_second_is_limited_and_told_how_long_to_wait()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using var caller = await Caller.StartAsync(options => options.TimeProvider = time);
        for (var i = 0; i < 50; i++) (await caller.GetAsync("/open-apis/tenant/v2/tenant/query")).ShouldSucceed();

        var limited = await caller.GetAsync("/open-apis/tenant/v2/tenant/query");

        limited.ShouldBe(HttpStatusCode.TooManyRequests, 99991400);
        limited.Header("x-ogw-ratelimit-limit").ShouldBe("50");
        limited.Header("x-ogw-ratelimit-reset").ShouldBe("1");
        (await caller.GetAsync("/open-apis/bot/v3/info")).ShouldSucceed();   // the limit is per API
        time.Advance(TimeSpan.FromSeconds(1));
        (await caller.GetAsync("/open-apis/tenant/v2/tenant/query")).ShouldSucceed();
    }

    [Fact]
    public async Task The_month_s_quota_is_the_tenant_s_counts_successes_only_and_returns_on_the_first()
    {
        await using var caller = await Caller.StartAsync();
        caller.Sandbox.Clock.Now = new DateTimeOffset(2026, 3, 31, 23, 0, 0, TimeSpan.Zero);
        caller.Sandbox.App.Tenant.QuotaLimit = 2;
        (await caller.TextAsync()).ShouldSucceed();
        (await caller.TextAsync(to: "ou_nobody")).ShouldBeRefused(99992351);
        (await caller.TextAsync()).ShouldSucceed();
        caller.Sandbox.Calls.Counted.ShouldBe(2);

        (await caller.TextAsync()).ShouldBe(HttpStatusCode.TooManyRequests, 99991403);

        caller.Sandbox.Clock.Advance(TimeSpan.FromHours(2));
        (await caller.TextAsync(token: (await caller.TokenOfAsync(caller.Sandbox.App)).Json.GetProperty("tenant_access_token").GetString())).ShouldSucceed();
    }

    [Fact]
    public async Task The_ip_list_closes_every_api_but_the_token_s()
    {
        await using var caller = await Caller.StartAsync();
        caller.Sandbox.App.IpList = ["203.0.113.7"];
        (await caller.TokenOfAsync(caller.Sandbox.App)).ShouldSucceed();
        (await caller.GetAsync("/open-apis/bot/v3/info")).ShouldBeRefused(99991401);
        caller.Sandbox.App.IpList = ["127.0.0.1"];
        (await caller.GetAsync("/open-apis/bot/v3/info")).ShouldSucceed();
    }

    [Fact]
    public async Task Checks_come_in_the_platform_s_order()
    {
        await using var caller = await Caller.StartAsync();
        var app = caller.Sandbox.App;
        // Everything is wrong at once; what is checked first is told, and each is then put right.
        app.GrantedScopes = [];
        app.Tenant.QuotaLimit = 0;
        app.IpList = ["203.0.113.7"];
        var token = (await caller.TokenOfAsync(app)).Json.GetProperty("tenant_access_token").GetString();
        app.Status = SandboxAppStatus.Disabled;
        caller.Sandbox.Faults.Next("/open-apis/im/v1/messages", status: 502);

        (await caller.PostAsync(Send, Broken(), "t-unknown")).Code.ShouldBe(99991663);
        (await caller.PostAsync(Send, Broken(), token)).Code.ShouldBe(99991662);
        app.Status = SandboxAppStatus.Enabled;
        (await caller.PostAsync(Send, Broken(), token)).Code.ShouldBe(99991401);
        app.IpList = [];
        (await caller.PostAsync(Send, Broken(), token)).Status.ShouldBe(HttpStatusCode.BadGateway);
        (await caller.PostAsync(Send, Broken(), token)).Code.ShouldBe(99991403);
        app.Tenant.QuotaLimit = null;
        (await caller.PostAsync(Send, Broken(), token)).Code.ShouldBe(99991672);
        app.GrantedScopes = ["im:message"];
        (await caller.PostAsync(Send, Broken(), token)).Code.ShouldBe(9499);

        static StringContent Broken() => new("{", Encoding.UTF8, "application/json");
    }
}
