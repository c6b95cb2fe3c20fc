using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class SignInTests
{
    private const string App = "cli_a11ce0000000c0de";
    private const string Callback = $"http://127.0.0.1:5080/thirdparty/feishu/{App}/oauth2/callback";
    private const string Verifier = "abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    [Fact]
    public async Task A_signed_in_user_goes_straight_back_with_code_and_state()
    {
        await using var caller = await Caller.StartAsync();
        var back = await AuthorizeAsync(caller, Callback + "?keep=1#part", user: caller.Bob.UnionId);
        back.Status.ShouldBe(HttpStatusCode.Redirect);
        back.Location!.ShouldStartWith(Callback + "?keep=1&code=");
        back.Location.ShouldEndWith("&state=s%20%26#part");
    }

    [Fact]
    public async Task Everybody_else_chooses_a_member_of_the_app_s_tenant_or_denies()
    {
        await using var caller = await Caller.StartAsync();
        var page = await AuthorizeAsync(caller, Callback);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("Bob Li");
        page.Text.ShouldNotContain("Dora Novak");
        page.Header("Content-Security-Policy")!.ShouldStartWith("default-src 'none'");

        var links = page.Text.Split("href=\"").Skip(1).Select(part => WebUtility.HtmlDecode(part.Split('"')[0])).ToList();
        var chosen = await caller.GetAsync(links.Single(link => link.Contains(caller.Bob.UnionId, StringComparison.Ordinal)), "");
        chosen.Location!.ShouldStartWith(Callback + "?code=");
        chosen.Header("Set-Cookie")!.ShouldStartWith("lark_sandbox_user=" + caller.Bob.UnionId);
        var denied = await caller.GetAsync(links[^1], "");
        denied.Location.ShouldBe(Callback + "?error=access_denied&state=s%20%26");
    }

    [Fact]
    public async Task A_user_of_another_tenant_and_a_demand_for_consent_get_the_page()
    {
        await using var caller = await Caller.StartAsync();
        (await AuthorizeAsync(caller, Callback, user: caller.Sandbox.User("Dora Novak").UnionId)).Status.ShouldBe(HttpStatusCode.OK);
        (await AuthorizeAsync(caller, Callback, "&prompt=consent", caller.Bob.UnionId)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("https://evil.test/", "", 20029)]
    [InlineData("http://127.0.0.1:5080/elsewhere", "", 20029)]
    [InlineData("http://evil@127.0.0.1:5080/feishu/cli_a11ce0000000c0de", "", 20029)]
    [InlineData("javascript:alert(1)", "", 20029)]
    [InlineData(Callback, "&scope=contact:contact:readonly", 20027)]
    [InlineData(Callback, "&code_challenge=x&code_challenge_method=MD5", 20001)]
    public async Task What_is_not_registered_is_told_on_the_page_and_never_redirected(string redirectUri, string more, int code)
    {
        await using var caller = await Caller.StartAsync();
        var refused = await AuthorizeAsync(caller, redirectUri, more, caller.Bob.UnionId);
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Location.ShouldBeNull();
        refused.Text.ShouldContain($"<code>{code}</code>");
    }

    [Fact]
    public async Task Availability_and_status_are_looked_at_on_the_page_and_at_the_exchange()
    {
        await using var caller = await Caller.StartAsync();
        var code = await CodeAsync(caller);
        caller.Sandbox.App.AvailableTo = [];
        (await AuthorizeAsync(caller, Callback, user: caller.Bob.UnionId)).Text.ShouldContain("20010");
        (await ExchangeAsync(caller, code)).ShouldBeRefused(20010);
        caller.Sandbox.App.AvailableTo = null;
        caller.Bob.IsFrozen = true;
        (await ExchangeAsync(caller, code)).ShouldBeRefused(20066);
    }

    [Fact]
    public async Task A_code_is_good_once_and_for_five_minutes_and_for_its_own_client_and_address()
    {
        await using var caller = await Caller.StartAsync();
        var code = await CodeAsync(caller);
        (await ExchangeAsync(caller, code, redirectUri: "http://127.0.0.1:5080/other")).ShouldBeRefused(20071);
        (await ExchangeAsync(caller, code, clientId: "cli_c0ffee000000cafe", secret: "sandbox-secret-3")).ShouldBeRefused(20024);
        var token = await ExchangeAsync(caller, code);
        token.ShouldSucceed();
        token.Json.TryGetProperty("msg", out _).ShouldBeFalse();
        token.Json.GetProperty("token_type").GetString().ShouldBe("Bearer");
        (await ExchangeAsync(caller, code)).ShouldBeRefused(20065);

        var late = await CodeAsync(caller);
        caller.Sandbox.Clock.Advance(TimeSpan.FromMinutes(5));
        (await ExchangeAsync(caller, late)).ShouldBeRefused(20004);
    }

    [Theory]
    [InlineData("""{"grant_type":"authorization_code","client_id":"cli_a11ce0000000c0de","client_secret":"sandbox-secret"}""", 20001)]
    [InlineData("""{"grant_type":"authorization_code","client_id":"cli_a11ce0000000c0de","client_secret":"sandbox-secret","code":"x"}""", 20003)]
    [InlineData("""{"grant_type":"password","client_id":"cli_a11ce0000000c0de","client_secret":"sandbox-secret"}""", 20036)]
    [InlineData("""{"grant_type":"authorization_code","client_id":"cli_a11ce0000000c0de","client_secret":"no","code":"x"}""", 20002)]
    [InlineData("""{"grant_type":"authorization_code","client_id":"cli_nobody","client_secret":"no","code":"x"}""", 20048)]
    [InlineData("grant_type=authorization_code", 20063)]
    [InlineData("", 20063)]
    public async Task The_token_endpoint_tells_its_errors_apart(string body, int code)
    {
        await using var caller = await Caller.StartAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var refused = await caller.PostAsync("/open-apis/authen/v2/oauth/token", content, "");
        refused.ShouldBeRefused(code);
        refused.Json.GetProperty("error").ValueKind.ShouldBe(JsonValueKind.String);
    }

    [Theory]
    [InlineData("S256")]
    [InlineData("plain")]
    [InlineData(null)]
    public async Task Pkce_is_proved_by_its_verifier_and_plain_is_the_default(string? method)
    {
        await using var caller = await Caller.StartAsync();
        var challenge = method == "S256" ? Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))) : Verifier;
        var code = await CodeAsync(caller, $"&code_challenge={challenge}" + (method is null ? "" : $"&code_challenge_method={method}"));
        (await ExchangeAsync(caller, code)).ShouldBeRefused(20049);
        (await ExchangeAsync(caller, code, verifier: Verifier + "x")).ShouldBeRefused(20049);
        (await ExchangeAsync(caller, code, verifier: Verifier)).ShouldSucceed();
    }

    [Fact]
    public async Task The_token_says_who_the_user_is_until_it_expires()
    {
        await using var caller = await Caller.StartAsync();
        var token = (await ExchangeAsync(caller, await CodeAsync(caller))).Json.GetProperty("access_token").GetString()!;
        token.Length.ShouldBeGreaterThan(1000);

        var info = await caller.GetAsync("/open-apis/authen/v1/user_info", token);
        info.Data.GetProperty("open_id").GetString().ShouldBe(caller.Bob.OpenId);
        info.Data.GetProperty("tenant_key").GetString().ShouldBe("ten_acme");
        info.Data.TryGetProperty("user_id", out _).ShouldBeFalse();

        (await caller.GetAsync("/open-apis/authen/v1/user_info", "u-nobody")).ShouldBe(HttpStatusCode.OK, 20005);
        (await caller.GetAsync("/open-apis/authen/v1/user_info")).ShouldBeRefused(99991663);
        caller.Bob.IsResigned = true;
        (await caller.GetAsync("/open-apis/authen/v1/user_info", token)).ShouldBe(HttpStatusCode.OK, 20021);
        caller.Bob.IsResigned = false;
        caller.Sandbox.Clock.Advance(TimeSpan.FromHours(2));
        (await caller.GetAsync("/open-apis/authen/v1/user_info", token)).ShouldBe(HttpStatusCode.OK, 20006);
        (await caller.GetAsync("/open-apis/tenant/v2/tenant/query", token)).ShouldBeRefused(99991668);
    }

    [Fact]
    public async Task A_refresh_token_is_good_once_and_needs_offline_access()
    {
        await using var caller = await Caller.StartAsync();
        (await ExchangeAsync(caller, await CodeAsync(caller))).Json.TryGetProperty("refresh_token", out _).ShouldBeFalse();
        var first = (await ExchangeAsync(caller, await CodeAsync(caller, "&scope=offline_access"))).Json.GetProperty("refresh_token").GetString()!;
        var second = await RefreshAsync(caller, first);
        second.ShouldSucceed();
        (await RefreshAsync(caller, first)).ShouldBeRefused(20073);
        (await RefreshAsync(caller, "nothing")).ShouldBeRefused(20026);
        caller.Sandbox.Clock.Advance(TimeSpan.FromDays(7));
        (await RefreshAsync(caller, second.Json.GetProperty("refresh_token").GetString()!)).ShouldBeRefused(20037);
    }

    private static Task<Reply> AuthorizeAsync(Caller caller, string redirectUri, string more = "", string? user = null) => caller.SendAsync(
        HttpMethod.Get,
        $"/open-apis/authen/v1/authorize?client_id={App}&response_type=code&state=s%20%26&redirect_uri={Uri.EscapeDataString(redirectUri)}{more}",
        null, "", user is null ? null : ("Cookie", "lark_sandbox_user=" + user));

    private static async Task<string> CodeAsync(Caller caller, string more = "")
    {
        var back = await AuthorizeAsync(caller, Callback, more, caller.Bob.UnionId);
        return QueryHelpers.ParseQuery(new Uri(back.Location!).Query)["code"].ToString();
    }

    private static Task<Reply> ExchangeAsync(
        Caller caller, string code, string? redirectUri = null, string? verifier = null, string clientId = App, string secret = "sandbox-secret") =>
        caller.PostAsync(
            "/open-apis/authen/v2/oauth/token",
            new { grant_type = "authorization_code", client_id = clientId, client_secret = secret, code, redirect_uri = redirectUri, code_verifier = verifier }, "");

    private static Task<Reply> RefreshAsync(Caller caller, string refreshToken) =>
        caller.PostAsync(
            "/open-apis/authen/v2/oauth/token",
            new { grant_type = "refresh_token", client_id = App, client_secret = "sandbox-secret", refresh_token = refreshToken }, "");
}
