namespace Ailink.Support;

public sealed class DispatchClockTests
{
    private readonly VirtualTime _time = new();

    [Fact]
    public void The_clock_follows_the_timer_and_not_the_wall()
    {
        var clock = new DispatchClock(_time);
        var stored = clock.Advance(clock.First());

        _time.Advance(TimeSpan.FromMinutes(3));
        _time.JumpWall(TimeSpan.FromDays(100));
        (clock.Now(stored) - stored.Ticks).ShouldBe(TimeSpan.FromMinutes(3).Ticks);
        _time.JumpWall(TimeSpan.FromDays(-300));

        (clock.Now(stored) - stored.Ticks).ShouldBe(TimeSpan.FromMinutes(3).Ticks);
    }

    [Fact]
    public void A_new_process_goes_on_from_what_is_stored()
    {
        var clock = new DispatchClock(_time);
        var stored = clock.Advance(clock.First());
        _time.Advance(TimeSpan.FromHours(5));

        var restarted = new DispatchClock(_time);

        restarted.Now(stored).ShouldBe(stored.Ticks);
        _time.Advance(TimeSpan.FromSeconds(1));
        restarted.Now(stored).ShouldBe(stored.Ticks + TimeSpan.TicksPerSecond);
    }

    [Fact]
    public void What_another_process_wrote_counts_from_when_it_is_seen()
    {
        var (one, other) = (new DispatchClock(_time), new DispatchClock(_time));
        var first = one.Advance(one.First());
        other.Now(first);
        _time.Advance(TimeSpan.FromSeconds(10));
        var second = other.Advance(first);
        _time.Advance(TimeSpan.FromSeconds(10));

        one.Now(second).ShouldBe(first.Ticks + TimeSpan.FromSeconds(10).Ticks);
    }

    [Fact]
    public void A_reading_that_was_never_stored_costs_no_time()
    {
        var clock = new DispatchClock(_time);
        var stored = clock.Advance(clock.First());
        _time.Advance(TimeSpan.FromSeconds(10));
        _ = clock.Advance(stored);   // rolled back
        _time.Advance(TimeSpan.FromSeconds(10));

        clock.Now(stored).ShouldBe(stored.Ticks + TimeSpan.FromSeconds(20).Ticks);
    }

    [Fact]
    public void Of_two_processes_one_keeps_the_clock_until_it_falls_silent()
    {
        var (one, other) = (new DispatchClock(_time), new DispatchClock(_time));
        var stored = one.Advance(one.First());

        (one.Keeps(stored), other.Keeps(stored)).ShouldBe((true, false));
        _time.Advance(TimeSpan.FromSeconds(15));
        other.Keeps(stored).ShouldBeTrue();
    }
}
