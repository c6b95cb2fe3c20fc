using System.Net;

namespace Ailink.Lark.Sandbox.Tests;

/// <summary>Traps of calls, tokens and limits.</summary>
public sealed class CallTraps
{
    private const string BotInfo = "/open-apis/bot/v3/info";

    [Fact]
    public async Task Trap_9_a_code_means_another_thing_at_another_api()
    {
        await using var caller = await Caller.StartAsync();
        caller.Grant("im:message");
        var written = await caller.ControlAsync(HttpMethod.Post, $"/users/{caller.Bob.UnionId}/messages", new { app_id = caller.Sandbox.App.Id, text = "mine" });
        var id = written.Json.GetProperty("message_id").GetString()!;
        var edited = await caller.SendAsync(HttpMethod.Put, $"{Talk.Messages}/{id}", new { msg_type = "text", content = Caller.Inner(new { text = "yours" }) });
        edited.ShouldBeRefused(230071);   // here: not the sender. On a reply: the chat knows no threads.
        edited.Json.GetProperty("msg").GetString()!.ShouldNotContain("thread");
    }

    [Fact]
    public async Task Trap_10_three_kinds_of_too_many_look_alike()
    {
        await using var caller = await Caller.StartAsync();
        (await caller.ControlAsync(HttpMethod.Post, "/faults", new { match = new { path = BotInfo }, status = 429, code = 99991400, reset_seconds = 3 })).Status.ShouldBe(HttpStatusCode.Created);
        var limited = await caller.GetAsync(BotInfo);
        limited.ShouldBe(HttpStatusCode.TooManyRequests, 99991400);
        limited.Header("x-ogw-ratelimit-reset").ShouldBe("3");
        caller.Sandbox.Faults.Next(BotInfo, status: 400, code: 99991400);
        (await caller.GetAsync(BotInfo)).ShouldBeRefused(99991400);   // some APIs answer 400 with the same code

        for (var i = 0; i < 5; i++) (await caller.TextAsync()).ShouldSucceed();
        (await caller.TextAsync()).ShouldBeRefused(230020);           // a frequency with HTTP 400

        caller.Sandbox.App.Tenant.QuotaLimit = 0;
        var spent = await caller.GetAsync(BotInfo);
        spent.ShouldBe(HttpStatusCode.TooManyRequests, 99991403);     // HTTP 429, and waiting does not help
        spent.Header("x-ogw-ratelimit-reset").ShouldBeNull();
    }

    [Fact]
    public async Task Trap_11_an_error_may_come_with_http_200()
    {
        await using var caller = await Caller.StartAsync();
        (await caller.GetAsync("/open-apis/authen/v1/user_info", "u-nobody")).ShouldBe(HttpStatusCode.OK, 20005);
    }

    [Fact]
    public async Task Trap_12_life_has_a_name_at_each_endpoint()
    {
        await using var caller = await Caller.StartAsync();
        (await caller.TokenOfAsync(caller.Sandbox.App)).Json.GetProperty("expire").GetInt32().ShouldBeGreaterThan(0);
        (await caller.PostAsync("/open-apis/jssdk/ticket/get", new { })).Data.GetProperty("expire_in").GetInt32().ShouldBeGreaterThan(0);
        var refused = await caller.PostAsync("/open-apis/authen/v2/oauth/token", new { grant_type = "authorization_code", client_id = caller.Sandbox.App.Id, client_secret = "wrong" }, "");
        refused.ShouldBeRefused(20002);
        refused.Json.TryGetProperty("msg", out _).ShouldBeFalse();
        refused.Json.TryGetProperty("data", out _).ShouldBeFalse();
        refused.Json.GetProperty("error_description").GetString().ShouldNotBeNullOrEmpty();

        var signedIn = await SignInAsync(caller, "offline_access");
        signedIn.Json.TryGetProperty("msg", out _).ShouldBeFalse();
        signedIn.Json.GetProperty("expires_in").GetInt32().ShouldBe(7200);
        signedIn.Json.GetProperty("refresh_token_expires_in").GetInt32().ShouldBeGreaterThan(7200);
    }

    [Fact]
    public async Task Trap_13_a_token_is_the_same_one_until_its_last_half_hour()
    {
        await using var caller = await Caller.StartAsync();
        var first = (await caller.TokenOfAsync(caller.Sandbox.App)).Json;
        caller.Sandbox.Clock.Advance(TimeSpan.FromMinutes(89));
        var same = (await caller.TokenOfAsync(caller.Sandbox.App)).Json;
        same.GetProperty("tenant_access_token").GetString().ShouldBe(first.GetProperty("tenant_access_token").GetString());
        same.GetProperty("expire").GetInt32().ShouldBeLessThan(first.GetProperty("expire").GetInt32());

        caller.Sandbox.Clock.Advance(TimeSpan.FromMinutes(2));
        var second = (await caller.TokenOfAsync(caller.Sandbox.App)).Json.GetProperty("tenant_access_token").GetString()!;
        second.ShouldNotBe(first.GetProperty("tenant_access_token").GetString());
        foreach (var token in (string[])[first.GetProperty("tenant_access_token").GetString()!, second]) (await caller.GetAsync(BotInfo, token)).ShouldSucceed();
    }

