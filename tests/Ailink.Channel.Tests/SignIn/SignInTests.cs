using System.Net;
using Ailink.Channel.Demo;
using Ailink.Channel.Tests.Hosting;

namespace Ailink.Channel.Tests.SignIn;

/// <summary>A customer's sign-in through the platform, and what may go wrong on the way.</summary>
public sealed class SignInTests(ChannelFixture fixture) : IClassFixture<ChannelFixture>
{
    private const string App = DemoWorld.AcmeApp;
    private const string Start = $"/thirdparty/feishu/{App}/login/start";
    private const string Home = $"/feishu/{App}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private RunningChannel Channel => fixture.Channel;

    [Fact]
    public async Task A_user_of_the_organisation_signs_in_and_is_known()
    {
        using var alice = Channel.NewVisitor();
        (await alice.SignInAsync("Alice Chen", App, Cancel)).ShouldBe(Home);

        var me = await alice.ReadAsync("/api/v1/me", Cancel);
        ((string?)me["person"]!["name"]).ShouldBe("Alice Chen");
        ((string?)me["person"]!["side"]).ShouldBe("customer");
        ((string?)me["person"]!["open_id"]).ShouldBe(Channel.Sandbox.User("Alice Chen").OpenId);
        ((string?)me["channel"]!["app_id"]).ShouldBe(App);
        ((string?)me["channel"]!["state"]).ShouldBe("active");
        ((string?)me["groups"]![0]!["kind"]).ShouldBe("main");
        ((int?)me["groups"]![0]!["unread"]).ShouldBe(0);
    }

    [Fact]
    public async Task The_address_to_Lark_carries_state_and_a_hashed_challenge_and_asks_for_nothing_else()
    {
        using var visitor = Channel.NewVisitor();
        using var begun = await visitor.GetAsync(Start, Cancel);
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(begun.Headers.Location!.Query);
        query["code_challenge_method"].ToString().ShouldBe("S256");
        query["state"].ToString().Length.ShouldBeGreaterThanOrEqualTo(22);
        query.ContainsKey("scope").ShouldBeFalse();
        query["redirect_uri"].ToString().ShouldBe(new Uri(Channel.Origin, $"/thirdparty/feishu/{App}/oauth2/callback").AbsoluteUri);
        begun.Headers.CacheControl!.NoStore.ShouldBeTrue();
        begun.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
    }

