using Ailink.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ailink.Lark.Tests.Tokens;

/// <summary>Store apps: ticket, app token, and a tenant token for each tenant.</summary>
public sealed class StoreAppTests
{
    private const string AppTokenPath = "/open-apis/auth/v3/app_access_token";
    private const string TenantTokenPath = "/open-apis/auth/v3/tenant_access_token";
    private const string ResendPath = "/open-apis/auth/v3/app_ticket/resend";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static LarkCredentials Store => new(Some.App, Some.Secret) { Platform = Some.Platform, StoreApp = true };

    [Fact]
    public async Task One_app_token_serves_the_tenants_and_no_tenant_gets_anothers_token()
    {
        ScriptedPlatform platform = new();
        platform.On(AppTokenPath, """{"code":0,"app_access_token":"a-1","expire":7200}""")
            .On(TenantTokenPath, call => ScriptedPlatform.TokenAnswer(call.Body!.Contains("ten_one", StringComparison.Ordinal) ? "t-one" : "t-two", 7200))
            .On(ScriptedPlatform.SendPath, ScriptedPlatform.Sent);
        await using var lark = Client(platform);
        await lark.Tokens.AcceptAppTicketAsync("ticket-1", Cancel);

        await lark.ForTenant(new("ten_one")).Messages.SendAsync(Some.Person, "hi", null, Cancel);
        await lark.ForTenant(new("ten_two")).Messages.SendAsync(Some.Person, "hi", null, Cancel);
        await lark.ForTenant(new("ten_one")).Messages.SendAsync(Some.Person, "hi", null, Cancel);

        platform.Calls.Where(call => call.Path == ScriptedPlatform.SendPath).Select(call => call.Authorization).ShouldBe(["Bearer t-one", "Bearer t-two", "Bearer t-one"]);
        platform.Calls.Count(call => call.Path == TenantTokenPath).ShouldBe(2);
        platform.Calls.Single(call => call.Path == AppTokenPath).Body!.ShouldContain("\"app_ticket\":\"ticket-1\"");
        platform.Calls.ShouldNotContain(call => call.Path == ScriptedPlatform.TokenPath);
    }

    [Fact]
    public async Task Without_a_ticket_the_platform_is_asked_for_it_once_a_minute_and_the_caller_told()
    {
        var clock = VirtualClock.New();
        ScriptedPlatform platform = new();
        platform.On(ResendPath, """{"code":0,"msg":"ok"}""").On(AppTokenPath, """{"code":0,"app_access_token":"a-1","expire":7200}""");
        await using var lark = Client(platform, clock);

        (await Should.ThrowAsync<LarkCredentialsException>(async () => await lark.Tokens.GetAppTokenAsync(Cancel))).Message.ShouldContain("app ticket");
        await Should.ThrowAsync<LarkCredentialsException>(async () => await lark.Tokens.GetAppTokenAsync(Cancel));
        platform.Calls.Count.ShouldBe(1);
        clock.Advance(TimeSpan.FromMinutes(2));
        await Should.ThrowAsync<LarkCredentialsException>(async () => await lark.Tokens.GetAppTokenAsync(Cancel));
        platform.Calls.Count.ShouldBe(2);

        await lark.Tokens.AcceptAppTicketAsync("ticket-1", Cancel);
        (await lark.Tokens.GetAppTokenAsync(Cancel)).ShouldBe("a-1");
    }

    [Fact]
    public async Task A_refused_ticket_is_asked_for_again()
    {
        ScriptedPlatform platform = new();
        platform.On(ResendPath, """{"code":0,"msg":"ok"}""").On(AppTokenPath, _ => ScriptedPlatform.Refusal(10012));
        await using var lark = Client(platform);
        await lark.Tokens.AcceptAppTicketAsync("stale", Cancel);

        var refusal = await Should.ThrowAsync<LarkCredentialsException>(async () => await lark.Tokens.GetAppTokenAsync(Cancel));

        refusal.Message.ShouldContain("asked to send another");
        refusal.ToString().ShouldNotContain("stale");
        platform.Calls.Select(call => call.Path).ShouldBe([AppTokenPath, ResendPath]);
    }

    [Fact]
    public async Task A_refused_app_token_is_replaced_once_and_the_tenant_must_be_chosen()
    {
        ScriptedPlatform platform = new();
        var count = 0;
        platform.On(AppTokenPath, _ => ScriptedPlatform.Json($$"""{"code":0,"app_access_token":"a-{{Interlocked.Increment(ref count)}}","expire":7200}"""))
            .On(TenantTokenPath, call => call.Body!.Contains("a-1", StringComparison.Ordinal) ? ScriptedPlatform.Refusal(99991664) : ScriptedPlatform.TokenAnswer("t-1", 7200));
        await using var lark = Client(platform);
        await lark.Tokens.AcceptAppTicketAsync("ticket-1", Cancel);

        (await lark.ForTenant(new("ten_one")).Tokens.GetTenantTokenAsync(Cancel)).ShouldBe("t-1");
        (await Should.ThrowAsync<LarkCredentialsException>(async () => await lark.Tokens.GetTenantTokenAsync(Cancel))).Message.ShouldContain("ForTenant");
    }

    private static ILarkClient Client(ScriptedPlatform platform, TimeProvider? clock = null) => LarkClient.Make(Store, null, lark =>
    {
        lark.ConfigureHttp(http => http.ConfigurePrimaryHttpMessageHandler(() => platform));
        if (clock is not null)
            lark.Services.Replace(ServiceDescriptor.Singleton(clock));
    });
}