    [Fact]
    public async Task Trap_14_a_challenge_without_a_method_is_plain()
    {
        await using var caller = await Caller.StartAsync();
        var verifier = new string('v', 43);
        (await SignInAsync(caller, more: $"&code_challenge={verifier}", verifier: verifier)).ShouldSucceed();
    }

    [Fact]
    public async Task Trap_15_a_refresh_token_is_good_once_and_no_longer_than_a_year()
    {
        await using var caller = await Caller.StartAsync();
        var token = (await SignInAsync(caller, "offline_access")).Json.GetProperty("refresh_token").GetString()!;
        var second = await RefreshAsync(caller, token);
        second.ShouldSucceed();
        (await RefreshAsync(caller, token)).ShouldBeRefused(20073);

        token = second.Json.GetProperty("refresh_token").GetString()!;
        for (var days = 6; days < 365; days += 6)
        {
            caller.Sandbox.Clock.Advance(TimeSpan.FromDays(6));
            var next = await RefreshAsync(caller, token);
            next.ShouldSucceed();
            token = next.Json.GetProperty("refresh_token").GetString()!;
        }

        caller.Sandbox.Clock.Advance(TimeSpan.FromDays(6));   // the token is six days old, the consent a year and a day
        (await RefreshAsync(caller, token)).ShouldBeRefused(20037);
    }

    [Fact]
    public async Task Trap_16_the_bot_stands_beside_the_code()
    {
        await using var caller = await Caller.StartAsync();
        var answer = await caller.GetAsync(BotInfo);
        answer.Json.GetProperty("bot").GetProperty("open_id").GetString().ShouldBe(caller.Sandbox.App.BotOpenId);
        answer.Json.TryGetProperty("data", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Trap_33_an_open_id_is_good_for_its_app_only()
    {
        await using var caller = await Caller.StartAsync();
        (await caller.TextAsync(to: caller.Bob.OpenIdFor("cli_b0b0000000000b0b"))).ShouldBeRefused(99992361);
    }

    [Fact]
    public async Task Trap_38_an_app_is_read_in_a_language()
    {
        await using var caller = await Caller.StartAsync();
        (await caller.GetAsync("/open-apis/application/v6/applications/me")).Code.ShouldNotBe(0);
        (await caller.GetAsync("/open-apis/application/v6/applications/me?lang=en_us")).ShouldSucceed();
    }

    [Fact]
    public async Task Trap_39_a_badge_s_version_grows()
    {
        await using var caller = await Caller.StartAsync();
        caller.Grant("application:app_badge:write", "application:application.app_badge:write", "application:application.app_badge:update");
        (await SetAsync("2")).ShouldSucceed();
        (await SetAsync("1")).Code.ShouldBeOneOf(213001, 213002);

        Task<Reply> SetAsync(string version) => caller.PostAsync(
            "/open-apis/application/v6/app_badge/set?user_id_type=open_id", new { user_id = caller.Bob.OpenId, version, pc = new { web_app = 1 }, mobile = new { web_app = 1 } });
    }

    internal static async Task<Reply> SignInAsync(Caller caller, string scope = "", string more = "", string? verifier = null)
    {
        var app = caller.Sandbox.App;
        var back = await caller.SendAsync(
            HttpMethod.Get, $"/open-apis/authen/v1/authorize?client_id={app.Id}&response_type=code&redirect_uri={Uri.EscapeDataString(app.RedirectUrls[0])}&scope={scope}{more}",
            null, "", ("Cookie", "lark_sandbox_user=" + caller.Bob.UnionId));
        var code = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(back.Location!).Query)["code"].ToString();
        return await caller.PostAsync(
            "/open-apis/authen/v2/oauth/token", new { grant_type = "authorization_code", client_id = app.Id, client_secret = app.Secret, code, code_verifier = verifier }, "");
    }

    private static Task<Reply> RefreshAsync(Caller caller, string token) => caller.PostAsync(
        "/open-apis/authen/v2/oauth/token",
        new { grant_type = "refresh_token", client_id = caller.Sandbox.App.Id, client_secret = caller.Sandbox.App.Secret, refresh_token = token }, "");
}
