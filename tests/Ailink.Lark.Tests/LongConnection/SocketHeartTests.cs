using Ailink.Lark.Events;

namespace Ailink.Lark.Tests.LongConnection;

/// <summary>When pings are sent, and when silence is too long.</summary>
public sealed class SocketHeartTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(100);

    private readonly CountingClock _clock = new();
    private int _pings;
    private int _silences;

    [Fact]
    public void A_ping_is_sent_at_once_and_at_every_interval()
    {
        using var heart = Begin();
        _pings.ShouldBe(1);
        for (var interval = 1; interval <= 5; interval++)
        {
            heart.Heard();
            _clock.Advance(Interval - TimeSpan.FromMilliseconds(1));
            _pings.ShouldBe(interval);
            _clock.Advance(TimeSpan.FromMilliseconds(1));
            _pings.ShouldBe(interval + 1);
        }

        _silences.ShouldBe(0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(99)]
    public void A_connection_that_dies_at_any_moment_is_noticed_well_within_two_intervals(int second)
    {
        using var heart = Begin();
        heart.Heard();
        _clock.Advance(TimeSpan.FromSeconds(second));
        heart.Heard(); // the last of it
        var noticed = 0;
        while (_silences == 0 && noticed < 300)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            noticed++;
        }

        noticed.ShouldBeInRange(76, 176);
    }

    [Fact]
    public void Whatever_is_heard_is_a_sign_of_life()
    {
        using var heart = Begin();
        for (var second = 0; second < 1_000; second += 10)
        {
            _clock.Advance(TimeSpan.FromSeconds(10));
            heart.Heard();
        }

        (_pings, _silences).ShouldBe((11, 0));
    }

    [Fact]
    public void A_machine_that_has_slept_asks_before_it_gives_up()
    {
        using var heart = Begin();
        heart.Heard();
        _clock.Advance(TimeSpan.FromHours(8));
        (_pings, _silences).ShouldBe((2, 0));
        _clock.Advance(Interval);
        _silences.ShouldBe(1);
    }

    [Fact]
    public void Another_interval_is_followed_at_once()
    {
        using var heart = Begin();
        heart.Heard();
        _clock.Advance(TimeSpan.FromSeconds(10));
        heart.Follow(TimeSpan.FromSeconds(20));
        _clock.Advance(TimeSpan.FromSeconds(10));
        _pings.ShouldBe(2);
        heart.Heard();
        heart.Follow(TimeSpan.FromSeconds(500));
        _clock.Advance(TimeSpan.FromSeconds(499));
        _pings.ShouldBe(2);
    }

    [Fact]
    public void Who_does_not_want_it_is_not_watched()
    {
        using var heart = Begin(watches: false);
        for (var interval = 0; interval < 10; interval++)
            _clock.Advance(Interval);
        (_pings, _silences).ShouldBe((11, 0));
    }

    [Fact]
    public void It_has_one_timer_and_takes_it_along()
    {
        var heart = Begin();
        _clock.Timers.ShouldBe(1);
        heart.Dispose();
        _clock.Advance(Interval * 5);
        (_clock.Timers, _pings, _silences).ShouldBe((0, 1, 0));
        heart.Follow(TimeSpan.FromSeconds(1));
        _clock.Advance(Interval);
        _pings.ShouldBe(1);
    }

    private SocketHeart Begin(bool watches = true)
    {
        SocketHeart heart = new(_clock, watches, () => _pings++, () => _silences++);
        heart.Begin(Interval);
        return heart;
    }
}
