using System.Net;
using Ailink.Lark.Sandbox;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Lark.AspNetCore.Tests.SignIn;

/// <summary>One site, many apps: which one is meant stands in the route.</summary>
public sealed class ManyAppsSignInTests(SandboxFixture fixture) : IClassFixture<SandboxFixture>
{
    private const string Acme = "cli_a11ce0000000c0de";
    private const string Globex = "cli_c0ffee000000cafe";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private LarkSandbox Box => fixture.Box;

    [Fact]
    public async Task Each_app_signs_in_its_own_people_and_the_cookie_of_one_is_none_at_another()
    {
        await using var site = await StartAsync("/signin-lark");
        using Browser browser = new();
        await browser.SignInToLarkAsync(Box, "Bob Li", Cancel);

        (await browser.GoAsync(site.At($"/{Acme}/me"), Cancel)).Text.ShouldContain($"{LarkClaimTypes.AppId}={Acme}");

        var next = await browser.NextAsync(site.At($"/{Globex}/me"), Cancel);
        next.Query.ShouldContain($"client_id={Globex}");
        await browser.SignInToLarkAsync(Box, "Dora Novak", Cancel);
        (await browser.GoAsync(site.At($"/{Globex}/me"), Cancel)).Text.ShouldContain($"{LarkClaimTypes.AppId}={Globex}");
        (await browser.NextAsync(site.At($"/{Acme}/me"), Cancel)).Query.ShouldContain($"client_id={Acme}");
    }

    [Fact]
    public async Task An_app_nobody_knows_and_a_page_of_no_app_have_nothing_to_sign_in_to()
    {
        await using var site = await StartAsync("/signin-lark");
        using Browser browser = new();

        (await browser.GoAsync(site.At("/cli_unknown/me"), Cancel)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GoAsync(site.At("/oc_noapp/me"), Cancel)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GoAsync(site.At("/me"), Cancel)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_answer_for_one_app_is_refused_at_the_address_of_another()
    {
        await using var site = await StartAsync("/{appId}/signed-in");
        using Browser browser = new();
        await browser.SignInToLarkAsync(Box, "Bob Li", Cancel);
        var callback = await browser.NextAsync(await browser.NextAsync(site.At($"/{Acme}/me"), Cancel), Cancel);
        callback.AbsolutePath.ShouldBe($"/{Acme}/signed-in");
        Uri other = new(callback.AbsoluteUri.Replace(Acme, Globex, StringComparison.Ordinal));

        (await browser.GoAsync(other, Cancel)).Text.ShouldBe(nameof(LarkSignInProblem.NotBegunHere)); // its cookie goes to its own address only

        using HttpClient forced = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        using HttpRequestMessage request = new(HttpMethod.Get, other);
        request.Headers.Add("Cookie", string.Join("; ", browser.Cookies.Select(cookie => cookie.ToString())));
        using var answer = await forced.SendAsync(request, Cancel);
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldBe(nameof(LarkSignInProblem.AnotherApp));

        (await browser.GoAsync(callback, Cancel)).Text.ShouldContain($"{LarkClaimTypes.AppId}={Acme}"); // where it belongs it is good
    }

    [Fact]
    public async Task Pages_directly_below_the_root_do_not_take_the_callback_for_an_app()
    {
        await using var site = await StartAsync("/signin-lark", map: app => app.MapGet("/{appId}", Site.Who).RequireAuthorization());
        using Browser browser = new();
        await browser.SignInToLarkAsync(Box, "Bob Li", Cancel);

        (await browser.GoAsync(site.At($"/{Acme}"), Cancel)).Text.ShouldContain($"{LarkClaimTypes.AppId}={Acme}");
    }

    [Fact]
    public async Task Cookie_events_of_the_service_still_happen()
    {
        Visits visits = new();
        await using var site = await StartAsync("/signin-lark", services => services.AddSingleton(visits).Configure<CookieAuthenticationOptions>(
            CookieAuthenticationDefaults.AuthenticationScheme, cookie => cookie.EventsType = typeof(Visits)));
        using Browser browser = new();
        await browser.SignInToLarkAsync(Box, "Bob Li", Cancel);

        await browser.GoAsync(site.At($"/{Acme}/me"), Cancel);
        visits.Count.ShouldBe(1);
        await browser.NextAsync(site.At($"/{Globex}/me"), Cancel);
        visits.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Without_an_app_or_with_several_and_no_choice_the_host_does_not_start()
    {
        (await StartFailsAsync(_ => { })).ShouldContain("register one with AddAilinkLark");
        (await StartFailsAsync(services =>
        {
            services.AddAilinkLark("one", lark => (lark.AppId, lark.AppSecret) = (new AppId(Acme), "secret"));
            services.AddAilinkLark("two", lark => (lark.AppId, lark.AppSecret) = (new AppId(Globex), "secret"));
        })).ShouldContain("2 apps to choose from");
    }

    private static async Task<string> StartFailsAsync(Action<IServiceCollection> services) =>
        (await Should.ThrowAsync<Microsoft.Extensions.Options.OptionsValidationException>(Site.BuildAsync(services, null, Cancel))).Message;

    private async Task<Site> StartAsync(string callback, Action<IServiceCollection>? more = null, Action<WebApplication>? map = null)
    {
        var site = await Site.BuildAsync(
            services =>
            {
                services.AddSingleton(Box);
                services.AddAilinkLark().WithApps<BoxApps>();
                more?.Invoke(services);
            },
            options =>
            {
                options.App = LarkAuthenticationOptions.AppOfRoute();
                options.CallbackPath = callback;
            },
            Cancel,
            map);
        foreach (var app in Box.World.Apps)
            app.RedirectUrls = [site.At(callback.Replace("{appId}", app.Id, StringComparison.Ordinal)).AbsoluteUri];
        return site;
    }

    /// <summary>Counts cookies that were believed.</summary>
    private sealed class Visits : CookieAuthenticationEvents
    {
        public int Count { get; private set; }

        public override Task ValidatePrincipal(CookieValidatePrincipalContext context)
        {
            Count++;
            return Task.CompletedTask;
        }
    }
}
