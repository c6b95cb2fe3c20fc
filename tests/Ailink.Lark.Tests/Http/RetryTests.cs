using System.Net;
using Ailink.Lark.Cards;
using Ailink.Testing;

namespace Ailink.Lark.Tests.Http;

/// <summary>What is repeated, when, and what is not.</summary>
public sealed class RetryTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rate_limit_is_waited_out_as_long_as_the_platform_says()
    {
        ScriptedPlatform platform = new();
        platform.Token().InTurn(ScriptedPlatform.SendPath, () => Limited(7), () => ScriptedPlatform.Json(ScriptedPlatform.Sent));
        var clock = VirtualClock.New();
        await using var lark = Some.Client(platform, clock);

        var send = lark.Messages.SendAsync(Some.Person, "hi", null, Cancel);
        await Eventually.HoldsAsync(() => platform.SendCalls == 1, Cancel);
        var waited = await clock.AdvanceUntilAsync(() => platform.SendCalls == 2, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(20), Cancel);

        waited.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(7));
        (await send).Id.ShouldBe(new MessageId("om_1"));
    }

    [Fact]
    public async Task A_wait_that_does_not_fit_into_the_call_is_told_at_once()
    {
        ScriptedPlatform platform = new();
        platform.Token().On(ScriptedPlatform.SendPath, _ => Limited(59));
        await using var lark = Some.Client(platform, VirtualClock.New());

        var limit = await Should.ThrowAsync<LarkRateLimitException>(lark.Messages.SendAsync(Some.Person, "hi", null, Cancel));

        limit.RetryAfter.ShouldBe(TimeSpan.FromSeconds(59));
        limit.Retry.ShouldBe(RetryAdvice.AfterReset);
        platform.SendCalls.ShouldBe(1);
    }

    [Theory]
    [InlineData(99991403)]
    [InlineData(99991406)]
    public async Task A_spent_quota_is_never_repeated(int code)
    {
        ScriptedPlatform platform = new();
        platform.Token().On(ScriptedPlatform.SendPath, _ => ScriptedPlatform.Refusal(code, HttpStatusCode.TooManyRequests));
        await using var lark = Some.Client(platform, VirtualClock.New());

        var quota = await Should.ThrowAsync<LarkQuotaException>(lark.Messages.SendAsync(Some.Person, "hi", null, Cancel));

        quota.ResetsAt.ShouldBe(new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero));
        platform.SendCalls.ShouldBe(1);
    }

    [Fact]
    public async Task A_send_keeps_its_uuid_over_all_attempts()
    {
        ScriptedPlatform platform = new();
        platform.Token().InTurn(
            ScriptedPlatform.SendPath,
            () => ScriptedPlatform.Refusal(5000, HttpStatusCode.InternalServerError),
            () => throw new HttpRequestException("cut"),
            () => ScriptedPlatform.Json("<html>bad gateway</html>", HttpStatusCode.BadGateway),
            () => ScriptedPlatform.Json(ScriptedPlatform.Sent));
        var clock = VirtualClock.New();
        await using var lark = Some.Client(platform, clock);

        await Finish(lark.Messages.SendAsync(Some.Person, "hi", null, Cancel), clock);

        platform.SendCalls.ShouldBe(4);
        platform.Calls.Where(call => call.Path == ScriptedPlatform.SendPath).Select(call => call.Body).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_send_without_any_answer_says_that_its_outcome_is_unknown()
    {
        ScriptedPlatform platform = new();
        platform.Token().On(ScriptedPlatform.SendPath, _ => throw new HttpRequestException("cut"));
        var clock = VirtualClock.New();
        await using var lark = Some.Client(platform, clock);

        var failure = await Should.ThrowAsync<LarkUnavailableException>(Finish(lark.Messages.SendAsync(Some.Person, "hi", new() { Uuid = "order-42" }, Cancel), clock));

        failure.OutcomeUnknown.ShouldBeTrue();
        failure.Uuid.ShouldBe("order-42");
        failure.Retry.ShouldBe(RetryAdvice.SameUuid);
        failure.Message.ShouldContain("order-42");
        platform.SendCalls.ShouldBe(4);
    }

    [Fact]
    public async Task A_send_that_never_left_is_known_not_to_have_happened()
    {
        ScriptedPlatform platform = new();
        platform.Token().On(ScriptedPlatform.SendPath, _ => throw new HttpRequestException(HttpRequestError.ConnectionError));
        var clock = VirtualClock.New();
        await using var lark = Some.Client(platform, clock);

        var failure = await Should.ThrowAsync<LarkUnavailableException>(Finish(lark.Messages.SendAsync(Some.Person, "hi", null, Cancel), clock));

        failure.OutcomeUnknown.ShouldBeFalse();
        failure.Retry.ShouldBe(RetryAdvice.Backoff);
    }

    [Fact]
    public async Task A_refusal_after_an_attempt_in_doubt_leaves_the_outcome_unknown()
    {
        ScriptedPlatform platform = new();
        platform.Token().InTurn(ScriptedPlatform.SendPath, () => throw new HttpRequestException("cut"), () => ScriptedPlatform.Refusal(230001));
        var clock = VirtualClock.New();
        await using var lark = Some.Client(platform, clock);

        var failure = await Should.ThrowAsync<LarkUnavailableException>(Finish(lark.Messages.SendAsync(Some.Person, "hi", null, Cancel), clock));

        failure.OutcomeUnknown.ShouldBeTrue();
        failure.Code.ShouldBe(230001);
        failure.InnerException.ShouldBeOfType<LarkRequestException>();
    }

    [Theory]
    [InlineData("""{"message_id":7}""")]
    [InlineData("""{"message_id":"\ud800"}""")]
    [InlineData("""{"message_id":"om_1","chat_id":["oc_1"]}""")]
    [InlineData("""{"message_id":"om_1","create_time":1.5}""")]
    [InlineData("""{"message_id":"om_1","create_time":{}}""")]
    [InlineData("""{"message_id":"om_1","create_time":9223372036854775807}""")]
    public async Task A_sent_message_of_another_shape_leaves_the_outcome_unknown(string data)
    {
        ScriptedPlatform platform = new();
        platform.Token().On(ScriptedPlatform.SendPath, $$"""{"code":0,"msg":"success","data":{{data}}}""");
        await using var lark = Some.Client(platform);

        (await Should.ThrowAsync<LarkUnavailableException>(lark.Messages.SendAsync(Some.Person, "hi", null, Cancel))).OutcomeUnknown.ShouldBeTrue();
    }

    [Fact]
    public async Task A_repeated_uuid_answered_without_an_id_is_unknown_and_no_id_is_invented()
    {
        ScriptedPlatform platform = new();
        platform.Token().On(ScriptedPlatform.SendPath, """{"code":0,"msg":"success","data":{}}""");
        await using var lark = Some.Client(platform);

        var failure = await Should.ThrowAsync<LarkUnavailableException>(lark.Messages.SendAsync(Some.Person, "hi", new() { Uuid = "order-42" }, Cancel));

        failure.OutcomeUnknown.ShouldBeTrue();
        failure.Uuid.ShouldBe("order-42");
    }

    [Fact]
    public async Task A_write_without_uuid_is_not_repeated_after_it_may_have_happened()
    {
        ScriptedPlatform platform = new();
        platform.Token().On("/open-apis/cardkit/v1/cards", _ => ScriptedPlatform.Refusal(5000, HttpStatusCode.InternalServerError));
        await using var lark = Some.Client(platform, VirtualClock.New());

        var failure = await Should.ThrowAsync<LarkUnavailableException>(lark.Cards.CreateAsync(Card.Titled("T"), Cancel));

        failure.OutcomeUnknown.ShouldBeTrue();
        platform.Calls.Count(call => call.Path == "/open-apis/cardkit/v1/cards").ShouldBe(1);
    }

    [Fact]
    public async Task A_write_without_uuid_is_repeated_when_it_surely_did_not_happen()
    {
        ScriptedPlatform platform = new();
        platform.Token().InTurn(
            "/open-apis/cardkit/v1/cards", () => Limited(1), () => throw new HttpRequestException(HttpRequestError.ConnectionError), () => ScriptedPlatform.Json("""{"code":0,"data":{"card_id":"735"}}"""));
        var clock = VirtualClock.New();
        await using var lark = Some.Client(platform, clock);

        (await Finish(lark.Cards.CreateAsync(Card.Titled("T"), Cancel), clock)).ShouldBe(new CardId("735"));
    }

    [Fact]
    public async Task A_read_is_repeated_whatever_happened_to_it()
    {
        ScriptedPlatform platform = new();
        platform.Token().InTurn(
            "/open-apis/bot/v3/info", () => throw new HttpRequestException("cut"), () => ScriptedPlatform.Json("{\"code\":0,", HttpStatusCode.OK), () => ScriptedPlatform.Json("""{"code":0,"bot":{"open_id":"ou_b"}}"""));
        var clock = VirtualClock.New();
        await using var lark = Some.Client(platform, clock);

        (await Finish(lark.Bot.GetAsync(Cancel), clock)).OpenId.ShouldBe(new OpenId("ou_b"));
    }

    [Fact]
    public async Task An_attempt_without_answer_is_ended_and_the_call_gives_up_in_time()
    {
        ScriptedPlatform platform = new();
        platform.Token().On(ScriptedPlatform.SendPath, async (_, stop) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
            throw new InvalidOperationException("unreachable");
        });
        var clock = VirtualClock.New();
        await using var lark = Some.Client(platform, clock, options => (options.AttemptTimeout, options.TotalTimeout) = (TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5)));

        var send = lark.Messages.SendAsync(Some.Person, "hi", null, Cancel);
        var took = await clock.AdvanceUntilAsync(() => send.IsCompleted, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(20), Cancel);

        took.ShouldBeInRange(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(6));
        (await Should.ThrowAsync<LarkUnavailableException>(send)).OutcomeUnknown.ShouldBeTrue();
        platform.SendCalls.ShouldBeInRange(2, 3);
    }

    [Fact]
    public async Task A_caller_who_cancels_gets_a_cancellation_not_an_error()
    {
        ScriptedPlatform platform = new();
        using CancellationTokenSource impatient = new();
        platform.Token().On(ScriptedPlatform.SendPath, async (_, stop) =>
        {
            await impatient.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
            throw new InvalidOperationException("unreachable");
        });
        await using var lark = Some.Client(platform);

        await Should.ThrowAsync<OperationCanceledException>(lark.Messages.SendAsync(Some.Person, "hi", null, impatient.Token));
        platform.SendCalls.ShouldBe(1);
    }

    [Theory]
    [InlineData(200770, false, true)]
    [InlineData(200770, true, true)]
    [InlineData(300317, false, true)]
    [InlineData(300317, true, false)] // another change may have taken the number's place
    public async Task A_card_change_whose_first_attempt_was_in_doubt_is_known_done_by_its_uuid_or_its_number(int code, bool numberWasPassed, bool done)
    {
        ScriptedPlatform platform = new();
        CardSequence sequence = new();
        platform.Token().InTurn("/open-apis/cardkit/v1/cards/735/batch_update", () => throw new HttpRequestException("cut"), () =>
        {
            if (numberWasPassed)
                sequence.Next();
            return ScriptedPlatform.Refusal(code);
        });
        var clock = VirtualClock.New();
        await using var lark = Some.Client(platform, clock);

        var change = lark.Cards.ApplyAsync(new("735"), [CardEdit.Remove("md_1")], sequence, Cancel);
        await clock.AdvanceUntilAsync(() => change.IsCompleted, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(20), Cancel);

        if (done)
            await change;
        else
            (await Should.ThrowAsync<LarkUnavailableException>(change)).OutcomeUnknown.ShouldBeTrue();
    }

    [Theory]
    [InlineData(200770)]
    [InlineData(300317)]
    public async Task A_card_change_that_is_refused_at_once_has_not_happened(int code)
    {
        ScriptedPlatform platform = new();
        platform.Token().On("/open-apis/cardkit/v1/cards/735/batch_update", _ => ScriptedPlatform.Refusal(code));
        await using var lark = Some.Client(platform);

        (await Should.ThrowAsync<LarkRequestException>(lark.Cards.ApplyAsync(new("735"), [CardEdit.Remove("md_1")], new CardSequence(), Cancel))).OutcomeUnknown.ShouldBeFalse();
    }

    private static HttpResponseMessage Limited(int seconds)
    {
        var response = ScriptedPlatform.Refusal(99991400, HttpStatusCode.TooManyRequests);
        response.Headers.Add("x-ogw-ratelimit-reset", $"{seconds}");
        return response;
    }

    private static async Task<T> Finish<T>(Task<T> call, Microsoft.Extensions.Time.Testing.FakeTimeProvider clock)
    {
        await clock.AdvanceUntilAsync(() => call.IsCompleted, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(40), Cancel);
        return await call;
    }
}
