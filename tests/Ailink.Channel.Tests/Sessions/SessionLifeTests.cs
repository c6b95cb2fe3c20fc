using System.Net;
using Ailink.Channel.Tests.Hosting;
using Ailink.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Ailink.Channel.Tests.Sessions;

/// <summary>How long a session lives: twelve hours after its last use, seven days at most, and not a moment longer for a stream.</summary>
public sealed class SessionLifeTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = VirtualClock.New();
    private RunningChannel _channel = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _channel = await RunningChannel.StartAsync(time: _clock, cancellationToken: Cancel);

    public ValueTask DisposeAsync() => _channel.DisposeAsync();

    [Fact]
    public async Task A_session_that_is_used_lives_on_and_one_that_is_not_ends_after_twelve_hours()
    {
        using var alice = await _channel.SignInAsync("Alice Chen", Cancel);
        (await AfterAsync(alice, TimeSpan.FromHours(11))).ShouldBe(HttpStatusCode.OK);
        (await AfterAsync(alice, TimeSpan.FromHours(11))).ShouldBe(HttpStatusCode.OK);
        (await AfterAsync(alice, TimeSpan.FromHours(12.1))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task No_session_lives_longer_than_seven_days_however_busy()
    {
        using var bob = await _channel.SignInAsync("Bob Li", Cancel);
        for (var hours = 8; hours < 168; hours += 8) (await AfterAsync(bob, TimeSpan.FromHours(8))).ShouldBe(HttpStatusCode.OK);
        (await AfterAsync(bob, TimeSpan.FromHours(8))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_stream_ends_with_its_session_and_keeps_none_alive()
    {
        using var carol = await _channel.SignInAsync("Carol Wu", Cancel);
        var group = await carol.MainGroupAsync(Cancel);
        _clock.Advance(TimeSpan.FromHours(11));
        using var stream = await carol.ListenAsync($"/api/v1/groups/{group}/events", Cancel);
        _clock.Advance(TimeSpan.FromHours(1.1));
        await stream.EndAsync(Cancel);
        (await AfterAsync(carol, TimeSpan.Zero)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<HttpStatusCode> AfterAsync(Visitor visitor, TimeSpan time)
    {
        _clock.Advance(time);
        using var answer = await visitor.GetAsync("/api/v1/me", Cancel);
        return answer.StatusCode;
    }
}
