using System.Net;
using Ailink.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Ailink.Lark.Tests.Http;

/// <summary>A host that has stopped answering is left alone for a while; a platform that answers badly is not.</summary>
public sealed class CircuitTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_silent_host_is_left_alone_and_tried_again()
    {
        ScriptedPlatform platform = new();
        platform.Token().On(ScriptedPlatform.SendPath, _ => throw new HttpRequestException(HttpRequestError.ConnectionError));
        var clock = VirtualClock.New();
        await using var lark = Some.Client(platform, clock);
        while (platform.SendCalls < 20)
            await Should.ThrowAsync<LarkUnavailableException>(SendAsync(lark, clock));

        var before = platform.SendCalls;
        var refused = await Should.ThrowAsync<LarkUnavailableException>(SendAsync(lark, clock));
        platform.SendCalls.ShouldBe(before);
        refused.OutcomeUnknown.ShouldBeFalse();
        refused.Retry.ShouldBe(RetryAdvice.Backoff);
        refused.Meaning.ShouldContain("stopped answering");

        platform.On(ScriptedPlatform.SendPath, ScriptedPlatform.Sent);
        clock.Advance(LarkCircuit.Break);
        (await SendAsync(lark, clock)).Id.ShouldBe(new MessageId("om_1"));
        (await SendAsync(lark, clock)).Id.ShouldBe(new MessageId("om_1"));
    }

    [Fact]
    public async Task A_host_that_is_silent_when_asked_for_a_token_is_left_alone_too()
    {
        ScriptedPlatform platform = new();
        platform.On(ScriptedPlatform.TokenPath, _ => throw new HttpRequestException(HttpRequestError.ConnectionError));
        var clock = VirtualClock.New();
        await using var lark = Some.Client(platform, clock);
        Task<SentMessage>[] sends = [.. Enumerable.Range(0, 25).Select(_ => lark.Messages.SendAsync(Some.Person, "hi", null, Cancel))];
        await clock.AdvanceUntilAsync(() => sends.All(send => send.IsCompleted), TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(40), Cancel);
        foreach (var send in sends)
            await Should.ThrowAsync<LarkUnavailableException>(send);

        var before = platform.TokenCalls;
        (await Should.ThrowAsync<LarkUnavailableException>(lark.Messages.SendAsync(Some.Person, "hi", null, Cancel))).Meaning.ShouldContain("stopped answering");

        platform.TokenCalls.ShouldBe(before);
    }

    [Theory]
    [InlineData(5000, 500)]
    [InlineData(99991400, 429)]
    [InlineData(230001, 400)]
    public async Task What_the_platform_says_itself_opens_nothing(int code, int status)
    {
        ScriptedPlatform platform = new();
        platform.Token().On(ScriptedPlatform.SendPath, _ => ScriptedPlatform.Refusal(code, (HttpStatusCode)status));
        var clock = VirtualClock.New();
        await using var lark = Some.Client(platform, clock);
        for (var i = 0; i < 25; i++)
            await Should.ThrowAsync<LarkException>(SendAsync(lark, clock));

        platform.On(ScriptedPlatform.SendPath, ScriptedPlatform.Sent);
        (await SendAsync(lark, clock)).Id.ShouldBe(new MessageId("om_1"));
    }

    [Fact]
    public async Task A_host_that_answers_every_second_time_is_not_left_alone()
    {
        ScriptedPlatform platform = new();
        platform.Token().On(ScriptedPlatform.SendPath, _ => platform.SendCalls % 2 == 0 ? ScriptedPlatform.Json(ScriptedPlatform.Sent) : throw new HttpRequestException(HttpRequestError.ConnectionError));
        var clock = VirtualClock.New();
        await using var lark = Some.Client(platform, clock);
        while (platform.SendCalls < 50)
            (await SendAsync(lark, clock)).Id.ShouldBe(new MessageId("om_1"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Silence_of_half_a_minute_ago_does_not_count(bool answersBetween)
    {
        ScriptedPlatform platform = new();
        platform.Token().On(ScriptedPlatform.SendPath, _ => throw new HttpRequestException(HttpRequestError.ConnectionError));
        var clock = VirtualClock.New();
        await using var lark = Some.Client(platform, clock);
        while (platform.SendCalls < 16)
            await Should.ThrowAsync<LarkUnavailableException>(SendAsync(lark, clock));

        clock.Advance(TimeSpan.FromSeconds(31));
        if (answersBetween)
        {
            platform.On(ScriptedPlatform.SendPath, ScriptedPlatform.Sent);
            await SendAsync(lark, clock);
            platform.On(ScriptedPlatform.SendPath, _ => throw new HttpRequestException(HttpRequestError.ConnectionError));
        }

        await Should.ThrowAsync<LarkUnavailableException>(SendAsync(lark, clock));
        platform.On(ScriptedPlatform.SendPath, ScriptedPlatform.Sent);
        (await SendAsync(lark, clock)).Id.ShouldBe(new MessageId("om_1"));
    }

    [Fact]
    public async Task A_silent_host_stops_no_other_host()
    {
        ScriptedPlatform platform = new();
        platform.Token().On(ScriptedPlatform.SendPath, _ => throw new HttpRequestException(HttpRequestError.ConnectionError));
        var clock = VirtualClock.New();
        ServiceCollection services = new();
        services.AddAilinkLark().ConfigureHttp(http => http.ConfigurePrimaryHttpMessageHandler(() => platform));
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        await using var provider = services.BuildServiceProvider();
        var factory = provider.GetRequiredService<ILarkClientFactory>();
        var down = factory.Get(new LarkCredentials(new("cli_down"), "s") { Platform = LarkPlatform.At(new("http://down.test")) });
        var up = factory.Get(new LarkCredentials(new("cli_up"), "s") { Platform = LarkPlatform.At(new("http://up.test")) });
        while (platform.SendCalls < 20)
            await Should.ThrowAsync<LarkUnavailableException>(SendAsync(down, clock));
        platform.On(ScriptedPlatform.SendPath, ScriptedPlatform.Sent);

        await SendAsync(up, clock);
        await Should.ThrowAsync<LarkUnavailableException>(SendAsync(down, clock));
    }

    private static async Task<SentMessage> SendAsync(ILarkClient lark, FakeTimeProvider clock)
    {
        var send = lark.Messages.SendAsync(Some.Person, "hi", null, Cancel);
        await clock.AdvanceUntilAsync(() => send.IsCompleted, TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(40), Cancel);
        return await send;
    }
}
