using System.Net;
using System.Web;
using Ailink.Lark.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Lark.AspNetCore.Tests.SignIn;

/// <summary>Sign-in to one app over real HTTP: a browser, a site, the platform's sandbox.</summary>
public sealed class SignInTests(SandboxFixture fixture) : IClassFixture<SandboxFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private LarkSandbox Box => fixture.Box;

    [Fact]
    public async Task Whoever_opens_a_page_signs_in_with_Lark_and_comes_back_to_that_page()
    {
        await using var site = await Site.StartAsync(Box, Cancel);
        using var browser = await OfAsync("Bob Li");

        var page = await browser.GoAsync(site.At("/me?tab=2"), Cancel);

        var bob = Box.User("Bob Li");
        page.Address.ShouldBe(site.At("/me?tab=2"));
        var claims = page.Text.Split('\n');
        claims.ShouldContain($"{LarkClaimTypes.AppId}={Box.App.Id}");
        claims.ShouldContain($"{LarkClaimTypes.OpenId}={bob.OpenId}");
        claims.ShouldContain($"{LarkClaimTypes.UnionId}={bob.UnionId}");
        claims.ShouldContain($"{LarkClaimTypes.TenantKey}=ten_acme");
        claims.ShouldContain($"{LarkClaimTypes.Name}=Bob Li");
        claims.ShouldContain(claim => claim.StartsWith(LarkClaimTypes.Avatar, StringComparison.Ordinal));
        claims.ShouldNotContain(claim => claim.StartsWith(LarkClaimTypes.Email, StringComparison.Ordinal)); // nobody granted it
        browser.Cookies.ShouldNotContain(cookie => cookie.Name.StartsWith(".Lark.SignIn.", StringComparison.Ordinal));
        (await browser.GoAsync(site.At("/token"), Cancel)).Text.ShouldBe("none");
    }

    [Fact]
    public async Task An_address_of_a_sign_in_holds_a_state_and_an_S256_challenge_and_the_cookie_goes_to_the_callback_only()
    {
        await using var site = await Site.StartAsync(Box, Cancel);
        using var browser = await OfAsync("Bob Li");

        using var answer = await browser.GetAsync(site.At("/me"), Cancel);

        var query = HttpUtility.ParseQueryString(answer.Headers.Location.ShouldNotBeNull().Query);
        query["state"]!.Length.ShouldBe(43);
        query["code_challenge"]!.Length.ShouldBe(43);
        query["code_challenge_method"].ShouldBe("S256");
        query["redirect_uri"].ShouldBe(site.At("/signin-lark").AbsoluteUri);
        var cookie = answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldContain("path=/signin-lark");
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        cookie.ShouldContain("expires=");
        cookie.ShouldNotContain("secure"); // a laptop on http
        cookie.ShouldNotContain(query["state"]!);
    }

    [Fact]
    public async Task On_https_the_cookie_is_sent_over_https_only()
    {
        await using var site = await Site.StartAsync(Box, Cancel, more: services => services.AddSingleton<IStartupFilter, BehindHttps>());
        using var browser = await OfAsync("Bob Li");

        using var answer = await browser.GetAsync(site.At("/me"), Cancel);

        answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem().ShouldContain("secure");
        HttpUtility.ParseQueryString(answer.Headers.Location.ShouldNotBeNull().Query)["redirect_uri"].ShouldStartWith("https://");
    }

    [Fact]
    public async Task A_cookie_begun_with_one_state_is_not_good_for_another()
    {
        await using var site = await Site.StartAsync(Box, Cancel);
        using var attacker = await OfAsync("Eve Martin");
        using var victim = await OfAsync("Bob Li");
        var (begun, callback) = (await CallbackAsync(site, attacker), await CallbackAsync(site, victim));

        // As somebody might who can write cookies: the content of one under the name of the other.
        using HttpClient forced = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        using HttpRequestMessage request = new(HttpMethod.Get, callback);
        request.Headers.Add("Cookie", $"{Pending(victim).Name}={Pending(attacker).Value}");
        using var answer = await forced.SendAsync(request, Cancel);

        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldBe(nameof(LarkSignInProblem.NotBegunHere));
        (await attacker.GoAsync(begun, Cancel)).Status.ShouldBe(HttpStatusCode.OK);

        static Cookie Pending(Browser browser) => browser.Cookies.Single(cookie => cookie.Name.StartsWith(".Lark.SignIn.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_state_is_good_once()
    {
        await using var site = await Site.StartAsync(Box, Cancel);
        using var browser = await OfAsync("Bob Li");
        var callback = await CallbackAsync(site, browser);

        (await browser.GoAsync(callback, Cancel)).Status.ShouldBe(HttpStatusCode.OK);

        (await browser.GoAsync(callback, Cancel)).Text.ShouldBe(nameof(LarkSignInProblem.NotBegunHere));
    }

    [Fact]
    public async Task An_answer_is_good_only_in_the_browser_that_asked()
    {
        await using var site = await Site.StartAsync(Box, Cancel);
        using var attacker = await OfAsync("Eve Martin");
        using var victim = await OfAsync("Bob Li");
        var callback = await CallbackAsync(site, attacker);
        await CallbackAsync(site, victim); // who has begun one as well

        (await victim.GoAsync(callback, Cancel)).Text.ShouldBe(nameof(LarkSignInProblem.NotBegunHere));
        (await victim.GoAsync(site.At("/signin-lark?code=x"), Cancel)).Text.ShouldBe(nameof(LarkSignInProblem.NotBegunHere));
        (await victim.GoAsync(site.At("/signin-lark"), Cancel)).Text.ShouldBe(nameof(LarkSignInProblem.NotBegunHere));
    }

    [Fact]
    public async Task Two_tabs_do_not_disturb_each_other()
    {
        await using var site = await Site.StartAsync(Box, Cancel);
        using var browser = await OfAsync("Bob Li");
        var first = await CallbackAsync(site, browser, "/login?to=/one");
        var second = await CallbackAsync(site, browser, "/login?to=/two");

        (await browser.GoAsync(first, Cancel)).Text.ShouldBe("page /one");
        (await browser.GoAsync(second, Cancel)).Text.ShouldBe("page /two");
    }

    [Fact]
    public async Task A_wrong_or_missing_code_is_refused()
    {
        await using var site = await Site.StartAsync(Box, Cancel);
        using var browser = await OfAsync("Bob Li");

        (await browser.GoAsync(Changed(await CallbackAsync(site, browser), "code", "nonsense"), Cancel)).Text.ShouldBe(nameof(LarkSignInProblem.CodeRefused));
        (await browser.GoAsync(Changed(await CallbackAsync(site, browser), "code", ""), Cancel)).Text.ShouldBe(nameof(LarkSignInProblem.NoCode));
        (await browser.GoAsync(Changed(await CallbackAsync(site, browser), "code", " "), Cancel)).Text.ShouldBe(nameof(LarkSignInProblem.NoCode));
    }

    [Fact]
    public async Task A_code_somebody_else_asked_for_fails_at_the_code_verifier()
    {
        await using var site = await Site.StartAsync(Box, Cancel);
        using var attacker = await OfAsync("Eve Martin");
        using var victim = await OfAsync("Bob Li");
        var stolen = HttpUtility.ParseQueryString((await CallbackAsync(site, attacker)).Query)["code"]!;

        var page = await victim.GoAsync(Changed(await CallbackAsync(site, victim), "code", stolen), Cancel);

        page.Text.ShouldBe(nameof(LarkSignInProblem.CodeRefused));
        Box.Calls.To("/open-apis/authen/v2/oauth/token")[^1].Code.ShouldBe(20049);
    }

    [Fact]
    public async Task A_code_that_went_to_another_redirect_address_is_refused_and_an_unregistered_address_never_gets_one()
    {
        await using var site = await Site.StartAsync(Box, Cancel);
        using var browser = await OfAsync("Bob Li");
        var authorize = await browser.NextAsync(site.At("/me"), Cancel);
        Box.App.RedirectUrls = [.. Box.App.RedirectUrls, "http://127.0.0.1:1/elsewhere"];

        var elsewhere = await browser.NextAsync(Changed(authorize, "redirect_uri", "http://127.0.0.1:1/elsewhere"), Cancel);
        (await browser.GoAsync(site.At("/signin-lark" + elsewhere.Query), Cancel)).Text.ShouldBe(nameof(LarkSignInProblem.CodeRefused));

        Box.App.RedirectUrls = ["http://127.0.0.1:1/elsewhere"];
        var refused = await browser.GoAsync(site.At("/me"), Cancel);
        refused.Address.Authority.ShouldBe(Box.BaseAddress.Authority);
        refused.Text.ShouldContain("20029");
    }

    [Fact]
    public async Task Whoever_denies_comes_to_the_page_for_that_or_to_the_failure()
    {
        await using var kind = await Site.StartAsync(Box, Cancel, options => options.AccessDeniedPath = "/denied");
        using Browser browser = new();
        var authorize = await browser.NextAsync(kind.At("/me?tab=2"), Cancel);
        (await browser.GoAsync(new Uri(authorize + "&sandbox_deny=1"), Cancel)).Text.ShouldBe("denied, /me?tab=2");

        await using var plain = await Site.StartAsync(Box, Cancel);
        authorize = await browser.NextAsync(plain.At("/me"), Cancel);
        (await browser.GoAsync(new Uri(authorize + "&sandbox_deny=1"), Cancel)).Text.ShouldBe(nameof(LarkSignInProblem.Denied));
    }

    [Theory]
    [InlineData("https://evil.example/me")]
    [InlineData("//evil.example")]
    [InlineData("/%5Cevil.example")]
    public async Task Nobody_is_led_to_another_site(string wished)
    {
        await using var site = await Site.StartAsync(Box, Cancel);
        using var browser = await OfAsync("Bob Li");

        var page = await browser.GoAsync(site.At("/login?to=" + wished), Cancel);

        page.Address.ShouldBe(site.At("/"));
    }

    [Theory]
    [InlineData("/客户?名=李")]
    [InlineData("/me?q=", 4000)]
    public async Task Pages_with_any_name_and_length_let_people_sign_in(string page, int more = 0)
    {
        await using var site = await Site.StartAsync(Box, Cancel);
        using var browser = await OfAsync("Bob Li");

        var shown = await browser.GoAsync(site.At("/login?to=" + Uri.EscapeDataString(page + new string('x', more))), Cancel);

        shown.Status.ShouldBe(HttpStatusCode.OK);
        shown.Address.ShouldBe(site.At(more == 0 ? page : "/"));
    }

    [Fact]
    public async Task A_sign_in_that_takes_too_long_must_begin_again()
    {
        var clock = Ailink.Testing.VirtualClock.New(TimeProvider.System.GetUtcNow());
        await using var site = await Site.StartAsync(Box, Cancel, options => options.TimeProvider = clock);
        using var browser = await OfAsync("Bob Li");
        var callback = await CallbackAsync(site, browser);

        clock.Advance(TimeSpan.FromMinutes(15));

        (await browser.GoAsync(callback, Cancel)).Text.ShouldBe(nameof(LarkSignInProblem.NotBegunHere));
    }

    [Fact]
    public async Task Users_of_another_tenant_are_refused_where_tenants_are_named()
    {
        await using var site = await Site.StartAsync(Box, Cancel, options => options.AllowedTenants.Add(new TenantKey("ten_other")));
        using var browser = await OfAsync("Bob Li");

        (await browser.GoAsync(site.At("/me"), Cancel)).Text.ShouldBe(nameof(LarkSignInProblem.WrongTenant));
    }

    [Fact]
    public async Task A_user_who_left_between_page_and_code_is_refused()
    {
        await using var site = await Site.StartAsync(Box, Cancel);
        using var browser = await OfAsync("Tom Jiang");
        var callback = await CallbackAsync(site, browser);

        Box.User("Tom Jiang").IsResigned = true;

        (await browser.GoAsync(callback, Cancel)).Text.ShouldBe(nameof(LarkSignInProblem.UserRefused));
    }

    [Fact]
    public async Task A_service_adds_claims_of_its_own_or_refuses()
    {
        await using var site = await Site.StartAsync(Box, Cancel, options => options.Events.OnCreatingTicket = context =>
        {
            if (context.User.Name == "Eve Martin")
                context.Fail("Not you.");
            else
                context.Identity.AddClaim(new("desk", $"{context.Client.AppId} {context.User.OpenId}"));
            return Task.CompletedTask;
        });
        using var bob = await OfAsync("Bob Li");
        using var eve = await OfAsync("Eve Martin");

        (await bob.GoAsync(site.At("/me"), Cancel)).Text.ShouldContain($"desk={Box.App.Id} {Box.User("Bob Li").OpenId}");
        (await eve.GoAsync(site.At("/me"), Cancel)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nobody_is_signed_in_when_a_service_answers_nobody(bool noResult)
    {
        await using var site = await Site.StartAsync(Box, Cancel, options => options.Events.OnCreatingTicket = context =>
        {
            if (noResult)
                context.NoResult();
            else
                context.Principal = null;
            return Task.CompletedTask;
        });
        using var browser = await OfAsync("Bob Li");

        (await browser.GoAsync(site.At("/me"), Cancel)).Text.ShouldBe(nameof(LarkSignInProblem.UserRefused));
    }

    [Fact]
    public async Task The_users_token_stays_in_the_cookie_or_in_the_sessions_where_that_is_wished()
    {
        MemoryUserSessionStore store = new();
        await using var site = await Site.StartAsync(
            Box, Cancel,
            options =>
            {
                options.SaveTokens = true;
                options.Scope.Add("offline_access");
                options.Sessions = (context, _) => context.RequestServices.GetRequiredService<LarkUserSessions>();
            },
            services => services.AddSingleton<ILarkUserSessionStore>(store).AddSingleton<LarkUserSessions>());
        using var browser = await OfAsync("Bob Li");

        var token = (await browser.GoAsync(site.At("/token"), Cancel)).Text;

        var session = (await store.FindAsync(new AppId(Box.App.Id), new OpenId(Box.User("Bob Li").OpenId), Cancel)).ShouldNotBeNull();
        session.AccessToken.Value.ShouldBe(token);
        session.RefreshToken.ShouldNotBeNull();
    }

    private static async Task<Uri> CallbackAsync(Site site, Browser browser, string page = "/me") =>
        await browser.NextAsync(await browser.NextAsync(site.At(page), Cancel), Cancel);

    private static Uri Changed(Uri address, string name, string value)
    {
        var query = HttpUtility.ParseQueryString(address.Query);
        query[name] = value;
        return new UriBuilder(address) { Query = query.ToString() }.Uri;
    }

    private async Task<Browser> OfAsync(string user)
    {
        Browser browser = new();
        await browser.SignInToLarkAsync(Box, user, Cancel);
        return browser;
    }

    /// <summary>What the forwarded headers of a proxy would say.</summary>
    private sealed class BehindHttps : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Request.Scheme = "https";
                return rest(context);
            });
            next(app);
        };
    }
}