    [Fact]
    public async Task The_session_is_one_cookie_that_no_script_reads_and_no_other_site_sends()
    {
        using var visitor = Channel.NewVisitor();
        var callback = await visitor.AuthorizeAsync("Bob Li", Start, Cancel);
        using var answer = await visitor.Http.GetAsync(callback, Cancel);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(each => each.StartsWith("ailink_session=", StringComparison.Ordinal) && each.Length > 100);
        cookie.ShouldContain("path=/", Case.Insensitive);
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        cookie.ShouldNotContain("secure", Case.Insensitive);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/workbench")]
    [InlineData("/person/inviteToGroup")]
    public async Task Every_registered_page_ends_a_sign_in(string page)
    {
        using var visitor = Channel.NewVisitor();
        await EndsSignInAtAsync(visitor, Home + page);
    }

    [Theory]
    [InlineData("/login")]
    [InlineData("/oauth2/callback")]
    public async Task Every_registered_address_ends_a_sign_in(string page)
    {
        using var visitor = Channel.NewVisitor();
        await EndsSignInAtAsync(visitor, $"/thirdparty/feishu/{App}{page}");
    }

    [Theory]
    [InlineData($"{Home}/workbench", $"{Home}/workbench")]
    [InlineData($"{Home}?m=7", $"{Home}?m=7")]
    [InlineData("https://evil.example/", Home)]
    [InlineData("//evil.example", Home)]
    [InlineData($"{Home}/../../x", Home)]
    [InlineData($"{Home}@evil.example", Home)]
    [InlineData("/feishu/cli_c0ffee000000cafe", Home)]
    public async Task A_sign_in_leads_to_our_own_pages_only(string wanted, string target)
    {
        using var visitor = Channel.NewVisitor();
        (await visitor.SignInAsync("Bob Li", App, Cancel, wanted)).ShouldBe(target);
    }

    [Fact]
    public async Task Who_cancels_is_told_so_and_can_try_again()
    {
        using var visitor = Channel.NewVisitor();
        using var begun = await visitor.GetAsync(Start, Cancel);
        var state = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(begun.Headers.Location!.Query)["state"];
        using var answer = await visitor.GetAsync($"/thirdparty/feishu/{App}/oauth2/callback?error=access_denied&state={state}", Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("AUTH_DENIED");
        page.ShouldContain("/login/start");
    }

    [Fact]
    public async Task A_spent_code_begins_anew_once_and_silently()
    {
        using var visitor = Channel.NewVisitor();
        var callback = await visitor.AuthorizeAsync("Bob Li", Start, Cancel);
        Channel.Sandbox.Faults.Next("/open-apis/authen/v2/oauth/token", status: 400, code: 20003);
        using var again = await visitor.Http.GetAsync(callback, Cancel);
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        again.Headers.Location!.AbsolutePath.ShouldBe("/open-apis/authen/v1/authorize");

        var second = await visitor.ApproveAsync("Bob Li", again.Headers.Location!, Cancel);
        Channel.Sandbox.Faults.Next("/open-apis/authen/v2/oauth/token", status: 400, code: 20003);
        using var told = await visitor.Http.GetAsync(second, Cancel);
        told.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await told.Content.ReadAsStringAsync(Cancel)).ShouldContain("AUTH_EXPIRED");
    }

    [Fact]
    public async Task An_answer_begun_in_another_browser_signs_nobody_in()
    {
        using var mallory = Channel.NewVisitor();
        var callback = await mallory.AuthorizeAsync("Bob Li", Start, Cancel);
        using var victim = Channel.NewVisitor();
        using var answer = await victim.Http.GetAsync(callback, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var me = await victim.GetAsync("/api/v1/me", Cancel);
        me.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData(20010, "NOT_IN_AVAILABILITY")]
    [InlineData(20008, "USER_DISABLED")]
    [InlineData(20009, "APP_NOT_INSTALLED")]
    [InlineData(20069, "APP_DISABLED")]
    public async Task A_refusal_of_the_platform_becomes_a_page_with_its_code(int code, string ours)
    {
        using var visitor = Channel.NewVisitor();
        var callback = await visitor.AuthorizeAsync("Bob Li", Start, Cancel);
        Channel.Sandbox.Faults.Next("/open-apis/authen/v2/oauth/token", status: 400, code: code);
        using var answer = await visitor.Http.GetAsync(callback, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain(ours);
    }

    [Fact]
    public async Task An_unknown_app_is_not_there_and_one_that_is_not_active_says_so()
    {
        using var visitor = Channel.NewVisitor();
        foreach (var path in (string[])["/feishu/cli_unknown", "/feishu/cli_unknown/workbench", "/thirdparty/feishu/cli_unknown/login", "/thirdparty/feishu/cli_unknown/login/start", "/thirdparty/feishu/cli_unknown/oauth2/callback"])
        {
            using var answer = await visitor.GetAsync(path, Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }

        foreach (var path in (string[])[$"/feishu/{DemoWorld.AcmeSecondApp}", $"/thirdparty/feishu/{DemoWorld.AcmeSecondApp}/login/start"])
        {
            using var answer = await visitor.GetAsync(path, Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, path);
            answer.Headers.RetryAfter.ShouldNotBeNull();
            (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain("GATEWAY_NOT_ACTIVE");
        }
    }

    [Fact]
    public async Task A_page_of_another_app_takes_no_session_of_this_one()
    {
        using var dora = await Channel.SignInAsync("Dora Novak", Cancel, DemoWorld.GlobexApp);
        using var answer = await dora.GetAsync(Home, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain("SESSION_OTHER_APP");
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_another_site_cannot_do_it()
    {
        using var bob = await Channel.SignInAsync("Bob Li", Cancel);
        using var foreign = await bob.SendAsync(HttpMethod.Post, $"/thirdparty/feishu/{App}/logout", null, Cancel, "https://evil.example");
        foreign.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await bob.ReadAsync("/api/v1/me", Cancel);

        using var own = await bob.SendAsync(HttpMethod.Post, $"/thirdparty/feishu/{App}/logout", null, Cancel);
        own.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var me = await bob.GetAsync("/api/v1/me", Cancel);
        me.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Codes_states_and_tokens_are_not_logged()
    {
        using var visitor = Channel.NewVisitor();
        var callback = await visitor.AuthorizeAsync("Carol Wu", Start, Cancel);
        using var answer = await visitor.Http.GetAsync(callback, Cancel);
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(callback.Query);
        Channel.Logs.ShouldNotHold(query["code"].ToString(), query["state"].ToString(), "sandbox-secret");
    }

    private async Task EndsSignInAtAsync(Visitor visitor, string path)
    {
        // The app may be set up to come back to any of its five addresses.
        using var begun = await visitor.GetAsync(Start, Cancel);
        var address = begun.Headers.Location!.AbsoluteUri.Replace(
            Uri.EscapeDataString(new Uri(Channel.Origin, $"/thirdparty/feishu/{App}/oauth2/callback").AbsoluteUri),
            Uri.EscapeDataString(new Uri(Channel.Origin, path).AbsoluteUri), StringComparison.Ordinal);
        var back = await visitor.ApproveAsync("Carol Wu", new Uri(address), Cancel);
        back.AbsolutePath.ShouldBe(path);
        using var answer = await visitor.Http.GetAsync(back, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe(Home);
        ((string?)(await visitor.ReadAsync("/api/v1/me", Cancel))["person"]!["name"]).ShouldBe("Carol Wu");
    }
}
