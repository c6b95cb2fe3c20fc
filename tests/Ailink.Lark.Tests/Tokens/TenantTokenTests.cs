using Ailink.Testing;

namespace Ailink.Lark.Tests.Tokens;

public sealed class TenantTokenTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_is_fetched_once_and_then_read_from_memory()
    {
        ScriptedPlatform platform = new();
        platform.FreshTokens();
        await using var lark = Some.Client(platform);

        (await lark.Tokens.GetTenantTokenAsync(Cancel)).ShouldBe("t-1");
        var second = lark.Tokens.GetTenantTokenAsync(Cancel);
        second.IsCompletedSuccessfully.ShouldBeTrue();
        (await second).ShouldBe("t-1");
        platform.TokenCalls.ShouldBe(1);
    }

    [Fact]
    public async Task A_thousand_cold_callers_cost_one_token_call()
    {
        ScriptedPlatform platform = new();
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        platform.On(ScriptedPlatform.TokenPath, async (_, _) =>
        {
            await gate.Task;
            return ScriptedPlatform.TokenAnswer("t-1", 7200);
        }).On(ScriptedPlatform.SendPath, ScriptedPlatform.Sent);
        await using var lark = Some.Client(platform);

        var sends = Enumerable.Range(0, 1000).Select(_ => Task.Run(() => lark.Messages.SendAsync(Some.Person, "hi", null, Cancel), Cancel)).ToArray();
        await Eventually.HoldsAsync(() => platform.TokenCalls == 1, Cancel);
        gate.SetResult();
        await Task.WhenAll(sends);

        platform.TokenCalls.ShouldBe(1);
        platform.SendCalls.ShouldBe(1000);
    }

    [Fact]
    public async Task A_thousand_cold_callers_share_a_fetch_that_is_refused()
    {
        ScriptedPlatform platform = new();
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        platform.On(ScriptedPlatform.TokenPath, async (_, _) =>
        {
            await gate.Task;
            return ScriptedPlatform.Refusal(10014);
        });
        await using var lark = Some.Client(platform);

        var reads = Enumerable.Range(0, 1000).Select(_ => lark.Tokens.GetTenantTokenAsync(Cancel).AsTask()).ToArray();
        gate.SetResult();
        foreach (var read in reads)
            (await Should.ThrowAsync<LarkCredentialsException>(read)).Code.ShouldBe(10014);

        platform.TokenCalls.ShouldBe(1);
    }

    [Fact]
    public async Task A_thousand_cold_callers_share_a_fetch_that_fails_first_and_all_succeed()
    {
        ScriptedPlatform platform = new();
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var calls = 0;
        platform.On(ScriptedPlatform.TokenPath, async (_, _) =>
        {
            await gate.Task;
            return Interlocked.Increment(ref calls) == 1 ? ScriptedPlatform.Refusal(5000, System.Net.HttpStatusCode.InternalServerError) : ScriptedPlatform.TokenAnswer("t-2", 7200);
        });
        await using var lark = Some.Client(platform);

        var reads = Enumerable.Range(0, 1000).Select(_ => lark.Tokens.GetTenantTokenAsync(Cancel).AsTask()).ToArray();
        gate.SetResult();

        (await Task.WhenAll(reads)).ShouldAllBe(token => token == "t-2");
        platform.TokenCalls.ShouldBe(2); // the one that failed, and its repetition
    }

    [Fact]
    public async Task A_fetch_survives_the_caller_who_started_it()
    {
        ScriptedPlatform platform = new();
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        platform.On(ScriptedPlatform.TokenPath, async (_, _) =>
        {
            await gate.Task;
            return ScriptedPlatform.TokenAnswer("t-1", 7200);
        });
        await using var lark = Some.Client(platform);
        using CancellationTokenSource impatient = new();

        var first = lark.Tokens.GetTenantTokenAsync(impatient.Token).AsTask();
        var others = Enumerable.Range(0, 999).Select(_ => lark.Tokens.GetTenantTokenAsync(Cancel).AsTask()).ToArray();
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(first);
        gate.SetResult();

        (await Task.WhenAll(others)).ShouldAllBe(token => token == "t-1");
        platform.TokenCalls.ShouldBe(1);
    }

    [Fact]
    public async Task A_fetch_is_called_off_when_everybody_has_left_and_the_next_caller_starts_anew()
    {
        ScriptedPlatform platform = new();
        TaskCompletionSource calledOff = new(TaskCreationOptions.RunContinuationsAsynchronously);
        platform.On(ScriptedPlatform.TokenPath, async (_, stop) =>
        {
            using var registered = stop.Register(calledOff.SetResult);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
            throw new InvalidOperationException("unreachable");
        });
        await using var lark = Some.Client(platform);
        using CancellationTokenSource impatient = new();

        var send = lark.Messages.SendAsync(Some.Person, "hi", null, impatient.Token);
        await Eventually.HoldsAsync(() => platform.TokenCalls == 1, Cancel);
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(send);
        await calledOff.Task.WaitAsync(Cancel);

        platform.Token();
        (await lark.Tokens.GetTenantTokenAsync(Cancel)).ShouldBe("t-golden");
    }

    [Fact]
    public async Task A_token_is_renewed_in_the_background_while_callers_go_on_with_the_old_one()
    {
        ScriptedPlatform platform = new();
        platform.FreshTokens();
        var clock = VirtualClock.New();
        await using var lark = Some.Client(platform, clock);
        await lark.Tokens.GetTenantTokenAsync(Cancel);

        clock.Advance(TimeSpan.FromMinutes(89));
        await lark.Tokens.GetTenantTokenAsync(Cancel);
        platform.TokenCalls.ShouldBe(1);

        clock.Advance(TimeSpan.FromMinutes(12)); // behind the longest jitter
        var read = lark.Tokens.GetTenantTokenAsync(Cancel);
        read.IsCompleted.ShouldBeTrue();
        (await read).ShouldBe("t-1");
        await Eventually.HoldsAsync(async () => await lark.Tokens.GetTenantTokenAsync(Cancel) == "t-2", Cancel);
        platform.TokenCalls.ShouldBe(2);
    }

    [Fact]
    public async Task A_token_is_renewed_five_minutes_before_it_lapses_at_the_latest()
    {
        ScriptedPlatform platform = new();
        platform.FreshTokens();
        var clock = VirtualClock.New();
        await using var lark = Some.Client(platform, clock);
        await lark.Tokens.GetTenantTokenAsync(Cancel);

        clock.Advance(TimeSpan.FromMinutes(116));

        (await lark.Tokens.GetTenantTokenAsync(Cancel)).ShouldBe("t-2");
    }

    [Fact]
    public async Task A_good_token_is_used_to_its_end_while_no_new_one_can_be_had()
    {
        ScriptedPlatform platform = new();
        platform.Token("t-1");
        var clock = VirtualClock.New();
        await using var lark = Some.Client(platform, clock);
        await lark.Tokens.GetTenantTokenAsync(Cancel);
        platform.On(ScriptedPlatform.TokenPath, _ => throw new HttpRequestException(HttpRequestError.ConnectionError));

        clock.Advance(TimeSpan.FromMinutes(116));
        var read = lark.Tokens.GetTenantTokenAsync(Cancel).AsTask();
        await clock.AdvanceUntilAsync(() => read.IsCompleted, TimeSpan.FromMilliseconds(200), TimeSpan.FromMinutes(1), Cancel);
        (await read).ShouldBe("t-1");

        clock.Advance(TimeSpan.FromMinutes(5));
        var late = lark.Tokens.GetTenantTokenAsync(Cancel).AsTask();
        await clock.AdvanceUntilAsync(() => late.IsCompleted, TimeSpan.FromMilliseconds(200), TimeSpan.FromMinutes(1), Cancel);
        (await Should.ThrowAsync<LarkUnavailableException>(late)).OutcomeUnknown.ShouldBeFalse();
    }

    [Theory]
    [InlineData(300)]
    [InlineData(60)]
    [InlineData(2)]
    public async Task A_short_lived_token_does_not_cost_a_token_call_for_each_call(int expire)
    {
        ScriptedPlatform platform = new();
        platform.FreshTokens(expire);
        await using var lark = Some.Client(platform, VirtualClock.New());

        for (var i = 0; i < 100; i++)
            await lark.Tokens.GetTenantTokenAsync(Cancel);

        platform.TokenCalls.ShouldBe(1);
    }

    [Fact]
    public async Task Apps_secrets_and_tenants_have_tokens_of_their_own()
    {
        ScriptedPlatform platform = new();
        platform.FreshTokens();
        await using var lark = Some.Client(platform);

        (await lark.Tokens.GetTenantTokenAsync(Cancel)).ShouldBe("t-1");
        (await lark.ForTenant(new("ten_2")).Tokens.GetTenantTokenAsync(Cancel)).ShouldBe("t-2");
        (await lark.ForTenant(new("ten_2")).Tokens.GetTenantTokenAsync(Cancel)).ShouldBe("t-2");
        TokenKey.Of(Some.Credentials).ShouldBe(TokenKey.Of(Some.Credentials));
        TokenKey.Of(Some.Credentials).ShouldNotBe(TokenKey.Of(new(Some.App, "another") { Platform = Some.Platform }));
        TokenKey.Of(Some.Credentials).ShouldNotBe(TokenKey.Of(new(Some.App, Some.Secret) { Platform = LarkPlatform.Lark }));
    }
}
