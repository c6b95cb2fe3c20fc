using Ailink.Lark.Sandbox;
using Ailink.Testing;

namespace Ailink.Lark.Tests.Http;

/// <summary>Calls that wait their turn on this side. The limiter keeps the machine's time, so these tests last as long as its windows.</summary>
public sealed class PacerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Twelve_messages_at_once_to_one_user_all_arrive_five_a_second()
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        await using var lark = Some.Client(box, configure: options => options.LimitClientSide = true);
        OpenId bob = new(box.User("Bob Li").OpenId);
        var started = TimeProvider.System.GetTimestamp();

        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => lark.Messages.SendAsync(bob, $"message {i}", null, Cancel)));

        box.User("Bob Li").Inbox.Count.ShouldBe(12);
        TimeProvider.System.GetElapsedTime(started).ShouldBeGreaterThan(TimeSpan.FromSeconds(1.9)); // two waits; a busy machine only adds to it
    }

    [Fact]
    public async Task A_turn_that_comes_too_late_is_told_without_a_call()
    {
        ScriptedPlatform platform = new();
        platform.Token().On(ScriptedPlatform.SendPath, ScriptedPlatform.Sent);
        var clock = VirtualClock.New();
        await using var lark = Some.Client(platform, clock, options => options.LimitClientSide = true);
        await lark.Tokens.GetTenantTokenAsync(Cancel);
        Task<SentMessage>[] sends = [.. Enumerable.Range(0, 200).Select(_ => lark.Messages.SendAsync(Some.Person, "hi", null, Cancel))]; // forty seconds' worth

        clock.Advance(TimeSpan.FromSeconds(30)); // of the call, while the limiter's own seconds have hardly begun
        var late = await Should.ThrowAsync<LarkRateLimitException>(sends[^1]);

        late.Message.ShouldContain("held back");
        late.Status.ShouldBeNull();
        await Task.WhenAll(sends).ContinueWith(static _ => { }, Cancel, TaskContinuationOptions.None, TaskScheduler.Default);
        platform.SendCalls.ShouldBe(sends.Count(send => send.IsCompletedSuccessfully));
    }

    [Fact]
    public async Task Other_users_and_apps_without_the_setting_do_not_wait()
    {
        ScriptedPlatform platform = new();
        platform.Token().On(ScriptedPlatform.SendPath, ScriptedPlatform.Sent);
        await using var paced = Some.Client(platform, VirtualClock.New(), options => options.LimitClientSide = true);
        await using var free = Some.Client(platform, VirtualClock.New());

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => paced.Messages.SendAsync(new OpenId($"ou_{i}"), "hi", null, Cancel)));
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => free.Messages.SendAsync(Some.Person, "hi", null, Cancel)));

        platform.SendCalls.ShouldBe(80);
    }
}
