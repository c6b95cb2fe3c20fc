using System.Net;
using Ailink.Lark.Sandbox;
using Ailink.Testing;

namespace Ailink.Lark.Tests.Tokens;

public sealed class RefusedTokenTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(99991663, HttpStatusCode.BadRequest)]
    [InlineData(99991663, HttpStatusCode.OK)]
    [InlineData(99991663, HttpStatusCode.Unauthorized)]
    [InlineData(99991664, HttpStatusCode.BadRequest)]
    [InlineData(99991671, HttpStatusCode.OK)]
    public async Task A_refused_token_costs_one_token_call_and_no_failed_send(int code, HttpStatusCode status)
    {
        ScriptedPlatform platform = new();
        platform.FreshTokens().On(ScriptedPlatform.SendPath, call => call.Authorization == "Bearer t-1" ? ScriptedPlatform.Refusal(code, status) : ScriptedPlatform.Json(ScriptedPlatform.Sent));
        await using var lark = Some.Client(platform);

        var sent = await lark.Messages.SendAsync(Some.Person, "hi", null, Cancel);

        sent.Id.ShouldBe(new MessageId("om_1"));
        platform.TokenCalls.ShouldBe(2);
        platform.SendCalls.ShouldBe(2);
        platform.Calls.Where(call => call.Path == ScriptedPlatform.SendPath).Select(call => call.Body).Distinct().Count().ShouldBe(1); // the same uuid
    }

    [Fact]
    public async Task A_thousand_calls_whose_token_is_refused_cost_one_token_call()
    {
        ScriptedPlatform platform = new();
        platform.FreshTokens().On(ScriptedPlatform.SendPath, call => call.Authorization == "Bearer t-1" ? ScriptedPlatform.Refusal(99991663) : ScriptedPlatform.Json(ScriptedPlatform.Sent));
        await using var lark = Some.Client(platform);
        await lark.Tokens.GetTenantTokenAsync(Cancel);

        await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(() => lark.Messages.SendAsync(Some.Person, "hi", null, Cancel), Cancel)));

        platform.TokenCalls.ShouldBe(2);
    }

    [Fact]
    public async Task An_api_that_takes_no_tenant_token_gives_its_error_and_costs_one_token_call_a_minute()
    {
        ScriptedPlatform platform = new();
        platform.Token("t-same").On(ScriptedPlatform.SendPath, _ => ScriptedPlatform.Refusal(99991663)).On("/open-apis/bot/v3/info", """{"code":0,"bot":{"open_id":"ou_b"}}""");
        var clock = VirtualClock.New();
        await using var lark = Some.Client(platform, clock);

        for (var i = 0; i < 20; i++)
        {
            var refusal = await Should.ThrowAsync<LarkCredentialsException>(lark.Messages.SendAsync(Some.Person, "hi", null, Cancel));
            refusal.Message.ShouldContain("does not take a tenant token");
            await lark.Bot.GetAsync(Cancel);
        }

        platform.TokenCalls.ShouldBe(2);
        platform.SendCalls.ShouldBe(20); // never replayed

        clock.Advance(TimeSpan.FromSeconds(61));
        await Should.ThrowAsync<LarkCredentialsException>(lark.Messages.SendAsync(Some.Person, "hi", null, Cancel));
        platform.TokenCalls.ShouldBe(3);
    }

    [Fact]
    public async Task An_api_that_refuses_fresh_tokens_too_costs_one_token_call_a_minute()
    {
        ScriptedPlatform platform = new();
        platform.FreshTokens().On(ScriptedPlatform.SendPath, _ => ScriptedPlatform.Refusal(99991663)); // and every token call gives another one
        var clock = VirtualClock.New();
        await using var lark = Some.Client(platform, clock);

        for (var i = 0; i < 20; i++)
            await Should.ThrowAsync<LarkCredentialsException>(lark.Messages.SendAsync(Some.Person, "hi", null, Cancel));
        platform.TokenCalls.ShouldBe(2);
        platform.SendCalls.ShouldBe(21); // replayed once

        clock.Advance(TimeSpan.FromSeconds(61));
        await Should.ThrowAsync<LarkCredentialsException>(lark.Messages.SendAsync(Some.Person, "hi", null, Cancel));
        platform.TokenCalls.ShouldBe(3);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(200)]
    public async Task On_the_platform_a_refused_token_costs_one_token_call_and_no_failed_send(int status)
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        await using var lark = Some.Client(box);
        await lark.Tokens.GetTenantTokenAsync(Cancel);
        box.Faults.Next("/open-apis/im/v1/messages", status: status, code: 99991663);

        await lark.Messages.SendAsync(new OpenId(box.User("Bob Li").OpenId), "hello", null, Cancel);

        box.Calls.To("/open-apis/auth/v3/tenant_access_token/internal").Count.ShouldBe(2);
        box.User("Bob Li").Inbox.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task On_the_platform_a_thousand_cold_callers_cost_one_token(bool failsFirst)
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        await using var lark = Some.Client(box);
        if (failsFirst)
            box.Faults.Next("/open-apis/auth/v3/tenant_access_token/internal", status: 500);

        var tokens = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(() => lark.Tokens.GetTenantTokenAsync(Cancel).AsTask(), Cancel)));

        tokens.Distinct().Count().ShouldBe(1);
        box.Calls.To("/open-apis/auth/v3/tenant_access_token/internal").Count.ShouldBe(failsFirst ? 2 : 1);
    }

    [Fact]
    public async Task A_token_that_lapsed_on_the_platform_costs_no_failed_send()
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        await using var lark = Some.Client(box);
        await lark.Tokens.GetTenantTokenAsync(Cancel);
        box.Clock.Advance(TimeSpan.FromHours(3));

        await lark.Messages.SendAsync(new OpenId(box.User("Bob Li").OpenId), "hello", null, Cancel);

        box.Calls.To("/open-apis/auth/v3/tenant_access_token/internal").Count.ShouldBe(2);
        box.User("Bob Li").Inbox.Count.ShouldBe(1);
    }
}
