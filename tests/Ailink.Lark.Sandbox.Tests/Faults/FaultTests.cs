using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class FaultTests
{
    private const string Path = "/open-apis/im/v1/messages";

    [Fact]
    public async Task A_fault_strikes_as_often_as_it_says()
    {
        await using var caller = await Caller.StartAsync();
        caller.Sandbox.Faults.Next(Path, times: 2, status: 503);
        (await caller.TextAsync()).ShouldBe(HttpStatusCode.ServiceUnavailable, 5000);
        (await caller.TextAsync()).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await caller.TextAsync()).ShouldSucceed();
        caller.Bob.Inbox.Count.ShouldBe(1);
    }

    [Fact]
    public async Task After_the_effect_the_message_is_there_though_the_call_failed()
    {
        await using var caller = await Caller.StartAsync();
        caller.Sandbox.Faults.Next(Path, status: 500, afterEffect: true);
        (await caller.TextAsync(uuid: "u")).Status.ShouldBe(HttpStatusCode.InternalServerError);
        (await caller.TextAsync(uuid: "u")).ShouldSucceed();
        caller.Bob.Inbox.Count.ShouldBe(1);
        caller.Sandbox.Calls.To(Path)[0].Counted.ShouldBeTrue();
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task A_dropped_connection_leaves_the_outcome_to_be_guessed(bool afterEffect, int arrived)
    {
        await using var caller = await Caller.StartAsync();
        await caller.GetAsync("/open-apis/bot/v3/info");
        caller.Sandbox.Faults.Next(Path, drop: true, afterEffect: afterEffect);
        await Should.ThrowAsync<HttpRequestException>(() => caller.TextAsync());
        caller.Bob.Inbox.Count.ShouldBe(arrived);
        caller.Sandbox.Calls.To(Path).ShouldHaveSingleItem().Status.ShouldBe(0);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(200)]
    public async Task A_code_comes_with_any_status(int status)
    {
        await using var caller = await Caller.StartAsync();
        caller.Sandbox.Faults.Next(Path, status: status, code: 99991663);
        (await caller.TextAsync()).ShouldBe((HttpStatusCode)status, 99991663);
        caller.Bob.Inbox.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_fault_that_calls_the_token_invalid_takes_it_back()
    {
        await using var caller = await Caller.StartAsync();
        var token = await TokenOfAsync(caller);
        caller.Sandbox.Faults.Next("/open-apis/bot/v3/info", code: 99991663);
        (await caller.GetAsync("/open-apis/bot/v3/info", token)).ShouldBeRefused(99991663);
        (await caller.GetAsync("/open-apis/bot/v3/info", token)).ShouldBeRefused(99991663);   // no fault any more: the token is gone
        (await TokenOfAsync(caller)).ShouldNotBe(token);
    }

    private static async Task<string> TokenOfAsync(Caller caller) =>
        (await caller.TokenOfAsync(caller.Sandbox.App)).Json.GetProperty("tenant_access_token").GetString()!;

    [Fact]
    public async Task A_held_call_stands_in_the_journal_and_goes_on_when_its_time_comes()
    {
        var time = new FakeTimeProvider();
        await using var caller = await Caller.StartAsync(options => options.TimeProvider = time);
        await caller.GetAsync("/open-apis/bot/v3/info");
        caller.Sandbox.Faults.Next(Path, delay: TimeSpan.FromSeconds(30));
        var sending = caller.TextAsync();
        await HeldAsync(caller);
        caller.Bob.Inbox.ShouldBeEmpty();

        time.Advance(TimeSpan.FromSeconds(30));

        (await sending).ShouldSucceed();
        caller.Bob.Inbox.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_hangs_up_while_held_before_the_effect_causes_none()
    {
        await using var caller = await Caller.StartAsync();
        await caller.GetAsync("/open-apis/bot/v3/info");
        caller.Sandbox.Faults.Next(Path, delay: TimeSpan.FromMinutes(5));
        var sending = caller.TextAsync();
        await HeldAsync(caller);

        caller.Http.CancelPendingRequests();

        await Should.ThrowAsync<OperationCanceledException>(() => sending);
        await Testing.Eventually.HoldsAsync(() => caller.Sandbox.Calls.To(Path)[0].Status == 499, Cancel);
        caller.Bob.Inbox.ShouldBeEmpty();
        caller.Sandbox.Calls.Counted.ShouldBe(1);   // bot/v3/info
    }

    [Fact]
    public async Task Who_hangs_up_after_the_effect_has_sent_all_the_same()
    {
        await using var caller = await Caller.StartAsync();
        await caller.GetAsync("/open-apis/bot/v3/info");
        caller.Sandbox.Faults.Next(Path, delay: TimeSpan.FromMinutes(5), afterEffect: true);
        var sending = caller.TextAsync();
        (await caller.Bob.NextMessageAsync(Cancel)).Type.ShouldBe("text");

        caller.Http.CancelPendingRequests();

        await Should.ThrowAsync<OperationCanceledException>(() => sending);
        await Testing.Eventually.HoldsAsync(() => caller.Sandbox.Calls.To(Path)[0].Status == 499, Cancel);
        caller.Sandbox.Calls.To(Path)[0].Counted.ShouldBeTrue();
        caller.Bob.Inbox.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_control_api_knows_every_field_and_says_what_is_wrong()
    {
        await using var caller = await Caller.StartAsync();
        (await PostAsync(new { match = new { method = "POST", path = "/open-apis/im/v1/messages/*/reply" }, times = 1, malformed = true })).Status.ShouldBe(HttpStatusCode.Created);
        var id = (await caller.TextAsync()).Data.GetProperty("message_id").GetString();
        var broken = await caller.PostAsync($"{Path}/{id}/reply", new { msg_type = "text", content = """{"text":"r"}""" });
        broken.Status.ShouldBe(HttpStatusCode.OK);
        Should.Throw<System.Text.Json.JsonException>(() => broken.Json);

        await PostAsync(new { match = new { path = Path }, status = 429, reset_seconds = 7 });
        var limited = await caller.TextAsync();
        limited.ShouldBe(HttpStatusCode.TooManyRequests, 99991400);
        limited.Header("x-ogw-ratelimit-reset").ShouldBe("7");

        await PostAsync(new { match = new { path = Path }, status = 500, times = 9 });
        (await caller.ControlAsync(HttpMethod.Delete, "/faults")).Status.ShouldBe(HttpStatusCode.OK);
        (await caller.TextAsync()).ShouldSucceed();

        (await PostAsync(new { match = new { path = Path }, tmes = 2 })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync(new { status = 500 })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync(new { match = new { path = "/sandbox/v1/state" } })).Json.GetProperty("code").GetString().ShouldBe("bad_request");
        (await PostAsync(new { match = new { path = Path }, times = 0 })).Status.ShouldBe(HttpStatusCode.BadRequest);

        Task<Reply> PostAsync(object fault) => caller.ControlAsync(HttpMethod.Post, "/faults", fault);
    }

    [Fact]
    public async Task Sign_in_fails_in_its_own_shape()
    {
        await using var caller = await Caller.StartAsync();
        caller.Sandbox.Faults.Next("/open-apis/authen/v2/oauth/token", status: 500, code: 20050);
        var failed = await caller.PostAsync("/open-apis/authen/v2/oauth/token", new { }, "");
        failed.ShouldBe(HttpStatusCode.InternalServerError, 20050);
        failed.Json.GetProperty("error").GetString().ShouldBe("server_error");
        failed.Json.TryGetProperty("msg", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_page_fails_as_well()
    {
        await using var caller = await Caller.StartAsync();
        caller.Sandbox.Faults.Next("/", status: 503);
        (await caller.GetAsync("/", "")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await caller.GetAsync("/", "")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static Task HeldAsync(Caller caller) =>
        Testing.Eventually.HoldsAsync(() => caller.Sandbox.Calls.To(Path) is [{ IsHeld: true, Status: null }], Cancel);
}
