namespace Ailink.Lark.Sandbox.Tests;

public sealed class TokenTests
{
    [Fact]
    public async Task The_same_token_is_handed_out_while_thirty_minutes_remain_with_the_life_it_has_left()
    {
        await using var caller = await Caller.StartAsync();
        var first = await caller.TokenOfAsync(caller.Sandbox.App);
        caller.Sandbox.Clock.Advance(TimeSpan.FromMinutes(89));
        var second = await caller.TokenOfAsync(caller.Sandbox.App);

        Token(second).ShouldBe(Token(first));
        first.Json.GetProperty("expire").GetInt32().ShouldBe(7200);
        second.Json.GetProperty("expire").GetInt32().ShouldBeInRange(1850, 1860);
    }

    [Fact]
    public async Task Under_thirty_minutes_a_new_token_comes_and_the_old_one_lives_on_until_it_expires()
    {
        await using var caller = await Caller.StartAsync();
        var first = Token(await caller.TokenOfAsync(caller.Sandbox.App));
        caller.Sandbox.Clock.Advance(TimeSpan.FromMinutes(91));
        var second = Token(await caller.TokenOfAsync(caller.Sandbox.App));

        second.ShouldNotBe(first);
        (await caller.GetAsync("/open-apis/bot/v3/info", first)).ShouldSucceed();
        (await caller.GetAsync("/open-apis/bot/v3/info", second)).ShouldSucceed();
        caller.Sandbox.Clock.Advance(TimeSpan.FromMinutes(30));
        (await caller.GetAsync("/open-apis/bot/v3/info", first)).ShouldBeRefused(99991663);
        (await caller.GetAsync("/open-apis/bot/v3/info", second)).ShouldSucceed();
    }

    [Fact]
    public async Task The_app_token_is_the_tenant_token()
    {
        await using var caller = await Caller.StartAsync();
        var app = caller.Sandbox.App;
        var answer = await caller.PostAsync("/open-apis/auth/v3/app_access_token/internal", new { app_id = app.Id, app_secret = app.Secret }, "");

        answer.ShouldSucceed();
        answer.Json.GetProperty("app_access_token").GetString().ShouldBe(Token(answer));
        answer.Json.TryGetProperty("data", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"app_id":"cli_a11ce0000000c0de","app_secret":"wrong"}""", 10014)]
    [InlineData("""{"app_id":"cli_ffffffffffffffff","app_secret":"sandbox-secret"}""", 10003)]
    [InlineData("""{"app_id":"cli_a11ce0000000c0de"}""", 10003)]
    [InlineData("""{"app_id":7,"app_secret":"x"}""", 10003)]
    [InlineData("not json", 10003)]
    public async Task Wrong_credentials_are_refused_by_code(string body, int code)
    {
        await using var caller = await Caller.StartAsync();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        (await caller.PostAsync("/open-apis/auth/v3/tenant_access_token/internal", content, "")).ShouldBeRefused(code);
    }

    [Fact]
    public async Task An_app_that_waits_for_review_gets_tokens_and_a_disabled_one_does_not()
    {
        await using var caller = await Caller.StartAsync();
        var second = caller.Sandbox.World.Apps[1];
        var token = await caller.TokenOfAsync(second);
        token.ShouldSucceed();

        second.Status = SandboxAppStatus.Disabled;
        (await caller.TokenOfAsync(second)).ShouldBeRefused(10014);
        (await caller.GetAsync("/open-apis/bot/v3/info", Token(token))).ShouldBeRefused(99991662);
    }

    [Fact]
    public async Task Two_hundred_callers_at_once_get_one_token()
    {
        await using var caller = await Caller.StartAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => caller.TokenOfAsync(caller.Sandbox.App)));
        answers.Select(Token).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
    }

    private static string Token(Reply reply) => reply.Json.GetProperty("tenant_access_token").GetString()!;
}
