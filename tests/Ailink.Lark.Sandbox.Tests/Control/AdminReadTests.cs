using System.Net;
using System.Text.Json;

namespace Ailink.Lark.Sandbox.Tests.Control;

/// <summary>What the admin view reads and does beyond the fixed calls of the control API.</summary>
public sealed class AdminReadTests : IAsyncLifetime
{
    private Caller _caller = null!;

    private LarkSandbox Sandbox => _caller.Sandbox;

    public async ValueTask InitializeAsync() => _caller = await Caller.StartAsync();

    public ValueTask DisposeAsync() => _caller.DisposeAsync();

    [Fact]
    public async Task One_call_shows_what_was_answered_and_the_rule_that_refused_it()
    {
        Sandbox.App.GrantedScopes = [];
        var refused = await _caller.TextAsync();

        var call = await ReadAsync($"/calls/{refused.Header("X-Tt-Logid")}");

        call.GetProperty("answer").GetProperty("code").GetInt32().ShouldBe(99991672);
        call.GetProperty("rule").GetProperty("source").GetString().ShouldBe("docs");
        call.GetProperty("rule").GetProperty("code").GetInt32().ShouldBe(99991672);
    }

    [Fact]
    public async Task An_answer_in_the_journal_holds_no_token_and_no_ticket()
    {
        var token = await _caller.TokenOfAsync(Sandbox.App);
        var socket = await _caller.SendAsync(HttpMethod.Post, "/callback/ws/endpoint", new Dictionary<string, string> { ["AppID"] = Sandbox.App.Id, ["AppSecret"] = Sandbox.App.Secret }, "");

        var shown = await ReadAsync($"/calls/{token.Header("X-Tt-Logid")}");
        var address = (await ReadAsync($"/calls/{socket.Header("X-Tt-Logid")}")).GetProperty("answer").GetProperty("data").GetProperty("URL").GetString();

        shown.GetProperty("answer").GetProperty("tenant_access_token").GetString().ShouldBe("***");
        shown.GetProperty("answer").GetProperty("expire").GetInt32().ShouldBe(7200);
        socket.Data.GetProperty("URL").GetString()!.ShouldNotContain("ticket=***");
        address.ShouldEndWith("ticket=***");
    }

    [Fact]
    public async Task The_journal_is_read_on_from_a_call_and_whole_when_that_call_is_gone()
    {
        await _caller.TextAsync("one");
        var second = await _caller.TextAsync("two");
        await _caller.TextAsync("three");

        (await ReadAsync($"/calls?from={second.Header("X-Tt-Logid")}")).GetArrayLength().ShouldBe(2);
        (await ReadAsync("/calls?from=nobody")).GetArrayLength().ShouldBe(4);   // with the token's
    }

    [Fact]
    public async Task A_delivery_shows_its_event()
    {
        var sent = await _caller.ControlAsync(HttpMethod.Post, "/events", new { app_id = Sandbox.App.Id, event_type = "application.bot.menu_v6", @event = new { event_key = "help", token = "c-1" } });

        var delivery = await ReadAsync($"/deliveries/{sent.Json.GetProperty("event_id").GetString()}");

        delivery.GetProperty("event").GetProperty("event_key").GetString().ShouldBe("help");
        delivery.GetProperty("event").GetProperty("token").GetString().ShouldBe("***");
        delivery.GetProperty("time").GetDateTimeOffset().ShouldBeGreaterThan(DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public async Task The_quota_says_which_apis_used_it()
    {
        await _caller.TextAsync();
        await _caller.TextAsync();
        await _caller.GetAsync("/open-apis/bot/v3/info");

        var quota = (await ReadAsync("/quota"))[0];

        quota.GetProperty("tenant_key").GetString().ShouldBe("ten_acme");
        var most = quota.GetProperty("by_api")[0];
        (most.GetProperty("method").GetString(), most.GetProperty("path").GetString(), most.GetProperty("calls").GetInt32()).ShouldBe(("POST", "/open-apis/im/v1/messages", 2));
        quota.GetProperty("by_api").EnumerateArray().Sum(api => api.GetProperty("calls").GetInt32()).ShouldBe(quota.GetProperty("used").GetInt32());
    }

    [Fact]
    public async Task Tokens_are_seen_to_end_when_the_clock_moves_and_are_never_shown()
    {
        var token = (await _caller.TokenOfAsync(Sandbox.App)).Json.GetProperty("tenant_access_token").GetString()!;
        (await ReadAsync("/tokens"))[0].GetProperty("alive").GetBoolean().ShouldBeTrue();

        await _caller.ControlAsync(HttpMethod.Post, "/clock", new { advance_seconds = 7201 });

        var tokens = await _caller.ControlAsync(HttpMethod.Get, "/tokens");
        tokens.Json[0].GetProperty("alive").GetBoolean().ShouldBeFalse();
        tokens.Text.ShouldNotContain(token);
    }

    [Fact]
    public async Task A_world_is_taken_over_while_the_sandbox_runs_and_a_broken_one_changes_nothing()
    {
        await _caller.TextAsync("kept");
        var world = (await _caller.ControlAsync(HttpMethod.Get, "/world")).Json;
        await _caller.ControlAsync(HttpMethod.Post, "/reset");

        (await _caller.ControlAsync(HttpMethod.Put, "/world", world)).Status.ShouldBe(HttpStatusCode.OK);
        (await _caller.Bob.NextMessageAsync(Cancel)).Content.ShouldContain("kept");

        var broken = await _caller.ControlAsync(HttpMethod.Put, "/world", new { tenants = new[] { new { tenant_key = "ten_x", name = "X" } }, apps = new[] { new { app_id = "cli_x" } } });
        broken.Status.ShouldBe(HttpStatusCode.BadRequest);
        broken.Json.GetProperty("code").GetString().ShouldBe("bad_world");
        Sandbox.World.Tenants[0].Key.ShouldBe("ten_acme");
    }

    [Fact]
    public async Task What_socket_clients_are_told_can_be_read_and_set()
    {
        (await ReadAsync("/sockets/config")).GetProperty("ping_interval").GetInt32().ShouldBe(120);

        (await _caller.ControlAsync(HttpMethod.Patch, "/sockets/config", new { ping_interval = 5 })).Status.ShouldBe(HttpStatusCode.OK);

        Sandbox.Sockets.ClientConfig.PingInterval.ShouldBe(TimeSpan.FromSeconds(5));
        (await _caller.ControlAsync(HttpMethod.Patch, "/sockets/config", new { ping_interval = 0 })).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Credentials_are_told_to_who_asks_for_them_only()
    {
        (await _caller.ControlAsync(HttpMethod.Get, "/state")).Text.ShouldNotContain(Sandbox.App.Secret);
        (await ReadAsync($"/apps/{Sandbox.App.Id}/credentials")).GetProperty("app_secret").GetString().ShouldBe(Sandbox.App.Secret);
    }

    private async Task<JsonElement> ReadAsync(string path)
    {
        var reply = await _caller.ControlAsync(HttpMethod.Get, path);
        reply.Status.ShouldBe(HttpStatusCode.OK, reply.Text);
        return reply.Json;
    }
}
